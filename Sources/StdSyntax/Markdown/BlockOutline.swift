/// What cmark has to know of a text to find its blocks, and the lines of the file.
///
/// cmark decides only about blocks. The marks of blocks stay as they are; every piece of running text becomes one
/// `x`. `InlineParser` reads running text from the author's bytes. The reasons:
/// - cmark 0.29 has inputs that take quadratic time, nearly all of them in running text.
/// - It loses the exact place of inline elements.
/// - TeX between `$$`, and `**` beside Chinese punctuation, need other rules than it has.
/// - A text without words is read in a third of the time. Paragraphs and headings that stand by themselves, which most
///   of a standard is, are not shown to cmark at all.
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
  var text: [UInt8] = []
  var plainBlocks: [PlainBlock] = []
  /// For each line of `text` the line of the body, counted from 0.
  var outlinedLines: [Int32] = []
  /// Paragraphs for cmark to read first: a mention of each footnote, because it drops footnotes that nobody mentions.
  var preamble: [UInt8] = []
  /// Where each line of the body begins, in bytes of the file, and one entry more for the end.
  var lineStarts: [Int32] = []
  /// Whether a line holds a character that may have a meaning in running text.
  var lineHasMarks: [Bool] = []
  /// The labels of footnotes, as written.
  var footnoteLabels: Set<[UInt8]> = []
  /// Whether some line may be a link reference definition (`[label]: destination`).
  var mayHaveDefinitions = false
  var excesses: [Excess] = []

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
        OutlineSketcher.meanings.withUnsafeBufferPointer { meanings in
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
