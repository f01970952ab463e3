import StdModel

/// The marked places of one file, drawn as lines of the source with marks under the exact characters.
struct Snippet {
  /// A place with the words that stand at it.
  struct Mark {
    let span: SourceSpan
    /// Empty where the message of the diagnostic says it all.
    let words: String
    let ink: Ink
    /// `^` for the place of the finding, `-` for a related one.
    let symbol: String
  }

  private struct PlacedMark {
    let mark: Mark
    let firstLine: Int
    let lastLine: Int
    /// Bytes from the start of the first and the last line.
    let start: Int
    let end: Int

    var isWithinLine: Bool { firstLine == lastLine }
  }

  private let lines: LineIndex
  private let marks: [PlacedMark]
  private let bracketed: PlacedMark?
  private let numberWidth: Int
  private let textWidth: Int

  /// At most one of the marks may go over several lines. `columns` is the width of the terminal.
  init(_ marks: [Mark], in lines: LineIndex, numberWidth: Int, columns: Int) {
    let placed = marks.map { Self.place($0, in: lines) }
    self.lines = lines
    self.marks = placed.filter(\.isWithinLine).sorted { ($0.firstLine, $0.start) < ($1.firstLine, $1.start) }
    bracketed = placed.first { !$0.isWithinLine }
    self.numberWidth = numberWidth
    textWidth = max(20, columns - numberWidth - 3 - (bracketed == nil ? 0 : 2))
  }

  /// The number of the last line that is shown.
  static func lastLine(of span: SourceSpan, in lines: LineIndex) -> Int {
    lines.position(of: max(span.lowerBound, span.upperBound - 1)).line
  }

  private static func place(_ mark: Mark, in lines: LineIndex) -> PlacedMark {
    let first = lines.position(of: mark.span.lowerBound).line
    let last = lastLine(of: mark.span, in: lines)
    return PlacedMark(
      mark: mark, firstLine: first, lastLine: last, start: mark.span.lowerBound - lines.start(ofLine: first),
      end: mark.span.upperBound - lines.start(ofLine: last))
  }

  func draw(to output: inout TerminalText) {
    var previous: Int?
    for number in shownLines {
      if let previous, number > previous + 1 {
        if number == previous + 2 { drawLine(previous + 1, to: &output) } else { drawGap(after: previous, to: &output) }
      }
      drawLine(number, to: &output)
      previous = number
    }
  }

  private var shownLines: [Int] {
    var numbers = Set(marks.map(\.firstLine))
    if let bracketed { numbers.formUnion([bracketed.firstLine, bracketed.firstLine + 1, bracketed.lastLine]) }
    return numbers.sorted()
  }

  private func drawLine(_ number: Int, to output: inout TerminalText) {
    let line = displayLine(number)
    let own = marks.filter { $0.firstLine == number }.map { mark in
      (mark: mark.mark, columns: columns(of: mark, in: line))
    }
    var interest = own.map(\.columns)
    if let bracketed, bracketed.firstLine == number {
      let column = line.column(of: bracketed.start)
      interest.append(column..<column + 1)
    }
    if let bracketed, bracketed.lastLine == number {
      let column = max(1, line.column(of: bracketed.end))
      interest.append(column - 1..<column)
    }
    let lower = interest.map(\.lowerBound).min() ?? 0
    let upper = interest.map(\.upperBound).max() ?? 1
    let piece = line.cut(to: textWidth, around: lower..<max(upper, lower + 1))

    let digits = String(number)
    output.append(String(repeating: " ", count: numberWidth - digits.utf8.count) + digits + " | ", .lineNumber)
    drawBracket(beside: number, line, to: &output)
    output.append(piece.text)
    output.endLine()

    drawBracketStart(number, line, piece, to: &output)
    let placed = own.map { entry in
      let start = piece.column(entry.columns.lowerBound)
      return PlacedColumns(mark: entry.mark, start: start, end: max(start + 1, piece.column(entry.columns.upperBound)))
    }
    for row in MarkRow.rows(for: placed) {
      startRow(to: &output)
      drawBracket(under: number, to: &output)
      row.draw(to: &output)
      output.endLine()
    }
    drawBracketEnd(number, line, piece, to: &output)
  }

  /// The line as far as its marks and what is near them.
  private func displayLine(_ number: Int) -> DisplayLine {
    let marked = marks.filter { $0.firstLine == number }
    var offsets = marked.map(\.start) + marked.map(\.end)
    if let bracketed {
      if bracketed.firstLine == number { offsets.append(bracketed.start) }
      if bracketed.lastLine == number { offsets.append(bracketed.end) }
    }
    let first = max(0, offsets.min() ?? 0)
    return DisplayLine(lines.bytes(ofLine: number), near: first..<max(first, offsets.max() ?? 0), limit: textWidth)
  }

  private func columns(of mark: PlacedMark, in line: DisplayLine) -> Range<Int> {
    let start = line.column(of: mark.start)
    return start..<max(start + 1, line.column(of: mark.end))
  }

  private func startRow(to output: inout TerminalText) {
    output.append(String(repeating: " ", count: numberWidth) + " | ", .lineNumber)
  }

  private func drawGap(after number: Int, to output: inout TerminalText) {
    output.append("...", .lineNumber)
    if let bracketed, bracketed.firstLine <= number, number < bracketed.lastLine {
      output.append(String(repeating: " ", count: numberWidth))
      output.append("|", bracketed.mark.ink)
    }
    output.endLine()
  }
}

// MARK: - The bracket of a mark that goes over several lines

extension Snippet {
  /// `/` beside the first line where the mark begins with its text, `|` beside the others.
  private func drawBracket(beside number: Int, _ line: DisplayLine, to output: inout TerminalText) {
    guard let bracketed else { return }
    if number == bracketed.firstLine, startsWithText(line) {
      output.append("/ ", bracketed.mark.ink)
    } else if number > bracketed.firstLine, number <= bracketed.lastLine {
      output.append("| ", bracketed.mark.ink)
    } else {
      output.append("  ")
    }
  }

  private func drawBracket(under number: Int, to output: inout TerminalText) {
    guard let bracketed else { return }
    let isInside = number >= bracketed.firstLine && number <= bracketed.lastLine
    output.append(isInside ? "| " : "  ", bracketed.mark.ink)
  }

  /// ` ____^` below the first line, where the mark begins within it.
  private func drawBracketStart(
    _ number: Int, _ line: DisplayLine, _ piece: DisplayLine.Piece, to output: inout TerminalText
  ) {
    guard let bracketed, number == bracketed.firstLine, !startsWithText(line) else { return }
    let column = piece.column(line.column(of: bracketed.start))
    startRow(to: &output)
    output.append(" _" + String(repeating: "_", count: column) + bracketed.mark.symbol, bracketed.mark.ink)
    output.endLine()
  }

  /// `|____^ words` below the last line.
  private func drawBracketEnd(
    _ number: Int, _ line: DisplayLine, _ piece: DisplayLine.Piece, to output: inout TerminalText
  ) {
    guard let bracketed, number == bracketed.lastLine else { return }
    let column = piece.column(max(1, line.column(of: bracketed.end)) - 1)
    startRow(to: &output)
    output.append("|_" + String(repeating: "_", count: column) + bracketed.mark.symbol, bracketed.mark.ink)
    if !bracketed.mark.words.isEmpty { output.append(" " + bracketed.mark.words, bracketed.mark.ink) }
    output.endLine()
  }

  private func startsWithText(_ line: DisplayLine) -> Bool {
    guard let bracketed else { return false }
    return line.column(of: bracketed.start) <= line.indentation ?? 0
  }
}
