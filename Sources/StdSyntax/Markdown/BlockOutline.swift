/// What cmark has to know of a text to find its blocks, and the lines of the file.
///
/// cmark decides only about blocks. The marks of blocks stay as they are; every piece of running text becomes one `x`. `InlineParser` reads running text from the author's bytes. This has four reasons: cmark 0.29 has
/// inputs that take quadratic time, nearly all of them in running text; it loses the exact place of inline elements; TeX between `$$` and
/// `**` beside Chinese punctuation need other rules than it has; and a text without words is read in a third of the time. Paragraphs and
/// headings that stand by themselves, which most of a standard is, are not shown to cmark at all.
struct BlockOutline {
  /// Something that a bound of `ParseLimits` turned into plain text.
  struct Excess {
    enum Kind: Hashable { case nesting, blockMarks, tableColumns, missingCells, cellBorders, footnotes, lineBytes }
    let kind: Kind
    let start: Int
    let end: Int
  }

  /// A block that is plain to see without cmark: in `text` an empty line stands for it.
  enum PlainBlock {
    /// Lines between empty lines that open with text, outside of any other block.
    case paragraph(Range<Int>)
    /// `# …` at the start of a line.
    case heading(Int)

    var firstLine: Int {
      switch self {
      case .paragraph(let lines): lines.lowerBound
      case .heading(let line): line
      }
    }
  }

  /// What cmark reads.
  fileprivate(set) var text: [UInt8] = []
  fileprivate(set) var plainBlocks: [PlainBlock] = []
  /// For each line of `text` the line of the body, counted from 0.
  fileprivate(set) var outlinedLines: [Int32] = []
  /// Paragraphs for cmark to read first: a mention of each footnote, because it drops footnotes that nobody mentions.
  fileprivate(set) var preamble: [UInt8] = []
  /// Where each line of the body begins, in bytes of the file, and one entry more for the end.
  fileprivate(set) var lineStarts: [Int32] = []
  /// Whether a line holds a character that may have a meaning in running text.
  fileprivate(set) var lineHasMarks: [Bool] = []
  /// The labels of footnotes, as written.
  fileprivate(set) var footnoteLabels: Set<[UInt8]> = []
  /// Whether some line may be a link reference definition (`[label]: destination`).
  fileprivate(set) var mayHaveDefinitions = false
  fileprivate(set) var excesses: [Excess] = []

  var lineCount: Int { lineHasMarks.count }

  /// How many lines the preamble takes.
  let preambleLineCount = 2

  /// What cmark is shown.
  enum Scope {
    /// Blocks that are not plain.
    case whatItIsNeededFor
    /// All of them; with the same result.
    case everything
  }

  init(_ bytes: [UInt8], from start: Int, limits: ParseLimits, showing scope: Scope = .whatItIsNeededFor) {
    lineStarts.reserveCapacity((bytes.count - start) / 64 + 2)
    lineHasMarks.reserveCapacity((bytes.count - start) / 64 + 2)
    // No byte of the text becomes more than one of the outline, and at the end may stand a line end more.
    outlinedLines.reserveCapacity((bytes.count - start) / 128 + 2)
    text = [UInt8](unsafeUninitializedCapacity: bytes.count - start + 1) { output, count in
      bytes.withUnsafeBufferPointer { source in
        meanings.withUnsafeBufferPointer { meanings in
          var sketcher = OutlineSketcher(
            source: source, meanings: meanings, output: output, limits: limits, scope: scope)
          sketcher.sketch(from: start, into: &self)
          count = sketcher.outputCount
        }
      }
    }
    preamble.append(contentsOf: [newline, newline])
  }
}

/// What stands for a piece of running text: no mark of Markdown, no white space, no punctuation.
private let filler = UInt8(ascii: "x")

/// What a byte may mean inside a line.
private enum Meaning: UInt8 {
  /// Letters, digits, everything beyond ASCII.
  case text
  /// Opens something in running text; cmark must not see it.
  case inline
  /// The same, but cmark has to see it.
  case visibleInline
  case cellBorder
  /// Other punctuation and white space, which marks of blocks are made of.
  case visible
  case lineEnd
}

