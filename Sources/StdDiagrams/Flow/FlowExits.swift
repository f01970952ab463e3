import StdModel

/// Where the lines leave and enter the boxes.
///
/// The main line leaves at the bottom and enters at the top. The other branches of a decision leave at its sides, so
/// that every condition stands at a corner of its own; lines that run back use a side where no box stands in between.
struct FlowExits {
  enum Side: Equatable { case vertical, left, right }

  private(set) var lattice: FlowLattice
  /// For each edge: where it leaves its source; vertical is the bottom.
  private(set) var exit: [Side]
  /// For each edge: where it enters its target; vertical is the top.
  private(set) var entry: [Side]
  /// Sources whose branches hang from one line at the bottom, their conditions at the targets.
  private(set) var isFan: [Bool]
  /// For each edge: whether its condition stands where it runs up, because its source has no corner left for it.
  private(set) var isLabelledAside: [Bool]
  private var taken: [Int: Set<Bool>] = [:]

  init(_ lattice: FlowLattice) {
    self.lattice = lattice
    exit = Array(repeating: .vertical, count: lattice.chart.edges.count)
    entry = exit
    isFan = Array(repeating: false, count: lattice.chart.nodes.count)
    isLabelledAside = Array(repeating: false, count: lattice.chart.edges.count)
    for edge in lattice.chart.edges.indices where lattice.ranks.isLevel[edge] { handOver(edge) }
    for node in lattice.chart.nodes.indices { assignExits(of: node) }
    for edge in lattice.chart.edges.indices where lattice.ranks.runsBack[edge] { assignEntry(of: edge) }
  }

  /// Whether the lines of a node lead to different outcomes, each with its condition.
  private func isBranching(_ node: Int, _ edges: [Int]) -> Bool {
    edges.count > 1
      && (lattice.chart.nodes[node].kind == .decision || edges.contains { lattice.chart.edges[$0].label != nil })
  }

  /// From side to side within a row.
  private mutating func handOver(_ edge: Int) {
    let (source, target) = (lattice.chains[edge][0], lattice.chains[edge][1])
    let isRight = lattice.slots[target].lane > lattice.slots[source].lane
    exit[edge] = isRight ? .right : .left
    entry[edge] = isRight ? .left : .right
    taken[source, default: []].insert(isRight)
    taken[target, default: []].insert(!isRight)
  }

  // MARK: - Exits

  private mutating func assignExits(of node: Int) {
    let slot = lattice.slotOfNode[node]
    let edges = lattice.chart.edges.indices.filter { lattice.chart.edges[$0].from == node }
    let back = edges.filter { lattice.ranks.runsBack[$0] }
    for edge in back where !isLoop(edge) {
      let side = openSide(of: slot, lattice.chains[edge][1])
      if side != .vertical, take(side, of: slot) { exit[edge] = side }
    }
    guard isBranching(node, edges) else { return }
    let forward = lattice.ranks.forwardOut[node]
    // One leaves at the bottom, the others at the sides that are left; more than that hang from one line.
    if forward.count - 1 > 2 - (taken[slot]?.count ?? 0) {
      isFan[node] = true
    } else {
      let straight = straightEdge(forward, slot)
      for edge in forward where edge != straight { leaveSideways(edge, slot, than: straight) }
    }
    // Without a forward branch the bottom is free for one of the others.
    let rest = back.filter { exit[$0] == .vertical }.dropFirst(forward.isEmpty ? 1 : 0)
    for edge in rest {
      leaveSideways(edge, slot, than: nil)
      isLabelledAside[edge] = exit[edge] == .vertical
    }
  }

  /// The branch that leaves at the bottom: the main one, unless it leads into another lane and another one stays, or
  /// all lead to one side; then the nearest.
  private func straightEdge(_ forward: [Int], _ slot: Int) -> Int? {
    guard case .node(let node) = lattice.slots[slot].content, let main = lattice.ranks.mainEdge[node] else {
      return nil
    }
    let own = lattice.slots[slot].lane
    func lane(_ edge: Int) -> Int { lattice.slots[lattice.chains[edge][1]].lane }
    if lane(main) == own { return main }
    if let stays = forward.first(where: { lane($0) == own }) { return stays }
    let position = lattice.positions()
    func place(_ edge: Int) -> Int { position[lattice.chains[edge][1]] }
    if forward.allSatisfy({ lane($0) > own }) { return forward.min { (place($0), $0) < (place($1), $1) } }
    if forward.allSatisfy({ lane($0) < own }) { return forward.max { (place($0), $1) < (place($1), $0) } }
    return main
  }

