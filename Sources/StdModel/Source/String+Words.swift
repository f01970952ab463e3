// Searching for words as bytes. The comparisons of the standard library understand canonical equivalence and grapheme clusters, which words of a
// standard do not need and which cost twenty times as much.

extension StringProtocol {
  /// Whether the text begins with the bytes of the word.
  package func begins(with word: StaticString) -> Bool {
    utf8.starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Whether the text ends with the bytes of the word.
  package func ends(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard utf8.count >= length else { return false }
    return utf8.suffix(length).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
  }

  /// Whether the text is the bytes of the word and nothing else.
  package func equals(_ word: StaticString) -> Bool {
    utf8.count == word.utf8CodeUnitCount && begins(with: word)
  }

  /// The last character, code points taken alone: the mark with which a sentence or an item ends.
  package var lastScalar: Unicode.Scalar? { unicodeScalars.last }
}

extension String {
  /// Where the bytes of the word first stand at or behind an offset, or nil.
  package func firstRange(of word: StaticString, from offset: Int = 0) -> TextRange? {
    let length = word.utf8CodeUnitCount
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int in
      guard length > 0, bytes.count - offset >= length else { return -1 }
      let wanted = UnsafeBufferPointer(start: word.utf8Start, count: length)
      // The last byte tells more than the first: the Han characters begin with six bytes only, and end with sixty-four.
      let last = wanted[length - 1]
      for end in (offset + length - 1)..<bytes.count where bytes[end] == last {
        let start = end - length + 1
        var index = length - 2
        while index >= 0, bytes[start + index] == wanted[index] { index -= 1 }
        if index < 0 { return start }
      }
      return -1
    }
    guard let start = found, start >= 0 else { return nil }
    return TextRange(start, start + length)
  }

  /// Whether the bytes of the word stand anywhere in the text.
  package func holds(_ word: StaticString) -> Bool { firstRange(of: word) != nil }

  /// Whether two texts are the same bytes.
  package func hasBytes(of other: some StringProtocol) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

/// A text as the key of a table: equal where the bytes are. A `String` is hashed by its characters, in a canonical form.
package struct TextKey: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: TextKey, right: TextKey) -> Bool { left.text.hasBytes(of: right.text) }

  package func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
