import StdModel

/// Which pieces of lines want to be straight.
///
/// The main line is straight, and so is every line while it passes rows. Branches that run side by side (a step that
/// leads to several others, without a decision) are drawn evenly on both sides of it instead.
struct FlowSymmetry {
  private let lattice: FlowLattice
  /// For each node: the edge that it is drawn straight under.
  private let mainIn: [Int?]
  /// For each node: the step that it runs side by side from, with others.
  private let split: [Int?]
  private let position: [Int]

  init(_ lattice: FlowLattice) {
    self.lattice = lattice
    position = lattice.positions()
    let ranks = lattice.ranks
    let edges = lattice.chart.edges
    let order = lattice.chart.nodes.indices.sorted { (ranks.row[$0], $0) < (ranks.row[$1], $1) }
    var split: [Int?] = Array(repeating: nil, count: order.count)
    var depth = Array(repeating: 0, count: order.count)
    var mainIn: [Int?] = Array(repeating: nil, count: order.count)
    for node in order {
      let incoming = ranks.forwardIn[node]
      let origins = Set(incoming.map { Self.origin(of: edges[$0].from, lattice, split) })
      split[node] = origins.count == 1 ? origins.first ?? nil : nil
      mainIn[node] = incoming.max { left, right in
        func rank(_ edge: Int) -> (Int, Int, Int) {
          (ranks.mainEdge[edges[edge].from] == edge ? 1 : 0, depth[edges[edge].from], -edge)
        }
        return rank(left) < rank(right)
      }
      depth[node] = (mainIn[node].map { depth[edges[$0].from] } ?? 0) + 1
    }
    self.split = split
    self.mainIn = mainIn
  }

  private static func origin(of node: Int, _ lattice: FlowLattice, _ split: [Int?]) -> Int? {
    if lattice.chart.nodes[node].kind == .decision { return nil }
    return lattice.ranks.forwardOut[node].count > 1 ? node : split[node]
  }

  /// How much a piece wants to be straight; 0 for not at all.
  func weight(of link: FlowLattice.Link) -> Int {
    switch (lattice.slots[link.upper].content, lattice.slots[link.lower].content) {
    case (.node(let source), .node(let target)): return weight(link.edge, from: source, to: target)
    case (.node(let source), _):
      if !isDecision(source), isEven(lattice.ranks.forwardOut[source]) { return 0 }
      return lattice.ranks.mainEdge[source] == link.edge ? 2 : 1
    case (_, .node(let target)):
      if case .corner = lattice.slots[link.upper].content { return 3 }
      return mainIn[target] == link.edge ? 2 : 1
    default: return 5
    }
  }

  private func weight(_ edge: Int, from source: Int, to target: Int) -> Int {
    let outgoing = lattice.ranks.forwardOut[source]
    if !isDecision(source), outgoing.count > 1 { return middle(of: outgoing, end: .lower) == edge ? 4 : 0 }
    let incoming = lattice.ranks.forwardIn[target]
    if incoming.count > 1, split[target] != nil { return middle(of: incoming, end: .upper) == edge ? 4 : 0 }
    return mainIn[target] == edge && lattice.ranks.mainEdge[source] == edge ? 4 : 1
  }

  /// How many half places the lower end of a piece stands right of its upper end: steps that run side by side, two or
  /// four of them, stand evenly on both sides of what they come from and lead to. Nil where the ends want to stand
  /// under each other.
  func halfPlaces(_ link: FlowLattice.Link) -> Int? {
    let edge = link.edge
    let (source, target) = (lattice.chart.edges[edge].from, lattice.chart.edges[edge].to)
    let outgoing = lattice.ranks.forwardOut[source]
    if lattice.slots[link.upper].content == .node(source), !isDecision(source), outgoing.count > 1, isEven(outgoing) {
      return rank(of: edge, in: outgoing, end: .lower).map { 2 * $0 - (outgoing.count - 1) }
    }
    let incoming = lattice.ranks.forwardIn[target]
    if lattice.slots[link.lower].content == .node(target), split[target] != nil, incoming.count > 1, isEven(incoming) {
      return rank(of: edge, in: incoming, end: .upper).map { incoming.count - 1 - 2 * $0 }
    }
    return nil
  }

  private func rank(of edge: Int, in edges: [Int], end: End) -> Int? {
    edges.sorted { (place($0, end), $0) < (place($1, end), $1) }.firstIndex(of: edge)
  }

  private enum End { case upper, lower }

  private func place(_ edge: Int, _ end: End) -> Int {
    let chain = lattice.chains[edge]
    return position[end == .lower ? chain[1] : chain[chain.count - 2]]
  }

  /// The middle one of an odd number of branches, in the order they are drawn in.
  private func middle(of edges: [Int], end: End) -> Int? {
    guard !edges.count.isMultiple(of: 2) else { return nil }
    return edges.sorted { (place($0, end), $0) < (place($1, end), $1) }[edges.count / 2]
  }

  private func isEven(_ edges: [Int]) -> Bool { edges.count.isMultiple(of: 2) }
  private func isDecision(_ node: Int) -> Bool { lattice.chart.nodes[node].kind == .decision }
}
