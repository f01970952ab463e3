/// The text of a file as cmark sees it, and the lines of the file.
///
/// cmark decides only about blocks. Every character that opens something inside running text is replaced by a letter before,
/// byte for byte, so that positions stay; `InlineParser` reads running text from the author's bytes. This has three reasons.
/// cmark 0.29 has inputs that take quadratic time, nearly all of them in running text; it loses the exact place of inline
/// elements; and TeX between `$$` as well as `**` beside Chinese punctuation need other rules than it has.
struct BlockMask {
  /// Something that a bound of `ParseLimits` turned into plain text.
  struct Excess {
    enum Kind: Hashable { case nesting, blockMarks, tableColumns, missingCells, cellBorders, footnotes, lineBytes }
    let kind: Kind
    let start: Int
    let end: Int
  }

  /// What cmark reads; its first byte is the byte `start` of the file.
  private(set) var masked: [UInt8]
  /// Paragraphs for cmark to read first: a mention of each footnote, because it drops footnotes that nobody mentions.
  private(set) var preamble: [UInt8] = []
  /// Where each line of the body begins, in bytes of the file, and one entry more for the end.
  private(set) var lineStarts: [Int32] = []
  /// Whether a line holds a character that may have a meaning in running text.
  private(set) var lineHasMarks: [Bool] = []
  /// The labels of footnotes, as written.
  private(set) var footnoteLabels: Set<[UInt8]> = []
  /// Whether some line may be a link reference definition (`[label]: destination`).
  private(set) var mayHaveDefinitions = false
  private(set) var excesses: [Excess] = []

  private let start: Int
  private let limits: ParseLimits

  /// How many lines the preamble takes.
  let preambleLineCount = 2

  init(_ bytes: [UInt8], from start: Int, limits: ParseLimits) {
    self.start = start
    self.limits = limits
    masked = Array(bytes[start...])
    lineStarts.reserveCapacity(masked.count / 40 + 2)
    lineHasMarks.reserveCapacity(masked.count / 40 + 2)
    var scanner = Scanner(limits: limits)
    let state = masked.withUnsafeMutableBufferPointer { text in
      scanner.run(over: text)
      return scanner
    }
    preamble = state.preamble
    preamble.append(contentsOf: [newline, newline])
    lineStarts = state.lineStarts.map { $0 + Int32(start) }
    lineHasMarks = state.lineHasMarks
    mayHaveDefinitions = state.mayHaveDefinitions
    footnoteLabels = state.footnoteLabels
    excesses = state.excesses.map { Excess(kind: $0.kind, start: $0.start + start, end: $0.end + start) }
  }
}

/// What stands for a masked character: no mark of Markdown, no white space, no punctuation.
private let mask = UInt8(ascii: "x")

/// What a byte may mean inside a line.
private enum Meaning {
  static let plain: UInt8 = 0
  static let lineEnd: UInt8 = 1
  /// Opens something in running text: hidden from cmark.
  static let inline: UInt8 = 2
  /// The same, but cmark has to see it.
  static let visibleInline: UInt8 = 3
  static let cellBorder: UInt8 = 4

  static let table: [UInt8] = {
    var table = [UInt8](repeating: plain, count: 256)
    for byte in "*_`[<&~".utf8 { table[Int(byte)] = inline }
    for byte in "\\$".utf8 { table[Int(byte)] = visibleInline }
    table[0] = inline
    table[Int(UInt8(ascii: "\n"))] = lineEnd
    table[Int(UInt8(ascii: "\r"))] = lineEnd
    table[Int(UInt8(ascii: "|"))] = cellBorder
    return table
  }()
}

/// One pass over the text that masks it in place.
private struct Scanner {
  let limits: ParseLimits

  var lineStarts: [Int32] = []
  var lineHasMarks: [Bool] = []
  var preamble: [UInt8] = []
  var footnoteLabels: Set<[UInt8]> = []
  var mayHaveDefinitions = false
  var excesses: [BlockMask.Excess] = []

