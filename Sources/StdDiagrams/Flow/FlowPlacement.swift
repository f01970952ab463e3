/// The horizontal places of all slots, lane by lane.
///
/// Slots that the same line passes straight, and nodes with the main line that joins them, form blocks that stand
/// exactly under each other. Blocks keep the order of their rows and move as near to what they are joined with as their
/// neighbours allow.
struct FlowPlacement {
  /// How far a slot reaches to both sides of its middle.
  struct Extent {
    var left: Int
    var right: Int
  }

  private let lattice: FlowLattice
  private let extents: [Extent]
  private let gap: (Int, Int) -> Int
  private let symmetry: FlowSymmetry
  private var position: [Int]
  private var block: [Int] = []
  private var members: [[Int]] = []
  private var x: [Int] = []
  /// For each slot: the one it stands under, and the one that stands under it.
  private var above: [Int?]
  private var below: [Int?]

  /// Returns the middle of each slot, counted from the left edge of its lane's content.
  ///
  /// `gap` is the space between two neighbours of a row.
  static func places(_ lattice: FlowLattice, _ extents: [Extent], gap: @escaping (Int, Int) -> Int) -> [Int] {
    var placement = FlowPlacement(lattice, extents, gap)
    placement.align()
    placement.formBlocks()
    placement.pushRight()
    placement.relax()
    return placement.block.map { placement.x[$0] }
  }

  private init(_ lattice: FlowLattice, _ extents: [Extent], _ gap: @escaping (Int, Int) -> Int) {
    self.lattice = lattice
    self.extents = extents
    self.gap = gap
    symmetry = FlowSymmetry(lattice)
    position = lattice.positions()
    above = Array(repeating: nil, count: lattice.slots.count)
    below = above
  }

  // MARK: - Alignment

  /// Joins slots of neighbouring rows into straight lines, the most important first; two of them never cross.
  private mutating func align() {
    for links in lattice.links {
      let wanted = links.enumerated()
        .map { (weight: symmetry.weight(of: $0.element), place: $0.offset, link: $0.element) }
        .filter { $0.weight > 0 && lattice.slots[$0.link.upper].lane == lattice.slots[$0.link.lower].lane }
        .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
      var joined: [(Int, Int)] = []
      for (_, _, link) in wanted where below[link.upper] == nil && above[link.lower] == nil {
        let (upper, lower) = (position[link.upper], position[link.lower])
        guard joined.allSatisfy({ ($0.0 < upper) == ($0.1 < lower) }) else { continue }
        joined.append((upper, lower))
        below[link.upper] = link.lower
        above[link.lower] = link.upper
      }
    }
  }

  private mutating func formBlocks() {
    block = Array(repeating: -1, count: lattice.slots.count)
    for slot in lattice.rows.joined() where above[slot] == nil {
      var next: Int? = slot
      members.append([])
      while let current = next {
        block[current] = members.count - 1
        members[members.count - 1].append(current)
        next = below[current]
      }
    }
    x = Array(repeating: 0, count: members.count)
  }

  // MARK: - Places

  private func separation(_ left: Int, _ right: Int) -> Int {
    extents[left].right + gap(left, right) + extents[right].left
  }

  private func leftNeighbour(_ slot: Int) -> Int? { neighbour(slot, -1) }
  private func rightNeighbour(_ slot: Int) -> Int? { neighbour(slot, 1) }

  private func neighbour(_ slot: Int, _ step: Int) -> Int? {
    let row = lattice.rows[lattice.slots[slot].row]
    let place = position[slot] + step
    guard row.indices.contains(place), lattice.slots[row[place]].lane == lattice.slots[slot].lane else { return nil }
    return row[place]
  }

