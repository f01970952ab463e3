import StdModel

/// Builds the blocks of `MarkdownTree` from the nodes of cmark. The text comes from the author's file: cmark says in
/// which lines a block stands, and the marks of the blocks around it are taken off those lines here.
struct BlockBuilder {
  let source: SourceID
  let bytes: [UInt8]
  let outline: BlockOutline
  let limits: ParseLimits

  var diagnostics: [Diagnostic] = []
  var inlines: InlineParser
  var definitionsAreExhausted = false
  /// Code and HTML, in which no mark of Markdown is missed.
  var literalSpans: [SourceSpan] = []
  var containers: [Container] = []

  init(source: SourceID, bytes: [UInt8], outline: BlockOutline, definitions: LinkDefinitions, limits: ParseLimits) {
    self.source = source
    self.bytes = bytes
    self.outline = outline
    self.limits = limits
    inlines = InlineParser(source: source, bytes: bytes, limits: limits, footnoteLabels: outline.footnoteLabels)
    inlines.definitions = definitions
  }

  /// The blocks of the document; footnotes, which cmark puts at the end, where the author wrote them.
  mutating func blocks(ofDocument root: CMarkNode) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var plain = outline.plainBlocks[...]
    var next = root.firstChild
    while let node = next {
      next = node.next
      guard node.kind != .footnote else { continue }
      let line = line(node.startLine == 0 ? next?.startLine ?? 0 : node.startLine) ?? 0
      while let block = plain.first, block.firstLine < line {
        appendPlain(block, to: &blocks)
        plain.removeFirst()
      }
      appendBlock(node, to: &blocks)
    }
    for block in plain { appendPlain(block, to: &blocks) }
    var footnotes: [MarkdownBlock] = []
    var child = root.firstChild
    while let node = child {
      if node.kind == .footnote, let footnote = footnote(node) { footnotes.append(footnote) }
      child = node.next
    }
    guard !footnotes.isEmpty else { return blocks }
    blocks.append(contentsOf: footnotes)
    return blocks.sorted { $0.span < $1.span }
  }

  mutating func appendPlain(_ block: BlockOutline.PlainBlock, to blocks: inout [MarkdownBlock]) {
    switch block {
    case .paragraph(let lines): appendParagraph(lines, to: &blocks)
    case .heading(let line):
      let content = content(ofLine: line)
      let level = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
      blocks.append(hashedHeading(content, level: level, hasMarks: outline.lineHasMarks[line]))
    }
  }

  mutating func blocks(of parent: CMarkNode) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var child = parent.firstChild
    while let node = child {
      appendBlock(node, to: &blocks)
      child = node.next
    }
    return blocks
  }

  mutating func appendBlock(_ node: CMarkNode, to blocks: inout [MarkdownBlock]) {
    guard let line = line(node.startLine) else {
      // The text above a table in the same paragraph has no position.
      if node.startLine == 0, node.kind == .paragraph, let table = node.next, let start = self.line(table.startLine) {
        appendParagraph(start..<headerLine(of: table, from: start), to: &blocks)
      }
      return
    }
    switch node.kind {
    case .paragraph: appendParagraph(line..<lineEnd(node, from: line), to: &blocks)
    case .heading: blocks.append(heading(node, line))
    case .list: if let list = list(node) { blocks.append(.list(list)) }
    case .quotation: blocks.append(quotation(node, line))
    case .code: blocks.append(code(node, line))
    case .html: blocks.append(html(node, line))
    case .table: blocks.append(.table(table(node, line)))
    case .thematicBreak:
      let content = content(ofLine: line)
      blocks.append(.thematicBreak(span: span(content.lowerBound, content.upperBound)))
    case .document, .item, .row, .footnote, .other: break
    }
  }

  // MARK: - Lines

  /// The line of the body, counted from 0, or nil where cmark names none of it.
  func line(_ cmarkLine: Int) -> Int? {
    let line = cmarkLine - 1 - outline.preambleLineCount
    return line >= 0 && line < outline.outlinedLines.count ? Int(outline.outlinedLines[line]) : nil
  }

  /// The line behind the last one of a node.
  func lineEnd(_ node: CMarkNode, from line: Int) -> Int {
    max(self.line(node.endLine) ?? line, line) + 1
  }

  func bounds(ofLine line: Int) -> Range<Int> {
    let start = Int(outline.lineStarts[line])
    var end = Int(outline.lineStarts[line + 1])
    if end > start, bytes[end - 1] == newline { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// What a line holds behind the marks of the blocks around, without white space at both ends.
  func content(ofLine line: Int) -> Range<Int> {
    let bounds = bounds(ofLine: line)
    var start = bounds.lowerBound
    if containers.isEmpty {
      while start < bounds.upperBound, isSpace(bytes[start]) { start += 1 }
    } else {
      var cursor = LineCursor(at: start)
      cursor.skip(containers, line: line, in: bytes, end: bounds.upperBound)
      cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
      start = cursor.offset
    }
    var end = bounds.upperBound
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The cursor behind the marks of the blocks around, before the white space.
  func cursor(inLine line: Int) -> LineCursor {
    let bounds = bounds(ofLine: line)
    var cursor = LineCursor(at: bounds.lowerBound)
    cursor.skip(containers, line: line, in: bytes, end: bounds.upperBound)
    return cursor
  }

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, start, max(start, end)) }
}
