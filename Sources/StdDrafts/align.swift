/// Which block of the old draft each block of the new one was.
package struct Alignment: Equatable, Sendable {
  /// For each new block the place of the old one, or nil where it is new.
  package private(set) var old: [Int?]
  /// For each old block the place of the new one, or nil where it is deleted.
  package private(set) var new: [Int?]
  /// For each new block whether it stands in another order among the others than before.
  package fileprivate(set) var isMoved: [Bool]

  fileprivate init(oldCount: Int, newCount: Int) {
    old = Array(repeating: nil, count: newCount)
    new = Array(repeating: nil, count: oldCount)
    isMoved = Array(repeating: false, count: newCount)
  }

  fileprivate mutating func pair(_ old: Int, _ new: Int) {
    self.old[new] = old
    self.new[old] = new
  }
}

/// Finds the blocks of the old draft again in the new one.
///
/// Pinned ids come first, then texts that are the same and stand once in either draft; between these fixed points equal
/// neighbours, and then the pairs in order that are alike enough. What is left is looked for once more out of order:
/// blocks that were moved. The time grows with the length of the drafts, and with the square only of short stretches
/// that were written anew.
package func align(_ old: [AlignedBlock], _ new: [AlignedBlock]) -> Alignment {
  var aligner = Aligner(old, new)
  aligner.run()
  return aligner.alignment
}

private struct Aligner {
  private let old: [AlignedBlock]
  private let new: [AlignedBlock]
  private(set) var alignment: Alignment

  /// How alike a block has to be to count as edited where it stands, and where it was moved.
  private static let edited = 0.5
  private static let moved = 0.72
  /// The same for the only block between two that stayed.
  private static let alone = 0.34
  /// Shorter texts say too little to be found again in another place.
  private static let movedLength = 8
  /// More pairs than that are not all compared; the likely ones are looked up.
  private static let comparedPairs = 4096

  init(_ old: [AlignedBlock], _ new: [AlignedBlock]) {
    self.old = old
    self.new = new
    alignment = Alignment(oldCount: old.count, newCount: new.count)
  }

  mutating func run() {
    pairPins()
    alignInOrder(Array(old.indices), Array(new.indices), depth: 0, isLeftover: false)
    extend()
    for _ in 0..<8 {
      let oldRest = old.indices.filter { alignment.new[$0] == nil }
      let newRest = new.indices.filter { alignment.old[$0] == nil }
      guard !oldRest.isEmpty, !newRest.isEmpty else { break }
      alignInOrder(oldRest, newRest, depth: 0, isLeftover: true)
      extend()
      if alignment.old.count(where: { $0 == nil }) == newRest.count { break }
    }
    markMoved()
  }

  private mutating func pairPins() {
    var places: [String: Int] = [:]
    for (index, block) in old.enumerated() { if let pin = block.pin { places[pin.description] = index } }
    guard !places.isEmpty else { return }
    for (index, block) in new.enumerated() {
      guard let pin = block.pin, let place = places.removeValue(forKey: pin.description) else { continue }
      alignment.pair(place, index)
    }
  }

  // MARK: - In order

  /// Pairs blocks of two rising lists of places, so that the order of both is kept. Blocks that are paired already stay so
  /// and part the lists.
  private mutating func alignInOrder(_ olds: [Int], _ news: [Int], depth: Int, isLeftover: Bool) {
    var (oldStart, newStart) = (0, 0)
    var (oldEnd, newEnd) = (olds.count, news.count)
    func isSame(_ left: Int, _ right: Int) -> Bool {
      if alignment.new[left] != nil || alignment.old[right] != nil { return alignment.new[left] == right }
      return old[left].isSame(as: new[right]) && (!isLeftover || old[left].text.count >= Self.movedLength)
    }
    while oldStart < oldEnd, newStart < newEnd, isSame(olds[oldStart], news[newStart]) {
      alignment.pair(olds[oldStart], news[newStart])
      oldStart += 1
      newStart += 1
    }
    while oldEnd > oldStart, newEnd > newStart, isSame(olds[oldEnd - 1], news[newEnd - 1]) {
      oldEnd -= 1
      newEnd -= 1
      alignment.pair(olds[oldEnd], news[newEnd])
    }
    guard oldStart < oldEnd, newStart < newEnd else { return }
    let olds = Array(olds[oldStart..<oldEnd])
    let news = Array(news[newStart..<newEnd])
    let points = fixedPoints(olds, news, isLeftover: isLeftover)
    guard !points.isEmpty, depth < 12 else {
      alignAlike(
        olds.filter { alignment.new[$0] == nil }, news.filter { alignment.old[$0] == nil }, isLeftover: isLeftover)
      return
    }
    var (oldFrom, newFrom) = (0, 0)
    for (oldPlace, newPlace) in points + [(olds.count, news.count)] {
      if oldPlace > oldFrom, newPlace > newFrom {
        alignInOrder(
          Array(olds[oldFrom..<oldPlace]), Array(news[newFrom..<newPlace]), depth: depth + 1, isLeftover: isLeftover)
      }
      if oldPlace < olds.count { alignment.pair(olds[oldPlace], news[newPlace]) }
      (oldFrom, newFrom) = (oldPlace + 1, newPlace + 1)
    }
  }