  /// Puts every block as far left as its left neighbours allow.
  private mutating func pushRight() {
    var waiting = members.map { slots in slots.count { leftNeighbour($0) != nil } }
    var ready = members.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      for slot in members[ready[next]] {
        guard let right = rightNeighbour(slot) else { continue }
        let other = block[right]
        x[other] = max(x[other], x[ready[next]] + separation(slot, right))
        waiting[other] -= 1
        if waiting[other] == 0 { ready.append(other) }
      }
      next += 1
    }
  }

  /// Moves blocks towards what they are joined with. Nodes that nothing in their lane holds in place go to the lane's
  /// axis, where most nodes stand.
  private mutating func relax() {
    var neighbours = Array(repeating: [(block: Int, offset: Int)](), count: members.count)
    var isHeld = Array(repeating: false, count: members.count)
    for link in lattice.links.joined() {
      let (upper, lower) = (block[link.upper], block[link.lower])
      guard upper != lower, lattice.slots[link.upper].lane == lattice.slots[link.lower].lane else { continue }
      let offset = (symmetry.halfPlaces(link) ?? 0) * place(link) / 2
      neighbours[upper].append((lower, -offset))
      neighbours[lower].append((upper, offset))
      if isNode(link.upper), isNode(link.lower) {
        isHeld[upper] = true
        isHeld[lower] = true
      }
    }
    let nodeCounts = members.map { slots in slots.count { isNode($0) } }
    let axis = axisBlocks(nodeCounts)
    for phase in [Phase.nodes, .lines] {
      for _ in 0..<12 {
        var hasMoved = false
        let order = members.indices.filter { (nodeCounts[$0] > 0) == (phase == .nodes) }
          .sorted { (x[$0], $0) < (x[$1], $1) }
        for current in order + order.reversed() {
          let lane = lattice.slots[members[current][0]].lane
          let wanted: [Int]
          if nodeCounts[current] > 0, !isHeld[current] {
            wanted = axis[lane].map { [x[$0]] } ?? []
          } else {
            wanted = neighbours[current].map { x[$0.block] + $0.offset }.sorted()
          }
          guard !wanted.isEmpty else { continue }
          let target = (wanted[(wanted.count - 1) / 2] + wanted[wanted.count / 2]) / 2
          hasMoved = move(current, to: target, pushing: phase == .nodes ? nodeCounts : nil) || hasMoved
        }
        if !hasMoved { break }
      }
    }
  }

  /// Boxes find their places first and push lines aside; then the lines come as near as they can.
  private enum Phase { case nodes, lines }

  /// Moves a block towards a place, as far as its neighbours allow. With `nodeCounts`, neighbours without nodes give
  /// way.
  private mutating func move(_ current: Int, to place: Int, pushing nodeCounts: [Int]?) -> Bool {
    // Charts near the limits have too many lines to push them around.
    let movable = members.count > 600 ? nil : nodeCounts
    var low = lowest(current)
    var high = highest(current)
    if place < low, let movable { low = bound(current, movable, toRight: false) }
    if place > high, let movable { high = bound(current, movable, toRight: true) }
    let target = min(max(place, low), high)
    guard target != x[current] else { return false }
    let isRight = target > x[current]
    x[current] = target
    push(from: current, toRight: isRight)
    return true
  }

  /// How far a block can go when blocks without nodes give way.
  private func bound(_ current: Int, _ nodeCounts: [Int], toRight: Bool) -> Int {
    var known: [Int: Int] = [:]
    func limit(_ block: Int) -> Int {
      if let limit = known[block] { return limit }
      var result = toRight ? Int.max / 2 : Int.min / 2
      for slot in members[block] {
        guard let neighbour = toRight ? rightNeighbour(slot) : leftNeighbour(slot) else { continue }
        let other = self.block[neighbour]
        let place = nodeCounts[other] > 0 ? x[other] : limit(other)
        result =
          toRight
          ? min(result, place - separation(slot, neighbour)) : max(result, place + separation(neighbour, slot))
      }
      known[block] = result
      return result
    }
    return limit(current)
  }

  /// Restores the distances to the neighbours on one side.
  private mutating func push(from current: Int, toRight: Bool) {
    var waiting = [current]
    while let block = waiting.popLast() {
      for slot in members[block] {
        guard let neighbour = toRight ? rightNeighbour(slot) : leftNeighbour(slot) else { continue }
        let other = self.block[neighbour]
        let place = toRight ? x[block] + separation(slot, neighbour) : x[block] - separation(neighbour, slot)
        if toRight ? x[other] < place : x[other] > place {
          x[other] = place
          waiting.append(other)
        }
      }
    }
  }

  private func isNode(_ slot: Int) -> Bool {
    if case .node = lattice.slots[slot].content { true } else { false }
  }

  /// For each lane the block with the most nodes; of equal ones the upper one.
  private func axisBlocks(_ nodeCounts: [Int]) -> [Int?] {
    var axis: [Int?] = Array(repeating: nil, count: lattice.laneCount)
    for (index, count) in nodeCounts.enumerated() where count > 0 {
      let lane = lattice.slots[members[index][0]].lane
      if count > axis[lane].map({ nodeCounts[$0] }) ?? 0 { axis[lane] = index }
    }
    return axis
  }

  /// From the middle of a box to that of the next one beside it.
  private func place(_ link: FlowLattice.Link) -> Int {
    let slot = isNode(link.upper) ? link.lower : link.upper
    let own = isNode(slot) ? slot : link.lower
    return extents[own].left + extents[own].right + gap(own, own)
  }

  private func lowest(_ current: Int) -> Int {
    var bound = Int.min
    for slot in members[current] {
      if let left = leftNeighbour(slot) { bound = max(bound, x[block[left]] + separation(left, slot)) }
    }
    return bound
  }

  private func highest(_ current: Int) -> Int {
    var bound = Int.max
    for slot in members[current] {
      if let right = rightNeighbour(slot) { bound = min(bound, x[block[right]] - separation(slot, right)) }
    }
    return bound
  }
}
