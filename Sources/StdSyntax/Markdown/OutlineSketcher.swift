/// One pass over the text that writes the outline.
struct OutlineSketcher {
  /// What a byte may mean inside a line.
  enum Meaning: UInt8 {
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

  /// What stands for a piece of running text: no mark of Markdown, no white space, no punctuation.
  static let filler = UInt8(ascii: "x")

  /// What each byte may mean.
  static let meanings: [Meaning] = {
    var table = [Meaning](repeating: .text, count: 256)
    for byte in 1..<0x80 where !isLetter(UInt8(byte)) && !isDigit(UInt8(byte)) { table[byte] = .visible }
    for byte in "*_`[<&~$\0".utf8 { table[Int(byte)] = .inline }
    table[Int(UInt8(ascii: "\\"))] = .visibleInline
    table[Int(UInt8(ascii: "|"))] = .cellBorder
    table[Int(newline)] = .lineEnd
    table[Int(UInt8(ascii: "\r"))] = .lineEnd
    return table
  }()

  let source: UnsafeBufferPointer<UInt8>
  let meanings: UnsafeBufferPointer<Meaning>
  let output: UnsafeMutableBufferPointer<UInt8>
  let limits: ParseLimits

  var outputCount = 0
  /// Whether the last line of the output is empty, or there is none.
  var endsBlank = true
  /// Up to where the source is in the output.
  var copied = 0
  /// Where the marks of containers at the start of the line end.
  var leafStart = 0
  /// Whether the line may belong to an HTML block, whose tags cmark looks at.
  var isHTML = false
  var blockMarkCount = 0
  var footnoteCount = 0
  var footnoteCountByLength: [Int: Int] = [:]
  var cellBorderCount = 0
  var missingCellCount = 0
  /// How the lines so far bear on a line that opens with text at its very start.
  var context = Context()
  /// The lines that may be a plain paragraph: the first one, and where its output begins.
  var paragraph: (line: Int, output: Int, outlinedLines: Int, endsBlank: Bool)?
  /// The fence that is open, or nil.
  var fence: (byte: UInt8, length: Int)?
  /// The end of a display formula (`$$` … `$$`) whose lines are hidden from cmark.
  var formulaEnd = -1
  /// How many lines in a row without an empty one look like the delimiter row of a table.
  var delimiterRowCount = 0
  /// The delimiter row of the table that may be open: its place and the place of its output.
  var delimiterRow: (source: Range<Int>, output: Range<Int>, columns: Int)?

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

  mutating func write(_ byte: UInt8) {
    output[outputCount] = byte
    outputCount += 1
  }

  mutating func copy(to end: Int) {
    while copied < end {
      write(source[copied])
      copied += 1
    }
  }

  func note(_ kind: BlockOutline.Excess.Kind, _ start: Int, _ end: Int, _ outline: inout BlockOutline) {
    outline.excesses.append(BlockOutline.Excess(kind: kind, start: start, end: end))
  }

  // MARK: - Lines

  /// Sketches one line and returns where the next one begins.
  mutating func sketchLine(from lineStart: Int, into outline: inout BlockOutline) -> Int {
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
    for index in leafStart..<max(leafStart, contentStart) where isInline(meanings[Int(source[index])]) {
      hasMarks = true
    }
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

  /// Ends a line of the output. It always ends with a line feed: cmark does not count a lone carriage return in what
  /// it stores.
  mutating func finishLine(at lineEnd: Int, _ outline: inout BlockOutline) -> Int {
    outline.outlinedLines.append(Int32(outline.lineCount - 1))
    if lineEnd < source.count { write(newline) }
    return nextLine(from: lineEnd)
  }

  /// Writes an empty line for what cmark is not shown, unless there is one.
  mutating func writeBlankLine(for line: Int, _ outline: inout BlockOutline) {
    guard !endsBlank else { return }
    endsBlank = true
    outline.outlinedLines.append(Int32(line))
    write(newline)
  }

  /// An empty line where no block is open that could hold it.
  mutating func skipBlankLine(from start: Int, into outline: inout BlockOutline) -> Int {
    delimiterRow = nil
    delimiterRowCount = 0
    outline.lineHasMarks.append(false)
    writeBlankLine(for: outline.lineCount - 1, &outline)
    return nextLine(from: lineEnd(from: start))
  }

  func nextLine(from lineEnd: Int) -> Int {
    guard lineEnd < source.count else { return lineEnd }
    let isPair = source[lineEnd] == UInt8(ascii: "\r") && lineEnd + 1 < source.count && source[lineEnd + 1] == newline
    return lineEnd + (isPair ? 2 : 1)
  }

  /// Writes what stands behind the marks of a line and returns where the line ends.
  mutating func sketchContent(
    from start: Int, _ hasMarks: inout Bool, _ borders: inout Int, _ outline: inout BlockOutline
  ) -> Int {
    var position = start
    var isFilled = false
    while position < source.count {
      let byte = source[position]
      switch meanings[Int(byte)] {
      case .text:
        if isHTML {
          write(byte < 0x80 ? byte : Self.filler)
        } else if !isFilled {
          write(Self.filler)
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
          if !isFilled { write(Self.filler) }
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
        write(cellBorderCount > limits.cellBorders ? Self.filler : byte)
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
  func skipBeyondASCII(from start: Int) -> Int {
    var position = start
    while position + 8 <= source.count {
      let word = UnsafeRawPointer(source.baseAddress.unsafelyUnwrapped + position).loadUnaligned(as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 else { break }
      position += 8
    }
    while position < source.count, source[position] >= 0x80 { position += 1 }
    return position
  }

  func isInline(_ meaning: Meaning) -> Bool { meaning == .inline || meaning == .visibleInline }

  // MARK: - Bytes

  func lineEnd(from start: Int) -> Int {
    var position = start
    while position < source.count, source[position] != newline, source[position] != UInt8(ascii: "\r") { position += 1 }
    return position
  }

  func isBlankOrEnd(_ position: Int) -> Bool { position >= source.count || isBlank(source[position]) }

  func isBlankRange(_ range: Range<Int>) -> Bool { source[range].allSatisfy(isBlank) }

  func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where source[start + index] != prefix.utf8Start[index] { return false }
    return true
  }
}
