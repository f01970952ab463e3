// Searching for words as bytes. The comparisons of the standard library understand canonical equivalence and grapheme
// clusters, which words of a standard do not need and which cost twenty times as much. The generic ones are inlinable,
// since they are made for strings and for pieces of strings, and would be slower than the library's if they had to find
// out at run time which they got.

extension StringProtocol {
  /// Whether the text begins with the bytes of the word.
  @inlinable public func begins(with word: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.has(word, at: 0) } ?? false
  }

  /// Whether the text ends with the bytes of the word.
  @inlinable public func ends(with word: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.has(word, at: $0.count - word.utf8CodeUnitCount) } ?? false
  }

  /// Whether the text is the bytes of the word and nothing else.
  @inlinable public func equals(_ word: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.count == word.utf8CodeUnitCount && $0.has(word, at: 0) } ?? false
  }

  /// Whether two texts are the same bytes.
  @inlinable public func hasBytes(of other: some StringProtocol) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.count == $0.count && own.has($0, at: 0) } ?? false
    } ?? false
  }

  /// Whether the text begins with the bytes of another one.
  @inlinable public func begins(withBytesOf other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.has($0, at: 0) } ?? false
    } ?? false
  }

  /// The last character, code points taken alone: the mark with which a sentence or an item ends.
  @inlinable public var lastScalar: Unicode.Scalar? { unicodeScalars.last }
}

extension String {
  /// Where the bytes of the word first stand at or behind an offset, or nil.
  package func firstRange(of word: StaticString, from offset: Int = 0) -> TextRange? {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let found = utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: word, from: offset) } ?? nil
    return found.map { TextRange($0, $0 + word.count) }
  }

  /// Whether the bytes of the word stand anywhere in the text.
  package func holds(_ word: StaticString) -> Bool { firstRange(of: word) != nil }

  /// The same for a word that is not known before.
  package func holds(text word: String) -> Bool {
    let found =
      utf8.withContiguousStorageIfAvailable { bytes in
        word.utf8.withContiguousStorageIfAvailable { bytes.firstOffset(of: $0, from: 0) } ?? nil
      } ?? nil
    return found != nil
  }
}

/// A text as the key of a table: equal where the bytes are. A `String` is hashed by its characters, in a canonical
/// form.
package struct TextKey: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: TextKey, right: TextKey) -> Bool { left.text.hasBytes(of: right.text) }

  package func hash(into hasher: inout Hasher) {
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of the word stand at an offset, which may lie outside.
  @usableFromInline func has(_ word: StaticString, at offset: Int) -> Bool {
    has(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), at: offset)
  }

  @usableFromInline func has(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, count - offset >= word.count else { return false }
    var index = word.count - 1
    while index >= 0 {
      if self[offset + index] != word[index] { return false }
      index -= 1
    }
    return true
  }

  /// The last byte is looked for, since it tells more than the first: Han characters begin with six bytes only, and end
  /// with sixty-four. Eight bytes are compared with it in one step.
  fileprivate func firstOffset(of word: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard let last = word.last, offset >= 0 else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = offset + word.count - 1
    while end < count {
      if end + 8 <= count {
        // A byte that is the last one becomes 0, and the lowest 0 is where subtracting 1 from each byte first sets a high
        // bit that was not there.
        let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: end, as: UInt64.self)
        let difference = UInt64(littleEndian: bytes) ^ (ones * UInt64(last))
        let found = (difference &- ones) & ~difference & (ones << 7)
        end += found.trailingZeroBitCount / 8
        if found == 0 { continue }
      }
      if self[end] == last, has(word, at: end - word.count + 1) { return end - word.count + 1 }
      end += 1
    }
    return nil
  }
}
