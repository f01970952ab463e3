import StdModel

/// Reads the running text of one block: CommonMark's inline elements, `[^1]`, `~~`, and `$…$` (see
/// `InlineParser+Marks`).
///
/// In go the pieces of the author's file that make up the block, without the marks of the blocks around it; out come
/// its lines as `Prose`. It takes linear time: a mark that nothing closes is looked for once.
///
/// It differs from CommonMark where Chinese standards need it:
/// - `**` and `*` may open and close beside Chinese characters and punctuation, as in `**平台：**应`, and `**` beside
///   any visible character; `~` needs two, because `3~5 天` is a range.
/// - `[^1]` is a footnote mark whether there is such a footnote or not, and before `(` if there is.
/// - TeX between `$` or `$$` is not looked into.
/// - HTML stays in the text as typed, comments are left out.
struct InlineParser {
  /// A part of the scratch text and the part of the file that it comes from; of equal length where it is copied.
  struct Segment {
    let start: Int
    let sourceStart: Int
    let sourceEnd: Int
  }

  struct Piece {
    enum Kind {
      /// Copied from the scratch text.
      case text
      /// What remains of a run of `*`, `_` or `~` when those that mark something are gone.
      case delimiters
      /// Stands for other characters: an escape, an entity. `decoded` is the index in `decodedTexts`.
      case decoded
      /// A picture, a footnote mark, a link without words.
      case object
      case lineBreak
      /// A line end in what is no text: a destination, a comment.
      case hiddenBreak
      /// Only a place: where an inline element begins or ends.
      case mark
    }

    var kind: Kind
    var start: Int
    var end: Int
    var decoded = 0
    /// Delimiters at the start that closed something, and at the end that opened something.
    var closing = 0
    var opening = 0
  }

  /// An inline element from the end of one piece to the start of another.
  struct Element {
    let kind: Inline.Kind
    let open: Int
    let close: Int
  }

  struct Delimiter {
    let piece: Int
    let byte: UInt8
    let length: Int
    var count: Int
    let canOpen: Bool
    let canClose: Bool
    var previous: Int
    var next: Int
  }

  struct Bracket {
    let piece: Int
    /// The last delimiter before it, or -1.
    let delimiter: Int
    let isImage: Bool
    var isActive: Bool
  }

  let source: SourceID
  let bytes: [UInt8]
  let limits: ParseLimits
  /// Labels that a footnote of the file has.
  let footnoteLabels: Set<[UInt8]>
  var definitions = LinkDefinitions()
  var entities = EntityDecoder()

  var scratch: [UInt8] = []
  var segments: [Segment] = []
  var pieces: [Piece] = []
  var decodedTexts: [[UInt8]] = []
  var elements: [Element] = []
  var delimiters: [Delimiter] = []
  var lastDelimiter = -1
  var brackets: [Bracket] = []
  var position = 0
  /// For each length of a run of backticks, the last place where one of that length was seen; filled by one look ahead.
  var backtickRuns: [Int: Int] = [:]
  var hasScannedBackticks = false
  /// How many steps looking ahead and back took, in all texts so far. A test holds it to a multiple of their length.
  var lookAhead = 0
  /// What opens an HTML construct and is known to have no end in this block.
  var unclosed: Set<UInt8> = []

  private var writer: ProseWriter

  init(source: SourceID, bytes: [UInt8], limits: ParseLimits, footnoteLabels: Set<[UInt8]>) {
    self.source = source
    self.bytes = bytes
    self.limits = limits
    self.footnoteLabels = footnoteLabels
    writer = ProseWriter(source: source)
  }

  /// The lines of a paragraph; nil where it holds more marks than `ParseLimits` allows.
  mutating func lines(_ lines: ArraySlice<Range<Int>>) -> [Prose]? {
    begin()
    for (index, line) in zip(lines.indices, lines) {
      if index > lines.startIndex { append(newlineFrom: lines[index - 1].upperBound, to: line.lowerBound) }
      append(line)
    }
    guard parse() else { return nil }
    return write(lines, .split)
  }

  /// One prose of several lines: the text of a heading.
  mutating func joined(_ lines: ArraySlice<Range<Int>>) -> Prose? {
    begin()
    guard let first = lines.first, let last = lines.last else { return nil }
    for (index, line) in zip(lines.indices, lines) {
      if index > lines.startIndex { append(newlineFrom: lines[index - 1].upperBound, to: line.lowerBound) }
      append(line)
    }
    guard parse() else { return nil }
    return write([first.lowerBound..<last.upperBound], .join).first
  }

