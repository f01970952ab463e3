import CMarkGFM
import StdModel
import Testing

@testable import StdSyntax

/// Where the source language is CommonMark, the parser agrees with cmark's own reading of the whole text.
@Suite struct CMarkAgreementTests {
  /// Blocks: the outline that cmark is shown has the same blocks as the text.
  @Test(arguments: 0..<20)
  func blocksAreThoseOfCMark(_ seed: Int) {
    var random = RandomText(seed: seed + 300)
    for round in 0..<200 {
      // cmark takes link definitions out of the text; the parser keeps some of them.
      let lines = RandomText.lines.filter { !$0.contains("[") && !$0.contains("]") && !$0.contains("$") }
      // A first line of dashes may be front matter.
      let text =
        "\n"
        + (round % 2 == 0
          ? random.text(of: lines, count: 1 + random.next(14))
          : random.text(of: Self.blockTokens, count: 1 + random.next(40)))
      let own = shape(parse(text).blocks)
      let expected = withCMark(text) { shape($0) }
      #expect(
        own == expected, "\(text.debugDescription)\nOWN \(own.debugDescription)\nEXP \(expected.debugDescription)")
    }
  }

  /// Inline elements of texts in which the parser has no rules of its own.
  @Test(arguments: 0..<20)
  func inlinesAreThoseOfCMark(_ seed: Int) {
    var random = RandomText(seed: seed + 400)
    for _ in 0..<250 {
      let text = "x" + random.text(of: Self.inlineTokens, count: 1 + random.next(24))
      // Two stars open and close beside any visible character here, and what goes over lines is split.
      let isSplit = text.contains("\n") && (text.contains("`") || text.contains("]("))
      // cmark reads entities in destinations before escapes, against the specification.
      guard !hasTwoStars(text), !isSplit, !text.contains("\\&"),
        case .paragraph(let lines, _)? = parse(text).blocks.first
      else { continue }
      let own = trimmed(lines.map(flat))
      let expected = withCMark(text) { document in
        var flat = FlatText()
        flat.add(cmark_node_first_child(document))
        return trimmed(flat.lines)
      }
      #expect(
        own == expected, "\(text.debugDescription)\nOWN \(own.debugDescription)\nEXP \(expected.debugDescription)")
    }
  }

  private static let blockTokens = [
    "a", "平台", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "- ", "* ", "+ ", "1. ", "2) ", "> ", ">", "#", "# ", "##",
    "---", "***", "___", "===", "```", "~~~",
    "|", "| a | b |", "|---|---|", ":-", "<div>", "</div>", "<!--", "-->", "<pre>", "<b>", "=", "-", "\\|", "0", "10.",
  ]

  private static let inlineTokens = [
    "a", "b ", " ", "\n", "*", "***", "_", "__", "`", "``", "[", "]", "](", ")", "(u)", "![", "<", ">", "<b>", "</b>",
    "<b c=\"d\">", "&amp;", "&copy;",
    "&#65;", "&x;", "\\", "\\*", "\\[", "\"", "'", "<http://a>", "<a@b.c>", "<?x?>", ".", "(", "!", "\\\n", "  \n",
    "[u]", " \"t\"",
  ]

  private func parse(_ text: String) -> MarkdownTree {
    parseMarkdown(SourceText(id: SourceID(0), path: "test.md", text: text)).output
  }

  private func hasTwoStars(_ text: String) -> Bool {
    text.matches(of: /\*+/).contains { $0.output.count == 2 }
  }

  /// White space at the ends of lines, which cmark keeps before a backslash, does not matter.
  private func trimmed(_ lines: [String]) -> String {
    lines.map { line in
      line.replacing(/(⟨(em|strong):)+⟩+$/, with: "").replacing(/\ +(⟩*)$/) { $0.1 }
    }.joined(separator: "\n")
  }

  // MARK: - Shapes

  private func shape(_ blocks: [MarkdownBlock]) -> String { blocks.map(shape).joined(separator: " ") }

  private func shape(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, _, _): "h\(level)"
    case .paragraph: "p"
    case .list(let list):
      "\(list.isOrdered ? "ol" : "ul")(\(list.items.map { "(\(shape($0.blocks)))" }.joined()))"
    case .table(let table): "t\(table.alignments.count)x\(table.rows.count)"
    case .code(_, let text, _, _): "code\(text.debugDescription)"
    case .html(let text, _): "html\(text.debugDescription)"
    case .quotation(let blocks, _): "q(\(shape(blocks)))"
    case .thematicBreak: "hr"
    case .footnote: "fn"
    }
  }

  private func shape(_ parent: OpaquePointer) -> String {
    var shapes: [String] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      shapes.append(shape(block: node))
      child = cmark_node_next(node)
    }
    return shapes.joined(separator: " ")
  }

  private func shape(block node: OpaquePointer) -> String {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: return "h\(cmark_node_get_heading_level(node))"
    case CMARK_NODE_PARAGRAPH: return "p"
    case CMARK_NODE_LIST:
      var items = ""
      var child = cmark_node_first_child(node)
      while let item = child {
        items += "(\(shape(item)))"
        child = cmark_node_next(item)
      }
      return "\(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ol" : "ul")(\(items))"
    case CMARK_NODE_CODE_BLOCK: return "code\(literal(node).debugDescription)"
    case CMARK_NODE_HTML_BLOCK:
      return "html\(String(literal(node).drop { $0 == " " }).debugDescription)"
    case CMARK_NODE_BLOCK_QUOTE: return "q(\(shape(node)))"
    case CMARK_NODE_THEMATIC_BREAK: return "hr"
    default:
      var rows = -1
      var child = cmark_node_first_child(node)
      while let row = child {
        rows += 1
        child = cmark_node_next(row)
      }
      return "t\(cmark_gfm_extensions_get_table_columns(node))x\(rows)"
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    var text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  // MARK: - Flat texts

  /// The text with its elements in brackets: `a⟨em:b⟩`.
  private func flat(_ prose: Prose) -> String {
    let text = Array(prose.text.utf8)
    var result: [UInt8] = []
    for index in 0...text.count {
      let closing = prose.inlines.count { $0.range.upperBound == index }
      result.append(contentsOf: String(repeating: "⟩", count: closing).utf8)
      for inline in prose.inlines where inline.range.lowerBound == index {
        result.append(contentsOf: "⟨\(name(inline.kind)):".utf8)
      }
      if index < text.count { result.append(text[index]) }
    }
    return String(decoding: result, as: UTF8.self).replacing("\u{FFFC}", with: "")
  }

  private func name(_ kind: Inline.Kind) -> String {
    switch kind {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .code: "code"
    case .link(let destination): "a \(destination)"
    case .image(let path, _): "img \(path)"
    case .footnoteMark(let label): "fn \(label)"
    case .math: "math"
    case .symbolicReference(let destination): "a \(destination)"
    }
  }

  private func withCMark<Result>(_ text: String, _ body: (OpaquePointer) -> Result) -> Result? {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    return body(document)
  }
}

