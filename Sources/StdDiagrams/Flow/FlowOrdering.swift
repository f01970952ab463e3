/// Orders the slots of each row so that few lines cross: a first order that follows the main line, then sweeps by
/// barycentre and exchanges of neighbours. Ties keep the order they have, so the outcome is always the same.
struct FlowOrdering {
  private static let sweeps = 8

  private var lattice: FlowLattice
  private var upper: [[Int]]
  private var lower: [[Int]]

  static func ordered(_ lattice: FlowLattice) -> FlowLattice {
    var ordering = FlowOrdering(lattice)
    ordering.run()
    return ordering.lattice
  }

  private init(_ lattice: FlowLattice) {
    self.lattice = lattice
    upper = Array(repeating: [], count: lattice.slots.count)
    lower = upper
    for link in lattice.links.joined() {
      lower[link.upper].append(link.lower)
      upper[link.lower].append(link.upper)
    }
  }

  private mutating func run() {
    sortFirst()
    var best = lattice.rows
    var crossings = crossingCount()
    // Charts near the limits are drawn in their first order: it is good, and sorting them would take long.
    let work = lattice.links.reduce(0) { $0 + $1.count }
    guard crossings > 0, work < 4000 else { return }
    for sweep in 0..<Self.sweeps {
      sweepOnce(downwards: sweep.isMultiple(of: 2))
      exchangeNeighbours()
      let count = crossingCount()
      if count < crossings {
        crossings = count
        best = lattice.rows
      }
      if crossings == 0 { break }
    }
    lattice.rows = best
  }

  // MARK: - First order

  /// Follows the lines from the top, the main one first.
  private mutating func sortFirst() {
    var rank = Array(repeating: Int.max, count: lattice.slots.count)
    var next = 0
    let starts = lattice.rows.joined().filter { upper[$0].isEmpty }
    for start in starts where rank[start] == .max {
      var stack = [start]
      while let slot = stack.popLast() {
        guard rank[slot] == .max else { continue }
        rank[slot] = next
        next += 1
        stack += children(of: slot).reversed()
      }
    }
    for row in lattice.rows.indices {
      lattice.rows[row] = sorted(lattice.rows[row]) { rank[$0] }
    }
  }

  /// The slots below, the main line first; of three branches or more it stands in the middle.
  private func children(of slot: Int) -> [Int] {
    // Steps that run side by side keep the order of the author.
    guard case .node(let node) = lattice.slots[slot].content, let main = lattice.ranks.mainEdge[node],
      lattice.chart.nodes[node].kind == .decision
    else { return handOver(slot) ?? lower[slot] }
    let first = lattice.chains[main][1]
    var others = lower[slot].filter { $0 != first }
    others.insert(first, at: others.count >= 2 ? others.count / 2 : 0)
    return others
  }

  /// The slot in the same row that a step hands over to.
  private func handOver(_ slot: Int) -> [Int]? {
    guard case .node(let node) = lattice.slots[slot].content, let edge = lattice.ranks.mainEdge[node],
      lattice.ranks.isLevel[edge]
    else { return nil }
    return [lattice.chains[edge][1]]
  }

  /// Sorts by lane, then by the given key, then by the order so far.
  private func sorted(_ row: [Int], by key: (Int) -> Int) -> [Int] {
    row.enumerated().map {
      (lane: lattice.slots[$0.element].lane, key: key($0.element), place: $0.offset, slot: $0.element)
    }
    .sorted { ($0.lane, $0.key, $0.place) < ($1.lane, $1.key, $1.place) }
    .map(\.slot)
  }

  // MARK: - Sweeps

  private mutating func sweepOnce(downwards: Bool) {
    var position = lattice.positions()
    let rows = downwards ? Array(lattice.rows.indices) : lattice.rows.indices.reversed()
    for row in rows {
      let neighbours = downwards ? upper : lower
      let scale = 1 << 16
      lattice.rows[row] = sorted(lattice.rows[row]) { slot in
        let own = neighbours[slot]
        guard !own.isEmpty else { return position[slot] * scale }
        return own.reduce(0) { $0 + position[$1] } * scale / own.count
      }
      for (place, slot) in lattice.rows[row].enumerated() { position[slot] = place }
    }
  }

  private mutating func exchangeNeighbours() {
    var position = lattice.positions()
    for _ in 0..<4 {
      var hasChanged = false
      for row in lattice.rows.indices {
        for place in lattice.rows[row].indices.dropLast() {
          let (left, right) = (lattice.rows[row][place], lattice.rows[row][place + 1])
          guard lattice.slots[left].lane == lattice.slots[right].lane else { continue }
          if crossings(left, right, position) > crossings(right, left, position) {
            lattice.rows[row].swapAt(place, place + 1)
            (position[left], position[right]) = (position[right], position[left])
            hasChanged = true
          }
        }
      }
      if !hasChanged { return }
    }
  }

  /// How many lines of two neighbours cross when `left` stands left of `right`.
  private func crossings(_ left: Int, _ right: Int, _ position: [Int]) -> Int {
    var count = 0
    for neighbours in [upper, lower] {
      for a in neighbours[left] {
        for b in neighbours[right] where position[a] > position[b] { count += 1 }
      }
    }
    return count
  }

  private func crossingCount() -> Int {
    let position = lattice.positions()
    var count = 0
    for links in lattice.links {
      let sorted = links.map { (position[$0.upper], position[$0.lower]) }.sorted { $0 < $1 }
      for index in sorted.indices {
        for other in sorted[(index + 1)...] where other.0 > sorted[index].0 && other.1 < sorted[index].1 { count += 1 }
      }
    }
    return count
  }
}
