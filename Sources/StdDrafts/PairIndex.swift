/// Finds among many texts those that may be like a given one, by the rarer pairs of characters in them.
struct PairIndex {
  private var places: [UInt32: [Int32]] = [:]
  private let count: Int

  /// Pairs that stand in more texts tell nothing.
  private static let commonAbove = 48
  private static let kept = 6

  init(_ texts: [FoldedText]) {
    count = texts.count
    for (place, text) in texts.enumerated() {
      var last: UInt32?
      for pair in text.pairs where pair != last {
        last = pair
        places[pair, default: []].append(Int32(place))
      }
    }
  }

  /// The places of the few texts that share most pairs with a text, rising.
  func likest(to text: FoldedText) -> [Int] {
    var shared: [Int32: Int] = [:]
    var last: UInt32?
    for pair in text.pairs where pair != last {
      last = pair
      guard let found = places[pair], found.count <= Self.commonAbove else { continue }
      for place in found { shared[place, default: 0] += 1 }
    }
    let best = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.kept)
    return best.map { Int($0.key) }.sorted()
  }
}