  /// A cell of a table, in which `\|` stands for `|`.
  mutating func cell(_ range: Range<Int>) -> Prose? {
    begin()
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "|") {
        append(start..<index)
        segments.append(Segment(start: scratch.count, sourceStart: index, sourceEnd: index + 2))
        scratch.append(UInt8(ascii: "|"))
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    append(start..<range.upperBound)
    guard parse() else { return nil }
    return write([range], .join).first
  }

  private mutating func write(_ lines: ArraySlice<Range<Int>>, _ breaks: ProseWriter.Breaks) -> [Prose] {
    var writer = writer
    defer { self.writer = writer }
    self.writer = ProseWriter(source: source)
    return writer.write(self, lines: lines, breaks: breaks)
  }

  // MARK: - The scratch text

  private mutating func begin() {
    scratch.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    decodedTexts.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    backtickRuns.removeAll(keepingCapacity: true)
    unclosed.removeAll(keepingCapacity: true)
    hasScannedBackticks = false
    lastDelimiter = -1
    position = 0
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    segments.append(Segment(start: scratch.count, sourceStart: range.lowerBound, sourceEnd: range.upperBound))
    scratch.append(contentsOf: bytes[range])
  }

  private mutating func append(newlineFrom end: Int, to start: Int) {
    // A backslash before white space is no line break; the white space goes again when the line is written.
    if scratch.last == UInt8(ascii: "\\"), end < start, bytes[end] == UInt8(ascii: " ") { append(end..<(end + 1)) }
    let end = scratch.last == UInt8(ascii: " ") ? min(end + 1, start) : end
    segments.append(Segment(start: scratch.count, sourceStart: end, sourceEnd: start))
    scratch.append(newline)
  }

  // MARK: - The pass over the scratch text

  private mutating func parse() -> Bool {
    while position < scratch.count {
      guard pieces.count <= limits.inlineMarks else { return false }
      let start = position
      while position < scratch.count, !isMark[Int(scratch[position])] { position += 1 }
      addText(start, position)
      if position < scratch.count { readMark() }
    }
    matchDelimiters(above: -1)
    return true
  }

  private mutating func readMark() {
    switch scratch[position] {
    case newline:
      pieces.append(Piece(kind: .lineBreak, start: position, end: position + 1))
      position += 1
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "$"): readMath()
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters()
    case UInt8(ascii: "["): openBracket(isImage: false)
    case UInt8(ascii: "!"):
      if position + 1 < scratch.count, scratch[position + 1] == UInt8(ascii: "[") {
        openBracket(isImage: true)
      } else {
        addText(position, position + 1)
        position += 1
      }
    case UInt8(ascii: "]"): closeBracket()
    case 0:
      addDecoded(Array("\u{FFFD}".utf8), position, position + 1)
      position += 1
    default:
      addText(position, position + 1)
      position += 1
    }
  }

  /// Adds copied text, to the piece before where it goes on there.
  mutating func addText(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if let last = pieces.indices.last, pieces[last].kind == .text, pieces[last].end == start {
      pieces[last].end = end
    } else {
      pieces.append(Piece(kind: .text, start: start, end: end))
    }
  }

  /// Adds text that stands for `start..<end` of the scratch text.
  mutating func addDecoded(_ text: [UInt8], _ start: Int, _ end: Int) {
    decodedTexts.append(text)
    pieces.append(Piece(kind: .decoded, start: start, end: end, decoded: decodedTexts.count - 1))
  }

  /// Adds copied text that may go over lines.
  mutating func addLines(_ start: Int, _ end: Int) {
    var from = start
    var index = start
    while index < end {
      if scratch[index] == newline || scratch[index] == 0 {
        pieces.append(Piece(kind: .text, start: from, end: index))
        if scratch[index] == 0 {
          addDecoded(Array("\u{FFFD}".utf8), index, index + 1)
        } else {
          pieces.append(Piece(kind: .lineBreak, start: index, end: index + 1))
        }
        from = index + 1
      }
      index += 1
    }
    if from < end { pieces.append(Piece(kind: .text, start: from, end: end)) }
  }

  /// Adds a place at which an inline element may begin or end, and returns its index.
  mutating func addMark(_ start: Int, _ end: Int) -> Int {
    pieces.append(Piece(kind: .mark, start: start, end: end))
    defer { addBreaks(start, end) }
    return pieces.count - 1
  }

  /// Adds the line ends in a part of the scratch text that does not become text.
  mutating func addBreaks(_ start: Int, _ end: Int) {
    for index in start..<end where scratch[index] == newline {
      pieces.append(Piece(kind: .hiddenBreak, start: index, end: index + 1))
    }
  }
}

/// The bytes at which the pass over running text stops.
private let isMark: [Bool] = {
  var table = [Bool](repeating: false, count: 256)
  for byte in "\n\\&`$<*_~[!]\0".utf8 { table[Int(byte)] = true }
  return table
}()
