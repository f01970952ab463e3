import StdModel

/// Where a document belongs in clause 2 and in the bibliography: class, code, number; GB/T 1.1—2020, 8.6.3.2.
struct ReferenceSortKey: Comparable {
  /// What the standard leaves open: whether enterprise standards follow group standards or all numbered documents, and whether `/T` takes
  /// part in the order of codes.
  struct Reading: Equatable {
    var enterpriseClass = 5
    var ignoresSuffix = true

    static let all = [
      Reading(), Reading(enterpriseClass: 8), Reading(ignoresSuffix: false), Reading(enterpriseClass: 8, ignoresSuffix: false),
    ]
  }

  private let kind: Int
  private let code: String
  private let numbers: [Int]

  init(_ number: StandardNumber?, _ reading: Reading) {
    guard let number else {
      (kind, code, numbers) = (9, "", [])
      return
    }
    switch number.level {
    case .national: kind = 1
    case .industry: kind = 2
    case .local: kind = 3
    case .group: kind = 4
    case .enterprise: kind = reading.enterpriseClass
    case .international: kind = 6
    case .foreign: kind = 7
    }
    var code = number.code
    if reading.ignoresSuffix, let slash = code.utf8.lastIndex(of: UInt8(ascii: "/")), code.utf8.distance(from: slash, to: code.utf8.endIndex) == 2 {
      code = String(code[..<slash])
    }
    // National and international documents follow their sequence numbers whatever their codes.
    self.code = number.level == .national || number.level == .international ? "" : code + " " + number.series
    numbers = number.sequence.split { $0 == "." || $0 == "-" }.map { Int($0) ?? .max }
  }

  static func < (left: ReferenceSortKey, right: ReferenceSortKey) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.code != right.code { return left.code < right.code }
    return left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

/// An entry that breaks the order of its list.
struct MisplacedReference {
  /// Where it belongs: before an entry that stands in front of it, or behind one that follows it.
  enum Direction { case before, behind }

  let entry: ReferenceEntry
  let direction: Direction
  let neighbour: ReferenceEntry
}

/// The fewest entries whose moving puts a list in order; empty for a list in order.
func misplacedReferences(_ entries: [ReferenceEntry]) -> [MisplacedReference] {
  var fewest: [MisplacedReference]?
  for reading in ReferenceSortKey.Reading.all {
    let keys = entries.map { ReferenceSortKey($0.designation, reading) }
    if !zip(keys, keys.dropFirst()).contains(where: { $1 < $0 }) { return [] }
    let kept = longestAscent(keys)
    let ordered = kept.sorted()
    let misplaced = entries.indices.filter { !kept.contains($0) }.compactMap { index -> MisplacedReference? in
      if let next = ordered.first(where: { $0 < index && keys[index] < keys[$0] }) {
        return MisplacedReference(entry: entries[index], direction: .before, neighbour: entries[next])
      }
      guard let last = ordered.last(where: { !(keys[index] < keys[$0]) }) else { return nil }
      return MisplacedReference(entry: entries[index], direction: .behind, neighbour: entries[last])
    }
    if misplaced.count < fewest?.count ?? .max { fewest = misplaced }
  }
  return fewest ?? []
}

/// The entries in their order; those that belong to the same place keep theirs.
func sortedReferences(_ entries: [ReferenceEntry]) -> [ReferenceEntry] {
  let keyed = entries.enumerated().map { (key: ReferenceSortKey($0.element.designation, .init()), place: $0.offset, entry: $0.element) }
  return keyed.sorted { $0.key < $1.key || (!($1.key < $0.key) && $0.place < $1.place) }.map(\.entry)
}

/// The indices of a longest run of keys, not necessarily neighbours, that never descends.
private func longestAscent(_ keys: [ReferenceSortKey]) -> Set<Int> {
  // `tails[n]` ends the best run of n + 1 keys found so far.
  var tails: [Int] = []
  var previous = [Int?](repeating: nil, count: keys.count)
  for index in keys.indices {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if keys[index] < keys[tails[middle]] { high = middle } else { low = middle + 1 }
    }
    previous[index] = low > 0 ? tails[low - 1] : nil
    if low < tails.count { tails[low] = index } else { tails.append(index) }
  }
  var run = Set<Int>()
  var next = tails.last
  while let index = next {
    run.insert(index)
    next = previous[index]
  }
  return run
}