private let meanings: [Meaning] = {
  var table = [Meaning](repeating: .text, count: 256)
  for byte in 1..<0x80 where !isLetter(UInt8(byte)) && !isDigit(UInt8(byte)) { table[byte] = .visible }
  for byte in "*_`[<&~$\0".utf8 { table[Int(byte)] = .inline }
  table[Int(UInt8(ascii: "\\"))] = .visibleInline
  table[Int(UInt8(ascii: "|"))] = .cellBorder
  table[Int(newline)] = .lineEnd
  table[Int(UInt8(ascii: "\r"))] = .lineEnd
  return table
}()

/// One pass over the text that writes the outline.
private struct OutlineSketcher {
  let source: UnsafeBufferPointer<UInt8>
  let meanings: UnsafeBufferPointer<Meaning>
  let output: UnsafeMutableBufferPointer<UInt8>
  let limits: ParseLimits

  private(set) var outputCount = 0
  /// Whether the last line of the output is empty, or there is none.
  private var endsBlank = true
  /// Up to where the source is in the output.
  private var copied = 0
  /// Where the marks of containers at the start of the line end.
  private var leafStart = 0
  /// Whether the line may belong to an HTML block, whose tags cmark looks at.
  private var isHTML = false
  private var blockMarkCount = 0
  private var footnoteCount = 0
  private var footnoteCountByLength: [Int: Int] = [:]
  private var cellBorderCount = 0
  private var missingCellCount = 0
  /// How the lines so far bear on a line that opens with text at its very start.
  private var context = Context()
  /// The lines that may be a plain paragraph: the first one, and where its output begins.
  private var paragraph: (line: Int, output: Int, outlinedLines: Int, endsBlank: Bool)?
  /// The fence that is open, or nil.
  private var fence: (byte: UInt8, length: Int)?
  /// The end of a display formula (`$$` … `$$`) whose lines are hidden from cmark.
  private var formulaEnd = 0
  /// How many lines in a row without an empty one look like the delimiter row of a table.
  private var delimiterRowCount = 0
  /// The delimiter row of the table that may be open: its place and the place of its output.
  private var delimiterRow: (source: Range<Int>, output: Range<Int>, columns: Int)?

  init(
    source: UnsafeBufferPointer<UInt8>, meanings: UnsafeBufferPointer<Meaning>,
    output: UnsafeMutableBufferPointer<UInt8>, limits: ParseLimits, scope: BlockOutline.Scope
  ) {
    context.isLost = scope == .everything
    self.source = source
    self.meanings = meanings
    self.output = output
    self.limits = limits
  }

  mutating func sketch(from start: Int, into outline: inout BlockOutline) {
    var position = start
    while position < source.count { position = sketchLine(from: position, into: &outline) }
    endParagraph(&outline)
    outline.lineStarts.append(Int32(source.count))
  }

  private mutating func write(_ byte: UInt8) {
    output[outputCount] = byte
    outputCount += 1
  }

  private mutating func copy(to end: Int) {
    while copied < end {
      write(source[copied])
      copied += 1
    }
  }

  private func note(_ kind: BlockOutline.Excess.Kind, _ start: Int, _ end: Int, _ outline: inout BlockOutline) {
    outline.excesses.append(BlockOutline.Excess(kind: kind, start: start, end: end))
  }

  // MARK: - Lines

  /// Sketches one line and returns where the next one begins.
  private mutating func sketchLine(from lineStart: Int, into outline: inout BlockOutline) -> Int {
    outline.lineStarts.append(Int32(truncatingIfNeeded: lineStart))
    let opening = beginLine(at: lineStart, &outline)
    if opening == .code { return sketchCodeLine(from: lineStart, into: &outline) }
    if opening == .blank, context.isClear { return skipBlankLine(from: lineStart, into: &outline) }
    let outputStart = outputCount
    copied = lineStart
    leafStart = lineStart
    isHTML = false
    let contentStart = lineStart < formulaEnd ? hideFormulaLine(from: lineStart) : scanPrefix(from: lineStart, &outline)
    copy(to: contentStart)
    var hasMarks = false
    for index in leafStart..<max(leafStart, contentStart) where isInline(meanings[Int(source[index])]) { hasMarks = true }
    let contentOutput = outputCount
    var borders = 0
    let lineEnd = sketchContent(from: contentStart, &hasMarks, &borders, &outline)
    followTable(lineStart..<lineEnd, contentStart, contentOutput, borders, &outline)
    if lineEnd - lineStart > limits.lineBytes { note(.lineBytes, lineStart, lineEnd, &outline) }
    outline.lineHasMarks.append(hasMarks)
    if opening == .heading {
      if context.isClear {
        outputCount = outputStart
        outline.plainBlocks.append(.heading(outline.lineCount - 1))
        writeBlankLine(for: outline.lineCount - 1, &outline)
        return nextLine(from: lineEnd)
      }
      if !context.isInHTML { context.mayBeInContainer = false }
    }
    endsBlank = opening == .blank
    return finishLine(at: lineEnd, &outline)
  }

