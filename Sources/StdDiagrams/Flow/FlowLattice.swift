import StdModel

/// A flow chart as rows of slots: the nodes, and the places where lines pass a row.
///
/// Every edge is a chain of slots from row to row. Whatever runs up or down through a row has a slot there, and
/// whatever runs sideways stays between two rows or between two neighbours: so no line can meet a box that it does not
/// belong to.
struct FlowLattice {
  enum Content: Equatable {
    case node(Int)
    /// A line of this edge passes the row.
    case pass(edge: Int)
    /// A line of this edge leaves its source at the side and turns down.
    case corner(edge: Int)
  }

  struct Slot {
    let content: Content
    let lane: Int
    let row: Int
  }

  /// A piece of an edge between two rows.
  struct Link {
    let upper: Int
    let lower: Int
    let edge: Int
  }

  let ranks: FlowRanks
  let laneCount: Int
  private(set) var slots: [Slot] = []
  /// Slots of each row from left to right; those of a lane stand together.
  var rows: [[Int]]
  /// For each row: the links to the row below.
  private(set) var links: [[Link]]
  /// For each edge: its slots from the source to the target.
  private(set) var chains: [[Int]]
  /// For each node.
  private(set) var slotOfNode: [Int] = []

  var chart: FlowChart { ranks.chart }

  init(_ ranks: FlowRanks, lanes: [Int], laneCount: Int) {
    self.ranks = ranks
    self.laneCount = laneCount
    rows = Array(repeating: [], count: ranks.rowCount)
    links = rows.map { _ in [] }
    chains = Array(repeating: [], count: ranks.chart.edges.count)
    for (node, row) in ranks.row.enumerated() {
      slotOfNode.append(addSlot(.node(node), lane: lanes[node], row: row))
    }
    for (index, edge) in ranks.chart.edges.enumerated() where !ranks.runsBack[index] {
      addChain(index, from: slotOfNode[edge.from], to: slotOfNode[edge.to])
    }
  }

  /// Puts a new slot into its row, at `position` or at the end, and returns it.
  mutating func addSlot(_ content: Content, lane: Int, row: Int, at position: Int? = nil) -> Int {
    slots.append(Slot(content: content, lane: lane, row: row))
    let slot = slots.count - 1
    rows[row].insert(slot, at: position ?? rows[row].count)
    return slot
  }

  /// Sets the chain of an edge that runs back up: source, one slot in each row from its own to the target's, target.
  mutating func setBackChain(_ edge: Int, _ passes: [Int]) {
    chains[edge] = [slotOfNode[chart.edges[edge].from]] + passes + [slotOfNode[chart.edges[edge].to]]
    for (lower, upper) in zip(passes, passes.dropFirst()) {
      links[slots[upper].row].append(Link(upper: upper, lower: lower, edge: edge))
    }
  }

  /// Lets an edge leave its source at the side, through a new slot beside it.
  mutating func addCorner(_ edge: Int, lane: Int, at position: Int) {
    let source = chains[edge][0]
    let row = slots[source].row
    let corner = addSlot(.corner(edge: edge), lane: lane, row: row, at: position)
    if let place = links[row].firstIndex(where: { $0.edge == edge && $0.upper == source }) {
      links[row][place] = Link(upper: corner, lower: links[row][place].lower, edge: edge)
    }
    chains[edge].insert(corner, at: 1)
  }

  private mutating func addChain(_ edge: Int, from source: Int, to target: Int) {
    guard !ranks.isLevel[edge] else {
      chains[edge] = [source, target]
      return
    }
    var chain = [source]
    let lane = passLane(source, target)
    var row = slots[source].row + 1
    while row < slots[target].row {
      chain.append(addSlot(.pass(edge: edge), lane: lane, row: row))
      row += 1
    }
    chain.append(target)
    for (upper, lower) in zip(chain, chain.dropFirst()) {
      links[slots[upper].row].append(Link(upper: upper, lower: lower, edge: edge))
    }
    chains[edge] = chain
  }

  /// The lane that a long line runs down in: that of its target, unless fewer nodes are in the way in that of its
  /// source.
  private func passLane(_ source: Int, _ target: Int) -> Int {
    let lanes = (slots[source].lane, slots[target].lane)
    guard lanes.0 != lanes.1 else { return lanes.0 }
    let between = slots[source].row + 1..<max(slots[source].row + 1, slots[target].row)
    func count(_ lane: Int) -> Int {
      slotOfNode.count { slots[$0].lane == lane && between.contains(slots[$0].row) }
    }
    return count(lanes.0) < count(lanes.1) ? lanes.0 : lanes.1
  }

  /// Whether a line beside a box may cross what stands in a slot: a line that passes the row and neither starts nor
  /// ends in it.
  func isCrossable(_ slot: Int) -> Bool {
    guard case .pass(let edge) = slots[slot].content else { return false }
    guard ranks.runsBack[edge] else { return true }
    return slots[slot].row != ranks.row[chart.edges[edge].from] && slots[slot].row != ranks.row[chart.edges[edge].to]
  }

  /// For each slot: its place in its row.
  func positions() -> [Int] {
    var result = Array(repeating: 0, count: slots.count)
    for row in rows {
      for (position, slot) in row.enumerated() { result[slot] = position }
    }
    return result
  }
}
