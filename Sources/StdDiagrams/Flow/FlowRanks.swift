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

  init(_ chart: FlowChart, form: Form) {
    self.chart = chart
    runsBack = Array(repeating: false, count: chart.edges.count)
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
    case .layered: assignRows(order)
    case .serial: assignOwnRows()
    }
    rowCount = (row.max() ?? -1) + 1
    chooseMainEdges(order)
  }

  /// Marks the edges that lead to a node that they come from. Returns the nodes so that every forward edge leads onwards.
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
    for node in order {
      for edge in forwardOut[node] {
        let target = chart.edges[edge].to
        row[target] = max(row[target], row[node] + 1)
      }
    }
    // What nothing leads to, except a start, comes just above what it leads to.
    for node in order where forwardIn[node].isEmpty && chart.nodes[node].kind != .start {
      if let nearest = forwardOut[node].map({ row[chart.edges[$0].to] }).min() { row[node] = max(0, nearest - 1) }
    }
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
