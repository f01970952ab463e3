/// The elements of `system.xml`; there is no other way to name one. `docs/system-xml.md` says what each means.
enum SystemElement: CaseIterable, Sendable {
  // The system and its framework.
  case system, consultation, contact, posts, post, subsystem, category, reason, adopted, planned, unplaced,
    draftingStatements
  // Documents and their data.
  case standard, draftingStatement, metadata, number, writtenNumber, title, ics, ccs, issued, effective, issuer,
    proposer, under, drafter, author, replaces, systemCode, implements, implementedClause, implementedBy, ground
  // Elements (要素).
  case preamble, contents, foreword, introduction, scope, normativeReferences, terms, symbols, technical, annex,
    bibliography, index, appendage
  // Clauses and blocks.
  case clause, paragraph, text, list, item, table, column, header, row, cell, figure, image, diagram, formula, note,
    example, termEntry, designation, definition, termSource, document, documentNumber, documentTitle, footnote,
    quotation, preformatted
  // Inline elements.
  case provision, reference, termUse, emphasis, strong, deletion, code, link, footnoteMark, math

  var name: StaticString {
    switch self {
    case .system: "system"
    case .consultation: "consultation"
    case .contact: "contact"
    case .posts: "posts"
    case .post: "post"
    case .subsystem: "subsystem"
    case .category: "category"
    case .reason: "reason"
    case .adopted: "adopted"
    case .planned: "planned"
    case .unplaced: "unplaced"
    case .draftingStatements: "drafting-statements"
    case .standard: "standard"
    case .draftingStatement: "drafting-statement"
    case .metadata: "metadata"
    case .number: "number"
    case .writtenNumber: "written-number"
    case .title: "title"
    case .ics: "ics"
    case .ccs: "ccs"
    case .issued: "issued"
    case .effective: "effective"
    case .issuer: "issuer"
    case .proposer: "proposer"
    case .under: "under"
    case .drafter: "drafter"
    case .author: "author"
    case .replaces: "replaces"
    case .systemCode: "system-code"
    case .implements: "implements"
    case .implementedClause: "implemented-clause"
    case .implementedBy: "implemented-by"
    case .ground: "ground"
    case .preamble: "preamble"
    case .contents: "contents"
    case .foreword: "foreword"
    case .introduction: "introduction"
    case .scope: "scope"
    case .normativeReferences: "normative-references"
    case .terms: "terms"
    case .symbols: "symbols"
    case .technical: "technical"
    case .annex: "annex"
    case .bibliography: "bibliography"
    case .index: "index"
    case .appendage: "appendage"
    case .clause: "clause"
    case .paragraph: "paragraph"
    case .text: "text"
    case .list: "list"
    case .item: "item"
    case .table: "table"
    case .column: "column"
    case .header: "header"
    case .row: "row"
    case .cell: "cell"
    case .figure: "figure"
    case .image: "image"
    case .diagram: "diagram"
    case .formula: "formula"
    case .note: "note"
    case .example: "example"
    case .termEntry: "term-entry"
    case .designation: "designation"
    case .definition: "definition"
    case .termSource: "term-source"
    case .document: "document"
    case .documentNumber: "document-number"
    case .documentTitle: "document-title"
    case .footnote: "footnote"
    case .quotation: "quotation"
    case .preformatted: "preformatted"
    case .provision: "provision"
    case .reference: "reference"
    case .termUse: "term-use"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .deletion: "deletion"
    case .code: "code"
    case .link: "link"
    case .footnoteMark: "footnote-mark"
    case .math: "math"
    }
  }
}
