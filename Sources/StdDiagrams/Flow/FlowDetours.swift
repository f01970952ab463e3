/// Finds a way up for every line that runs back: a slot in each row that it passes, where it crosses as little as it
/// can.
struct FlowDetours {
  private var lattice: FlowLattice
  /// Steps of search that are left; beyond them a line takes the right edge of its lane.
  private var budget = 4_000_000

  static func inserted(_ lattice: FlowLattice) -> FlowLattice {
    var detours = FlowDetours(lattice: lattice)
    detours.run()
    return detours.lattice
  }

  private init(lattice: FlowLattice) { self.lattice = lattice }

  private mutating func run() {
    let ranks = lattice.ranks
    let edges = lattice.chart.edges
    func span(_ edge: Int) -> Int { ranks.row[edges[edge].from] - ranks.row[edges[edge].to] }
    // Short ones first: they stay inside the long ones.
    let back = edges.indices.filter { ranks.runsBack[$0] }.sorted { (span($0), $0) < (span($1), $1) }
    for edge in back { insert(edge) }
  }

  private mutating func insert(_ edge: Int) {
    let source = lattice.slotOfNode[lattice.chart.edges[edge].from]
    let target = lattice.slotOfNode[lattice.chart.edges[edge].to]
    let lanes =
      lattice.slots[source].lane == lattice.slots[target].lane
      ? [lattice.slots[source].lane] : [lattice.slots[source].lane, lattice.slots[target].lane]
    var best: (cost: Int, lane: Int, places: [Int])?
    for lane in lanes {
      let way = self.way(from: source, to: target, lane: lane)
      if way.cost < best?.cost ?? Int.max { best = (way.cost, lane, way.places) }
    }
    guard let best else { return }
    var row = lattice.slots[source].row
    var passes: [Int] = []
    for place in best.places {
      passes.append(lattice.addSlot(.pass(edge: edge), lane: best.lane, row: row, at: place))
      row -= 1
    }
    lattice.setBackChain(edge, passes)
  }

  /// The cheapest places in the rows from the source's up to the target's.
  private mutating func way(from source: Int, to target: Int, lane: Int) -> (cost: Int, places: [Int]) {
    let bottom = lattice.slots[source].row
    let top = lattice.slots[target].row
    let ranges = (top...bottom).map { openPlaces(in: $0, lane: lane) }
    let position = lattice.positions()
    guard spend(ranges, top: top) else {
      return (1_000_000, ranges.reversed().map(\.upperBound))
    }
    var costs = ranges[bottom - top].map { endCost(of: source, at: $0, position) + intrusion(in: bottom, at: $0) }
    var choices: [[Int]] = []
    for row in stride(from: bottom - 1, through: top, by: -1) {
      let from = ranges[row + 1 - top]
      var next: [Int] = []
      var choice: [Int] = []
      for place in ranges[row - top] {
        var best = (cost: Int.max, index: 0)
        for (index, below) in from.enumerated() {
          let cost = costs[index] + crossings(in: row, upper: place, lower: below, position)
          if cost < best.cost { best = (cost, index) }
        }
        next.append(best.cost + intrusion(in: row, at: place))
        choice.append(best.index)
      }
      costs = next
      choices.append(choice)
    }
    var best = (cost: Int.max, index: 0)
    for (index, place) in ranges[0].enumerated() {
      let cost = costs[index] + endCost(of: target, at: place, position)
      if cost < best.cost { best = (cost, index) }
    }
    var places = [ranges[0].lowerBound + best.index]
    var index = best.index
    for (offset, choice) in choices.reversed().enumerated() {
      index = choice[index]
      places.append(ranges[offset + 1].lowerBound + index)
    }
    return (best.cost, places.reversed())
  }

  /// Where in a row a new slot of the lane may go.
  private func openPlaces(in row: Int, lane: Int) -> ClosedRange<Int> {
    let slots = lattice.rows[row]
    let start = slots.count { lattice.slots[$0].lane < lane }
    return start...start + slots.count { lattice.slots[$0].lane == lane }
  }

  private mutating func spend(_ ranges: [ClosedRange<Int>], top: Int) -> Bool {
    var work = 0
    for index in ranges.indices.dropLast() {
      work += ranges[index].count * ranges[index + 1].count * (lattice.links[top + index].count + 1)
    }
    budget -= work
    return budget > 0
  }

  /// What it costs to join a node from a place in its row: nothing beside it; the left side a little; across lines
  /// some; a side that a branch will take, or one with a box in between, much; one that a hand-over takes less, as the
  /// line then comes in at the top.
  private func endCost(of slot: Int, at place: Int, _ position: [Int]) -> Int {
    let own = position[slot]
    let isRight = place > own
    let row = lattice.rows[lattice.slots[slot].row]
    let between = isRight ? row[(own + 1)..<place] : row[place..<own]
    let isBlocked = !between.allSatisfy { lattice.isCrossable($0) }
    return (isBlocked ? 8 : 0) + 3 * between.count + (isRight ? 0 : 1)
      + (hasBranch(slot, right: isRight, position) ? 9 : 0) + (handsOver(slot, right: isRight, position) ? 4 : 0)
  }

  /// Whether a line to or from another lane takes this side of a node.
  private func handsOver(_ slot: Int, right: Bool, _ position: [Int]) -> Bool {
    guard case .node(let node) = lattice.slots[slot].content else { return false }
    return (lattice.ranks.forwardOut[node] + lattice.ranks.forwardIn[node]).contains { edge in
      guard lattice.ranks.isLevel[edge] else { return false }
      let other = lattice.chains[edge][0] == slot ? lattice.chains[edge][1] : lattice.chains[edge][0]
      return (position[other] > position[slot]) == right
    }
  }

  /// What it costs to come between a node and a line that ends at its side.
  private func intrusion(in row: Int, at place: Int) -> Int {
    let slots = lattice.rows[row]
    guard place > 0, place < slots.count else { return 0 }
    return joins(slots[place - 1], slots[place]) || joins(slots[place], slots[place - 1]) ? 10 : 0
  }

  private func joins(_ slot: Int, _ pass: Int) -> Bool {
    guard case .node(let node) = lattice.slots[slot].content, case .pass(let edge) = lattice.slots[pass].content,
      lattice.ranks.runsBack[edge]
    else { return false }
    return lattice.chart.edges[edge].from == node || lattice.chart.edges[edge].to == node
  }

  private func hasBranch(_ slot: Int, right: Bool, _ position: [Int]) -> Bool {
    guard case .node(let node) = lattice.slots[slot].content, let main = lattice.ranks.mainEdge[node] else {
      return false
    }
    guard lattice.chart.nodes[node].kind == .decision else { return false }
    let middle = position[lattice.chains[main][1]]
    return lattice.ranks.forwardOut[node].contains { edge in
      edge != main && (position[lattice.chains[edge][1]] > middle) == right
    }
  }

  /// What crossing the lines between a row and the one below it costs.
  private func crossings(in row: Int, upper: Int, lower: Int, _ position: [Int]) -> Int {
    lattice.links[row].reduce(0) { cost, link in
      guard (position[link.upper] >= upper) != (position[link.lower] >= lower) else { return cost }
      // The main line is to stay straight; it would have to give way.
      let isMain = lattice.ranks.mainEdge[lattice.chart.edges[link.edge].from] == link.edge
      return cost + (isMain ? 12 : 4)
    }
  }
}
