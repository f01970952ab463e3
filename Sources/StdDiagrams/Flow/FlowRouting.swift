import StdModel

/// Draws the lines of a flow chart: down from row to row, sideways only between rows or beside a box.
struct FlowRouting {
  /// A piece of an edge in the space above row `channel`.
  struct Segment {
    let edge: Int
    let channel: Int
    let from: Pin
    let to: Pin
    var net = 0
  }

  struct Pin {
    let x: Int
    /// Whether it stands at the row above the channel.
    let isTop: Bool
  }

  static let trackGap = 10
  private static let topStub = 9
  private static let bottomStub = 15

  let exits: FlowExits
  let shapes: [FlowShape]
  let labels: [TextBlock?]
  /// The middle of each slot.
  private(set) var x: [Int]
  private(set) var exitOffset: [Int]
  private(set) var entryOffset: [Int]
  /// For each edge: its segments in order.
  private(set) var segments: [[Segment]] = []
  private(set) var channels: [FlowChannel] = []
  /// The middle of each row, the top of each channel, and where its tracks begin.
  private(set) var rowMiddle: [Int] = []
  private(set) var channelTop: [Int] = []
  private(set) var trackTop: [Int] = []
  private(set) var bottom = 0

  let lattice: FlowLattice
  let chart: FlowChart

  /// `top` is where the first row may begin.
  init(_ exits: FlowExits, shapes: [FlowShape], labels: [TextBlock?], x: [Int], top: Int) {
    self.exits = exits
    lattice = exits.lattice
    chart = exits.lattice.chart
    self.shapes = shapes
    self.labels = labels
    self.x = x
    exitOffset = Array(repeating: 0, count: labels.count)
    entryOffset = exitOffset
    spreadPins()
    for _ in 0..<8 {
      formSegments()
      if !resolveConflict() { break }
    }
    setHeights(top: top)
  }

  // MARK: - Pins

  /// Lines that share a box but not a course get places of their own at its edge.
  private mutating func spreadPins() {
    for node in chart.nodes.indices {
      let back = lattice.chart.edges.indices.filter {
        chart.edges[$0].from == node && lattice.ranks.runsBack[$0] && exits.exit[$0] == .vertical
      }
      let isFree = lattice.ranks.forwardOut[node].allSatisfy { exits.exit[$0] != .vertical }
      var used: Set<Int> = isFree ? [] : [0]
      // Beside a condition at the bottom only the left is free.
      let isLabelled = chart.edges.indices.contains {
        chart.edges[$0].from == node && exits.exit[$0] == .vertical && labels[$0] != nil && !exits.isLabelledAside[$0]
      }
      for edge in back {
        let isLeft = x[lattice.chains[edge][1]] < x[lattice.slotOfNode[node]]
        exitOffset[edge] =
          isLabelled
          ? freeOffset(shapes[node], [-1], &used) : freeOffset(shapes[node], isLeft ? [-1, 1] : [1, -1], &used)
      }
    }
    // A condition that stands at the target has to stand at a line of its own.
    var usedAtTarget: [Int: Set<Int>] = [:]
    for (index, edge) in chart.edges.enumerated() where exits.isFan[edge.from] && !lattice.ranks.runsBack[index] {
      guard labels[index] != nil, lattice.chains[index].count == 2, hasOtherEntries(edge.to, index) else { continue }
      let isLeft = x[lattice.slotOfNode[edge.from]] < x[lattice.slotOfNode[edge.to]]
      entryOffset[index] = freeOffset(
        shapes[edge.to], isLeft ? [-1, 1] : [1, -1], &usedAtTarget[edge.to, default: [0]])
    }
  }

  private func hasOtherEntries(_ node: Int, _ edge: Int) -> Bool {
    chart.edges.indices.contains { $0 != edge && chart.edges[$0].to == node }
  }

  /// The nearest free place at the edge of a box on the given sides of its middle; where none is left, lines share the
  /// outermost.
  private func freeOffset(_ shape: FlowShape, _ signs: [Int], _ used: inout Set<Int>) -> Int {
    let limit = max(0, shape.width / 2 - 10)
    for step in 0...limit / 12 {
      for sign in signs where !used.contains(sign * step * 12) {
        used.insert(sign * step * 12)
        return sign * step * 12
      }
    }
    return (signs.first ?? 1) * limit
  }

  // MARK: - Segments

