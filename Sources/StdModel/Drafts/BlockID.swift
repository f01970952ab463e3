/// The lasting id of a block of a standard: six characters that stdc gave, or the name that the author pinned with
/// `{#name}`.
///
/// A given id begins with a letter. Its characters cannot be taken for one another when they are read, and the last one
/// is a check character, so that one wrong character or two in the wrong order are noticed.
package struct BlockID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// An id as it is written; nil where it is empty, too long or holds what cannot stand in a line of the ledger.
  package init?(_ written: some StringProtocol) {
    let bytes = written.utf8
    guard !bytes.isEmpty, bytes.count <= Self.maximumLength else { return nil }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ">") }) else { return nil }
    // These begin other lines of a ledger.
    guard let first = bytes.first, !"-#<=|".utf8.contains(first) else { return nil }
    description = String(written)
  }

  /// The given id with a number; numbers that differ by a multiple of `count` have the same.
  package init(given number: UInt64) {
    var rest = number % Self.count
    var values: [Int] = []
    for position in 0..<Self.length - 1 {
      let base = UInt64(position == 0 ? Self.letterCount : Self.characters.count)
      values.append(Int(rest % base))
      rest /= base
    }
    values.append(Self.check(values))
    description = String(decoding: values.map { Self.characters[$0] }, as: UTF8.self)
  }

  /// How many given ids there are.
  package static let count: UInt64 = 14 * 19 * 19 * 19 * 19

  /// Whether it has the form of a given id, with the right check character.
  package var isGiven: Bool {
    let values = description.utf8.compactMap { Self.characters.firstIndex(of: $0) }
    guard values.count == Self.length, description.utf8.count == Self.length, values[0] < Self.letterCount else {
      return false
    }
    return Self.check(Array(values.dropLast())) == values[Self.length - 1]
  }

  /// Where it stands on a page: `b-k7m3xp`.
  package var anchor: String { "b-" + description }

  package static func < (left: BlockID, right: BlockID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Letters first. Without vowels no words come about; without b, g, l, o, q, s, u, v, z, 0, 1, 2, 5 and 8 none is taken
  /// for another.
  private static let characters = Array("cdfhjkmnprtwxy34679".utf8)
  private static let letterCount = 14
  private static let length = 6
  private static let maximumLength = 200

  /// The sum of all values, each times its place from 1, is a multiple of 19: a prime, so that a wrong character and two
  /// neighbours that changed places show.
  private static func check(_ values: [Int]) -> Int {
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    // 16 is the inverse of 6, the place of the check character.
    return (19 - sum % 19) * 16 % 19
  }
}
