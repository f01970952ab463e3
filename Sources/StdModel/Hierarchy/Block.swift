/// A block of a clause. Every kind that GB/T 1.1—2020 (7.4, 7.5, clause 9) knows, and what an author's Markdown may
/// hold besides.
///
/// What the cases hold are immutable classes: values like any other, but an array of blocks has one word for each, and
/// handing one on touches one reference count instead of one for every field. Every stage and rule walks the blocks.
package enum Block: Equatable, Sendable {
  /// 段
  case paragraph(Paragraph)
  /// 列项
  case list(List)
  /// 表
  case table(Table)
  /// 图
  case figure(Figure)
  /// 数学公式
  case formula(Formula)
  /// 注
  case note(Note)
  /// 示例
  case example(Example)
  /// 术语条目
  case termEntry(TermEntry)
  /// An entry of 规范性引用文件 or 参考文献.
  case reference(ReferenceEntry)
  /// The text of a footnote (脚注).
  case footnote(Footnote)
  /// A Markdown quotation; shown as one.
  case quotation(Quotation)
  /// Text that keeps its lines: a code block without meaning to stdc.
  case preformatted(Preformatted)

  package var id: NodeID {
    switch self {
    case .paragraph(let block): block.id
    case .list(let block): block.id
    case .table(let block): block.id
    case .figure(let block): block.id
    case .formula(let block): block.id
    case .note(let block): block.id
    case .example(let block): block.id
    case .termEntry(let block): block.id
    case .reference(let block): block.id
    case .footnote(let block): block.id
    case .quotation(let block): block.id
    case .preformatted(let block): block.id
    }
  }

  package var span: SourceSpan {
    switch self {
    case .paragraph(let block): block.prose.span
    case .list(let block): block.span
    case .table(let block): block.span
    case .figure(let block): block.span
    case .formula(let block): block.span
    case .note(let block): block.span
    case .example(let block): block.span
    case .termEntry(let block): block.span
    case .reference(let block): block.span
    case .footnote(let block): block.span
    case .quotation(let block): block.span
    case .preformatted(let block): block.span
    }
  }
}

package final class Paragraph: Equatable, Sendable {
  package let id: NodeID
  package let prose: Prose

  package init(id: NodeID, prose: Prose) {
    self.id = id
    self.prose = prose
  }

  package static func == (left: Paragraph, right: Paragraph) -> Bool {
    left === right || left.id == right.id && left.prose == right.prose
  }
}

/// A list (列项) of one level; GB/T 1.1—2020, 7.5. Its lead-in (引语) is the paragraph before it.
package final class List: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  package let items: [ListItem]

  package init(id: NodeID, span: SourceSpan, items: [ListItem]) {
    self.id = id
    self.span = span
    self.items = items
  }

  package static func == (left: List, right: List) -> Bool {
    left === right || left.id == right.id && left.span == right.span && left.items == right.items
  }
}

package final class ListItem: Equatable, Sendable {
  package let id: NodeID
  package let marker: ListMarker
  package let prose: Prose
  /// What follows the first paragraph of the item: further paragraphs, a nested list, notes.
  package let blocks: [Block]
  /// An id the author gave with `{#id}`, or nil.
  package let label: Label?

  package init(id: NodeID, marker: ListMarker, prose: Prose, blocks: [Block], label: Label? = nil) {
    self.id = id
    self.marker = marker
    self.prose = prose
    self.blocks = blocks
    self.label = label
  }

  package static func == (left: ListItem, right: ListItem) -> Bool {
    left === right
      || left.id == right.id && left.marker == right.marker && left.prose == right.prose
        && left.blocks == right.blocks && left.label == right.label
  }
}

