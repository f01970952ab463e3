/// The horizontal places of all slots, lane by lane.
///
/// Slots that the same line passes straight, and nodes with the main line that joins them, form blocks that stand exactly under each other.
/// Blocks keep the order of their rows and move as near to what they are joined with as their neighbours allow.
struct FlowPlacement {
  /// How far a slot reaches to both sides of its middle.
  struct Extent {
    var left: Int
    var right: Int
  }

  private let lattice: FlowLattice
  private let extents: [Extent]
  private let gap: (Int, Int) -> Int
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
    position = lattice.positions()
    above = Array(repeating: nil, count: lattice.slots.count)
    below = above
  }

  // MARK: - Alignment

  /// Joins slots of neighbouring rows into straight lines, the most important first; two of them never cross.
  private mutating func align() {
    let symmetry = FlowSymmetry(lattice)
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

  /// Moves blocks towards what they are joined with.
  private mutating func relax() {
    var neighbours = Array(repeating: [Int](), count: members.count)
    for link in lattice.links.joined() {
      let (upper, lower) = (block[link.upper], block[link.lower])
      guard upper != lower, lattice.slots[link.upper].lane == lattice.slots[link.lower].lane else { continue }
      neighbours[upper].append(lower)
      neighbours[lower].append(upper)
    }
    for _ in 0..<12 {
      var hasMoved = false
      let order = members.indices.sorted { (x[$0], $0) < (x[$1], $1) }
      for current in order + order.reversed() where !neighbours[current].isEmpty {
        let wanted = neighbours[current].map { x[$0] }.sorted()
        let middle = (wanted[(wanted.count - 1) / 2] + wanted[wanted.count / 2]) / 2
        let target = min(max(middle, lowest(current)), highest(current))
        if target != x[current] {
          x[current] = target
          hasMoved = true
        }
      }
      if !hasMoved { return }
    }
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
