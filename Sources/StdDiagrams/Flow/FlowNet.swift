/// Lines between two rows that run together: the branches of one fork, the lines into one target, or a single line.
struct FlowNet {
  /// Where its lines come in from the row above, and go out to the row below.
  var tops: [Int] = []
  var bottoms: [Int] = []
  private(set) var lowest = Int.max
  private(set) var highest = Int.min

  /// Whether the net has a horizontal piece.
  var isWide: Bool { lowest < highest }

  mutating func add(x: Int, isTop: Bool) {
    if isTop {
      if !tops.contains(x) { tops.append(x) }
    } else if !bottoms.contains(x) {
      bottoms.append(x)
    }
    lowest = min(lowest, x)
    highest = max(highest, x)
  }

  /// Lines nearer than this would look like one.
  static let leastDistance = 6

  /// What it costs to draw this net's horizontal piece above that of `other`: crossings, and many of them where two
  /// lines would run over each other.
  func cost(above other: FlowNet) -> Int {
    var cost = 0
    for x in bottoms {
      if x > other.lowest, x < other.highest { cost += 1 }
      if other.tops.contains(where: { abs($0 - x) < Self.leastDistance }) { cost += Self.conflict }
    }
    for x in other.tops where x > lowest && x < highest { cost += 1 }
    return cost
  }

  static let conflict = 1000

  func overlaps(_ other: FlowNet) -> Bool {
    lowest - Self.leastDistance < other.highest && other.lowest - Self.leastDistance < highest
  }
}
