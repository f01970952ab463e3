import StdModel

// Tables, whose rows are split here: cmark knows the cells without their places.
extension BlockBuilder {
  /// The line of the header, which is the last one before the delimiter row.
  func headerLine(of table: CMarkNode, from line: Int) -> Int {
    // cmark gives the header the place of the whole paragraph, but the rows their own.
    if let header = table.firstChild, let row = header.next, let rowLine = self.line(row.startLine) {
      return max(line, rowLine - 2)
    }
    var last = lineEnd(table, from: line) - 1
    while last > line, !isDelimiterRow(last) { last -= 1 }
    return max(line, last - 1)
  }

  func isDelimiterRow(_ line: Int) -> Bool {
    let content = content(ofLine: line)
    return content.lowerBound < content.upperBound
      && bytes[content].allSatisfy { "|-: \t".utf8.contains($0) }
  }

  mutating func table(_ node: CMarkNode, _ line: Int) -> MarkdownTable {
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

  mutating func row(_ line: Int, columns: Int) -> MarkdownTable.Row {
    let content = content(ofLine: line)
    let hasMarks = outline.lineHasMarks[line]
    var cells: [Prose] = []
    cells.reserveCapacity(columns)
    var index = content.lowerBound
    if index < content.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    while index < content.upperBound, cells.count < columns {
      var end = index
      while end < content.upperBound, bytes[end] != UInt8(ascii: "|") || bytes[end - 1] == UInt8(ascii: "\\") {
        end += 1
      }
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

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