  private var blockMarkCount = 0
  private var footnoteCount = 0
  private var footnoteCountByLength: [Int: Int] = [:]
  private var cellBorderCount = 0
  private var missingCellCount = 0
  /// Where the marks of containers at the start of the line end.
  private var leafStart = 0
  /// The fence that is open, or nil.
  private var fence: (byte: UInt8, length: Int)?
  /// The end of a display formula (`$$` … `$$`) whose lines are hidden from cmark.
  private var formulaEnd = 0
  /// The delimiter row of the table that may be open.
  private var delimiterRow: (start: Int, end: Int, columns: Int)?

  init(limits: ParseLimits) { self.limits = limits }

  mutating func run(over text: UnsafeMutableBufferPointer<UInt8>) {
    Meaning.table.withUnsafeBufferPointer { meanings in
      var position = 0
      while position < text.count { position = scanLine(from: position, in: text, meanings) }
    }
    lineStarts.append(Int32(text.count))
  }

  /// Masks one line and returns where the next one begins.
  private mutating func scanLine(
    from lineStart: Int, in text: UnsafeMutableBufferPointer<UInt8>, _ meanings: UnsafeBufferPointer<UInt8>
  ) -> Int {
    lineStarts.append(Int32(lineStart))
    var hasMarks = false
    var borders = 0
    leafStart = lineStart
    var position = lineStart < formulaEnd ? maskFormulaLine(from: lineStart, in: text) : scanPrefix(from: lineStart, in: text)
    let contentStart = position
    if leafStart < position { hasMarks = hasInlineMeaning(text, leafStart, position, meanings) }
    while position < text.count {
      let meaning = meanings[Int(text[position])]
      if meaning == Meaning.plain {
        position += 1
        continue
      }
      if meaning == Meaning.lineEnd { break }
      switch meaning {
      case Meaning.inline:
        hasMarks = true
        // `</script>` ends an HTML block.
        let isClosingTag =
          text[position] == UInt8(ascii: "<") && position + 1 < text.count && text[position + 1] == UInt8(ascii: "/")
        if !isClosingTag { text[position] = mask }
      case Meaning.visibleInline:
        hasMarks = true
      default:
        borders += 1
        cellBorderCount += 1
        if cellBorderCount > limits.cellBorders {
          if cellBorderCount == limits.cellBorders + 1 { note(.cellBorders, position, position + 1) }
          text[position] = mask
        }
      }
      position += 1
    }
    followTable(lineStart, contentStart, position, borders, in: text)
    if position - lineStart > limits.lineBytes {
      note(.lineBytes, lineStart, position)
      hasMarks = false
    }
    lineHasMarks.append(hasMarks)
    guard position < text.count else { return position }
    if text[position] == UInt8(ascii: "\r") {
      if position + 1 < text.count, text[position + 1] == newline { return position + 2 }
      // cmark counts a lone carriage return as a line end, but leaves it in what it stores.
      text[position] = newline
    }
    return position + 1
  }

  private func hasInlineMeaning(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int, _ meanings: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in start..<end {
      let meaning = meanings[Int(text[index])]
      if meaning == Meaning.inline || meaning == Meaning.visibleInline { return true }
    }
    return false
  }

  private mutating func note(_ kind: BlockMask.Excess.Kind, _ start: Int, _ end: Int) {
    excesses.append(BlockMask.Excess(kind: kind, start: start, end: end))
  }

  // MARK: - The marks of blocks at the start of a line

