import StdModel

/// Which standard of the system refers to which, and what that says of the whole.
struct ReferenceGraph: Sendable {
  struct Edge: Sendable {
    let target: StandardID
    var mentions: Int
    var isNormative: Bool
  }

  /// For each standard what it refers to, in the order of the framework.
  let outgoing: [[Edge]]
  /// For each standard who refers to it, in the order of the framework.
  let incoming: [[StandardID]]
  /// For each standard how many mentions lead to documents outside the system or to adopted ones.
  let external: [Int]
  /// Groups of standards that refer to each other in a circle, normatively.
  let cycles: [[StandardID]]
  /// Standards that neither refer to another one nor are referred to.
  let orphans: [StandardID]

  init(_ index: SiteIndex) {
    let standards = index.system.system.standards
    var outgoing = Array(repeating: [Edge](), count: standards.count)
    var incoming = Array(repeating: [StandardID](), count: standards.count)
    var external = Array(repeating: 0, count: standards.count)
    for standard in standards where standard.kind == .standard {
      let place = Int(standard.id.index)
      let facts = index.facts(of: standard.id)
      var edges: [StandardID: Edge] = [:]
      for reference in index.resolution(of: standard.id).references.all {
        // The list of clause 2 repeats what the text cites.
        if facts[reference.place.node].kind == .reference { continue }
        let target: StandardID
        switch reference.target {
        case .node(let node): target = node.standard
        case .standard(let id): target = id
        case .adopted, .external, .listed:
          external[place] += 1
          continue
        case .planned, .itself, .missingStandard, .missing: continue
        }
        if target == standard.id { continue }
        var edge = edges[target] ?? Edge(target: target, mentions: 0, isNormative: false)
        edge.mentions += 1
        edge.isNormative = edge.isNormative || reference.force == .normative
        edges[target] = edge
      }
      outgoing[place] = index.inOrder(edges.keys).compactMap { edges[$0] }
      for edge in outgoing[place] { incoming[Int(edge.target.index)].append(standard.id) }
    }
    self.outgoing = outgoing
    self.incoming = incoming.map(index.inOrder)
    self.external = external
    orphans = standards.filter { standard in
      let place = Int(standard.id.index)
      return standard.kind == .standard && outgoing[place].isEmpty && incoming[place].isEmpty
    }.map(\.id)
    cycles = Self.cycles(outgoing.map { $0.filter(\.isNormative).map { Int($0.target.index) } })
  }

  /// The strongly connected groups of more than one standard (Tarjan's algorithm, without recursion), in the order of
  /// their first member.
  private static func cycles(_ targets: [[Int]]) -> [[StandardID]] {
    var order = Array(repeating: -1, count: targets.count)
    var low = order
    var isOpen = Array(repeating: false, count: targets.count)
    var open: [Int] = []
    var groups: [[StandardID]] = []
    var next = 0
    for root in targets.indices where order[root] < 0 {
      var path: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = path.last {
        if edge == 0, order[node] < 0 {
          order[node] = next
          low[node] = next
          next += 1
          open.append(node)
          isOpen[node] = true
        }
        if edge < targets[node].count {
          path[path.count - 1].edge += 1
          let target = targets[node][edge]
          if order[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        var group: [StandardID] = []
        while let member = open.popLast() {
          isOpen[member] = false
          group.append(StandardID(member))
          if member == node { break }
        }
        if group.count > 1 { groups.append(group.sorted()) }
      }
    }
    return groups.sorted { $0[0] < $1[0] }
  }
}
