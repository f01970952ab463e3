/// Words to look for, in one constant with spaces between them: `"规定 要求 条件"`. None of them may hold a space.
struct WordList: ExpressibleByStringLiteral {
  fileprivate let words: StaticString

  init(stringLiteral words: StaticString) { self.words = words }
}

extension TextBytes {
  /// The offset behind the first of the words that begins at the offset, or nil.
  func skip(anyOf list: WordList, at offset: Int) -> Int? {
    let bytes = list.words.utf8Start
    let length = list.words.utf8CodeUnitCount
    var start = 0
    while start < length {
      var index = 0
      while start + index < length, bytes[start + index] != 0x20, bytes[start + index] == self[offset + index] {
        index += 1
      }
      if start + index == length || bytes[start + index] == 0x20 { return offset + index }
      start += index + 1
      while start < length, bytes[start - 1] != 0x20 { start += 1 }
    }
    return nil
  }

  /// The offset of the first of the words that ends at the offset, or nil.
  func start(ofAny list: WordList, before offset: Int) -> Int? {
    let bytes = list.words.utf8Start
    let length = list.words.utf8CodeUnitCount
    var start = 0
    while start < length {
      var end = start
      while end < length, bytes[end] != 0x20 { end += 1 }
      let first = offset - (end - start)
      var index = 0
      while index < end - start, first >= 0, bytes[start + index] == self[first + index] { index += 1 }
      if index == end - start { return first }
      start = end + 1
    }
    return nil
  }
}
