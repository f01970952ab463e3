/// One draft of a standard as a sequence of blocks in reading order: what ids are given to, and what is compared with
/// another draft.
package struct Draft: Sendable {
  /// Its place in the system that it was compiled in.
  package let standard: StandardID
  /// Relative to the system's folder.
  package let path: String
  /// The number and title for people; empty where there are none.
  package let number: String
  package let title: String
  package let metadata: StandardMetadata
  package let kind: DocumentKind
  package let clauses: [DraftClause]
  package let blocks: [DraftBlock]

  package init(
    standard: StandardID, path: String, number: String, title: String, metadata: StandardMetadata, kind: DocumentKind,
    clauses: [DraftClause], blocks: [DraftBlock]
  ) {
    self.standard = standard
    self.path = path
    self.number = number
    self.title = title
    self.metadata = metadata
    self.kind = kind
    self.clauses = clauses
    self.blocks = blocks
  }
}

/// A clause, subclause or element of a draft, or the body of a term entry.
package struct DraftClause: Equatable, Sendable {
  package let node: NodeID
  /// The element that it belongs to.
  package let element: Element.Kind
  /// As a reference names it: `第5章`, `5.2`, `附录A`, `A.1`; empty for elements without number.
  package let reference: String
  /// The title, or the term; empty for a subclause without title.
  package let title: String
  package let isTerm: Bool
  /// The place of the clause around it, or nil.
  package let parent: Int?
  /// How deep it stands below its element, which has depth 0.
  package let depth: Int

  package init(
    node: NodeID, element: Element.Kind, reference: String, title: String, isTerm: Bool, parent: Int?, depth: Int
  ) {
    self.node = node
    self.element = element
    self.reference = reference
    self.title = title
    self.isTerm = isTerm
    self.parent = parent
    self.depth = depth
  }
}

/// The smallest piece of a draft that has an id of its own.
package struct DraftBlock: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The title of a clause or element.
    case title
    /// A paragraph, or the text of a subclause without title.
    case paragraph
    /// The text of a list item.
    case item
    /// The caption of a table, or its place where it has none.
    case table
    /// A row of a table; the cells are parted by tabs.
    case row
    case figure
    case formula
    case note
    case example
    /// The terms of a term entry, with its source; the definition is a paragraph.
    case term
    /// An entry of 规范性引用文件 or 参考文献.
    case reference
    case footnote
    case preformatted
  }

  /// A reference in the text: where it leads, so that a number that changed with its target is no change.
  package struct Link: Equatable, Sendable {
    package let range: TextRange
    package let target: NodeReference

    package init(range: TextRange, target: NodeReference) {
      self.range = range
      self.target = target
    }
  }

  /// The node whose text it is.
  package let node: NodeID
  package let kind: Kind
  /// As printed before the text: `4.1.2`, `表1`, `a)`, `注2`; empty where there is none.
  package let number: String
  package let text: String
  package let links: [Link]
  /// What is compared and not shown as text: the source of a drawn figure, the path of a picture.
  package let detail: String
  /// The id that the author pinned.
  package let pin: BlockID?
  /// The place of its clause in `Draft.clauses`.
  package let clause: Int
  /// How deep lists are nested around it.
  package let indent: Int

  package init(
    node: NodeID, kind: Kind, number: String, text: String, links: [Link] = [], detail: String = "",
    pin: BlockID? = nil, clause: Int, indent: Int = 0
  ) {
    self.node = node
    self.kind = kind
    self.number = number
    self.text = text
    self.links = links
    self.detail = detail
    self.pin = pin
    self.clause = clause
    self.indent = indent
  }
}

extension DraftBlock.Kind {
  package var name: Bilingual {
    switch self {
    case .title: Bilingual(zh: "标题", en: "title")
    case .paragraph: Bilingual(zh: "段", en: "paragraph")
    case .item: Bilingual(zh: "列项", en: "list item")
    case .table: Bilingual(zh: "表", en: "table")
    case .row: Bilingual(zh: "表行", en: "table row")
    case .figure: Bilingual(zh: "图", en: "figure")
    case .formula: Bilingual(zh: "公式", en: "formula")
    case .note: Bilingual(zh: "注", en: "note")
    case .example: Bilingual(zh: "示例", en: "example")
    case .term: Bilingual(zh: "术语", en: "term")
    case .reference: Bilingual(zh: "文件", en: "reference")
    case .footnote: Bilingual(zh: "脚注", en: "footnote")
    case .preformatted: Bilingual(zh: "原样文字", en: "preformatted text")
    }
  }
}
