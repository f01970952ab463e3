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
}

extension String {
  /// Where the bytes of the word first stand at or behind an offset, or nil.
  package func firstRange(of word: StaticString, from offset: Int = 0) -> TextRange? {
    let length = word.utf8CodeUnitCount
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard length > 0, bytes.count - offset >= length else { return nil }
      let wanted = word.utf8Start
      let first = wanted[0]
      var index = offset
      let last = bytes.count - length
      while index <= last {
        if bytes[index] == first, (1..<length).allSatisfy({ bytes[index + $0] == wanted[$0] }) { return index }
        index += 1
      }
      return nil
    }
    guard let start = found ?? nil else { return nil }
    return TextRange(start, start + length)
  }

  /// Whether the bytes of the word stand anywhere in the text.
  package func holds(_ word: StaticString) -> Bool { firstRange(of: word) != nil }
}