  /// Places in both lists of blocks that are the same and stand once in either, as many as keep their order.
  private func fixedPoints(_ olds: [Int], _ news: [Int], isLeftover: Bool) -> [(old: Int, new: Int)] {
    /// -1 for a text that stands more than once.
    var places: [AlignedBlock.Key: (old: Int, new: Int)] = [:]
    var candidates: [(old: Int, new: Int)] = []
    var newPlaces: [Int: Int] = [:]
    for (place, index) in news.enumerated() {
      if alignment.old[index] != nil {
        newPlaces[index] = place
        continue
      }
      places[new[index].key, default: (-2, -2)].new = places[new[index].key] == nil ? place : -1
    }
    for (place, index) in olds.enumerated() {
      if let partner = alignment.new[index] {
        if let newPlace = newPlaces[partner] { candidates.append((place, newPlace)) }
        continue
      }
      guard let found = places[old[index].key] else { continue }
      places[old[index].key]?.old = found.old == -2 ? place : -1
    }
    for found in places.values where found.old >= 0 && found.new >= 0 {
      let (left, right) = (old[olds[found.old]], new[news[found.new]])
      guard left.isSame(as: right), !isLeftover || left.text.count >= Self.movedLength else { continue }
      candidates.append(found)
    }
    candidates.sort { $0.old < $1.old }
    return longestRising(candidates.map(\.new)).map { candidates[$0] }
  }

  /// Pairs blocks of a stretch without fixed points, so that they are alike in all as much as may be.
  private mutating func alignAlike(_ olds: [Int], _ news: [Int], isLeftover: Bool) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    let isAlone = olds.count == 1 && news.count == 1 && !isLeftover
    let least = isLeftover ? Self.moved : isAlone ? Self.alone : Self.edited
    var pairs: [WeightedPair] = []
    func compare(_ oldPlace: Int, _ newPlace: Int) {
      let (left, right) = (old[olds[oldPlace]], new[news[newPlace]])
      if isLeftover, min(left.text.count, right.text.count) < Self.movedLength { return }
      let isSame = left.isSame(as: right)
      let similarity = isSame ? 1.2 : left.similarity(to: right)
      if similarity >= least { pairs.append(WeightedPair(old: oldPlace, new: newPlace, weight: similarity)) }
    }
    if olds.count * news.count <= Self.comparedPairs {
      for newPlace in news.indices { for oldPlace in olds.indices { compare(oldPlace, newPlace) } }
    } else {
      let index = PairIndex(olds.map { old[$0].text })
      for newPlace in news.indices {
        for oldPlace in index.likest(to: new[news[newPlace]].text) { compare(oldPlace, newPlace) }
      }
    }
    for pair in heaviestRising(pairs, oldCount: olds.count) { alignment.pair(olds[pair.old], news[pair.new]) }
  }

  // MARK: - Neighbours

  /// Goes on from each pair to both sides, as long as the neighbours are the same or alike: short blocks that say too
  /// little by themselves, and blocks that were moved together.
  private mutating func extend() {
    for index in new.indices {
      guard let partner = alignment.old[index] else { continue }
      pairNeighbour(partner + 1, index + 1)
    }
    for index in new.indices.reversed() {
      guard let partner = alignment.old[index] else { continue }
      pairNeighbour(partner - 1, index - 1)
    }
  }

  private mutating func pairNeighbour(_ left: Int, _ right: Int) {
    guard old.indices.contains(left), new.indices.contains(right), alignment.new[left] == nil,
      alignment.old[right] == nil
    else { return }
    guard old[left].isSame(as: new[right]) || old[left].similarity(to: new[right]) >= Self.edited else { return }
    alignment.pair(left, right)
  }

  private mutating func markMoved() {
    let paired = new.indices.filter { alignment.old[$0] != nil }
    let stayed = Set(longestRising(paired.compactMap { alignment.old[$0] }))
    for (place, index) in paired.enumerated() where !stayed.contains(place) { alignment.isMoved[index] = true }
  }
}