  /// Goes over the marks of containers and the first mark behind them, which cmark has to see; returns where running text may begin.
  private mutating func scanPrefix(from lineStart: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var position = lineStart
    var levels = 0
    var columns = 0
    var hasFootnote = false
    while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: " "):
        columns += 1
        position += 1
        continue
      case UInt8(ascii: "\t"):
        columns += 4
        position += 1
        continue
      default:
        break
      }
      let length = containerMarkLength(at: position, in: text)
      if length == 0 {
        guard !hasFootnote, let end = footnoteMark(at: position, in: text) else { break }
        guard admitFootnote(from: position, to: end, in: text) else { return position }
        hasFootnote = true
        levels += 1
        position = end
        continue
      }
      if isThematicBreak(at: position, in: text) { return lineEnd(from: position, in: text) }
      levels += 1
      blockMarkCount += 1
      // Inside other blocks a mark stands behind the marks of those blocks or at least two columns further in for each.
      if levels + columns / 2 > limits.nesting || blockMarkCount > limits.blockMarks {
        let isNesting = levels + columns / 2 > limits.nesting
        if isNesting || blockMarkCount == limits.blockMarks + 1 {
          note(isNesting ? .nesting : .blockMarks, position, position + length)
        }
        text[position] = mask
        leafStart = position
        return position + 1
      }
      position += length
    }
    leafStart = hasFootnote ? lineStart : position
    return scanLeafMark(at: position, in: text)
  }

  /// The length of a quotation or list mark, or 0.
  private func containerMarkLength(at position: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    switch text[position] {
    case UInt8(ascii: ">"):
      return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return isBlank(position + 1, in: text) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = position + 1
      while end < text.count, end - position < 9, isDigit(text[end]) { end += 1 }
      guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return 0 }
      return isBlank(end + 1, in: text) ? end + 1 - position : 0
    default:
      return 0
    }
  }

  /// The mark of a leaf block, kept for cmark; returns the position behind it.
  private mutating func scanLeafMark(at position: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard position < text.count else { return position }
    switch text[position] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return isThematicBreak(at: position, in: text) ? lineEnd(from: position, in: text) : position
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return scanFence(at: position, in: text)
    case UInt8(ascii: "<"):
      return position + (hasPrefix("<![CDATA[", at: position, in: text) ? 9 : 1)
    case UInt8(ascii: "["):
      if fence == nil, !mayHaveDefinitions { mayHaveDefinitions = hasDefinitionMark(from: position, in: text) }
      return position
    case UInt8(ascii: "$"):
      if fence == nil { formulaEnd = max(formulaEnd, findFormulaEnd(from: position, in: text)) }
      return position
    default:
      return position
    }
  }

  private mutating func scanFence(at position: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let byte = text[position]
    var end = position
    while end < text.count, text[end] == byte { end += 1 }
    guard end - position >= 3 else { return position }
    let lineEnd = lineEnd(from: end, in: text)
    if let open = fence {
      if open.byte == byte, end - position >= open.length, isBlankRange(end, lineEnd, in: text) { fence = nil }
      return end
    }
    // Backticks behind backticks make a code span of it.
    if byte == UInt8(ascii: "`"), text[end..<lineEnd].contains(byte) { return position }
    fence = (byte, end - position)
    return end
  }

  private func hasDefinitionMark(from start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let end = lineEnd(from: start, in: text)
    var position = start + 1
    while position + 1 < end {
      if text[position] == UInt8(ascii: "]"), text[position + 1] == UInt8(ascii: ":") { return true }
      position += 1
    }
    // The label may go on in the next line.
    return position < text.count && !text[start..<end].contains(UInt8(ascii: "]"))
  }

  private func isThematicBreak(at start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let byte = text[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
    var count = 0
    var position = start
    while position < text.count, text[position] != newline, text[position] != UInt8(ascii: "\r") {
      if text[position] == byte {
        count += 1
      } else if text[position] != UInt8(ascii: " "), text[position] != UInt8(ascii: "\t") {
        return false
      }
      position += 1
    }
    return count >= 3
  }

  // MARK: - Footnotes

  /// The end of `[^label]:` at a position, or nil.
  private func footnoteMark(at start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard hasPrefix("[^", at: start, in: text) else { return nil }
    var position = start + 2
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "]"):
        guard position > start + 2, position + 1 < text.count, text[position + 1] == UInt8(ascii: ":") else { return nil }
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
  private mutating func admitFootnote(
    from start: Int, to end: Int, in text: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    let label = (start + 2)..<(end - 2)
    let ordinal = footnoteCountByLength[label.count, default: 0]
    var rest = ordinal
    var digits: [UInt8] = []
    for _ in label {
      digits.append(labelDigits[rest % labelDigits.count])
      rest /= labelDigits.count
    }
    guard rest == 0, footnoteCount < limits.footnotes, label.count <= 500 else {
      note(.footnotes, start, end)
      return false
    }
    footnoteLabels.insert(Array(text[label]))
    footnoteCountByLength[label.count] = ordinal + 1
    footnoteCount += 1
    for (index, digit) in zip(label, digits) { text[index] = digit }
    preamble.append(contentsOf: text[start..<(end - 1)])
    return true
  }

  // MARK: - Display formulas

  /// The end of the last line of a formula of several lines that opens with `$$` at a position, or 0.
  private func findFormulaEnd(from start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard hasPrefix("$$", at: start, in: text) else { return 0 }
    var position = start + 2
    var hasContent = true
    var lines = 0
    while position + 1 < text.count, lines < 200 {
      let byte = text[position]
      if byte == UInt8(ascii: "$"), text[position + 1] == byte {
        return lines == 0 ? 0 : position
      }
      if byte == newline || (byte == UInt8(ascii: "\r") && text[position + 1] != newline) {
        guard hasContent else { return 0 }
        hasContent = false
        lines += 1
      } else if byte > UInt8(ascii: " ") {
        hasContent = true
      }
      position += 1
    }
    return 0
  }

  /// Hides a line of a formula, so that no `-`, `=` or `+` at its start opens a block.
  private func maskFormulaLine(from start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var position = start
    while position < text.count, text[position] == UInt8(ascii: " ") || text[position] == UInt8(ascii: "\t")
      || text[position] == UInt8(ascii: ">")
    {
      position += 1
    }
    if position < text.count, position < formulaEnd, text[position] != newline, text[position] != UInt8(ascii: "\r") {
      text[position] = mask
    }
    return position
  }

  // MARK: - Tables

  /// Counts the cells that cmark would make up for short rows.
  private mutating func followTable(
    _ lineStart: Int, _ contentStart: Int, _ lineEnd: Int, _ borders: Int, in text: UnsafeMutableBufferPointer<UInt8>
  ) {
    if let open = delimiterRow {
      if isBlankRange(lineStart, lineEnd, in: text) {
        delimiterRow = nil
        return
      }
      missingCellCount += max(0, open.columns - borders - 1)
      if missingCellCount > limits.missingCells {
        note(.missingCells, open.start, open.end)
        hideTable(open.start, open.end, in: text)
        missingCellCount = 0
        delimiterRow = nil
      }
      return
    }
    guard borders > 1, isDelimiterRow(contentStart, lineEnd, in: text) else { return }
    if borders > limits.tableColumns + 1 {
      note(.tableColumns, contentStart, lineEnd)
      hideTable(contentStart, lineEnd, in: text)
    } else {
      delimiterRow = (contentStart, lineEnd, borders + 1)
    }
  }

  private func isDelimiterRow(_ start: Int, _ end: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    for index in start..<end {
      switch text[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return true
  }

  private func hideTable(_ start: Int, _ end: Int, in text: UnsafeMutableBufferPointer<UInt8>) {
    for index in start..<end where text[index] != UInt8(ascii: " ") && text[index] != UInt8(ascii: "\t") {
      text[index] = mask
    }
  }

  // MARK: - Bytes

  private func lineEnd(from start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var position = start
    while position < text.count, text[position] != newline, text[position] != UInt8(ascii: "\r") { position += 1 }
    return position
  }

  /// Whether a position is white space or the end of the line.
  private func isBlank(_ position: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard position < text.count else { return true }
    switch text[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), newline: return true
    default: return false
    }
  }

  private func isBlankRange(_ start: Int, _ end: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    for index in start..<end where text[index] != UInt8(ascii: " ") && text[index] != UInt8(ascii: "\t") { return false }
    return true
  }

  private func hasPrefix(_ prefix: StaticString, at start: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= text.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where text[start + index] != prefix.utf8Start[index] { return false }
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

private let labelDigits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
