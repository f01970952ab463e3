import CMarkGFM

/// The block structure of a text as libcmark-gfm finds it; frees the C nodes when it goes out of use.
///
/// Only blocks are read from it (see `BlockOutline`), so no extension with inline marks is attached: those write to a
/// table that all parsers of a process share, and files are parsed side by side.
struct CMarkDocument: ~Copyable {
  private let document: OpaquePointer

  /// Parses `preamble` and `text` as one document.
  init?(preamble: [UInt8], text: [UInt8]) {
    guard let tables = Self.tables, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    guard cmark_parser_attach_syntax_extension(parser, tables) != 0 else { return nil }
    for bytes in [preamble, text] where !bytes.isEmpty {
      bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    self.document = document
  }

  deinit { cmark_node_free(document) }

  /// Hands the root to `body`; no node may leave it.
  func withRoot<Result>(_ body: (CMarkNode) -> Result) -> Result { body(CMarkNode(document)) }

  /// The table extension; cmark never changes it once it is registered.
  private nonisolated(unsafe) static let tables = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table")
  }()
}

/// A borrowed node of a `CMarkDocument`.
struct CMarkNode {
  enum Kind {
    case document, heading, paragraph, list, item, table, row, code, html, quotation, thematicBreak, footnote, other
  }

  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  var kind: Kind {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .code
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_BLOCK_QUOTE: return .quotation
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote
    case CMARK_NODE_DOCUMENT: return .document
    default: return type == stdc_cmark_node_table() ? .table : .other
    }
  }

  var firstChild: CMarkNode? { cmark_node_first_child(node).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(node).map(CMarkNode.init) }

  /// Counted from 1 in what was fed; 0 where cmark does not know.
  var startLine: Int { Int(cmark_node_get_start_line(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  /// How many lines the literal of a code or HTML block has.
  var literalLineCount: Int {
    guard let literal = cmark_node_get_literal(node) else { return 0 }
    var count = 0
    var index = 0
    var last: CChar = 0
    while literal[index] != 0 {
      last = literal[index]
      if last == 0x0A { count += 1 }
      index += 1
    }
    return last == 0x0A || index == 0 ? count : count + 1
  }

  /// The alignment letters of a table's columns (`l`, `c`, `r`, 0).
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { letters[$0] }
  }
}