  private mutating func formSegments() {
    segments = chart.edges.indices.map { lattice.ranks.runsBack[$0] ? backSegments($0) : forwardSegments($0) }
    var nets: [[FlowNet]] = Array(repeating: [], count: lattice.rows.count + 1)
    var groups: [GroupKey: Int] = [:]
    let sizes = groupSizes()
    for edge in segments.indices {
      for index in segments[edge].indices {
        let segment = segments[edge][index]
        let key = group(edge, index, sizes)
        let net = key.flatMap { groups[$0] } ?? nets[segment.channel].count
        if net == nets[segment.channel].count { nets[segment.channel].append(FlowNet()) }
        if let key { groups[key] = net }
        segments[edge][index].net = net
        nets[segment.channel][net].add(x: segment.from.x, isTop: segment.from.isTop)
        nets[segment.channel][net].add(x: segment.to.x, isTop: segment.to.isTop)
      }
    }
    channels = nets.map { FlowChannel($0) }
  }

  private struct GroupKey: Hashable {
    let isSource: Bool
    let node: Int
    let x: Int
  }

  private func sourceKey(_ edge: Int, _ index: Int) -> GroupKey? {
    guard index == 0, exits.exit[edge] == .vertical else { return nil }
    return GroupKey(isSource: true, node: chart.edges[edge].from, x: segments[edge][index].from.x)
  }

  private func targetKey(_ edge: Int, _ index: Int) -> GroupKey? {
    guard index == segments[edge].count - 1, exits.entry[edge] == .vertical else { return nil }
    return GroupKey(isSource: false, node: chart.edges[edge].to, x: segments[edge][index].to.x)
  }

  private func groupSizes() -> [GroupKey: Int] {
    var sizes: [GroupKey: Int] = [:]
    for edge in segments.indices {
      for index in segments[edge].indices {
        if let key = sourceKey(edge, index) { sizes[key, default: 0] += 1 }
        if let key = targetKey(edge, index) { sizes[key, default: 0] += 1 }
      }
    }
    return sizes
  }

  /// What a segment runs together with: other lines from its source, else other lines into its target.
  private func group(_ edge: Int, _ index: Int, _ sizes: [GroupKey: Int]) -> GroupKey? {
    if let key = sourceKey(edge, index), sizes[key, default: 0] > 1 { return key }
    if let key = targetKey(edge, index), sizes[key, default: 0] > 1 { return key }
    return nil
  }

  private func forwardSegments(_ edge: Int) -> [Segment] {
    guard !lattice.ranks.isLevel[edge] else { return [] }
    let chain = lattice.chains[edge]
    let slots = exits.exit[edge] == .vertical ? chain[...] : chain.dropFirst()
    var result: [Segment] = []
    for (upper, lower) in zip(slots, slots.dropFirst()) {
      let from = x[upper] + (upper == chain.first ? exitOffset[edge] : 0)
      let to = x[lower] + (lower == chain.last ? entryOffset[edge] : 0)
      result.append(
        Segment(
          edge: edge, channel: lattice.slots[lower].row, from: Pin(x: from, isTop: true), to: Pin(x: to, isTop: false)))
    }
    return result
  }

  /// Passes of a line that runs back, from the source's row up.
  private func passes(_ edge: Int) -> ArraySlice<Int> {
    let chain = lattice.chains[edge].dropFirst().dropLast()
    guard let first = chain.first, case .corner = lattice.slots[first].content else { return chain }
    return chain.dropFirst()
  }

  private func backSegments(_ edge: Int) -> [Segment] {
    let chain = lattice.chains[edge]
    let passes = passes(edge)
    guard let low = passes.first, let high = passes.last else { return [] }
    var result: [Segment] = []
    let below = lattice.slots[low].row + 1
    let corner = chain[1] == low ? nil : chain[1]
    if let start = corner.map({ x[$0] }) ?? (exits.exit[edge] == .vertical ? x[chain[0]] + exitOffset[edge] : nil) {
      result.append(
        Segment(edge: edge, channel: below, from: Pin(x: start, isTop: true), to: Pin(x: x[low], isTop: true)))
    }
    for (lower, upper) in zip(passes, passes.dropFirst()) {
      result.append(
        Segment(
          edge: edge, channel: lattice.slots[lower].row, from: Pin(x: x[lower], isTop: false),
          to: Pin(x: x[upper], isTop: true)))
    }
    if exits.entry[edge] == .vertical {
      let end = x[chain[chain.count - 1]] + entryOffset[edge]
      result.append(
        Segment(
          edge: edge, channel: lattice.slots[high].row, from: Pin(x: x[high], isTop: false),
          to: Pin(x: end, isTop: false)))
    }
    return result
  }

