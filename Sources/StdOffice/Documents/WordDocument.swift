/// A text document (文档) of paragraphs and tables, as forms, letters and collated tables need it.
package struct WordDocument: Equatable, Sendable {
  package indirect enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package struct Paragraph: Equatable, Sendable, ExpressibleByStringLiteral {
    package enum Style: Equatable, Sendable {
      case body
      /// Centred, large, bold.
      case title
      /// Bold; level 1 to 3.
      case heading(Int)
      case centred
      case right
    }

    package var text: String
    package var style: Style
    package var isBold: Bool
    /// A name that a program finds the paragraph by; readers do not see it.
    package var bookmark: String?

    package init(_ text: String, _ style: Style = .body, isBold: Bool = false, bookmark: String? = nil) {
      self.text = text
      self.style = style
      self.isBold = isBold
      self.bookmark = bookmark
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  package struct Table: Equatable, Sendable {
    package struct Cell: Equatable, Sendable {
      package var blocks: [Block]
      /// How many columns it takes.
      package var span: Int
      /// Whether it goes on with the cell above it.
      package var isContinued: Bool
      /// Whether cells below go on with it.
      package var isContinuedBelow: Bool
      package var isShaded: Bool

      package init(
        _ blocks: [Block], span: Int = 1, isContinued: Bool = false, isContinuedBelow: Bool = false,
        isShaded: Bool = false
      ) {
        self.blocks = blocks
        self.span = span
        self.isContinued = isContinued
        self.isContinuedBelow = isContinuedBelow
        self.isShaded = isShaded
      }

      package init(_ text: String, _ style: Paragraph.Style = .body, span: Int = 1, isHead: Bool = false) {
        self.init([.paragraph(Paragraph(text, style, isBold: isHead))], span: span, isShaded: isHead)
      }

      /// Its text, paragraphs on lines of their own.
      package var text: String { blocks.map(\.text).joined(separator: "\n") }
    }

    package var rows: [[Cell]]
    /// Widths of the columns in twentieths of a point; empty where the office finds them.
    package var widths: [Int]
    /// Rows at the top that are printed again on each page.
    package var headRows: Int
    /// The least height of each row, in twentieths of a point; by row from 0.
    package var heights: [Int: Int]

    package init(rows: [[Cell]], widths: [Int] = [], headRows: Int = 0, heights: [Int: Int] = [:]) {
      self.rows = rows
      self.widths = widths
      self.headRows = headRows
      self.heights = heights
    }
  }

  /// A comment in the margin (批注).
  package struct Comment: Equatable, Sendable {
    package var author: String
    package var text: String
    /// The words that it was set on.
    package var quoted: String
    /// The paragraph, or the first of them, as a whole.
    package var context: String

    package init(author: String, text: String, quoted: String, context: String) {
      self.author = author
      self.text = text
      self.quoted = quoted
      self.context = context
    }
  }

  /// A paragraph that somebody changed in the document itself.
  package struct Revision: Equatable, Sendable {
    package enum Mark: Equatable, Sendable {
      /// The program kept track of the change (修订).
      case tracked
      /// The words are struck out, or in a colour of their own.
      case coloured
    }

    package var mark: Mark
    /// Who is said to have made it; empty where nobody kept track.
    package var author: String
    /// The paragraph before and after.
    package var old: String
    package var new: String

    package init(_ mark: Mark, author: String, old: String, new: String) {
      self.mark = mark
      self.author = author
      self.old = old
      self.new = new
    }
  }

  package var blocks: [Block]
  package var comments: [Comment]
  /// Paragraphs with tracked changes, and those with words struck out or coloured.
  package var revisions: [Revision]
  /// Whether it shows pictures: a scan that was put into a document has nothing else.
  package var hasPictures: Bool
  /// Properties of the document by name, which offices keep when they save a file again.
  package var properties: [String: String]
  package var title: String
  package var isLandscape: Bool

  package init(_ blocks: [Block], properties: [String: String] = [:], title: String = "", isLandscape: Bool = false) {
    self.blocks = blocks
    self.properties = properties
    self.title = title
    self.isLandscape = isLandscape
    comments = []
    revisions = []
    hasPictures = false
  }

  /// Its tables in order, those within tables left out.
  package var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}

extension WordDocument.Block {
  /// Its text; rows of a table on lines of their own, cells between tabs.
  package var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .table(let table):
      table.rows.map { row in row.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    }
  }
}