  /// Ends a line of the output. It always ends with a line feed: cmark does not count a lone carriage return in what it stores.
  private mutating func finishLine(at lineEnd: Int, _ outline: inout BlockOutline) -> Int {
    outline.outlinedLines.append(Int32(outline.lineCount - 1))
    if lineEnd < source.count { write(newline) }
    return nextLine(from: lineEnd)
  }

  /// Writes an empty line for what cmark is not shown, unless there is one.
  private mutating func writeBlankLine(for line: Int, _ outline: inout BlockOutline) {
    guard !endsBlank else { return }
    endsBlank = true
    outline.outlinedLines.append(Int32(line))
    write(newline)
  }

  /// An empty line where no block is open that could hold it.
  private mutating func skipBlankLine(from start: Int, into outline: inout BlockOutline) -> Int {
    delimiterRow = nil
    delimiterRowCount = 0
    outline.lineHasMarks.append(false)
    writeBlankLine(for: outline.lineCount - 1, &outline)
    return nextLine(from: lineEnd(from: start))
  }

  private func nextLine(from lineEnd: Int) -> Int {
    guard lineEnd < source.count else { return lineEnd }
    let isPair = source[lineEnd] == UInt8(ascii: "\r") && lineEnd + 1 < source.count && source[lineEnd + 1] == newline
    return lineEnd + (isPair ? 2 : 1)
  }

  /// Writes what stands behind the marks of a line and returns where the line ends.
  private mutating func sketchContent(
    from start: Int, _ hasMarks: inout Bool, _ borders: inout Int, _ outline: inout BlockOutline
  ) -> Int {
    var position = start
    var isFilled = false
    while position < source.count {
      let byte = source[position]
      switch meanings[Int(byte)] {
      case .text:
        if isHTML {
          write(byte < 0x80 ? byte : filler)
        } else if !isFilled {
          write(filler)
          isFilled = true
        }
        position = byte < 0x80 ? position + 1 : skipBeyondASCII(from: position + 1)
      case .inline:
        hasMarks = true
        if byte == UInt8(ascii: "<"), position + 1 < source.count, source[position + 1] == UInt8(ascii: "/") {
          // `</script>` ends an HTML block.
          write(byte)
          write(UInt8(ascii: "/"))
          position += 2
          while position < source.count, isLetter(source[position]) {
            write(source[position])
            position += 1
          }
          isFilled = false
        } else {
          if !isFilled { write(filler) }
          isFilled = true
          position += 1
        }
      case .visibleInline:
        hasMarks = true
        write(byte)
        isFilled = false
        position += 1
      case .cellBorder:
        borders += 1
        cellBorderCount += 1
        if cellBorderCount == limits.cellBorders + 1 { note(.cellBorders, position, position + 1, &outline) }
        write(cellBorderCount > limits.cellBorders ? filler : byte)
        isFilled = false
        position += 1
      case .visible:
        write(byte)
        isFilled = false
        position += 1
      case .lineEnd:
        return position
      }
    }
    return position
  }

