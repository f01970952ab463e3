/// The space between two rows: decides which horizontal pieces lie above which.
struct FlowChannel {
  /// For each net: its track, counted from the top; nets without a horizontal piece have track 0 too.
  private(set) var track: [Int]
  private(set) var trackCount = 0
  /// Pairs of nets, the upper first, that run over each other in the best order that was found.
  private(set) var conflicts: [(upper: Int, lower: Int)] = []

  init(_ nets: [FlowNet]) {
    track = Array(repeating: 0, count: nets.count)
    let wide = nets.indices.filter { nets[$0].isWide }
    guard !wide.isEmpty else { return }
    let order = Self.order(wide, nets)
    for (place, net) in order.enumerated() {
      var own = 0
      for other in order[..<place] where nets[other].overlaps(nets[net]) {
        own = max(own, track[other] + 1)
        if nets[other].cost(above: nets[net]) >= FlowNet.conflict { conflicts.append((other, net)) }
      }
      track[net] = own
      trackCount = max(trackCount, own + 1)
    }
  }

  /// Moves single nets to where they cost least, until nothing gets better.
  private static func order(_ wide: [Int], _ nets: [FlowNet]) -> [Int] {
    var order = wide.sorted { (nets[$0].lowest, $0) < (nets[$1].lowest, $1) }
    guard order.count > 1 else { return order }
    let cost = order.map { upper in order.map { nets[upper].cost(above: nets[$0]) } }
    // From here on nets are named by their place in the first order.
    var places = Array(order.indices)
    let passes = order.count > 40 ? 1 : 6
    for _ in 0..<passes {
      var hasChanged = false
      for net in order.indices {
        guard let from = places.firstIndex(of: net) else { continue }
        places.remove(at: from)
        // The cost of standing at place 0, and how it changes from place to place.
        var current = places.reduce(0) { $0 + cost[net][$1] }
        var best = (cost: Int.max, place: from)
        var costs: [Int] = [current]
        for other in places {
          current += cost[other][net] - cost[net][other]
          costs.append(current)
        }
        best = (costs[from], from)
        for (place, value) in costs.enumerated() where value < best.cost { best = (value, place) }
        places.insert(net, at: best.place)
        if best.place != from { hasChanged = true }
      }
      if !hasChanged { break }
    }
    order = places.map { order[$0] }
    return order
  }
}
