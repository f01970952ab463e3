// Blocks that can be told without cmark.
extension OutlineSketcher {
  /// What a line begins with, as far as it tells whether cmark is needed.
  enum Opening {
    case blank
    /// Text, at the start of the line or behind white space.
    case text, indentedText
    case heading
    /// A fence at the very start of the line, a line behind it, and the fence that ends it.
    case fence, code, fenceEnd
    case formula
    /// A mark of another block, at the start of the line or behind white space.
    case mark, indentedMark
  }

  /// What is open while a line is read.
  struct Context {
    /// A list, quotation, footnote or indented code may be open: what stands at the start of a line ends it, and must
    /// be seen to end it.
    var mayBeInContainer = false
    /// Something is open whose end only cmark knows; for the rest of the file all lines are shown to it.
    var isLost = false
    var followsBlank = true
    /// A fenced code block outside of any other block.
    var fence: (byte: UInt8, length: Int)?
    var isInHTML = false

    /// Whether a block that begins here is left to nobody but itself.
    var isClear: Bool { !mayBeInContainer && !isLost && fence == nil && !isInHTML }
  }

  /// Follows the context into a line, and ends the plain paragraph before it.
  mutating func beginLine(at start: Int, _ outline: inout BlockOutline) -> Opening {
    let opening = opening(at: start)
    switch opening {
    case .blank:
      endParagraph(&outline)
      context.isInHTML = false
    case .text:
      if context.followsBlank {
        if context.isClear { paragraph = (outline.lineCount, outputCount, outline.outlinedLines.count, endsBlank) }
        if !context.isInHTML { context.mayBeInContainer = false }
      }
    case .heading:
      endParagraph(&outline)
    case .indentedText:
      if paragraph == nil { context.mayBeInContainer = true }
    case .fence:
      paragraph = nil
      if context.isInHTML { context.isLost = true }
      guard !context.isLost else { break }
      context.mayBeInContainer = false
      context.fence = fenceMark(at: start)
    case .fenceEnd:
      context.fence = nil
    case .code, .formula:
      break
    case .mark, .indentedMark:
      paragraph = nil
      noteMark(at: start)
    }
    context.followsBlank = opening == .blank || opening == .heading
    return opening
  }

  mutating func endParagraph(_ outline: inout BlockOutline) {
    guard let start = paragraph else { return }
    paragraph = nil
    outline.plainBlocks.append(.paragraph(start.line..<outline.lineCount))
    outputCount = start.output
    outline.outlinedLines.removeLast(outline.outlinedLines.count - start.outlinedLines)
    endsBlank = start.endsBlank
    writeBlankLine(for: start.line, &outline)
  }

  func opening(at start: Int) -> Opening {
    if let open = context.fence { return isFenceEnd(open, at: start) ? .fenceEnd : .code }
    // Between the dollars of a formula nothing has a meaning.
    if start < formulaEnd { return .formula }
    var position = start
    while position < source.count, source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t") {
      position += 1
    }
    guard position < source.count, meanings[Int(source[position])] != .lineEnd else { return .blank }
    let isIndented = position > start
    switch source[position] {
    case UInt8(ascii: "#"):
      return !isHeading(at: position) ? (isIndented ? .indentedText : .text) : isIndented ? .indentedMark : .heading
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if fenceMark(at: position) == nil { return isIndented ? .indentedText : .text }
      return isIndented ? .indentedMark : .fence
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      let isMark = containerMarkLength(at: position) > 0 || isThematicBreak(at: position)
      return isMark ? (isIndented ? .indentedMark : .mark) : isIndented ? .indentedText : .text
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return containerMarkLength(at: position) > 0
        ? (isIndented ? .indentedMark : .mark) : isIndented ? .indentedText : .text
    case UInt8(ascii: "["):
      return footnoteMark(at: position) != nil
        ? (isIndented ? .indentedMark : .mark) : isIndented ? .indentedText : .text
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"),
      UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      return isIndented ? .indentedMark : .mark
    default:
      return isIndented ? .indentedText : .text
    }
  }

  /// Takes in what a line that cmark has to see may open.
  mutating func noteMark(at start: Int) {
    var position = start
    var isInContainer = false
    var levels = 0
    while position < source.count {
      levels += 1
      // Beyond the bound for nesting a search for thematic breaks at each mark would take quadratic time.
      if levels > limits.nesting * 2 {
        context.isLost = true
        return
      }
      if source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t") {
        isInContainer = true
        position += 1
        levels -= 1
      } else if containerMarkLength(at: position) > 0, !isThematicBreak(at: position) {
        isInContainer = true
        position += containerMarkLength(at: position)
      } else if let end = footnoteMark(at: position) {
        isInContainer = true
        position = end
      } else {
        break
      }
    }
    if isInContainer {
      context.mayBeInContainer = true
    } else if isThematicBreak(at: position) || context.followsBlank, !context.isInHTML {
      context.mayBeInContainer = false
    }
    guard position < source.count else { return }
    if fenceMark(at: position) != nil { context.isLost = true }
    guard source[position] == UInt8(ascii: "<") else { return }
    context.isInHTML = true
    if mayOpenLongHTML(at: position) { context.isLost = true }
  }

  /// Whether an HTML block may begin that goes over empty lines.
  func mayOpenLongHTML(at start: Int) -> Bool {
    if hasPrefix("<!--", at: start) {
      return !source[start..<lineEnd(from: start)].indices.contains { hasPrefix("-->", at: $0) }
    }
    guard start + 1 < source.count else { return false }
    switch source[start + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default:
      let name = source[(start + 1)..<min(start + 7, source.count)].map { $0 | 0x20 }
      return name.starts(with: "script".utf8) || name.starts(with: "pre".utf8) || name.starts(with: "style".utf8)
        || name.starts(with: "texta".utf8)
    }
  }

  func isHeading(at start: Int) -> Bool {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: "#") { position += 1 }
    return position - start <= 6 && isBlankOrEnd(position)
  }

  /// The fence at a position, or nil.
  func fenceMark(at start: Int) -> (byte: UInt8, length: Int)? {
    let byte = source[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < source.count, source[end] == byte { end += 1 }
    guard end - start >= 3 else { return nil }
    // Backticks behind backticks make a code span of it.
    if byte == UInt8(ascii: "`"), source[end..<lineEnd(from: end)].contains(byte) { return nil }
    return (byte, end - start)
  }

  func isFenceEnd(_ fence: (byte: UInt8, length: Int), at start: Int) -> Bool {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: " ") { position += 1 }
    guard position - start < 4 else { return false }
    let run = position
    while position < source.count, source[position] == fence.byte { position += 1 }
    return position - run >= fence.length && isBlankRange(position..<lineEnd(from: position))
  }

  /// A line between fences: only whether it is empty matters.
  mutating func sketchCodeLine(from start: Int, into outline: inout BlockOutline) -> Int {
    let end = lineEnd(from: start)
    if start < end { write(isBlankRange(start..<end) ? UInt8(ascii: " ") : Self.filler) }
    outline.lineHasMarks.append(false)
    endsBlank = false
    return finishLine(at: end, &outline)
  }
}