  /// Gives a branch a side of its source, on the side that it goes to where that is free, and a corner beside it.
  private mutating func leaveSideways(_ edge: Int, _ slot: Int, than straight: Int?) {
    let side = direction(of: edge, slot, than: straight)
    let other: Side = side == .left ? .right : .left
    guard let free = [side, other].first(where: { take($0, of: slot) }) else { return }
    exit[edge] = free
    let corner = bestCorner(edge, slot, free)
    lattice.addCorner(edge, lane: corner.lane, at: corner.position)
  }

  /// The side that an edge leads to: that of its lane, or where it goes compared with the branch that leaves at the
  /// bottom.
  private func direction(of edge: Int, _ slot: Int, than straight: Int?) -> Side {
    let position = lattice.positions()
    let next = lattice.chains[edge][1]
    if lattice.slots[next].row == lattice.slots[slot].row { return position[next] < position[slot] ? .left : .right }
    let lanes = (lattice.slots[next].lane, lattice.slots[slot].lane)
    if lanes.0 != lanes.1 { return lanes.0 < lanes.1 ? .left : .right }
    guard let straight else { return .right }
    return position[next] < position[lattice.chains[straight][1]] ? .left : .right
  }

  /// The place in the source's row where the line turns down: beside the box, or past lines that it would cross anyway;
  /// in the lane that it leads to, where that can be reached, so that it turns only once.
  private func bestCorner(_ edge: Int, _ slot: Int, _ side: Side) -> (lane: Int, position: Int) {
    let row = lattice.rows[lattice.slots[slot].row]
    let position = lattice.positions()
    let next = lattice.chains[edge][1]
    let own = lattice.slots[slot].lane
    let wanted = lattice.slots[next].lane
    let isForward = lattice.slots[next].row > lattice.slots[slot].row
    var best: (cost: Int, lane: Int, position: Int)?
    var place = side == .right ? position[slot] + 1 : position[slot]
    var crossed = 0
    while true {
      let low = place > 0 ? lattice.slots[row[place - 1]].lane : 0
      let high = place < row.count ? lattice.slots[row[place]].lane : lattice.laneCount - 1
      for lane in Set([own, wanted]).sorted() where (low...high).contains(lane) {
        let links = isForward ? crossings(edge, at: place, position) : 0
        let cost = 4 * crossed + 5 * links + (lane == wanted ? 0 : 6)
        if cost < best?.cost ?? Int.max { best = (cost, lane, place) }
      }
      let neighbour = side == .right ? place : place - 1
      guard isForward, row.indices.contains(neighbour), lattice.isCrossable(row[neighbour]) else { break }
      crossed += 1
      place += side == .right ? 1 : -1
    }
    return best.map { ($0.lane, $0.position) } ?? (own, side == .right ? position[slot] + 1 : position[slot])
  }

  /// How many lines to the next row an edge crosses that turns down at `place`.
  private func crossings(_ edge: Int, at place: Int, _ position: [Int]) -> Int {
    let next = lattice.chains[edge][1]
    let row = lattice.slots[next].row - 1
    return lattice.links[row].count { link in
      link.edge != edge && link.lower != next
        && (position[link.upper] >= place) != (position[link.lower] > position[next])
    }
  }

  // MARK: - Entries

  private mutating func assignEntry(of edge: Int) {
    guard !isLoop(edge), let last = lattice.chains[edge].dropLast().last else { return }
    let slot = lattice.slotOfNode[lattice.chart.edges[edge].to]
    let side = openSide(of: slot, last)
    if side != .vertical, take(side, of: slot) { entry[edge] = side }
  }

  // MARK: - Sides

  private func isLoop(_ edge: Int) -> Bool { lattice.chart.edges[edge].from == lattice.chart.edges[edge].to }

  /// The side of a node at which a slot of its row can be joined with it by a straight line, or vertical.
  private func openSide(of slot: Int, _ other: Int) -> Side {
    let row = lattice.rows[lattice.slots[slot].row]
    guard let place = row.firstIndex(of: slot), let otherPlace = row.firstIndex(of: other) else { return .vertical }
    let between = otherPlace > place ? row[(place + 1)..<otherPlace] : row[(otherPlace + 1)..<place]
    guard between.allSatisfy({ lattice.isCrossable($0) }) else { return .vertical }
    return otherPlace > place ? .right : .left
  }

  private mutating func take(_ side: Side, of slot: Int) -> Bool {
    taken[slot, default: []].insert(side == .right).inserted
  }
}
