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
    /// Its first two characters.
    let key: UInt32
    let term: Int32
    let start: Int32
    let length: Int32
  }

  /// The bytes of all terms, one behind the other.
  private let bytes: [UInt8]
  /// Sorted by key, the longer before the shorter, equal ones by their place in the dictionary.
  private let entries: [Entry]
  /// A slot of the hash table: two characters, and the first entry that begins with them; -1 where it is free.
  private struct Slot: Sendable {
    var key: UInt32 = 0
    var first: Int32 = -1
  }

  private let slots: [Slot]
  /// The roles of all characters, with that of the first one of a term for those that some term begins with. Characters
  /// beyond the Basic Multilingual Plane share one place.
  let table: CharacterTable
  /// One bit for each hash of two characters that some term begins with.
  private let filter: [UInt64]
  /// Whether a term of one character exists; then every first character has to be looked up too.
  private let hasSingles: Bool

  /// Takes the terms; what `matches` returns are places in this array. Empty ones are never found; of equal ones the
  /// first is.
  package init(_ terms: [String]) {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var table = CharacterTable.shared
    var filter = [UInt64](repeating: 0, count: Self.filterWords)
    var hasSingles = false
    for (index, term) in terms.enumerated() where !term.isEmpty {
      let start = bytes.count
      bytes.append(contentsOf: term.utf8)
      let (first, key) = withTextBytes(of: term) { text -> (Int, UInt32) in
        let (first, length) = text.character(at: 0)
        return (first, Self.key(first, length < text.count ? text.character(at: length).number : 0))
      }
      table.add(.term, to: first)
      if key & 0xFFFF == 0 { hasSingles = true }
      entries.append(
        Entry(key: key, term: Int32(index), start: Int32(start), length: Int32(bytes.count - start)))
      let bit = Self.filterBit(key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    entries.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.length != right.length { return left.length > right.length }
      return left.term < right.term
    }
    var slotCount = 16
    while slotCount < entries.count * 2 { slotCount *= 2 }
    var slots = [Slot](repeating: Slot(), count: slotCount)
    for (index, entry) in entries.enumerated() where index == 0 || entries[index - 1].key != entry.key {
      var slot = Self.hash(entry.key) & (slotCount - 1)
      while slots[slot].first >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = Slot(key: entry.key, first: Int32(index))
    }
    self.bytes = bytes
    self.table = table
    self.slots = slots
    self.filter = filter
    self.hasSingles = hasSingles
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The terms in a text, in text order; `term` is the place in the array that the matcher was made of.
  package func matches(in text: String) -> [Match] {
    guard !entries.isEmpty else { return [] }
    return withTextBytes(of: text) { bytes in
      var found: [Match] = []
      var index = 0
      while index < bytes.count {
        let (character, length) = bytes.character(at: index)
        if table[character].has(.term), let match = match(in: bytes, at: index, character, length) {
          found.append(match)
          index = match.range.upperBound
        } else {
          index &+= length
        }
      }
      return found
    }
  }

  /// The longest term that begins at the offset, where a character with that number and so many bytes stands.
  @inline(__always)
  func match(in text: TextBytes, at start: Int, _ character: Int, _ length: Int) -> Match? {
    let key = Self.key(character, start &+ length < text.count ? text.character(at: start &+ length).number : 0)
    if isLikely(key), let match = longest(in: text, at: start, key) { return match }
    guard hasSingles, key & 0xFFFF != 0, isLikely(key & 0xFFFF_0000) else { return nil }
    return longest(in: text, at: start, key & 0xFFFF_0000)
  }

  @inline(__always)
  private func isLikely(_ key: UInt32) -> Bool {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private func longest(in text: TextBytes, at start: Int, _ key: UInt32) -> Match? {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot].key != key || slots[slot].first < 0 {
      guard slots[slot].first >= 0 else { return nil }
      slot = (slot + 1) & mask
    }
    var index = Int(slots[slot].first)
    while index < entries.count {
      let entry = entries[index]
      guard entry.key == key else { return nil }
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

  /// The first two characters of a term by their numbers; one that has only one leaves the lower half empty.
  @inline(__always)
  private static func key(_ first: Int, _ second: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: first << 16 | second)
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private static func filterBit(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
