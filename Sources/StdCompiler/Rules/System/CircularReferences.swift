import StdModel

/// Clauses of different standards that cite each other in a circle.
enum CircularReferences: SystemRule {
  static let id = RuleID("SYS-31")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "不同标准的条款不循环规范性引用：被引用的条款不又引用回来", en: "clauses of different standards do not cite each other in a circle"),
    why: Bilingual(
      zh: "循环的条款各自要求对方，读者查到最后回到起点；两项标准各引用对方的不同条款不是循环",
      en:
        "each clause of a circle points to the next and none says what to do; citing other clauses of each other is no circle"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      title: 人员管理规范
      category: personnel
      ---
      ## 4 培训

      培训应符合⟦Q/SL BZ 901—2026中第4章⟧的规定。
      === support/b.md
      ---
      number: Q/SL BZ 901—2026
      title: 质量控制规范
      category: quality
      ---
      ## 4 控制

      ### 4.1 人员

      人员应符合Q/SL BZ 1001—2026中4.2的规定。

      ### 4.2 记录

      记录应保存3年。
      === support/c.md
      ---
      number: Q/SL BZ 1001—2026
      title: 监督检查规程
      category: supervision
      ---
      ## 4 检查

      ### 4.1 频次

      每月检查1次。

      ### 4.2 人员

      人员应符合4.3的规定。

      ### 4.3 资格

      资格应符合Q/SL BZ 101—2026中第4章的规定。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      title: 人员管理规范
      category: personnel
      ---
      ## 4 培训

      ### 4.1 要求

      培训应符合Q/SL BZ 901—2026中第4章的规定，记录应符合4.2的规定。

      ### 4.2 记录

      记录应符合4.1的规定。
      === support/b.md
      ---
      number: Q/SL BZ 901—2026
      title: 质量控制规范
      category: quality
      ---
      ## 4 控制

      控制应有记录，人员见Q/SL BZ 101—2026中4.1。

      ## 5 人员

      人员应符合Q/SL BZ 101—2026中4.1的规定，还应符合Q/SL BZ 101—2026的规定。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let standards = system.system.standards
    var citing = Array(repeating: Set<Int>(), count: standards.count)
    for standard in standards where standard.kind == .standard {
      for reference in system.resolution(of: standard.id).references.all where reference.force == .normative {
        if case .node(let node) = reference.target, node.standard != standard.id {
          citing[Int(standard.id.index)].insert(Int(node.standard.index))
        }
      }
    }
    // Most systems have no standards that cite each other at all; only those that do are looked at clause by clause.
    let groups = stronglyConnected(citing.map { $0.sorted() }).filter { $0.count > 1 }
    return groups.flatMap { ClauseCitations($0, system).circles.compactMap { report($0, system) } }
  }

  private static func report(_ circle: [ClauseCitations.Citation], _ system: ResolvedSystem) -> Diagnostic? {
    let labels = circle.compactMap { citation -> Diagnostic.Label? in
      let document = DocumentView(citation.standard, in: system)
      guard let prose = document.proses(at: [citation.reference.place])[citation.reference.place] else { return nil }
      return Diagnostic.Label(prose.span(of: citation.reference.mention.range), .cites)
    }
    guard let first = labels.first else { return nil }
    let chain = (circle + circle.prefix(1)).map { citation in
      let document = DocumentView(citation.standard, in: system)
      let number = document.metadata.number.map { String(describing: $0.value) } ?? document.metadata.displayTitle
      return "\(number) 的 \(document.place(of: citation.clause))"
    }
    return finding(.circle(chain), at: first.span, related: Array(labels.dropFirst()))
  }
}

/// Who cites whom among the clauses of standards that cite each other.
private struct ClauseCitations {
  struct Citation {
    let standard: StandardID
    /// The clause that cites.
    let clause: NodeID
    let reference: CrossReference
    fileprivate let from: Int
    fileprivate let to: Int
  }

  /// A clause, by its standard's place in the group; clauses of a standard follow one another.
  private var starts: [Int] = []
  private var owners: [Int] = []
  private var citations: [Citation] = []
  private var below: [[Int]] = []
  /// The citations of each clause.
  private var outgoing: [[Int]] = []