  /// Goes over Chinese text eight bytes at a time.
  private func skipBeyondASCII(from start: Int) -> Int {
    var position = start
    while position + 8 <= source.count {
      let word = UnsafeRawPointer(source.baseAddress.unsafelyUnwrapped + position).loadUnaligned(as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 else { break }
      position += 8
    }
    while position < source.count, source[position] >= 0x80 { position += 1 }
    return position
  }

  private func isInline(_ meaning: Meaning) -> Bool { meaning == .inline || meaning == .visibleInline }

  // MARK: - Plain blocks

  /// What a line begins with, as far as it tells whether cmark is needed.
  private enum Opening {
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
  private struct Context {
    /// A list, quotation, footnote or indented code may be open: what stands at the start of a line ends it, and must be seen to end it.
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
  private mutating func beginLine(at start: Int, _ outline: inout BlockOutline) -> Opening {
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

  private mutating func endParagraph(_ outline: inout BlockOutline) {
    guard let start = paragraph else { return }
    paragraph = nil
    outline.plainBlocks.append(.paragraph(start.line..<outline.lineCount))
    outputCount = start.output
    outline.outlinedLines.removeLast(outline.outlinedLines.count - start.outlinedLines)
    endsBlank = start.endsBlank
    writeBlankLine(for: start.line, &outline)
  }

  private func opening(at start: Int) -> Opening {
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
  private mutating func noteMark(at start: Int) {
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
  private func mayOpenLongHTML(at start: Int) -> Bool {
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

  private func isHeading(at start: Int) -> Bool {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: "#") { position += 1 }
    return position - start <= 6 && isBlankOrEnd(position)
  }

  /// The fence at a position, or nil.
  private func fenceMark(at start: Int) -> (byte: UInt8, length: Int)? {
    let byte = source[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    var end = start
    while end < source.count, source[end] == byte { end += 1 }
    guard end - start >= 3 else { return nil }
    // Backticks behind backticks make a code span of it.
    if byte == UInt8(ascii: "`"), source[end..<lineEnd(from: end)].contains(byte) { return nil }
    return (byte, end - start)
  }

  private func isFenceEnd(_ fence: (byte: UInt8, length: Int), at start: Int) -> Bool {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: " ") { position += 1 }
    guard position - start < 4 else { return false }
    let run = position
    while position < source.count, source[position] == fence.byte { position += 1 }
    return position - run >= fence.length && isBlankRange(position..<lineEnd(from: position))
  }

  /// A line between fences: only whether it is empty matters.
  private mutating func sketchCodeLine(from start: Int, into outline: inout BlockOutline) -> Int {
    let end = lineEnd(from: start)
    if start < end { write(isBlankRange(start..<end) ? UInt8(ascii: " ") : filler) }
    outline.lineHasMarks.append(false)
    endsBlank = false
    return finishLine(at: end, &outline)
  }

  // MARK: - The marks of blocks at the start of a line

  /// Goes over the marks of containers and the first mark behind them, which cmark has to see; returns where running text may begin.
  private mutating func scanPrefix(from lineStart: Int, _ outline: inout BlockOutline) -> Int {
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
  private mutating func hide(at position: Int) -> Int {
    copy(to: position)
    write(filler)
    copied = position + 1
    leafStart = position
    return position + 1
  }

  /// The length of a quotation or list mark, or 0.
  private func containerMarkLength(at position: Int) -> Int {
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
  private mutating func scanLeafMark(at position: Int, _ outline: inout BlockOutline) -> Int {
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
      if fence == nil { formulaEnd = max(formulaEnd, findFormulaEnd(from: position)) }
      return position
    default:
      return position
    }
  }

  private mutating func scanFence(at position: Int) -> Int {
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

  private func hasDefinitionMark(from start: Int) -> Bool {
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

  private func isThematicBreak(at start: Int) -> Bool {
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

  // MARK: - Footnotes

  /// The end of `[^label]:` at a position, or nil.
  private func footnoteMark(at start: Int) -> Int? {
    guard hasPrefix("[^", at: start) else { return nil }
    var position = start + 2
    while position < source.count, position - start < 500 {
      switch source[position] {
      case UInt8(ascii: "]"):
        guard position > start + 2, position + 1 < source.count, source[position + 1] == UInt8(ascii: ":") else { return nil }
        return position + 2
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), newline, 0:
        return nil
      default:
        position += 1
      }
    }
    return nil
  }

  /// Gives the footnote a label of its own for cmark, which drops the second one of a label, and mentions it in the preamble.
  private mutating func admitFootnote(_ mark: Range<Int>, _ outline: inout BlockOutline) -> Bool {
    let label = (mark.lowerBound + 2)..<(mark.upperBound - 2)
    let ordinal = footnoteCountByLength[label.count, default: 0]
    var rest = ordinal
    var name: [UInt8] = []
    for _ in label {
      name.append(labelDigits[rest % labelDigits.count])
      rest /= labelDigits.count
    }
    guard rest == 0, footnoteCount < limits.footnotes else {
      note(.footnotes, mark.lowerBound, mark.upperBound, &outline)
      return false
    }
    outline.footnoteLabels.insert(Array(source[label]))
    footnoteCountByLength[label.count] = ordinal + 1
    footnoteCount += 1
    copy(to: label.lowerBound)
    for byte in name { write(byte) }
    copied = label.upperBound
    outline.preamble.append(contentsOf: [UInt8(ascii: "["), UInt8(ascii: "^")] + name + [UInt8(ascii: "]")])
    return true
  }

  // MARK: - Display formulas

  /// The place of the dollars that close a formula of several lines, which opens with `$$` at a position, or 0.
  private func findFormulaEnd(from start: Int) -> Int {
    guard hasPrefix("$$", at: start) else { return 0 }
    var position = start + 2
    var hasContent = true
    var lines = 0
    while position + 1 < source.count, lines < 200, position - start < 20_000 {
      let byte = source[position]
      if byte == UInt8(ascii: "$"), source[position + 1] == byte { return lines == 0 ? 0 : position }
      if byte == newline || (byte == UInt8(ascii: "\r") && source[position + 1] != newline) {
        guard hasContent else { return 0 }
        hasContent = false
        lines += 1
      } else if byte > UInt8(ascii: " "), byte != UInt8(ascii: ">") {
        hasContent = true
      }
      position += 1
    }
    return 0
  }

  /// Hides a line of a formula, so that no `-`, `=` or `+` at its start opens a block.
  private mutating func hideFormulaLine(from start: Int) -> Int {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t")
      || source[position] == UInt8(ascii: ">")
    {
      position += 1
    }
    let isText = position < formulaEnd && source[position] != newline && source[position] != UInt8(ascii: "\r")
    return isText ? hide(at: position) : position
  }

  // MARK: - Tables

  /// Counts the cells that cmark would make up for short rows.
  private mutating func followTable(
    _ line: Range<Int>, _ contentStart: Int, _ contentOutput: Int, _ borders: Int, _ outline: inout BlockOutline
  ) {
    if isBlankRange(line) {
      delimiterRow = nil
      delimiterRowCount = 0
      return
    }
    let content = contentStart..<line.upperBound
    if borders > 0, isDelimiterRow(content) {
      delimiterRowCount += 1
      // For each of them cmark reads the whole paragraph above anew. In a table they are rows, whose cells are read from the file.
      if delimiterRowCount > 16 { hideTable(contentOutput..<outputCount) }
    }
    if let open = delimiterRow {
      missingCellCount += max(0, open.columns - borders - 1)
      if missingCellCount > limits.missingCells {
        note(.missingCells, open.source.lowerBound, open.source.upperBound, &outline)
        hideTable(open.output)
        missingCellCount = 0
        delimiterRow = nil
      }
      return
    }
    guard borders > 1, isDelimiterRow(content) else { return }
    if borders > limits.tableColumns + 1 {
      note(.tableColumns, contentStart, line.upperBound, &outline)
      hideTable(contentOutput..<outputCount)
    } else {
      delimiterRow = (content, contentOutput..<outputCount, borders + 1)
    }
  }

  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    source[range].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
      default: false
      }
    }
  }

  private func hideTable(_ range: Range<Int>) {
    for index in range where output[index] != UInt8(ascii: " ") && output[index] != UInt8(ascii: "\t") {
      output[index] = filler
    }
  }

  // MARK: - Bytes

  private func lineEnd(from start: Int) -> Int {
    var position = start
    while position < source.count, source[position] != newline, source[position] != UInt8(ascii: "\r") { position += 1 }
    return position
  }

  private func isBlankOrEnd(_ position: Int) -> Bool { position >= source.count || isBlank(source[position]) }

  private func isBlankRange(_ range: Range<Int>) -> Bool { source[range].allSatisfy(isBlank) }

  private func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where source[start + index] != prefix.utf8Start[index] { return false }
    return true
  }
}

private let labelDigits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
