import Yams

/// Turns the marks of libYAML (line and column, in Unicode scalars) into byte offsets.
final class YAMLPlaces {
  private let text: [UInt8]
  private let lineStarts: [Int]
  /// The last place that was asked for: marks come nearly always in order.
  private var last = (line: 0, column: 0, offset: 0)

  init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    var index = 0
    while index < text.count {
      let length = Self.lineEndLength(text, index)
      if length > 0 { starts.append(index + length) }
      index += max(length, 1)
    }
    lineStarts = starts
  }

  func offset(of mark: Mark) -> Int {
    let line = mark.line - 1
    let column = mark.column - 1
    guard line >= 0, line < lineStarts.count else { return text.count }
    let isAhead = last.line == line && last.column <= column
    var offset = isAhead ? last.offset : lineStarts[line]
    var passed = isAhead ? last.column : 0
    while passed < column, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      passed += 1
    }
    last = (line, column, offset)
    return offset
  }

  /// The length of the line end at a place, or 0; libYAML also counts U+0085, U+2028 and U+2029.
  static func lineEndLength(_ text: [UInt8], _ index: Int) -> Int {
    switch text[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
      return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
