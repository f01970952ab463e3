import StdModel

/// Puts the pieces that `InlineParser` found together to `Prose`: the text, the way back into the file, and the
/// inline elements.
struct ProseWriter {
  enum Breaks {
    /// Each line is a `Prose` of its own.
    case split
    /// A line end is a space, and between Chinese characters nothing.
    case join
  }

  /// Where a piece begins and ends in the text of its line.
  private struct Place {
    let line: Int
    let start: Int
    let end: Int
  }

  private struct Line {
    var text: String
    var runs: [Prose.Run]
    var length: Int
    var inlines: [(inline: Inline, order: Int)] = []
  }

  private let source: SourceID
  private var text: [UInt8] = []
  private var runs: [Prose.Run] = []
  private var isLastRunCopied = false
  private var places: [Place] = []
  private var lines: [Line] = []
  private var segment = 0

  init(source: SourceID) { self.source = source }

  /// Writes the pieces of `parser`; `ranges` are the lines in the file.
  mutating func write(_ parser: InlineParser, lines ranges: ArraySlice<Range<Int>>, breaks: Breaks) -> [Prose] {
    places.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    segment = 0
    beginLine()
    for piece in parser.pieces {
      let line = lines.count
      let start = text.count
      if piece.kind == .lineBreak || piece.kind == .hiddenBreak, breaks == .split {
        places.append(Place(line: line, start: start, end: start))
        endLine(ranges[ranges.startIndex + line])
        continue
      }
      write(piece, parser, in: ranges[ranges.startIndex + line])
      places.append(Place(line: line, start: start, end: text.count))
    }
    endLine(ranges[ranges.startIndex + lines.count])
    addInlines(parser)
    return zip(lines, ranges).map { line, range in
      Prose(
        text: line.text, inlines: sorted(line.inlines), runs: line.runs,
        span: SourceSpan(source, range.lowerBound, range.upperBound))
    }
  }

  // MARK: - Text

  private mutating func beginLine() {
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    isLastRunCopied = false
  }

  private mutating func endLine(_ range: Range<Int>) {
    trimEnd()
    let isWhole =
      runs.isEmpty
      || runs.count == 1 && isLastRunCopied && runs[0].sourceStart == range.lowerBound
        && runs[0].sourceEnd == range.upperBound
    lines.append(
      Line(text: String(decoding: text, as: UTF8.self), runs: isWhole ? [] : Array(runs), length: text.count))
    beginLine()
  }

  /// White space that stood before a comment at the end of the line.
  private mutating func trimEnd() {
    while isLastRunCopied, let last = runs.last, text.last == UInt8(ascii: " ") {
      text.removeLast()
      runs.removeLast()
      if last.sourceEnd - last.sourceStart > 1 {
        runs.append(
          Prose.Run(
            textStart: Int(last.textStart), sourceStart: Int(last.sourceStart), sourceEnd: Int(last.sourceEnd) - 1))
      } else {
        return
      }
    }
  }

  private mutating func write(_ piece: InlineParser.Piece, _ parser: InlineParser, in line: Range<Int>) {
    switch piece.kind {
    case .text:
      copy(piece.start, piece.end, parser)
    case .delimiters:
      copy(piece.start + piece.closing, piece.end - piece.opening, parser)
    case .decoded:
      let range = sourceRange(piece.start, piece.end, parser)
      replace(parser.decodedTexts[piece.decoded], range.lowerBound, range.upperBound)
    case .object:
      // What goes over lines stands in the first one.
      let range = sourceRange(piece.start, piece.end, parser).clamped(to: line)
      replace(objectReplacement, range.lowerBound, range.upperBound)
    case .lineBreak:
      let range = sourceRange(piece.start, piece.end, parser)
      guard !isBetweenChinese(piece, parser.scratch) else { return }
      replace([UInt8(ascii: " ")], range.lowerBound, range.upperBound)
    case .mark, .hiddenBreak:
      break
    }
  }

  private func isBetweenChinese(_ piece: InlineParser.Piece, _ scratch: [UInt8]) -> Bool {
    // Chinese text begins at U+2E80; its first byte is 0xE2 or above.
    guard piece.start >= 3, piece.end < scratch.count else { return false }
    return scratch[piece.start - 1] >= 0x80 && scratch[piece.start - 3] >= 0xE2 && scratch[piece.end] >= 0xE2
  }