/// What cmark makes of the inline elements of a paragraph, line by line.
private struct FlatText {
  var lines = [""]
  private var open: [String] = []

  mutating func add(_ parent: OpaquePointer?) {
    var child = parent.flatMap { cmark_node_first_child($0) }
    while let node = child {
      addNode(node)
      child = cmark_node_next(node)
    }
  }

  private mutating func addNode(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: write(literal(node))
    case CMARK_NODE_HTML_INLINE:
      for (index, part) in literal(node).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { breakLine() }
        write(String(part))
      }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: breakLine()
    case CMARK_NODE_CODE: wrap("code") { $0.write($0.literal(node)) }
    case CMARK_NODE_EMPH: wrap("em") { $0.add(node) }
    case CMARK_NODE_STRONG: wrap("strong") { $0.add(node) }
    case CMARK_NODE_LINK: wrap("a \(url(node))") { $0.add(node) }
    case CMARK_NODE_IMAGE: write("⟨img \(url(node)):⟩")
    default: break
    }
  }

  private mutating func wrap(_ name: String, _ body: (inout FlatText) -> Void) {
    write("⟨\(name):")
    open.append(name)
    body(&self)
    open.removeLast()
    write("⟩")
  }

  private mutating func write(_ text: String) { lines[lines.count - 1] += text }

  /// An element that goes over lines is one in each of them.
  private mutating func breakLine() {
    lines[lines.count - 1] += String(repeating: "⟩", count: open.count)
    lines.append(open.map { "⟨\($0):" }.joined())
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
  private func url(_ node: OpaquePointer) -> String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
}