/// The mark before a list item (列项符号、字母编号、数字编号); GB/T 1.1—2020, 7.5.3.
package struct ListMarker: Equatable, Sendable {
  package enum Family: Hashable, Sendable {
    /// ——
    case dash
    /// ·
    case bullet
    /// a) b) c)
    case letter
    /// 1) 2) 3)
    case digit
    /// Marks that GB/T 1.1 does not know: ①, （1）, 一、, (a) …
    case foreign
  }

  package let family: Family
  /// The ordinal that is written (2 for `b)`), nil for dashes, bullets and Markdown's own marks.
  package let ordinal: Int?
  package let span: SourceSpan
  /// The mark as the author wrote it.
  package let written: String
  /// Whether the mark is only Markdown's (`-`, `1.`), so that the compiler chooses the printed one.
  package let isMarkdown: Bool

  package init(_ family: Family, ordinal: Int? = nil, written: String, span: SourceSpan, isMarkdown: Bool = false) {
    self.family = family
    self.ordinal = ordinal
    self.written = written
    self.span = span
    self.isMarkdown = isMarkdown
  }
}

/// An id that the author gave with `{#id}`. A class, because few nodes have one, and all have the room for it.
package final class Label: Hashable, Sendable {
  package let name: String
  package let span: SourceSpan

  package init(_ name: String, _ span: SourceSpan) {
    self.name = name
    self.span = span
  }

  package static func == (left: Label, right: Label) -> Bool {
    left === right || left.name == right.name && left.span == right.span
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(span)
  }
}

/// The number and title (题) of a figure or table.
package final class Caption: Equatable, Sendable {
  package enum Position: Sendable { case above, below }

  /// The number as written, or nil where the compiler gives it.
  package let number: Written<ObjectNumber>?
  package let title: Prose
  package let label: Label?
  package let position: Position
  /// Whether it says that a table or figure continues: 表 2（续）.
  package let isContinuation: Bool
  package let span: SourceSpan

  package init(
    number: Written<ObjectNumber>?, title: Prose, label: Label?, position: Position, isContinuation: Bool,
    span: SourceSpan
  ) {
    self.number = number
    self.title = title
    self.label = label
    self.position = position
    self.isContinuation = isContinuation
    self.span = span
  }

  package static func == (left: Caption, right: Caption) -> Bool {
    left === right
      || left.number == right.number && left.title == right.title && left.label == right.label
        && left.position == right.position && left.isContinuation == right.isContinuation && left.span == right.span
  }
}

/// A table (表); GB/T 1.1—2020, 9.8.
package final class Table: Equatable, Sendable {
  package enum Alignment: Sendable { case none, left, center, right }

  package struct Cell: Equatable, Sendable {
    package let prose: Prose
    /// How far the cell reaches (合并单元格).
    package let extent: CellExtent

    package init(_ prose: Prose, _ extent: CellExtent = .single) {
      self.prose = prose
      self.extent = extent
    }

    /// Whether a cell above or to the left reaches over this one, which is empty then.
    package var isCovered: Bool { extent == .covered }
  }

  package final class Row: Equatable, Sendable {
    package let id: NodeID
    package let cells: [Cell]
    package let span: SourceSpan

    package init(id: NodeID, cells: [Cell], span: SourceSpan) {
      self.id = id
      self.cells = cells
      self.span = span
    }

    package static func == (left: Row, right: Row) -> Bool {
      left === right || left.id == right.id && left.cells == right.cells && left.span == right.span
    }
  }

  package let id: NodeID
  package let span: SourceSpan
  package let caption: Caption?
  package let alignments: [Alignment]
  package let header: Row
  /// The rows below the header; the first of them belong to it where a cell of it reaches down (`headerDepth`).
  package let rows: [Row]
  /// 表注 and 表脚注 that stand directly below the table.
  package let notes: [Note]

  /// Whether anything stands in the header: a table without one has empty cells there.
  package var hasHeader: Bool { !header.cells.allSatisfy { $0.prose.isEmpty && $0.extent.rows <= 1 } }

  /// How many of `rows` are part of the header (多行表头): those that a merged cell of it reaches down to.
  package var headerDepth: Int {
    min(rows.count, header.cells.reduce(0) { max($0, Int($1.extent.rows) - 1) })
  }

  package init(
    id: NodeID, span: SourceSpan, caption: Caption?, alignments: [Alignment], header: Row, rows: [Row], notes: [Note]
  ) {
    self.id = id
    self.span = span
    self.caption = caption
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.notes = notes
  }

  package static func == (left: Table, right: Table) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.caption == right.caption
        && left.alignments == right.alignments && left.header == right.header && left.rows == right.rows
        && left.notes == right.notes
  }
}