  /// Moves one end of two lines that would run over each other; returns whether there was one to move.
  private mutating func resolveConflict() -> Bool {
    var hasMoved = false
    for (channel, content) in channels.enumerated() {
      for (upper, lower) in content.conflicts {
        let incoming = ends(channel, net: lower).filter(\.isTop)
        let outgoing = ends(channel, net: upper).filter { !$0.isTop }
        guard
          let pair = incoming.lazy.compactMap({ top in
            outgoing.first { abs($0.x - top.x) < FlowNet.leastDistance }.map { (top, $0) }
          }).first
        else { continue }
        hasMoved = move(pair.0, pair.1) || hasMoved
      }
    }
    return hasMoved
  }

  private struct End {
    let edge: Int
    let x: Int
    let isTop: Bool
    let slot: Int
  }

  /// Where the lines of a net meet the rows.
  private func ends(_ channel: Int, net: Int) -> [End] {
    var result: [End] = []
    for edge in segments.indices {
      for segment in segments[edge] where segment.channel == channel && segment.net == net {
        for pin in [segment.from, segment.to] {
          let row = pin.isTop ? channel - 1 : channel
          let near = lattice.chains[edge].filter { lattice.slots[$0].row == row }.min {
            abs(x[$0] - pin.x) < abs(x[$1] - pin.x)
          }
          if let near { result.append(End(edge: edge, x: pin.x, isTop: pin.isTop, slot: near)) }
        }
      }
    }
    return result
  }

  private mutating func move(_ top: End, _ bottom: End) -> Bool {
    let step = 12
    if case .node(let node) = lattice.slots[top.slot].content,
      abs(top.x + step - x[top.slot]) < shapes[node].width / 2 - 6
    {
      for edge in segments.indices where chart.edges[edge].from == node && exits.exit[edge] == .vertical {
        if segments[edge].first?.from.x == top.x { exitOffset[edge] += step }
      }
      return true
    }
    if case .node(let node) = lattice.slots[bottom.slot].content,
      abs(bottom.x + step - x[bottom.slot]) < shapes[node].width / 2 - 6
    {
      for edge in segments.indices where chart.edges[edge].to == node && exits.entry[edge] == .vertical {
        if segments[edge].last?.to.x == bottom.x { entryOffset[edge] += step }
      }
      return true
    }
    // Two passing lines: there is always this much room beside a line.
    guard case .node = lattice.slots[top.slot].content else {
      x[top.slot] += FlowNet.leastDistance
      return true
    }
    return false
  }

  // MARK: - Heights

  private mutating func setHeights(top: Int) {
    var y = top
    for row in 0...lattice.rows.count {
      let height = channelHeight(row)
      channelTop.append(y)
      trackTop.append(y + Self.topStub + exitLabelHeight(row))
      y += height
      guard row < lattice.rows.count else { break }
      let (above, below) = halfHeights(row)
      rowMiddle.append(y + above)
      y += above + below
    }
    bottom = y
  }

  func channelHeight(_ channel: Int) -> Int {
    let isUsed = segments.contains { $0.contains { $0.channel == channel } }
    guard isUsed else { return 0 }
    let tracks = max(0, channels[channel].trackCount - 1) * Self.trackGap
    return Self.topStub + exitLabelHeight(channel) + tracks + Self.bottomStub + fanLabelHeight(channel)
  }

  /// Room for conditions at the bottom of the boxes above.
  private func exitLabelHeight(_ channel: Int) -> Int {
    labelHeight(channel) { !exits.isFan[chart.edges[$0].from] && !exits.isLabelledAside[$0] }
  }

  /// Room for conditions at the top of the boxes below.
  private func fanLabelHeight(_ channel: Int) -> Int {
    labelHeight(channel) { exits.isFan[chart.edges[$0].from] && !exits.isLabelledAside[$0] }
  }

  private func labelHeight(_ channel: Int, _ isMeant: (Int) -> Bool) -> Int {
    var height = 0
    for (edge, label) in labels.enumerated() where exits.exit[edge] == .vertical && isMeant(edge) {
      guard let label, lattice.slots[lattice.chains[edge][0]].row + 1 == channel else { continue }
      height = max(height, label.height + 2)
    }
    return height
  }

  private func halfHeights(_ row: Int) -> (above: Int, below: Int) {
    var above = 0
    var below = 0
    for slot in lattice.rows[row] {
      guard case .node(let node) = lattice.slots[slot].content else { continue }
      above = max(above, shapes[node].height / 2)
      below = max(below, shapes[node].height / 2)
      for (edge, label) in labels.enumerated() where chart.edges[edge].from == node {
        guard let label else { continue }
        if exits.exit[edge] != .vertical { above = max(above, label.height + 4) }
        if exits.isLabelledAside[edge] { below = max(below, label.height + 4) }
      }
    }
    return (above, below)
  }
}
