import StdModel

extension DocumentView {
  /// Figures, tables and annexes that nothing mentions, where at least as many references lead to a figure, table or
  /// annex that is not there: the wrong number is the cause, and it is told where it is written.
  func findMeantByDangling() -> MeantByDangling {
    var dangling: [NodeFacts.Kind: Set<String>] = [:]
    for reference in resolution.references.all where reference.target == .missing(in: standard.id) {
      switch reference.mention.kind {
      case .figure(let number, _): dangling[.figure, default: []].insert("\(number)")
      case .table(let number): dangling[.table, default: []].insert("\(number)")
      case .annex(let letter): dangling[.element, default: []].insert("\(letter)")
      default: continue
      }
    }
    guard !dangling.isEmpty else { return MeantByDangling() }
    var result = MeantByDangling()
    func take(_ kind: NodeFacts.Kind, _ unmentioned: [NodeID]) {
      guard let wrong = dangling[kind]?.count, !unmentioned.isEmpty, unmentioned.count <= wrong else { return }
      result.nodes.formUnion(unmentioned)
      if wrong == 1, let only = unmentioned.first { result.only[kind] = only }
    }
    var objects: [NodeFacts.Kind: [NodeID]] = [:]
    for index in facts.values.indices {
      let node = NodeID(index)
      guard dangling[facts[node].kind] != nil, case .object = facts[node].effective, !isMentioned(node) else {
        continue
      }
      objects[facts[node].kind, default: []].append(node)
    }
    take(.figure, objects[.figure] ?? [])
    take(.table, objects[.table] ?? [])
    if dangling[.element] != nil {
      let mentioned = Set(annexMentions().map(\.letter))
      take(
        .element,
        elements.filter { element in
          element.kind.isAnnex && number(of: element.id).map { !mentioned.contains($0.annex) } ?? false
        }.map(\.id))
    }
    return result
  }
}

/// What references with a wrong number most likely mean.
struct MeantByDangling {
  fileprivate(set) var nodes: Set<NodeID> = []
  /// The one figure, table or annex that can be meant, where there is no other and one number that is wrong.
  fileprivate(set) var only: [NodeFacts.Kind: NodeID] = [:]
}