  init(_ group: [Int], _ system: ResolvedSystem) {
    var places: [StandardID: Int] = [:]
    for index in group.sorted() {
      places[StandardID(index)] = starts.count
      starts.append(owners.count)
      owners += Array(repeating: index, count: system.system.standards[index].nodeCount)
    }
    below = Array(repeating: [], count: owners.count)
    outgoing = Array(repeating: [], count: owners.count)
    for index in group.sorted() {
      let id = StandardID(index)
      let start = starts[places[id] ?? 0]
      let facts = system.facts(of: id)
      for (node, fact) in facts.values.enumerated() where fact.kind == .clause && Int(fact.parent.index) != node {
        below[start + Int(fact.parent.index)].append(start + node)
      }
      for reference in system.resolution(of: id).references.all where reference.force == .normative {
        guard case .node(let target) = reference.target, let place = places[target.standard] else { continue }
        let clause = facts[reference.place.node].clause
        let cited = system.facts(of: target.standard)[target.node].clause
        let from = start + Int(clause.index)
        outgoing[from].append(citations.count)
        citations.append(
          Citation(standard: id, clause: clause, reference: reference, from: from, to: starts[place] + Int(cited.index))
        )
      }
    }
  }

  /// One circle of citations for each set of clauses of several standards that lead to each other.
  var circles: [[Citation]] {
    let edges = owners.indices.map { node in below[node] + outgoing[node].map { citations[$0].to } }
    return stronglyConnected(edges).compactMap { group in
      guard group.count > 1 else { return nil }
      let members = Set(group)
      guard Set(group.map { owners[$0] }).count > 1,
        let first = citations.first(where: {
          members.contains($0.from) && members.contains($0.to) && owners[$0.from] != owners[$0.to]
        }),
        let rest = path(from: first.to, to: first.from, within: members)
      else { return nil }
      return [first] + rest
    }
    .sorted { ($0[0].standard, $0[0].reference.place) < ($1[0].standard, $1[0].reference.place) }
  }

  /// The citations on a shortest way between two clauses.
  private func path(from start: Int, to end: Int, within members: Set<Int>) -> [Citation]? {
    var cameBy: [Int: (node: Int, citation: Int?)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, queue[next] != end {
      let node = queue[next]
      next += 1
      let steps =
        below[node].map { (to: $0, citation: Int?.none) }
        + outgoing[node].map { (to: citations[$0].to, citation: Int?.some($0)) }
      for step in steps where members.contains(step.to) && step.to != start && cameBy[step.to] == nil {
        cameBy[step.to] = (node, step.citation)
        queue.append(step.to)
      }
    }
    guard next < queue.count else { return nil }
    var result: [Citation] = []
    var node = end
    while node != start, let step = cameBy[node] {
      if let citation = step.citation { result.append(citations[citation]) }
      node = step.node
    }
    return result.reversed()
  }
}

/// The strongly connected components of a graph, by Tarjan's algorithm without recursion.
private func stronglyConnected(_ edges: [[Int]]) -> [[Int]] {
  let unseen = -1
  var order = Array(repeating: unseen, count: edges.count)
  var low = order
  var isOnStack = Array(repeating: false, count: edges.count)
  var stack: [Int] = []
  var result: [[Int]] = []
  var counter = 0
  var calls: [(node: Int, next: Int)] = []
  func enter(_ node: Int) {
    order[node] = counter
    low[node] = counter
    counter += 1
    stack.append(node)
    isOnStack[node] = true
    calls.append((node, 0))
  }
  for root in edges.indices where order[root] == unseen && !edges[root].isEmpty {
    enter(root)
    while let call = calls.last {
      if call.next < edges[call.node].count {
        calls[calls.count - 1].next += 1
        let target = edges[call.node][call.next]
        if order[target] == unseen {
          enter(target)
        } else if isOnStack[target] {
          low[call.node] = min(low[call.node], order[target])
        }
        continue
      }
      calls.removeLast()
      if let caller = calls.last { low[caller.node] = min(low[caller.node], low[call.node]) }
      guard low[call.node] == order[call.node] else { continue }
      var component: [Int] = []
      while let member = stack.popLast() {
        isOnStack[member] = false
        component.append(member)
        if member == call.node { break }
      }
      result.append(component)
    }
  }
  return result
}

extension Bilingual {
  fileprivate static let cites = Self(zh: "又由这里引用", en: "cited on from here")

  fileprivate static func circle(_ chain: [String]) -> Self {
    let list = chain.joined(separator: " → ")
    return Self(zh: "规范性引用循环：\(list)", en: "normative references in a circle: \(list)")
  }
}
