// The marks of blocks at the start of a line, which cmark has to see.
extension OutlineSketcher {
  /// Goes over the marks of containers and the first mark behind them, which cmark has to see; returns where running
  /// text may begin.
  mutating func scanPrefix(from lineStart: Int, _ outline: inout BlockOutline) -> Int {
    var position = lineStart
    var levels = 0
    var columns = 0
    var hasFootnote = false
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        columns += byte == UInt8(ascii: "\t") ? 4 : 1
        position += 1
        continue
      }
      let length = containerMarkLength(at: position)
      if length == 0 {
        guard byte == UInt8(ascii: "["), !hasFootnote, let end = footnoteMark(at: position) else { break }
        guard admitFootnote(position..<end, &outline) else { return position }
        hasFootnote = true
        levels += 1
        position = end
        continue
      }
      if isThematicBreak(at: position) { return lineEnd(from: position) }
      levels += 1
      blockMarkCount += 1
      // Inside other blocks a mark stands behind the marks of those blocks or at least two columns further in for each.
      let isTooDeep = levels + columns / 2 > limits.nesting
      if isTooDeep || blockMarkCount > limits.blockMarks {
        if isTooDeep || blockMarkCount == limits.blockMarks + 1 {
          note(isTooDeep ? .nesting : .blockMarks, position, position + length, &outline)
        }
        return hide(at: position)
      }
      position += length
    }
    leafStart = hasFootnote ? lineStart : position
    return scanLeafMark(at: position, &outline)
  }

  /// Puts text in the place of a mark.
  mutating func hide(at position: Int) -> Int {
    copy(to: position)
    write(Self.filler)
    copied = position + 1
    leafStart = position
    return position + 1
  }

  /// The length of a quotation or list mark, or 0.
  func containerMarkLength(at position: Int) -> Int {
    switch source[position] {
    case UInt8(ascii: ">"):
      return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return isBlankOrEnd(position + 1) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = position + 1
      while end < source.count, end - position < 9, isDigit(source[end]) { end += 1 }
      guard end < source.count, source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")") else { return 0 }
      return isBlankOrEnd(end + 1) ? end + 1 - position : 0
    default:
      return 0
    }
  }

  /// The mark of a leaf block, kept for cmark; returns the position behind it.
  mutating func scanLeafMark(at position: Int, _ outline: inout BlockOutline) -> Int {
    guard position < source.count else { return position }
    switch source[position] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return isThematicBreak(at: position) ? lineEnd(from: position) : position
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return scanFence(at: position)
    case UInt8(ascii: "<"):
      isHTML = true
      return position + (hasPrefix("<![CDATA[", at: position) ? 9 : 1)
    case UInt8(ascii: "["):
      if fence == nil, !outline.mayHaveDefinitions { outline.mayHaveDefinitions = hasDefinitionMark(from: position) }
      return position
    case UInt8(ascii: "$"):
      // The dollars that end a formula do not begin the next one.
      if fence == nil, position != formulaEnd { formulaEnd = max(formulaEnd, findFormulaEnd(from: position)) }
      return position
    default:
      return position
    }
  }

  mutating func scanFence(at position: Int) -> Int {
    let byte = source[position]
    var end = position
    while end < source.count, source[end] == byte { end += 1 }
    guard end - position >= 3 else { return position }
    let lineEnd = lineEnd(from: end)
    // Backticks behind backticks make a code span of it.
    if byte == UInt8(ascii: "`"), source[end..<lineEnd].contains(byte) { return position }
    if let open = fence {
      if open.byte == byte, end - position >= open.length, isBlankRange(end..<lineEnd) { fence = nil }
      return end
    }
    fence = (byte, end - position)
    return end
  }

  func hasDefinitionMark(from start: Int) -> Bool {
    let end = lineEnd(from: start)
    var hasBracket = false
    var position = start + 1
    while position < end {
      if source[position] == UInt8(ascii: "]") {
        hasBracket = true
        if position + 1 < end, source[position + 1] == UInt8(ascii: ":") { return true }
      }
      position += 1
    }
    // The label may go on in the next line.
    return !hasBracket && end < source.count
  }

  func isThematicBreak(at start: Int) -> Bool {
    let byte = source[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
    var count = 0
    var position = start
    while position < source.count, source[position] != newline, source[position] != UInt8(ascii: "\r") {
      if source[position] == byte {
        count += 1
      } else if source[position] != UInt8(ascii: " "), source[position] != UInt8(ascii: "\t") {
        return false
      }
      position += 1
    }
    return count >= 3
  }
}