  private mutating func copy(_ start: Int, _ end: Int, _ parser: InlineParser) {
    var start = start
    while start < end {
      seek(start, parser)
      let part = parser.segments[segment]
      let partEnd = segment + 1 < parser.segments.count ? parser.segments[segment + 1].start : parser.scratch.count
      let stop = min(end, partEnd)
      if part.sourceEnd - part.sourceStart == partEnd - part.start {
        let from = part.sourceStart + start - part.start
        addRun(from, from + stop - start)
      } else {
        addReplacedRun(part.sourceStart, part.sourceEnd)
      }
      text.append(contentsOf: parser.scratch[start..<stop])
      start = stop
    }
  }

  private mutating func replace(_ replacement: [UInt8], _ sourceStart: Int, _ sourceEnd: Int) {
    addReplacedRun(sourceStart, sourceEnd)
    guard replacement.count == sourceEnd - sourceStart else {
      text.append(contentsOf: replacement)
      return
    }
    // Equal lengths would say that the bytes are equal, so the last character comes from the end of the place.
    let last = replacement.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    text.append(contentsOf: replacement[..<last])
    if last == 0 { runs.removeLast() }
    addReplacedRun(sourceEnd, sourceEnd)
    text.append(contentsOf: replacement[last...])
  }

  private mutating func addRun(_ sourceStart: Int, _ sourceEnd: Int) {
    if isLastRunCopied, let last = runs.last, last.sourceEnd == sourceStart {
      runs[runs.count - 1] = Prose.Run(
        textStart: Int(last.textStart), sourceStart: Int(last.sourceStart), sourceEnd: sourceEnd)
    } else {
      runs.append(Prose.Run(textStart: text.count, sourceStart: sourceStart, sourceEnd: sourceEnd))
      isLastRunCopied = true
    }
  }

  private mutating func addReplacedRun(_ sourceStart: Int, _ sourceEnd: Int) {
    runs.append(Prose.Run(textStart: text.count, sourceStart: sourceStart, sourceEnd: sourceEnd))
    isLastRunCopied = false
  }

  // MARK: - The way back

  /// Moves to the segment that holds a place of the scratch text; places only grow.
  private mutating func seek(_ place: Int, _ parser: InlineParser) {
    while segment + 1 < parser.segments.count, parser.segments[segment + 1].start <= place { segment += 1 }
  }

  private mutating func sourceRange(_ start: Int, _ end: Int, _ parser: InlineParser) -> Range<Int> {
    let lower = sourceOffset(start, parser).lowerBound
    return lower..<max(lower, sourceOffset(end - 1, parser).upperBound)
  }

  /// The bytes of the file that one byte of the scratch text comes from.
  private mutating func sourceOffset(_ place: Int, _ parser: InlineParser) -> Range<Int> {
    seek(place, parser)
    let part = parser.segments[segment]
    let partEnd = segment + 1 < parser.segments.count ? parser.segments[segment + 1].start : parser.scratch.count
    guard part.sourceEnd - part.sourceStart == partEnd - part.start else { return part.sourceStart..<part.sourceEnd }
    let offset = part.sourceStart + place - part.start
    return offset..<(offset + 1)
  }

  // MARK: - Inline elements

  private mutating func addInlines(_ parser: InlineParser) {
    for (order, element) in parser.elements.enumerated() {
      let open = places[element.open]
      let close = places[element.close]
      // An element that goes over lines is one in each of them.
      for line in open.line...max(open.line, close.line) {
        let length = lines[line].length
        let start = min(line == open.line ? open.end : 0, length)
        let end = min(line == close.line ? close.start : length, length)
        guard start < end else { continue }
        lines[line].inlines.append((Inline(element.kind, TextRange(start, end)), order))
      }
    }
  }

  /// In reading order, outer before inner: what was completed later encloses.
  private func sorted(_ inlines: [(inline: Inline, order: Int)]) -> [Inline] {
    guard inlines.count > 1 else { return inlines.map(\.inline) }
    return inlines.sorted { left, right in
      let (a, b) = (left.inline.range, right.inline.range)
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end > b.end }
      return left.order > right.order
    }.map(\.inline)
  }
}

private let objectReplacement = Array("\u{FFFC}".utf8)
