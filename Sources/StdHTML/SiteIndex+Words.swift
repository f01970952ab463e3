import StdMarkup
import StdModel

extension SiteIndex {
  func name(of subsystem: SubsystemKind) -> String {
    system.system.framework.subsystem(subsystem)?.name ?? subsystem.defaultName
  }

  /// `5.2`, `附录A`, `表3`: what running text calls a node.
  func words(for reference: NodeReference) -> String? { system.numbered.words(for: reference) }

  /// `5.2`, `附录A`, `前言`: the name of the clause that a node stands in.
  func clauseName(_ reference: NodeReference) -> String { system.numbered.clauseName(reference) }

  // MARK: - Previews

  /// What a reader sees of a target on another page before going there: the definition of a term, else number and
  /// title.
  func writePreview(of target: NodeReference, to value: inout TokenWriter) {
    let entry = self[target.standard]
    let facts = facts[Int(target.standard.index)][target.node]
    if facts.kind == .term, let term = termEntries[target] {
      value.text(term.term?.text ?? "")
      value.constant("：")
      value.text(term.definition?.prose.plainText ?? "")
      value.constant("（")
      value.text(entry.number)
      value.constant(" ")
      value.text(clauseName(target))
      return value.constant("）")
    }
    value.text(entry.label)
    if let words = words(for: target) {
      value.constant("　")
      value.text(words)
    }
    if facts.kind == .clause || facts.kind == .element,
      let title = standards[Int(target.standard.index)].elements.title(ofClause: facts.clause)
    {
      value.constant("　")
      value.text(title)
    }
  }

  func adoptedLabel(_ index: Int) -> String {
    let standard = adopted[index]
    return "\(standard.number)　\(standard.title)"
  }
}

extension SubsystemKind {
  /// The name for a framework that does not name the subsystem.
  var defaultName: String {
    switch self {
    case .base: "服务基础标准体系"
    case .implementation: "服务实施标准体系"
    case .support: "服务保障标准体系"
    case .post: "岗位工作标准体系"
    }
  }
}

extension [Element] {
  /// The title of the clause or element with the given id.
  func title(ofClause id: NodeID) -> String? {
    var place = count - 1
    while place >= 0, self[place].clause.id > id { place -= 1 }
    return place < 0 ? nil : self[place].clause.title(of: id)
  }
}

extension Clause {
  fileprivate func title(of id: NodeID) -> String? {
    if self.id == id { return heading.title?.plainText }
    var place = subclauses.count - 1
    while place >= 0, subclauses[place].id > id { place -= 1 }
    return place < 0 ? nil : subclauses[place].title(of: id)
  }
}
