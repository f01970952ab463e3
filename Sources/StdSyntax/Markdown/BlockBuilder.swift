import StdModel

/// Builds the blocks of `MarkdownTree` from the nodes of cmark. The text comes from the author's file: cmark says in which lines
/// a block stands, and the marks of the blocks around it are taken off those lines here.
struct BlockBuilder {
  let source: SourceID
  let bytes: [UInt8]
  let outline: BlockOutline
  let limits: ParseLimits

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var inlines: InlineParser
  private var definitionsAreExhausted = false
  /// Code and HTML, in which no mark of Markdown is missed.
  private(set) var literalSpans: [SourceSpan] = []
  private var containers: [Container] = []

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

  private mutating func appendPlain(_ block: BlockOutline.PlainBlock, to blocks: inout [MarkdownBlock]) {
    switch block {
    case .paragraph(let lines): appendParagraph(lines, to: &blocks)
    case .heading(let line):
      let content = content(ofLine: line)
      let level = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
      blocks.append(hashedHeading(content, level: level, hasMarks: outline.lineHasMarks[line]))
    }
  }

  private mutating func blocks(of parent: CMarkNode) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var child = parent.firstChild
    while let node = child {
      appendBlock(node, to: &blocks)
      child = node.next
    }
    return blocks
  }

  private mutating func appendBlock(_ node: CMarkNode, to blocks: inout [MarkdownBlock]) {
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
  private func line(_ cmarkLine: Int) -> Int? {
    let line = cmarkLine - 1 - outline.preambleLineCount
    return line >= 0 && line < outline.outlinedLines.count ? Int(outline.outlinedLines[line]) : nil
  }

  /// The line behind the last one of a node.
  private func lineEnd(_ node: CMarkNode, from line: Int) -> Int {
    max(self.line(node.endLine) ?? line, line) + 1
  }

  private func bounds(ofLine line: Int) -> Range<Int> {
    let start = Int(outline.lineStarts[line])
    var end = Int(outline.lineStarts[line + 1])
    if end > start, bytes[end - 1] == newline { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// What a line holds behind the marks of the blocks around, without white space at both ends.
  private func content(ofLine line: Int) -> Range<Int> {
    let bounds = bounds(ofLine: line)
    var start = bounds.lowerBound
    if containers.isEmpty {
      while start < bounds.upperBound, bytes[start] == space || bytes[start] == tab { start += 1 }
    } else {
      var cursor = LineCursor(at: start)
      cursor.skip(containers, line: line, in: bytes, end: bounds.upperBound)
      cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
      start = cursor.offset
    }
    var end = bounds.upperBound
    while end > start, bytes[end - 1] == space || bytes[end - 1] == tab { end -= 1 }
    return start..<end
  }

  /// The cursor behind the marks of the blocks around, before the white space.
  private func cursor(inLine line: Int) -> LineCursor {
    let bounds = bounds(ofLine: line)
    var cursor = LineCursor(at: bounds.lowerBound)
    cursor.skip(containers, line: line, in: bytes, end: bounds.upperBound)
    return cursor
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, start, max(start, end)) }

  // MARK: - Running text

  private mutating func appendParagraph(_ lines: Range<Int>, to blocks: inout [MarkdownBlock]) {
    guard !lines.isEmpty else { return }
    var prose: [Prose]
    if lines.count == 1, !outline.lineHasMarks[lines.lowerBound] {
      prose = [plain(content(ofLine: lines.lowerBound))]
    } else {
      var ranges = lines.map { content(ofLine: $0) }[...]
      if outline.mayHaveDefinitions { ranges = takeDefinitions(ranges) }
      guard !ranges.isEmpty else { return }
      prose = self.lines(ranges, hasMarks: lines.contains { outline.lineHasMarks[$0] })
    }
    guard let first = prose.first, let last = prose.last else { return }
    // A line of nothing but a comment has no text.
    blocks.append(.paragraph(prose, span: first.span.union(last.span)))
  }

  private mutating func lines(_ ranges: ArraySlice<Range<Int>>, hasMarks: Bool) -> [Prose] {
    guard hasMarks, !ranges.contains(where: { $0.count > limits.lineBytes }) else { return ranges.map(plain) }
    if let prose = inlines.lines(ranges) { return prose }
    noteInlineMarks(ranges)
    return ranges.map(plain)
  }

  /// One prose of a heading.
  private mutating func joined(_ ranges: ArraySlice<Range<Int>>, hasMarks: Bool) -> Prose {
    let start = ranges.first?.lowerBound ?? 0
    let whole = start..<max(start, ranges.last?.upperBound ?? 0)
    guard hasMarks || ranges.count > 1, whole.count <= limits.lineBytes else { return plain(whole) }
    if let prose = inlines.joined(ranges) { return prose }
    noteInlineMarks(ranges)
    return plain(whole)
  }

  private mutating func cell(_ range: Range<Int>, hasMarks: Bool) -> Prose {
    guard hasMarks, range.count <= limits.lineBytes else { return plain(range) }
    if let prose = inlines.cell(range) { return prose }
    noteInlineMarks([range])
    return plain(range)
  }

  private func plain(_ range: Range<Int>) -> Prose {
    Prose(text: text(range), span: span(range.lowerBound, range.upperBound))
  }

  private func text(_ range: Range<Int>) -> String {
    // The file is well-formed (`checkEncoding`), and lines and cells end between characters.
    String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  private mutating func noteInlineMarks(_ ranges: ArraySlice<Range<Int>>) {
    guard let first = ranges.first, let last = ranges.last else { return }
    diagnostics.append(.tooManyInlineMarks(limits.inlineMarks, at: span(first.lowerBound, last.upperBound)))
  }

  /// Takes link reference definitions off the start of a paragraph.
  private mutating func takeDefinitions(_ ranges: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
    guard let first = ranges.first, first.lowerBound < bytes.count, bytes[first.lowerBound] == UInt8(ascii: "[") else {
      return ranges
    }
    var text: [UInt8] = []
    for range in ranges {
      text.append(contentsOf: bytes[range])
      text.append(newline)
    }
    var start = 0
    while let definition = LinkDefinitions.definition(in: text, from: start, &inlines.entities) {
      guard inlines.definitions.add(definition, limit: limits.linkDefinitions) else {
        if !definitionsAreExhausted {
          definitionsAreExhausted = true
          diagnostics.append(.tooManyDefinitions(limits.linkDefinitions, at: span(first.lowerBound, first.upperBound)))
        }
        break
      }
      start = definition.end
    }
    return ranges.dropFirst(text[..<min(start, text.count)].count { $0 == newline })
  }

  // MARK: - Headings

  private mutating func heading(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let content = content(ofLine: line)
    let level = node.headingLevel
    if content.lowerBound < content.upperBound, bytes[content.lowerBound] == UInt8(ascii: "#"), isHashed(content, level) {
      return hashedHeading(content, level: level, hasMarks: outline.lineHasMarks[line])
    }
    var ranges = [content]
    var last = line + 1
    while last < outline.lineCount, !isUnderline(last) {
      ranges.append(self.content(ofLine: last))
      last += 1
    }
    let hasMarks = (line..<last).contains { outline.lineHasMarks[$0] }
    let end = last < outline.lineCount ? self.content(ofLine: last).upperBound : ranges[ranges.count - 1].upperBound
    return .heading(level: level, joined(ranges[...], hasMarks: hasMarks), span: span(content.lowerBound, end))
  }

  private mutating func hashedHeading(_ content: Range<Int>, level: Int, hasMarks: Bool) -> MarkdownBlock {
    let prose = joined([hashedText(content, level: level)], hasMarks: hasMarks)
    return .heading(level: level, prose, span: span(content.lowerBound, content.upperBound))
  }

  /// Whether a line opens with as many hashes as its heading has levels; a line over an underline may open with hashes, too.
  private func isHashed(_ range: Range<Int>, _ level: Int) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index - range.lowerBound == level && (index == range.upperBound || bytes[index] == space || bytes[index] == tab)
  }

  /// The text between the hashes.
  private func hashedText(_ range: Range<Int>, level: Int) -> Range<Int> {
    var start = range.lowerBound + level
    while start < range.upperBound, bytes[start] == space || bytes[start] == tab { start += 1 }
    var end = range.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == start { return start..<start }
    guard end < range.upperBound, bytes[end - 1] == space || bytes[end - 1] == tab else { return start..<range.upperBound }
    while end > start, bytes[end - 1] == space || bytes[end - 1] == tab { end -= 1 }
    return start..<end
  }

  private func isUnderline(_ line: Int) -> Bool {
    let content = content(ofLine: line)
    guard let byte = bytes[content].first, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    guard bytes[content].allSatisfy({ $0 == byte }) else { return false }
    return cursor(inLine: line).indentation(in: bytes, end: content.upperBound) < 4
  }

  // MARK: - Containers

  private mutating func list(_ node: CMarkNode) -> MarkdownList? {
    var items: [MarkdownList.Item] = []
    var child = node.firstChild
    while let item = child {
      if let line = line(item.startLine) { items.append(self.item(item, line)) }
      child = item.next
    }
    guard let first = items.first, let last = items.last else { return nil }
    return MarkdownList(isOrdered: node.isOrdered, items: items, span: first.span.union(last.span))
  }

  private mutating func item(_ node: CMarkNode, _ line: Int) -> MarkdownList.Item {
    let bounds = bounds(ofLine: line)
    var cursor = cursor(inLine: line)
    let indentation = cursor.indentation(in: bytes, end: bounds.upperBound)
    cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
    let start = cursor.offset
    var end = start
    while end < bounds.upperBound, isDigit(bytes[end]) { end += 1 }
    end = min(end + 1, bounds.upperBound)
    cursor.skip(bytes: end - start)
    let gap = cursor.indentation(in: bytes, end: bounds.upperBound)
    var probe = cursor
    probe.skipWhitespace(in: bytes, end: bounds.upperBound)
    // Five columns or more behind the mark are an indented code block.
    let padding = gap >= 1 && gap < 5 && probe.offset < bounds.upperBound ? gap : 1
    cursor.skip(columns: padding, in: bytes, end: bounds.upperBound)
    let marker = span(start, end)
    let blocks = blocks(
      of: node,
      in: Container(
        kind: .indented(columns: indentation + end - start + padding), firstLine: line, firstOffset: cursor.offset,
        firstColumn: cursor.column))
    return MarkdownList.Item(
      marker: text(start..<end), markerSpan: marker, blocks: blocks, span: blocks.reduce(marker) { $0.union($1.span) })
  }

  private mutating func quotation(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let bounds = bounds(ofLine: line)
    var cursor = cursor(inLine: line)
    cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
    let mark = span(cursor.offset, min(cursor.offset + 1, bounds.upperBound))
    cursor.skip(bytes: 1)
    cursor.skip(columns: 1, in: bytes, end: bounds.upperBound)
    let blocks = blocks(
      of: node,
      in: Container(kind: .quotation, firstLine: line, firstOffset: cursor.offset, firstColumn: cursor.column))
    return .quotation(blocks, span: blocks.reduce(mark) { $0.union($1.span) })
  }

  private mutating func blocks(of node: CMarkNode, in container: Container) -> [MarkdownBlock] {
    containers.append(container)
    defer { containers.removeLast() }
    return blocks(of: node)
  }

  /// A footnote; cmark has taken it out of the blocks around it, whose marks are read from its first line.
  private mutating func footnote(_ node: CMarkNode) -> MarkdownBlock? {
    guard let line = line(node.startLine) else { return nil }
    let bounds = bounds(ofLine: line)
    var cursor = LineCursor(at: bounds.lowerBound)
    var around: [Container] = []
    while cursor.offset < bounds.upperBound, bytes[cursor.offset] != UInt8(ascii: "[") {
      let before = cursor
      let indentation = cursor.indentation(in: bytes, end: bounds.upperBound)
      cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
      guard cursor.offset < bounds.upperBound, bytes[cursor.offset] != UInt8(ascii: "[") else {
        if indentation > 0 { around.append(container(.indented(columns: indentation), line, cursor)) }
        break
      }
      let isQuotation = bytes[cursor.offset] == UInt8(ascii: ">")
      cursor.skip(bytes: 1)
      cursor.skip(columns: 1, in: bytes, end: bounds.upperBound)
      around.append(
        container(isQuotation ? .quotation : .indented(columns: cursor.column - before.column), line, cursor))
    }
    let start = cursor.offset
    guard let close = bytes[start..<bounds.upperBound].firstIndex(of: UInt8(ascii: "]")), close >= start + 2 else {
      return nil
    }
    cursor.skip(bytes: min(close + 2, bounds.upperBound) - start)
    cursor.skipWhitespace(in: bytes, end: bounds.upperBound)
    let outer = containers
    containers = around
    defer { containers = outer }
    let mark = span(start, close + 2)
    let blocks = blocks(of: node, in: container(.indented(columns: 4), line, cursor))
    return .footnote(
      label: text((start + 2)..<close), labelSpan: span(start + 2, close), blocks,
      span: blocks.reduce(mark) { $0.union($1.span) })
  }

  private func container(_ kind: Container.Kind, _ line: Int, _ cursor: LineCursor) -> Container {
    Container(kind: kind, firstLine: line, firstOffset: cursor.offset, firstColumn: cursor.column)
  }

  // MARK: - Code and HTML

  private mutating func code(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let count = node.literalLineCount
    guard node.isFenced else {
      let (text, textSpan) = literal(line..<(line + count), indentation: 4, ofFirst: 4)
      literalSpans.append(textSpan)
      return .code(info: "", text: text, textSpan: textSpan, span: textSpan)
    }
    let fence = content(ofLine: line)
    let indentation = cursor(inLine: line).indentation(in: bytes, end: fence.lowerBound)
    var infoStart = fence.lowerBound
    while infoStart < fence.upperBound, bytes[infoStart] == bytes[fence.lowerBound] { infoStart += 1 }
    let length = infoStart - fence.lowerBound
    while infoStart < fence.upperBound, isBlank(bytes[infoStart]) { infoStart += 1 }
    var infoEnd = infoStart
    while infoEnd < fence.upperBound, !isBlank(bytes[infoEnd]) { infoEnd += 1 }
    let info = inlines.entities.unescape(bytes[infoStart..<infoEnd])
    let last = min(line + 1 + count, outline.lineCount)
    let (text, textSpan) = literal((line + 1)..<last, indentation: indentation, ofFirst: indentation)
    var end = max(fence.upperBound, textSpan.upperBound)
    if last < outline.lineCount {
      let close = content(ofLine: last)
      let isFence = close.count >= length && bytes[close].allSatisfy { $0 == bytes[fence.lowerBound] }
      if isFence { end = close.upperBound }
    }
    let whole = span(fence.lowerBound, end)
    literalSpans.append(whole)
    return .code(info: info, text: text, textSpan: textSpan, span: whole)
  }

  private mutating func html(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let (text, textSpan) = literal(line..<(line + node.literalLineCount), indentation: 0, ofFirst: 3)
    literalSpans.append(textSpan)
    return .html(text, span: textSpan)
  }

  /// The lines of a block without the marks around it and without `indentation` columns of white space, joined by `\n`.
  private func literal(
    _ lines: Range<Int>, indentation: Int, ofFirst firstIndentation: Int
  ) -> (text: String, span: SourceSpan) {
    let lines = lines.clamped(to: 0..<outline.lineCount)
    guard !lines.isEmpty else {
      let end = lines.lowerBound < outline.lineStarts.count ? Int(outline.lineStarts[lines.lowerBound]) : bytes.count
      return ("", span(end, end))
    }
    var text: [UInt8] = []
    var spanStart = 0
    var spanEnd = 0
    for line in lines {
      let bounds = bounds(ofLine: line)
      var cursor = cursor(inLine: line)
      let columns = line == lines.lowerBound ? firstIndentation : indentation
      cursor.skip(columns: columns, in: bytes, end: bounds.upperBound)
      if line == lines.lowerBound { spanStart = cursor.offset } else { text.append(newline) }
      spanEnd = max(bounds.upperBound, cursor.offset)
      text.append(contentsOf: repeatElement(space, count: cursor.restOfTab))
      text.append(contentsOf: bytes[cursor.offset..<max(cursor.offset, bounds.upperBound)])
    }
    let string = String(decoding: text, as: UTF8.self)
    return (text.contains(0) ? string.replacing("\0", with: "\u{FFFD}") : string, span(spanStart, spanEnd))
  }

  // MARK: - Tables

  /// The line of the header, which is the last one before the delimiter row.
  private func headerLine(of table: CMarkNode, from line: Int) -> Int {
    // cmark gives the header the place of the whole paragraph, but the rows their own.
    if let header = table.firstChild, let row = header.next, let rowLine = self.line(row.startLine) {
      return max(line, rowLine - 2)
    }
    var last = lineEnd(table, from: line) - 1
    while last > line, !isDelimiterRow(last) { last -= 1 }
    return max(line, last - 1)
  }

  private func isDelimiterRow(_ line: Int) -> Bool {
    let content = content(ofLine: line)
    return content.lowerBound < content.upperBound
      && bytes[content].allSatisfy { "|-: \t".utf8.contains($0) }
  }

  private mutating func table(_ node: CMarkNode, _ line: Int) -> MarkdownTable {
    let alignments = node.columnAlignments.map { letter -> Table.Alignment in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
    let headerLine = headerLine(of: node, from: line)
    let header = row(headerLine, columns: alignments.count)
    var rows: [MarkdownTable.Row] = []
    var child = node.firstChild?.next
    while let node = child {
      if let line = self.line(node.startLine) { rows.append(row(line, columns: alignments.count)) }
      child = node.next
    }
    let delimiters = content(ofLine: min(headerLine + 1, outline.lineCount - 1))
    let end = rows.last?.span ?? span(delimiters.lowerBound, delimiters.upperBound)
    return MarkdownTable(alignments: alignments, header: header, rows: rows, span: header.span.union(end))
  }

  private mutating func row(_ line: Int, columns: Int) -> MarkdownTable.Row {
    let content = content(ofLine: line)
    let hasMarks = outline.lineHasMarks[line]
    var cells: [Prose] = []
    cells.reserveCapacity(columns)
    var index = content.lowerBound
    if index < content.upperBound, bytes[index] == pipe { index += 1 }
    while index < content.upperBound, cells.count < columns {
      var end = index
      while end < content.upperBound, bytes[end] != pipe || bytes[end - 1] == UInt8(ascii: "\\") { end += 1 }
      cells.append(cell(trimmed(index..<end), hasMarks: hasMarks))
      index = end + 1
    }
    if index < content.upperBound {
      diagnostics.append(.extraCells(columns: columns, at: span(index, content.upperBound)))
    }
    let missing = plain(content.upperBound..<content.upperBound)
    cells.append(contentsOf: repeatElement(missing, count: columns - cells.count))
    return MarkdownTable.Row(cells: cells, span: span(content.lowerBound, content.upperBound))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == space || bytes[start] == tab { start += 1 }
    while end > start, bytes[end - 1] == space || bytes[end - 1] == tab { end -= 1 }
    return start..<end
  }
}

private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let pipe = UInt8(ascii: "|")
