import StdModel

/// Where a document belongs in clause 2 and in the bibliography: class, code, number; GB/T 1.1—2020, 8.6.3.2.
struct ReferenceSortKey: Comparable {
  /// What the standard leaves open: whether enterprise standards follow group standards or all numbered documents, and
  /// whether `/T` takes part in the order of codes.
  struct Reading: Equatable {
    var enterpriseClass = 5
    var ignoresSuffix = true

    static let all = [
      Reading(), Reading(enterpriseClass: 8), Reading(ignoresSuffix: false),
      Reading(enterpriseClass: 8, ignoresSuffix: false),
    ]
  }

  private let kind: Int
  private let code: String
  private let series: String
  /// The sequence number and its first two parts.
  private let sequence: (Int, Int, Int)

  init(_ number: StandardNumber?, _ reading: Reading) {
    guard let number else {
      (kind, code, series, sequence) = (9, "", "", (0, 0, 0))
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
    series = number.series
    // National and international documents follow their sequence numbers whatever their codes.
    code = number.level == .national || number.level == .international ? "" : Self.code(number.code, reading)
    sequence = Self.sequence(number.sequence)
  }

  private static func code(_ code: String, _ reading: Reading) -> String {
    let utf8 = code.utf8
    guard reading.ignoresSuffix, utf8.count > 2, utf8[utf8.index(utf8.endIndex, offsetBy: -2)] == UInt8(ascii: "/")
    else { return code }
    return String(code.dropLast(2))
  }

  private static func sequence(_ text: String) -> (Int, Int, Int) {
    var values = (0, 0, 0)
    var part = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        switch part {
        case 0: values.0 = values.0 &* 10 &+ digit
        case 1: values.1 = values.1 &* 10 &+ digit
        default: values.2 = values.2 &* 10 &+ digit
        }
      case UInt8(ascii: "."), UInt8(ascii: "-"): part += 1
      // A placeholder stands behind all numbers.
      default: values.0 = .max
      }
    }
    return values
  }

  static func < (left: ReferenceSortKey, right: ReferenceSortKey) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    if left.code != right.code { return left.code < right.code }
    if left.series != right.series { return left.series < right.series }
    return left.sequence < right.sequence
  }

  static func == (left: ReferenceSortKey, right: ReferenceSortKey) -> Bool { !(left < right) && !(right < left) }
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
  guard entries.count > 1 else { return [] }
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
  let keyed = entries.enumerated().map {
    (key: ReferenceSortKey($0.element.designation, .init()), place: $0.offset, entry: $0.element)
  }
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
