import StdModel
import StdSyntax

/// A line or block of the source in reading order, lists and quotations of Markdown flattened: authors write clauses,
/// list items and captions in every Markdown form, so what a line is follows from its words first and from its Markdown
/// second.
struct SourceLine {
  enum Content {
    case heading(level: Int, Prose)
    case text(Prose)
    case table(MarkdownTable)
    case code(info: String, text: String, textSpan: SourceSpan)
    case html(String)
    case quotation([MarkdownBlock])
    case thematicBreak
    case footnote(label: String, labelSpan: SourceSpan, [MarkdownBlock])
  }

  /// Markdown's own mark of a list item; the span of the outermost one where several stand in a row (`5. 5. 1`).
  struct Marker {
    let text: String
    let span: SourceSpan
    let isOrdered: Bool
    let isFirstItem: Bool
    /// Where the first of several ordered marks in a row begins.
    let chainStart: Int
  }

  let content: Content
  let span: SourceSpan
  /// How many Markdown lists it stands in.
  let depth: Int
  let marker: Marker?
  /// Whether it is the first line of its Markdown paragraph.
  let opensParagraph: Bool
  /// Whether it is the last line of its Markdown paragraph.
  let closesParagraph: Bool

  var withoutMarker: SourceLine {
    SourceLine(
      content: content, span: span, depth: 0, marker: nil, opensParagraph: opensParagraph,
      closesParagraph: closesParagraph)
  }

  var isAlone: Bool { opensParagraph && closesParagraph }

  var prose: Prose? {
    switch content {
    case .heading(_, let prose), .text(let prose): prose
    case .table, .code, .html, .quotation, .thematicBreak, .footnote: nil
    }
  }
}

/// Flattens the blocks of a file into lines.
func readLines(_ blocks: [MarkdownBlock], source: SourceText) -> [SourceLine] {
  var reader = LineReader(source: source)
  reader.read(blocks, depth: 0, marker: nil)
  return reader.lines
}

private struct LineReader {
  let source: SourceText
  var lines: [SourceLine] = []

  init(source: SourceText) {
    self.source = source
    lines.reserveCapacity(source.bytes.count / 100)
  }

  mutating func read(_ blocks: [MarkdownBlock], depth: Int, marker: SourceLine.Marker?) {
    var marker = marker
    for block in blocks {
      read(block, depth: depth, marker: &marker)
    }
  }

  private mutating func read(_ block: MarkdownBlock, depth: Int, marker: inout SourceLine.Marker?) {
    switch block {
    case .heading(let level, let prose, let span):
      add(.heading(level: level, prose.trimmed), span, depth: depth, marker: &marker)
    case .paragraph(let proses, _):
      for (index, prose) in proses.enumerated() {
        add(
          .text(prose), prose.span, depth: depth, marker: &marker, opens: index == 0, closes: index == proses.count - 1)
      }
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let start = marker.flatMap { $0.isOrdered ? $0.chainStart : nil } ?? item.markerSpan.lowerBound
        var own: SourceLine.Marker? = SourceLine.Marker(
          text: item.marker, span: item.markerSpan, isOrdered: list.isOrdered, isFirstItem: index == 0,
          chainStart: start)
        marker = nil
        if item.blocks.isEmpty {
          let empty = Prose(text: "", span: item.markerSpan.tail)
          add(.text(empty), item.span, depth: depth + 1, marker: &own)
        } else {
          read(item.blocks, depth: depth + 1, marker: own)
        }
      }
    case .table(let table): add(.table(table), table.span, depth: depth, marker: &marker)
    case .code(let info, let text, let textSpan, let span):
      if isFenced(span) {
        add(.code(info: info, text: text, textSpan: textSpan), span, depth: depth, marker: &marker)
      } else {
        readIndentedText(span, depth: depth, marker: &marker)
      }
    case .html(let html, let span): add(.html(html), span, depth: depth, marker: &marker)
    case .quotation(let blocks, let span): add(.quotation(blocks), span, depth: depth, marker: &marker)
    case .thematicBreak(let span): add(.thematicBreak, span, depth: depth, marker: &marker)
    case .footnote(let label, let labelSpan, let blocks, let span):
      add(.footnote(label: label, labelSpan: labelSpan, blocks), span, depth: depth, marker: &marker)
    }
  }

  /// Standards hold no code: lines that Markdown takes for code because they are indented are text that came out of
  /// Word.
  private mutating func readIndentedText(_ span: SourceSpan, depth: Int, marker: inout SourceLine.Marker?) {
    var start = span.lowerBound
    let end = min(span.upperBound, source.bytes.count)
    while start < end {
      var lineEnd = start
      while lineEnd < end, source.bytes[lineEnd] != 0x0A, source.bytes[lineEnd] != 0x0D { lineEnd += 1 }
      let raw = SourceSpan(span.source, start, lineEnd)
      let prose = Prose(text: source.text(raw), span: raw)
      // Ill-formed bytes became U+FFFD and no longer map one to one.
      let safe =
        prose.text.utf8.count == lineEnd - start
        ? prose.trimmed
        : Prose(
          text: prose.text, runs: [Prose.Run(textStart: 0, sourceStart: start, sourceEnd: lineEnd)], span: raw)
      if !safe.isEmpty { add(.text(safe), safe.span, depth: depth, marker: &marker) }
      start = lineEnd + 1
    }
  }

  private mutating func add(
    _ content: SourceLine.Content, _ span: SourceSpan, depth: Int, marker: inout SourceLine.Marker?, opens: Bool = true,
    closes: Bool = true
  ) {
    lines.append(
      SourceLine(
        content: content, span: span, depth: depth, marker: marker, opensParagraph: opens, closesParagraph: closes))
    marker = nil
  }

  private func isFenced(_ span: SourceSpan) -> Bool {
    guard span.lowerBound < source.bytes.count else { return false }
    let byte = source.bytes[span.lowerBound]
    return byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }
}
