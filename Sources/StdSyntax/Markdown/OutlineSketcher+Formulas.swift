// Display formulas of several lines, in which nothing is a mark.
extension OutlineSketcher {
  /// The place of the dollars that close a formula of several lines, which opens with `$$` at a position, or -1.
  func findFormulaEnd(from start: Int) -> Int {
    guard hasPrefix("$$", at: start) else { return -1 }
    var position = start + 2
    var hasContent = true
    var lines = 0
    while position + 1 < source.count, lines < 200, position - start < 20_000 {
      let byte = source[position]
      if byte == UInt8(ascii: "$"), source[position + 1] == byte { return lines == 0 ? -1 : position }
      if byte == newline || (byte == UInt8(ascii: "\r") && source[position + 1] != newline) {
        guard hasContent else { return -1 }
        hasContent = false
        lines += 1
      } else if byte > UInt8(ascii: " "), byte != UInt8(ascii: ">") {
        hasContent = true
      }
      position += 1
    }
    return -1
  }

  /// Hides a line of a formula, so that no `-`, `=` or `+` at its start opens a block.
  mutating func hideFormulaLine(from start: Int) -> Int {
    var position = start
    while position < source.count,
      source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t")
        || source[position] == UInt8(ascii: ">")
    {
      position += 1
    }
    let isText = position < formulaEnd && source[position] != newline && source[position] != UInt8(ascii: "\r")
    return isText ? hide(at: position) : position
  }
}
