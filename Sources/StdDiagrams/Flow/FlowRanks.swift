import StdModel

/// Which row each node of a flow chart stands in, which edges run back up, and which way the main line goes.
struct FlowRanks {
  enum Form: Sendable {
    /// A node stands one row below the lowest of its predecessors.
    case layered
    /// Every node has a row of its own: the narrowest form.
    case serial
  }

  let chart: FlowChart
  /// For each edge: whether it closes a loop and is drawn upwards.
  private(set) var runsBack: [Bool]
  /// For each node.
  private(set) var row: [Int]
  /// For each node: the edge of the longest way to an end, drawn straight down.
  private(set) var mainEdge: [Int?]
  private(set) var forwardOut: [[Int]]
  private(set) var forwardIn: [[Int]]
  private(set) var rowCount = 0
  /// For each edge: whether it hands over to another lane in the same row.
  private(set) var isLevel: [Bool]

  /// `lanes` holds the lane of each node where lanes are drawn side by side; else it is empty.
  init(_ chart: FlowChart, form: Form, lanes: [Int]) {
    self.chart = chart
    runsBack = Array(repeating: false, count: chart.edges.count)
    isLevel = runsBack
    row = Array(repeating: 0, count: chart.nodes.count)
    mainEdge = Array(repeating: nil, count: chart.nodes.count)
    forwardOut = Array(repeating: [], count: chart.nodes.count)
    forwardIn = forwardOut
    let order = breakCycles()
    for (index, edge) in chart.edges.enumerated() where !runsBack[index] {
      forwardOut[edge.from].append(index)
      forwardIn[edge.to].append(index)
    }
    switch form {
    case .layered:
      assignRows(order)
      if !lanes.isEmpty { levelHandOvers(order, lanes) }
    case .serial: assignOwnRows()
    }
    rowCount = (row.max() ?? -1) + 1
    chooseMainEdges(order)
  }

  /// Marks the edges that lead to a node that they come from. Returns the nodes so that every forward edge leads
  /// onwards.
  private mutating func breakCycles() -> [Int] {
    enum State { case new, open, done }
    var outgoing = Array(repeating: [Int](), count: chart.nodes.count)
    var hasIncoming = Array(repeating: false, count: chart.nodes.count)
    for (index, edge) in chart.edges.enumerated() {
      outgoing[edge.from].append(index)
      if edge.from != edge.to { hasIncoming[edge.to] = true }
    }
    var state = Array(repeating: State.new, count: chart.nodes.count)
    var finished: [Int] = []
    let nodes = Array(chart.nodes.indices)
    let roots =
      nodes.filter { chart.nodes[$0].kind == .start } + nodes.filter { !hasIncoming[$0] } + nodes
    for root in roots where state[root] == .new {
      var stack = [(node: root, next: 0)]
      state[root] = .open
      while let (node, next) = stack.last {
        guard next < outgoing[node].count else {
          state[node] = .done
          finished.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = outgoing[node][next]
        let target = chart.edges[edge].to
        switch state[target] {
        case .new:
          state[target] = .open
          stack.append((target, 0))
        case .open: runsBack[edge] = true
        case .done: break
        }
      }
    }
    return finished.reversed()
  }

  private mutating func assignRows(_ order: [Int]) {
    row = Array(repeating: 0, count: chart.nodes.count)
    for node in order {
      for edge in forwardOut[node] {
        let target = chart.edges[edge].to
        row[target] = max(row[target], row[node] + (isLevel[edge] ? 0 : 1))
      }
    }
    // What nothing leads to, except a start, comes just above what it leads to.
    for node in order where forwardIn[node].isEmpty && chart.nodes[node].kind != .start {
      if let nearest = forwardOut[node].map({ row[chart.edges[$0].to] }).min() { row[node] = max(0, nearest - 1) }
    }
  }

  /// Draws a step and the next one in another lane in one row, where nothing stands between them and nothing else leads
  /// to the next one: the chart gets lower, and the hand-over is seen at a glance.
  private mutating func levelHandOvers(_ order: [Int], _ lanes: [Int]) {
    for edge in chart.edges.indices where isHandOver(edge, lanes) {
      let before = row
      isLevel[edge] = true
      assignRows(order)
      if !isSound(lanes) {
        isLevel[edge] = false
        row = before
      }
    }
  }

  private func isHandOver(_ index: Int, _ lanes: [Int]) -> Bool {
    let edge = chart.edges[index]
    return !runsBack[index] && edge.label == nil && lanes[edge.from] != lanes[edge.to] && forwardIn[edge.to].count == 1
      && chart.edges.count { $0.from == edge.from } == 1 && leavesRoom(edge, lanes)
  }

  /// Whether the branches of a decision do without the side that a hand-over would come in at: one may leave at the
  /// bottom.
  private func leavesRoom(_ edge: FlowChart.Edge, _ lanes: [Int]) -> Bool {
    guard chart.nodes[edge.to].kind == .decision else { return true }
    let own = lanes[edge.to]
    let targets = forwardOut[edge.to].map { lanes[chart.edges[$0].to] }
    let facing = targets.count { ($0 < own) == (lanes[edge.from] < own) && $0 != own }
    return facing + (targets.contains(own) ? 1 : 0) < 2
  }

  /// Whether every hand-over has its row to itself from lane to lane, and every line that runs back still has a row to
  /// run back to.
  private func isSound(_ lanes: [Int]) -> Bool {
    for (index, edge) in chart.edges.enumerated() {
      if runsBack[index], edge.from != edge.to, row[edge.to] >= row[edge.from] { return false }
      guard isLevel[index] else { continue }
      guard row[edge.from] == row[edge.to] else { return false }
      let range = min(lanes[edge.from], lanes[edge.to])...max(lanes[edge.from], lanes[edge.to])
      let stands = chart.nodes.indices.contains { node in
        node != edge.from && node != edge.to && row[node] == row[edge.from] && range.contains(lanes[node])
      }
      if stands { return false }
    }
    return true
  }

  /// The author's order, as far as the edges allow.
  private mutating func assignOwnRows() {
    var waiting = forwardIn.map(\.count)
    var isPlaced = Array(repeating: false, count: chart.nodes.count)
    for position in chart.nodes.indices {
      guard let node = chart.nodes.indices.first(where: { !isPlaced[$0] && waiting[$0] == 0 }) else { return }
      isPlaced[node] = true
      row[node] = position
      for edge in forwardOut[node] { waiting[chart.edges[edge].to] -= 1 }
    }
  }

  private mutating func chooseMainEdges(_ order: [Int]) {
    var reach = Array(repeating: 0, count: chart.nodes.count)
    for node in order.reversed() {
      for edge in forwardOut[node] { reach[node] = max(reach[node], reach[chart.edges[edge].to] + 1) }
      mainEdge[node] = forwardOut[node].max { left, right in
        let (leftEdge, rightEdge) = (chart.edges[left], chart.edges[right])
        if reach[leftEdge.to] != reach[rightEdge.to] { return reach[leftEdge.to] < reach[rightEdge.to] }
        // Of two equal ways the one that is written first.
        return (leftEdge.to, left) > (rightEdge.to, right)
      }
    }
  }
}
