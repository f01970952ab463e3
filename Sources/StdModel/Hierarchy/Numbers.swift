/// The number of a clause (章) or subclause (条): `5.2.1`, or `A.1.2` in an annex. GB/T 1.1—2020, 7.2 and 7.3.2.
///
/// At most eight parts are kept; GB/T 1.1 allows six.
package struct ClauseNumber: Hashable, Sendable {
  /// The letter of the annex as ASCII, or 0 in the body.
  package let annex: UInt8
  private var storage: SIMD8<UInt16>
  private var length: UInt8

  package static let maximumParts = 8

  /// Returns nil for more parts than can be kept, or for a part over 65,535.
  package init?(annex: UInt8 = 0, _ parts: some Sequence<Int>) {
    self.annex = annex
    storage = .zero
    length = 0
    for part in parts {
      guard Int(length) < Self.maximumParts, part >= 0, part <= Int(UInt16.max) else { return nil }
      storage[Int(length)] = UInt16(part)
      length += 1
    }
    if annex == 0, length == 0 { return nil }
  }

  private init(annex: UInt8, storage: SIMD8<UInt16>, length: UInt8) {
    self.annex = annex
    self.storage = storage
    self.length = length
  }

  /// The number of an annex itself: its letter alone.
  package static func annex(_ letter: UInt8) -> ClauseNumber { ClauseNumber(annex: letter, storage: .zero, length: 0) }

  package static func clause(_ ordinal: Int) -> ClauseNumber {
    var storage = SIMD8<UInt16>.zero
    storage[0] = UInt16(clamping: ordinal)
    return ClauseNumber(annex: 0, storage: storage, length: 1)
  }

  /// How many parts the number has; the letter of an annex counts as one. A clause (章) has depth 1.
  package var depth: Int { Int(length) + (annex == 0 ? 0 : 1) }

  package var parts: [Int] { (0..<Int(length)).map { Int(storage[$0]) } }

  /// The last part: 3 in `5.2.3`; 0 for an annex without parts.
  package var ordinal: Int { length == 0 ? 0 : Int(storage[Int(length) - 1]) }

  package var parent: ClauseNumber? {
    guard length > 0, !(annex == 0 && length == 1) else { return nil }
    var storage = storage
    storage[Int(length) - 1] = 0
    return ClauseNumber(annex: annex, storage: storage, length: length - 1)
  }

  /// The number of the child with the given ordinal, or nil past eight parts.
  package func child(_ ordinal: Int) -> ClauseNumber? {
    guard Int(length) < Self.maximumParts, ordinal >= 0, ordinal <= Int(UInt16.max) else { return nil }
    var storage = storage
    storage[Int(length)] = UInt16(ordinal)
    return ClauseNumber(annex: annex, storage: storage, length: length + 1)
  }

  /// The same number with another last part.
  package func sibling(_ ordinal: Int) -> ClauseNumber {
    guard length > 0 else { return annex == 0 ? self : .annex(UInt8(clamping: 64 + max(1, ordinal))) }
    var storage = storage
    storage[Int(length) - 1] = UInt16(clamping: ordinal)
    return ClauseNumber(annex: annex, storage: storage, length: length)
  }

  package func isDescendant(of other: ClauseNumber) -> Bool {
    guard annex == other.annex, length > other.length else { return false }
    return (0..<Int(other.length)).allSatisfy { storage[$0] == other.storage[$0] }
  }
}

extension ClauseNumber: CustomStringConvertible {
  package var description: String {
    var text = annex == 0 ? "" : String(UnicodeScalar(annex))
    for index in 0..<Int(length) {
      if !text.isEmpty { text += "." }
      text += String(storage[index])
    }
    return text
  }
}

/// The number of a figure (图), table (表) or formula (公式): `3`, or `A.3` in an annex. GB/T 1.1—2020, 9.6.3.1.
package struct ObjectNumber: Hashable, Sendable, CustomStringConvertible {
  package let annex: UInt8
  package let ordinal: Int32
  /// The second number of `图 3-1` or `表 3.1`, a form that GB/T 1.1 does not know; 0 where there is none.
  package let minor: Int32

  package init(annex: UInt8 = 0, _ ordinal: Int, minor: Int = 0) {
    self.annex = annex
    self.ordinal = Int32(clamping: ordinal)
    self.minor = Int32(clamping: minor)
  }

  package var description: String {
    let number = annex == 0 ? String(ordinal) : "\(UnicodeScalar(annex)).\(ordinal)"
    return minor == 0 ? number : "\(number)-\(minor)"
  }
}

/// A number as the author wrote it, and where; `isTidy` is false for full-width digits, spaces inside, letters for digits.
package struct Written<Number: Equatable & Sendable>: Equatable, Sendable {
  package let number: Number
  package let span: SourceSpan
  package let isTidy: Bool

  package init(_ number: Number, _ span: SourceSpan, isTidy: Bool = true) {
    self.number = number
    self.span = span
    self.isTidy = isTidy
  }
}
