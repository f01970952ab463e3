package import StdModel

/// Finds the terms of a dictionary in running text: at each place the longest, from left to right, without overlap.
///
/// Built once over all terms of a dictionary; a text is looked at once, and most of its characters cost one bit of a
/// table: whether some term begins with them. Terms that begin or end with a Latin letter or digit are found on word
/// boundaries only, so `SLA` is not found in `SLAM`.
///
/// Immutable, and so a value; a class, because its many tables are handed on with every text.
package final class TermMatcher: Sendable {
  package typealias Match = (range: TextRange, term: Int)

  /// Finds nothing.
  static let empty = TermMatcher([])

  private struct Entry: Sendable {
    let term: Int32
    let start: Int32
    let length: Int32
  }

  /// The bytes of all terms, one behind the other.
  private let bytes: [UInt8]
  /// Sorted by key, the longer before the shorter, equal ones by their place in the dictionary.
  private let entries: [Entry]
  /// For each slot of the hash table the first two characters and the first entry that begins with them; -1 where it is
  /// free.
  private let keys: [UInt64]
  private let firstEntries: [Int32]
  /// One bit for each character of the Basic Multilingual Plane that some term begins with. All others share the first
  /// bit.
  private let firstCharacters: [UInt64]
  /// One bit for each hash of two characters that some term begins with.
  private let filter: [UInt64]
  /// Whether a term of one character exists; then every first character has to be looked up too.
  private let hasSingles: Bool

  /// Takes the terms; what `matches` returns are places in this array. Empty ones are never found; of equal ones the
  /// first is.
  package init(_ terms: [String]) {
    var bytes: [UInt8] = []
    var sorted: [(key: UInt64, entry: Entry)] = []
    var firstCharacters = [UInt64](repeating: 0, count: 1 << 10)
    var filter = [UInt64](repeating: 0, count: Self.filterWords)
    var hasSingles = false
    for (index, term) in terms.enumerated() where !term.isEmpty {
      let start = bytes.count
      bytes.append(contentsOf: term.utf8)
      let (key, first) = withTextBytes(of: term) { (Self.key($0, at: 0, limit: $0.count), $0.character(at: 0).number) }
      firstCharacters[first >> 6] |= 1 << UInt64(first & 63)
      if key.isSingle { hasSingles = true }
      sorted.append((key.value, Entry(term: Int32(index), start: Int32(start), length: Int32(bytes.count - start))))
      let bit = Self.filterBit(key.value)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    sorted.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.entry.length != right.entry.length { return left.entry.length > right.entry.length }
      return left.entry.term < right.entry.term
    }
    var slots = 16
    while slots < sorted.count * 2 { slots *= 2 }
    var keys = [UInt64](repeating: 0, count: slots)
    var firstEntries = [Int32](repeating: -1, count: slots)
    for (index, item) in sorted.enumerated() where index == 0 || sorted[index - 1].key != item.key {
      var slot = Self.hash(item.key) & (slots - 1)
      while firstEntries[slot] >= 0 { slot = (slot + 1) & (slots - 1) }
      keys[slot] = item.key
      firstEntries[slot] = Int32(index)
    }
    self.bytes = bytes
    self.firstCharacters = firstCharacters
    self.keys = keys
    self.firstEntries = firstEntries
    self.filter = filter
    self.hasSingles = hasSingles
    entries = sorted.map(\.entry)
    entryKeys = sorted.map(\.key)
  }

  private let entryKeys: [UInt64]

  package var isEmpty: Bool { entries.isEmpty }

  /// The terms in a text, in text order; `term` is the place in the array that the matcher was made of.
  package func matches(in text: String) -> [Match] {
    guard !entries.isEmpty else { return [] }
    return withTextBytes(of: text) { bytes in
      var found: [Match] = []
      var index = 0
      while index < bytes.count {
        let (character, length) = bytes.character(at: index)
        if mayBegin(with: character), let match = match(in: bytes, at: index, length) {
          found.append(match)
          index = match.range.upperBound
        } else {
          index &+= length
        }
      }
      return found
    }
  }

  /// Whether some term begins with a character, by its number.
  @inline(__always)
  func mayBegin(with character: Int) -> Bool {
    firstCharacters[character >> 6] & (1 << UInt64(truncatingIfNeeded: character & 63)) != 0
  }

  /// The longest term that begins at the offset, where a character of so many bytes stands.
  func match(in text: TextBytes, at start: Int, _ length: Int) -> Match? {
    let single = Self.packed(text, at: start, length)
    let next = start + length
    if next < text.count {
      let key = single << 32 | Self.packed(text, at: next, text.length(at: next))
      if isLikely(key), let match = longest(in: text, at: start, key) { return match }
    }
    let key = single << 32
    guard hasSingles, isLikely(key) else { return nil }
    return longest(in: text, at: start, key)
  }

  @inline(__always)
  private func isLikely(_ key: UInt64) -> Bool {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private func longest(in text: TextBytes, at start: Int, _ key: UInt64) -> Match? {
    var slot = Self.hash(key) & (keys.count - 1)
    while firstEntries[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    guard firstEntries[slot] >= 0 else { return nil }
    var index = Int(firstEntries[slot])
    while index < entries.count, entryKeys[index] == key {
      let entry = entries[index]
      let end = start + Int(entry.length)
      if end <= text.count, isEqual(entry, text, start), isBounded(text, start, end) {
        return (TextRange(start, end), Int(entry.term))
      }
      index += 1
    }
    return nil
  }

  private func isEqual(_ entry: Entry, _ text: TextBytes, _ start: Int) -> Bool {
    let length = Int(entry.length)
    let base = Int(entry.start)
    var offset = length - 1
    while offset >= 0 {
      if bytes[base + offset] != text[start + offset] { return false }
      offset -= 1
    }
    return true
  }

  /// A term with a Latin letter or digit at its edge is no part of a longer word.
  private func isBounded(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    if Self.isWord(text[start]), start > 0, Self.isWord(text[start - 1]) { return false }
    return !(Self.isWord(text[end - 1]) && Self.isWord(text[end]))
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isDigit || byte.isUppercase || byte.isLowercase }

  // MARK: - Keys

  private static let filterWords = 1 << 10

  /// The first two characters of a term; one that has only one leaves the lower half empty.
  private static func key(_ text: TextBytes, at start: Int, limit: Int) -> (value: UInt64, isSingle: Bool) {
    let length = text.length(at: start)
    let single = packed(text, at: start, length)
    guard start + length < limit else { return (single << 32, true) }
    return (single << 32 | packed(text, at: start + length, text.length(at: start + length)), false)
  }

  @inline(__always)
  private static func packed(_ text: TextBytes, at start: Int, _ length: Int) -> UInt64 {
    var value = UInt64(text[start])
    var index = 1
    while index < length {
      value = value << 8 | UInt64(text[start + index])
      index += 1
    }
    return value
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  @inline(__always)
  private static func filterBit(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
