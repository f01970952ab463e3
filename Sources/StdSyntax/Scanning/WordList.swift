/// Words to look for, in one constant with spaces between them: `"规定 要求 条件"`. None of them may hold a space.
struct WordList: ExpressibleByStringLiteral {
  fileprivate let words: StaticString

  init(stringLiteral words: StaticString) { self.words = words }
}

extension TextBytes {
  /// The offset behind the first of the words that begins at the offset, or nil.
  func skip(anyOf list: WordList, at offset: Int) -> Int? {
    let bytes = UnsafeBufferPointer(start: list.words.utf8Start, count: list.words.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      var end = offset
      while index < bytes.count, bytes[index] != 0x20, bytes[index] == self[end] {
        index &+= 1
        end &+= 1
      }
      if index == bytes.count || bytes[index] == 0x20 { return end }
      while index < bytes.count, bytes[index] != 0x20 { index &+= 1 }
      index &+= 1
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
