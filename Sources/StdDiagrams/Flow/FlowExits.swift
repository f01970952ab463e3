import StdModel

/// Where the lines leave and enter the boxes.
///
/// The main line leaves at the bottom and enters at the top. The other branches of a decision leave at its sides, so that every condition
/// stands at a corner of its own; lines that run back use a side where nothing stands in between.
struct FlowExits {
  enum Side: Equatable { case vertical, left, right }

  private(set) var lattice: FlowLattice
  /// For each edge: where it leaves its source; vertical is the bottom.
  private(set) var exit: [Side]
  /// For each edge: where it enters its target; vertical is the top.
  private(set) var entry: [Side]
  /// Sources whose branches hang from one line at the bottom, their conditions at the targets.
  private(set) var isFan: [Bool]
  private var taken: [Int: Set<Bool>] = [:]

  init(_ lattice: FlowLattice) {
    self.lattice = lattice
    exit = Array(repeating: .vertical, count: lattice.chart.edges.count)
    entry = exit
    isFan = Array(repeating: false, count: lattice.chart.nodes.count)
    for node in lattice.chart.nodes.indices { assignExits(of: node) }
    for edge in lattice.chart.edges.indices where lattice.ranks.runsBack[edge] { assignEntry(of: edge) }
  }

  /// Whether the lines of a node lead to different outcomes, each with its condition.
  private func isBranching(_ node: Int, _ edges: [Int]) -> Bool {
    edges.count > 1
      && (lattice.chart.nodes[node].kind == .decision || edges.contains { lattice.chart.edges[$0].label != nil })
  }

  // MARK: - Exits

  private mutating func assignExits(of node: Int) {
    let slot = lattice.slotOfNode[node]
    let edges = lattice.chart.edges.indices.filter { lattice.chart.edges[$0].from == node }
    let back = edges.filter { lattice.ranks.runsBack[$0] }
    for edge in back where !isLoop(edge) {
      let side = neighbourSide(of: slot, lattice.chains[edge][1])
      if side != .vertical, take(side, of: slot) { exit[edge] = side }
    }
    guard isBranching(node, edges) else { return }
    let forward = lattice.ranks.forwardOut[node]
    if forward.count > 3 {
      isFan[node] = true
    } else {
      for edge in forward where edge != lattice.ranks.mainEdge[node] { leaveSideways(edge, slot) }
    }
    // Without a forward branch the bottom is free for one of the others.
    let rest = back.filter { exit[$0] == .vertical }
    for edge in rest.dropFirst(forward.isEmpty ? 1 : 0) { leaveSideways(edge, slot) }
  }

  /// Gives a branch a side of its source, on the side that it goes to where that is free, and a corner beside it.
  private mutating func leaveSideways(_ edge: Int, _ slot: Int) {
    let side = direction(of: edge, slot)
    let other: Side = side == .left ? .right : .left
    guard let free = [side, other].first(where: { take($0, of: slot) }) else { return }
    exit[edge] = free
    let place = lattice.rows[lattice.slots[slot].row].firstIndex(of: slot) ?? 0
    let position = free == .right ? place + 1 : place
    lattice.addCorner(edge, lane: cornerLane(edge, slot, free, position), at: position)
  }

  private func direction(of edge: Int, _ slot: Int) -> Side {
    let position = lattice.positions()
    let next = lattice.chains[edge][1]
    if lattice.slots[next].row == lattice.slots[slot].row { return position[next] < position[slot] ? .left : .right }
    guard case .node(let node) = lattice.slots[slot].content, let main = lattice.ranks.mainEdge[node] else {
      return lattice.slots[next].lane < lattice.slots[slot].lane ? .left : .right
    }
    return position[next] < position[lattice.chains[main][1]] ? .left : .right
  }

  /// The lane of the next slot, where nothing stands in between: then the line turns only once.
  private func cornerLane(_ edge: Int, _ slot: Int, _ side: Side, _ position: Int) -> Int {
    let own = lattice.slots[slot].lane
    let next = lattice.slots[lattice.chains[edge][1]].lane
    let row = lattice.rows[lattice.slots[slot].row]
    switch side {
    case .right where next > own: return position == row.count || lattice.slots[row[position]].lane >= next ? next : own
    case .left where next < own: return position == 0 || lattice.slots[row[position - 1]].lane <= next ? next : own
    case .left, .right, .vertical: return own
    }
  }

  // MARK: - Entries

  private mutating func assignEntry(of edge: Int) {
    guard !isLoop(edge), let last = lattice.chains[edge].dropLast().last else { return }
    let slot = lattice.slotOfNode[lattice.chart.edges[edge].to]
    let side = neighbourSide(of: slot, last)
    if side != .vertical, take(side, of: slot) { entry[edge] = side }
  }

  // MARK: - Neighbours

  private func isLoop(_ edge: Int) -> Bool { lattice.chart.edges[edge].from == lattice.chart.edges[edge].to }

  /// The side of a node at which a slot of its row stands right beside it, or vertical.
  private func neighbourSide(of slot: Int, _ other: Int) -> Side {
    let row = lattice.rows[lattice.slots[slot].row]
    guard let place = row.firstIndex(of: slot), let otherPlace = row.firstIndex(of: other) else { return .vertical }
    if otherPlace == place + 1 { return .right }
    return otherPlace == place - 1 ? .left : .vertical
  }

  private mutating func take(_ side: Side, of slot: Int) -> Bool {
    taken[slot, default: []].insert(side == .right).inserted
  }
}
