import StdModel

// Lists, quotations, footnotes: blocks that hold blocks.
extension BlockBuilder {
  mutating func list(_ node: CMarkNode) -> MarkdownList? {
    var items: [MarkdownList.Item] = []
    var child = node.firstChild
    while let item = child {
      if let line = line(item.startLine) { items.append(self.item(item, line)) }
      child = item.next
    }
    guard let first = items.first, let last = items.last else { return nil }
    return MarkdownList(isOrdered: node.isOrdered, items: items, span: first.span.union(last.span))
  }

  mutating func item(_ node: CMarkNode, _ line: Int) -> MarkdownList.Item {
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

  mutating func quotation(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
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

  mutating func blocks(of node: CMarkNode, in container: Container) -> [MarkdownBlock] {
    containers.append(container)
    defer { containers.removeLast() }
    return blocks(of: node)
  }

  /// A footnote; cmark has taken it out of the blocks around it, whose marks are read from its first line.
  mutating func footnote(_ node: CMarkNode) -> MarkdownBlock? {
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

  func container(_ kind: Container.Kind, _ line: Int, _ cursor: LineCursor) -> Container {
    Container(kind: kind, firstLine: line, firstOffset: cursor.offset, firstColumn: cursor.column)
  }
}
