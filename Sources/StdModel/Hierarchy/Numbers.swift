/// The number of a clause (章) or subclause (条): `5.2.1`, or `A.1.2` in an annex. GB/T 1.1—2020, 7.2 and 7.3.2.
///
/// One word, because there is one for every node: the letter of the annex in the top byte, then one byte for each part,
/// a part n as n + 1 so that 0 means that there is none. GB/T 1.1 allows six parts; seven are kept, to be reported.
package struct ClauseNumber: Hashable, Sendable {
  private let packed: UInt64

  package static let maximumParts = 7
  package static let maximumPart = 254

  /// Returns nil for no part in the body, for more parts than can be kept, and for a part that is too large.
  package init?(annex: UInt8 = 0, _ parts: some Sequence<Int>) {
    var packed = UInt64(annex) << 56
    var count = 0
    for part in parts {
      guard count < Self.maximumParts, part >= 0, part <= Self.maximumPart else { return nil }
      packed |= UInt64(part + 1) << Self.shift(count)
      count += 1
    }
    if annex == 0, count == 0 { return nil }
    self.packed = packed
  }

  private init(packed: UInt64) { self.packed = packed }

  /// The word that holds the number; never 0.
  var bits: UInt64 { packed }

  /// The number that a word holds.
  init(bits: UInt64) { self.init(packed: bits) }

  private static func shift(_ index: Int) -> UInt64 { UInt64(48 - 8 * index) }

  /// The number of an annex itself: its letter alone.
  package static func annex(_ letter: UInt8) -> ClauseNumber { ClauseNumber(packed: UInt64(letter) << 56) }

  /// The number of a clause (章); ordinals past the largest part come out as that.
  package static func clause(_ ordinal: Int) -> ClauseNumber {
    ClauseNumber(packed: UInt64(min(max(ordinal, 0), maximumPart) + 1) << shift(0))
  }

  /// The letter of the annex as ASCII, or 0 in the body.
  package var annex: UInt8 { UInt8(truncatingIfNeeded: packed >> 56) }

  /// How many parts there are, the letter of an annex not counted.
  package var partCount: Int {
    let parts = packed << 8
    return parts == 0 ? 0 : 8 - parts.trailingZeroBitCount / 8
  }

  package func part(_ index: Int) -> Int { Int((packed >> Self.shift(index)) & 0xFF) - 1 }

  /// How many parts the number has; the letter of an annex counts as one. A clause (章) has depth 1.
  package var depth: Int { partCount + (annex == 0 ? 0 : 1) }

  package var parts: [Int] { (0..<partCount).map(part) }

  /// The last part: 3 in `5.2.3`; 0 for an annex without parts.
  package var ordinal: Int { partCount == 0 ? 0 : part(partCount - 1) }

  /// The number of the clause (章) that a number of the body belongs to: 5 of `5.2.3`.
  package var chapter: Int { part(0) }

  package var parent: ClauseNumber? {
    let count = partCount
    guard count > 0, !(annex == 0 && count == 1) else { return nil }
    return ClauseNumber(packed: packed & ~(0xFF << Self.shift(count - 1)))
  }

  /// The number of the child with the given ordinal, or nil past what can be kept.
  package func child(_ ordinal: Int) -> ClauseNumber? {
    let count = partCount
    guard count < Self.maximumParts, ordinal >= 0, ordinal <= Self.maximumPart else { return nil }
    return ClauseNumber(packed: packed | UInt64(ordinal + 1) << Self.shift(count))
  }

  /// The same number with another last part.
  package func sibling(_ ordinal: Int) -> ClauseNumber {
    let count = partCount
    guard count > 0 else { return annex == 0 ? self : .annex(UInt8(clamping: 64 + max(1, ordinal))) }
    let shift = Self.shift(count - 1)
    return ClauseNumber(packed: packed & ~(0xFF << shift) | UInt64(min(max(ordinal, 0), Self.maximumPart) + 1) << shift)
  }

  package func isDescendant(of other: ClauseNumber) -> Bool {
    let length = other.partCount
    guard partCount > length else { return false }
    return (packed ^ other.packed) >> UInt64(56 - 8 * length) == 0
  }
}

extension ClauseNumber: Comparable {
  /// In the order of a document: the body, then the annexes; a clause before its subclauses.
  package static func < (left: ClauseNumber, right: ClauseNumber) -> Bool { left.packed < right.packed }
}

extension ClauseNumber: CustomStringConvertible {
  package var description: String {
    // Numbers are printed all over the output; this makes the text without passing through one for each part.
    String(unsafeUninitializedCapacity: 1 + Self.maximumParts * 6) { buffer in
      var count = 0
      func append(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      if annex != 0 { append(annex) }
      for index in 0..<partCount {
        if count > 0 { append(UInt8(ascii: ".")) }
        let part = part(index)
        var divisor = 10_000
        while divisor > 1, part < divisor { divisor /= 10 }
        while divisor > 0 {
          append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part / divisor % 10))
          divisor /= 10
        }
      }
      return count
    }
  }
}

/// The number of a figure (图), table (表) or formula (公式): `3`, or `A.3` in an annex. GB/T 1.1—2020, 9.6.3.1.
package struct ObjectNumber: Hashable, Sendable, CustomStringConvertible {
  package let annex: UInt8
  package let ordinal: Int32
  /// The second number of `图 3-1` or `表 3.1`, a form that GB/T 1.1 does not know; 0 where there is none.
  package let minor: Int32

  /// The largest numbers that are kept; larger ones come out as these.
  static let maximumOrdinal: Int32 = 1 << 30 - 1
  static let maximumMinor: Int32 = 1 << 24 - 1

  package init(annex: UInt8 = 0, _ ordinal: Int, minor: Int = 0) {
    self.annex = annex
    self.ordinal = min(max(Int32(clamping: ordinal), 0), Self.maximumOrdinal)
    self.minor = min(max(Int32(clamping: minor), 0), Self.maximumMinor)
  }

  package var description: String {
    let number = annex == 0 ? String(ordinal) : "\(UnicodeScalar(annex)).\(ordinal)"
    return minor == 0 ? number : "\(number)-\(minor)"
  }
}

extension ObjectNumber: Comparable {
  /// In the order of a document: the body, then the annexes.
  package static func < (left: ObjectNumber, right: ObjectNumber) -> Bool {
    (left.annex, left.ordinal, left.minor) < (right.annex, right.ordinal, right.minor)
  }
}

/// A number as the author wrote it, and where; `isTidy` is false for full-width digits, spaces inside, letters for
/// digits.
@frozen public struct Written<Number: Equatable & Sendable>: Equatable, Sendable {
  public let number: Number
  public let span: SourceSpan
  public let isTidy: Bool

  @inlinable public init(_ number: Number, _ span: SourceSpan, isTidy: Bool = true) {
    self.number = number
    self.span = span
    self.isTidy = isTidy
  }
}