/// A figure (图); GB/T 1.1—2020, 9.7.
package final class Figure: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// A picture file, by its path relative to the source.
    case image(path: String, alternative: String, span: SourceSpan)
    /// A framework diagram that is drawn from the model: the argument of the block, such as `system` or `support`.
    case framework(Preformatted)
    /// A flow chart in the text form that `docs/` describes.
    case flow(Preformatted)
    /// A Graphviz source.
    case dot(Preformatted)
    /// A caption that no picture or block stands at.
    case missing
  }

  package let id: NodeID
  package let span: SourceSpan
  package let content: Content
  package let caption: Caption?
  package let notes: [Note]

  package init(id: NodeID, span: SourceSpan, content: Content, caption: Caption?, notes: [Note]) {
    self.id = id
    self.span = span
    self.content = content
    self.caption = caption
    self.notes = notes
  }

  package static func == (left: Figure, right: Figure) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.content == right.content
        && left.caption == right.caption && left.notes == right.notes
  }
}

/// A display formula (数学公式) in TeX; GB/T 1.1—2020, 9.9.
package final class Formula: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  package let tex: String
  package let texSpan: SourceSpan
  package let number: Written<ObjectNumber>?
  package let label: Label?

  package init(
    id: NodeID, span: SourceSpan, tex: String, texSpan: SourceSpan, number: Written<ObjectNumber>?, label: Label?
  ) {
    self.id = id
    self.span = span
    self.tex = tex
    self.texSpan = texSpan
    self.number = number
    self.label = label
  }

  package static func == (left: Formula, right: Formula) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.tex == right.tex
        && left.texSpan == right.texSpan && left.number == right.number && left.label == right.label
  }
}

/// A note (注); GB/T 1.1—2020, 9.11.
package final class Note: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  /// The written ordinal of 注1：, or nil for 注：.
  package let number: Written<Int>?
  /// The span of the words `注1：`.
  package let lead: SourceSpan
  package let prose: Prose
  package let blocks: [Block]

  package init(
    id: NodeID, span: SourceSpan, number: Written<Int>?, lead: SourceSpan, prose: Prose, blocks: [Block] = []
  ) {
    self.id = id
    self.span = span
    self.number = number
    self.lead = lead
    self.prose = prose
    self.blocks = blocks
  }

  package static func == (left: Note, right: Note) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.number == right.number
        && left.lead == right.lead && left.prose == right.prose && left.blocks == right.blocks
  }
}

/// An example (示例); GB/T 1.1—2020, 9.10.
package final class Example: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  package let number: Written<Int>?
  package let lead: SourceSpan
  package let prose: Prose
  package let blocks: [Block]

  package init(
    id: NodeID, span: SourceSpan, number: Written<Int>?, lead: SourceSpan, prose: Prose, blocks: [Block] = []
  ) {
    self.id = id
    self.span = span
    self.number = number
    self.lead = lead
    self.prose = prose
    self.blocks = blocks
  }

  package static func == (left: Example, right: Example) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.number == right.number
        && left.lead == right.lead && left.prose == right.prose && left.blocks == right.blocks
  }
}

