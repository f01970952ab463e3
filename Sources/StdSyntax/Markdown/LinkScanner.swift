/// Finds where the parts of a link end, CommonMark 0.29, 6.6 and 4.7; adds the bytes it went over to `steps`.
enum LinkScanner {
  /// The destination at a place: its text without the angle brackets, and the place behind it.
  static func destination(in text: [UInt8], from start: Int, _ steps: inout Int) -> (range: Range<Int>, end: Int)? {
    guard start < text.count else { return nil }
    return text[start] == UInt8(ascii: "<")
      ? bracketed(in: text, from: start + 1, &steps) : bare(in: text, from: start, &steps)
  }

  private static func bracketed(in text: [UInt8], from start: Int, _ steps: inout Int) -> (range: Range<Int>, end: Int)?
  {
    var index = start
    defer { steps += index - start }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ">"): return (start..<index, index + 1)
      case UInt8(ascii: "<"), newline, UInt8(ascii: "\r"): return nil
      case UInt8(ascii: "\\"): index += index + 1 < text.count && isASCIIPunctuation(text[index + 1]) ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  private static func bare(in text: [UInt8], from start: Int, _ steps: inout Int) -> (range: Range<Int>, end: Int)? {
    var index = start
    defer { steps += index - start }
    var parentheses = 0
    scan: while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"):
        index += index + 1 < text.count && isASCIIPunctuation(text[index + 1]) ? 2 : 1
        continue scan
      case UInt8(ascii: "("):
        parentheses += 1
        if parentheses > 32 { return nil }
      case UInt8(ascii: ")"):
        if parentheses == 0 { break scan }
        parentheses -= 1
      case 0...0x20, 0x7F:
        break scan
      default:
        break
      }
      index += 1
    }
    return parentheses == 0 ? (start..<index, index) : nil
  }

  /// The place behind a title in quotation marks or parentheses, or nil where there is none.
  static func titleEnd(in text: [UInt8], from start: Int, _ steps: inout Int) -> Int? {
    guard start < text.count else { return nil }
    let close: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = text[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    defer { steps += index - start }
    while index < text.count {
      if text[index] == close { return index + 1 }
      if text[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
