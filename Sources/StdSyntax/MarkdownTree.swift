package import StdModel

/// What one Markdown file holds, before any word of a standard is understood: its front matter and its blocks, every
/// piece with its span.
package struct MarkdownTree: Sendable {
  package let source: SourceID
  /// The front matter, or nil where the file has none.
  package let frontMatter: FrontMatter?
  package let blocks: [MarkdownBlock]

  package init(source: SourceID, frontMatter: FrontMatter?, blocks: [MarkdownBlock]) {
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
  }
}

/// A block of Markdown; footnote definitions stand where the author wrote them.
package indirect enum MarkdownBlock: Sendable {
  case heading(level: Int, Prose, span: SourceSpan)
  /// The lines of a paragraph: split at line breaks, so that a line that opens with a mark of a standard can be told
  /// from running text.
  case paragraph([Prose], span: SourceSpan)
  case list(MarkdownList)
  case table(MarkdownTable)
  /// `info` is the first word behind the fence; `text` the lines between the fences.
  case code(info: String, text: String, textSpan: SourceSpan, span: SourceSpan)
  /// Raw HTML, shown as text; comments too.
  case html(String, span: SourceSpan)
  case quotation([MarkdownBlock], span: SourceSpan)
  case thematicBreak(span: SourceSpan)
  case footnote(label: String, labelSpan: SourceSpan, [MarkdownBlock], span: SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .heading(_, _, let span), .paragraph(_, let span), .code(_, _, _, let span), .html(_, let span),
      .quotation(_, let span), .thematicBreak(let span), .footnote(_, _, _, let span):
      span
    case .list(let list): list.span
    case .table(let table): table.span
    }
  }
}

package struct MarkdownList: Sendable {
  package struct Item: Sendable {
    /// The mark with the number as typed: `-`, `*`, `3.`, `3)`.
    package let marker: String
    package let markerSpan: SourceSpan
    package let blocks: [MarkdownBlock]
    package let span: SourceSpan

    package init(marker: String, markerSpan: SourceSpan, blocks: [MarkdownBlock], span: SourceSpan) {
      self.marker = marker
      self.markerSpan = markerSpan
      self.blocks = blocks
      self.span = span
    }
  }

  package let isOrdered: Bool
  package let items: [Item]
  package let span: SourceSpan

  package init(isOrdered: Bool, items: [Item], span: SourceSpan) {
    self.isOrdered = isOrdered
    self.items = items
    self.span = span
  }
}

package struct MarkdownTable: Sendable {
  package struct Row: Sendable {
    package let cells: [Prose]
    package let span: SourceSpan

    package init(cells: [Prose], span: SourceSpan) {
      self.cells = cells
      self.span = span
    }
  }

  package let alignments: [Table.Alignment]
  package let header: Row
  package let rows: [Row]
  package let span: SourceSpan

  package init(alignments: [Table.Alignment], header: Row, rows: [Row], span: SourceSpan) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.span = span
  }
}