/// A term entry (术语条目); GB/T 1.1—2020, 8.7.3.
package final class TermEntry: Equatable, Sendable {
  package struct Designation: Equatable, Sendable {
    package enum Kind: Sendable { case preferred, admitted, english, symbol }
    package let kind: Kind
    package let text: String
    package let span: SourceSpan

    package init(_ kind: Kind, _ text: String, _ span: SourceSpan) {
      self.kind = kind
      self.text = text
      self.span = span
    }
  }

  /// `[来源：GB/T 24421.1—2023，3.2，有修改]`
  package struct Source: Equatable, Sendable {
    package let text: Prose
    package let designation: StandardNumber?
    package let clause: ClauseNumber?
    package let isModified: Bool
    package let span: SourceSpan

    package init(text: Prose, designation: StandardNumber?, clause: ClauseNumber?, isModified: Bool, span: SourceSpan) {
      self.text = text
      self.designation = designation
      self.clause = clause
      self.isModified = isModified
      self.span = span
    }
  }

  package let id: NodeID
  package let span: SourceSpan
  package let number: Written<ClauseNumber>?
  /// The preferred term first, then admitted ones, English equivalents and symbols, as written.
  package let designations: [Designation]
  /// The first block is the definition; notes, examples, figures follow.
  package let blocks: [Block]
  package let source: Source?
  package let label: Label?

  package init(
    id: NodeID, span: SourceSpan, number: Written<ClauseNumber>?, designations: [Designation], blocks: [Block],
    source: Source?, label: Label?
  ) {
    self.id = id
    self.span = span
    self.number = number
    self.designations = designations
    self.blocks = blocks
    self.source = source
    self.label = label
  }

  package static func == (left: TermEntry, right: TermEntry) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.number == right.number
        && left.designations == right.designations && left.blocks == right.blocks && left.source == right.source
        && left.label == right.label
  }

  package var term: Designation? { designations.first { $0.kind == .preferred } }
  package var english: [Designation] { designations.filter { $0.kind == .english } }
  package var definition: Paragraph? {
    guard case .paragraph(let paragraph)? = blocks.first else { return nil }
    return paragraph
  }
}

/// One document of 规范性引用文件 or 参考文献; GB/T 1.1—2020, 8.6.3 and 8.13.
package final class ReferenceEntry: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  /// `[3]` of the bibliography as written.
  package let ordinal: Written<Int>?
  /// A mark that GB/T 1.1 does not want here (`1.`, `——`), or nil.
  package let strayMarker: SourceSpan?
  /// The whole entry, number and title.
  package let prose: Prose
  /// The number, where it is a standard's.
  package let designation: StandardNumber?
  /// The range of the number in `prose`.
  package let designationRange: TextRange?
  /// What follows the number, or the whole text.
  package let titleRange: TextRange

  package init(
    id: NodeID, span: SourceSpan, ordinal: Written<Int>?, strayMarker: SourceSpan?, prose: Prose,
    designation: StandardNumber?, designationRange: TextRange?, titleRange: TextRange
  ) {
    self.id = id
    self.span = span
    self.ordinal = ordinal
    self.strayMarker = strayMarker
    self.prose = prose
    self.designation = designation
    self.designationRange = designationRange
    self.titleRange = titleRange
  }

  package static func == (left: ReferenceEntry, right: ReferenceEntry) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.ordinal == right.ordinal
        && left.strayMarker == right.strayMarker && left.prose == right.prose && left.designation == right.designation
        && left.designationRange == right.designationRange && left.titleRange == right.titleRange
  }

  package var title: Substring { prose[titleRange] }
}

package final class Footnote: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  package let label: Label
  package let blocks: [Block]

  package init(id: NodeID, span: SourceSpan, label: Label, blocks: [Block]) {
    self.id = id
    self.span = span
    self.label = label
    self.blocks = blocks
  }

  package static func == (left: Footnote, right: Footnote) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.label == right.label
        && left.blocks == right.blocks
  }
}

package final class Quotation: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  package let blocks: [Block]

  package init(id: NodeID, span: SourceSpan, blocks: [Block]) {
    self.id = id
    self.span = span
    self.blocks = blocks
  }

  package static func == (left: Quotation, right: Quotation) -> Bool {
    left === right || left.id == right.id && left.span == right.span && left.blocks == right.blocks
  }
}

package final class Preformatted: Equatable, Sendable {
  package let id: NodeID
  package let span: SourceSpan
  /// The word after the fence, such as `flow`, or empty.
  package let language: String
  package let text: String
  /// The span of the lines between the fences.
  package let textSpan: SourceSpan

  package init(id: NodeID, span: SourceSpan, language: String, text: String, textSpan: SourceSpan) {
    self.id = id
    self.span = span
    self.language = language
    self.text = text
    self.textSpan = textSpan
  }

  package static func == (left: Preformatted, right: Preformatted) -> Bool {
    left === right
      || left.id == right.id && left.span == right.span && left.language == right.language
        && left.text == right.text && left.textSpan == right.textSpan
  }
}
