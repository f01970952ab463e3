import StdModel
import StdSyntax
import StdXML

/// Tables of XHTML and OASIS.
extension STSImport {
  /// Columns of a table; Markdown takes some more.
  private static let maximumColumns = 200
  /// A text that is repeated in each cell that a merged cell covered is no longer than this.
  private static let repeatedLength = 120
  /// Cells that merged cells may grow to in one table.
  private static let maximumCoveredCells = 20_000

  /// Writes a table with its caption, notes and footnotes.
  mutating func importTable(_ node: XMLTree.NodeID) {
    flushText()
    innerDepth += 1
    var tables: [XMLTree.NodeID] = []
    for child in tree.children(node) {
      switch kind(child) {
      case .label, .tableWrapFoot, .objectID, .altText, .longDesc, nil: continue
      case .caption: for part in tree.children(child) where kind(part) != .title { importBlock(part) }
      case .table, .oasisTable: tables.append(child)
      case .alternatives:
        let inner = tree.children(child).filter { kind($0) == .table || kind($0) == .oasisTable }
        tables += inner
        if inner.isEmpty { importBlock(child) }
      case .legend, .attrib, .permissions: continue
      default: if tables.isEmpty { importBlock(child) }
      }
    }
    flushText()
    writeCaption(of: node, word: "表")
    if let first = tables.first {
      importRows(first)
    }
    for table in tables.dropFirst() { importRows(table) }
    importBehindTable(node, hasTable: !tables.isEmpty)
    innerDepth -= 1
    flushText()
    flushFootnotes()
  }

  /// The notes of a table first, because they belong to it only directly below it.
  private mutating func importBehindTable(_ node: XMLTree.NodeID, hasTable: Bool) {
    let feet = children(.tableWrapFoot, of: node)
    for foot in feet {
      for child in tree.children(foot) where isNote(child) { importBlock(child) }
    }
    for foot in feet {
      for child in tree.children(foot) where !isNote(child) { importBlock(child) }
      flushText()
    }
    for child in tree.children(node) {
      switch kind(child) {
      case .legend, .attrib, .permissions, .longDesc: importBlock(child)
      case .altText: keepAsComment(child)
      case .label, .caption, .tableWrapFoot, .table, .oasisTable, .objectID, .alternatives, nil: continue
      default: if hasTable { importBlock(child) }
      }
    }
  }

  private func isNote(_ node: XMLTree.NodeID) -> Bool {
    switch kind(node) {
    case .note, .normativeNote, .legacyNote: true
    default: false
    }
  }

  /// A table without number.
  mutating func importBareTable(_ node: XMLTree.NodeID) {
    flushText()
    innerDepth += 1
    for child in tree.children(node) {
      switch kind(child) {
      case .label, .title, .oasisTitle: importBlock(child)
      default: continue
      }
    }
    if kind(node) == .array {
      for child in tree.children(node) {
        switch kind(child) {
        case .tr, .tbody: continue
        case .table, .oasisTable: importBareTable(child)
        case nil, .label, .title: continue
        default: importBlock(child)
        }
      }
      if tree.children(node).contains(where: { kind($0) == .tr || kind($0) == .tbody }) { importRows(node) }
    } else {
      importRows(node)
    }
    innerDepth -= 1
    flushText()
    flushFootnotes()
  }

  // MARK: - Captions

  /// `表 1　题名`. A number that is none of GB/T 1.1 stays in a paragraph, the table has none then.
  mutating func writeCaption(of node: XMLTree.NodeID, word: String) {
    let label = plainText(.label, of: node)
    let title = child(.caption, of: node).flatMap { child(.title, of: $0) } ?? child(.title, of: node)
    let words = title.map { line(of: $0) } ?? []
    if let label, let number = objectNumber(label) {
      var caption = Array("\(word) \(number)".utf8)
      if !words.isEmpty { caption += "　".utf8 + words }
      let text = String(decoding: caption, as: UTF8.self)
      if let scanned = scanCaption(in: text), scanned.number != nil, scanned.isTidy || words.isEmpty,
        scanned.title.upperBound - scanned.title.lowerBound == words.count
      {
        if !label.hasPrefix(word) { report(.words, node) }
        out.write(caption)
        labelPlaces.append((node, out.place))
        return
      }
    }
    guard label != nil || !words.isEmpty else { return }
    report(label == nil ? .title : .number, node)
    let whole = (label.map { escaped($0) + (words.isEmpty ? "" : "　").utf8 } ?? []) + words
    writeStrong(whole)
  }

  /// `1` of “表1” and “Table 1”, `A.2` of “Figure A.2 —”; nil for numbers of another form.
  func objectNumber(_ label: String) -> String? {
    let core = label.utf8.drop { !(0x30...0x39 ~= $0) && !(0x41...0x5A ~= $0) }
    var rest = Array(core)
    // The word before the number may be a Latin one: what counts begins behind its last space.
    if let space = rest.lastIndex(where: { $0 == 0x20 || $0 >= 0x80 }), space + 1 < rest.count {
      rest = Array(rest[(space + 1)...])
    } else if rest.contains(where: { $0 == 0x20 || $0 >= 0x80 }) {
      rest = Array(rest.prefix { $0 != 0x20 && $0 < 0x80 })
    }
    while let last = rest.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: "-") {
      rest.removeLast()
    }
    let number = String(decoding: rest, as: UTF8.self)
    var digits = rest[...]
    if let letter = digits.first, 0x41...0x5A ~= letter {
      digits = digits.dropFirst()
      guard digits.first == UInt8(ascii: ".") else { return nil }
      digits = digits.dropFirst()
    }
    guard 1...3 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }), digits.first != 0x30 else { return nil }
    return number
  }

  // MARK: - Rows

  private struct Cell {
    var text: [UInt8]
    var columns = 1
    var rows = 1
    var alignment: Alignment = .none
    /// The column it begins in, where the document says it (OASIS).
    var start: Int?
  }

  private enum Alignment { case none, left, center, right }

  /// What stands in one place of the grid of a table.
  private struct Place {
    let text: [UInt8]
    /// How the place belongs to a merged cell that reaches over it.
    var mark = CellMark.content
    /// The alignment of a cell of one column.
    var alignment: Alignment?
  }

  private mutating func importRows(_ table: XMLTree.NodeID) {
    var head: [[Cell]] = []
    var body: [[Cell]] = []
    collectRows(table, columns: [:], inHead: false, &head, &body)
    guard !head.isEmpty || !body.isEmpty else { return }
    var overlaps = false
    let headRows = grid(head, &overlaps)
    let bodyRows = grid(body, &overlaps)
    let width = max(headRows.map(\.count).max() ?? 0, bodyRows.map(\.count).max() ?? 0)
    guard width > 0 else { return }
    guard width <= Self.maximumColumns else { return writeRowsAsText(table, headRows + bodyRows) }
    // A table without header has an empty one in Markdown.
    var lines: [[UInt8]] = headRows.isEmpty ? [rowLine([], width)] : []
    let isMerged = !overlaps && canMerge(headRows + bodyRows)
    if !isMerged { report(.mergedCells, table) }
    if headRows.count > 1, !isMerged || !reachesDown(headRows) {
      report(.headerRows, table)
      lines.append(rowLine(joined(headRows, width), width))
    } else {
      lines += headRows.map { rowLine(texts($0, isMerged), width) }
    }
    lines += bodyRows.map { rowLine(texts($0, isMerged), width) }
    lines.insert(delimiterLine(alignments(bodyRows + headRows, width)), at: 1)
    out.write(lines: lines)
  }

  /// Whether the compiler would merge the cells of a table as they are here.
  private func canMerge(_ rows: [[Place]]) -> Bool {
    let marks = rows.map { $0.map(\.mark) }
    return zip(marks, mergedCells(marks)).allSatisfy { marks, extents in
      zip(marks, extents).allSatisfy { $0 == .content || $1 == .covered }
    }
  }

  /// Whether a cell in the first row of a header reaches down to its last one, so that all are its rows.
  private func reachesDown(_ rows: [[Place]]) -> Bool {
    let first = mergedCells(rows.map { $0.map(\.mark) }).first ?? []
    return first.contains { Int($0.rows) == rows.count }
  }

  private func texts(_ row: [Place], _ isMerged: Bool) -> [[UInt8]] {
    row.map { place in
      guard isMerged else { return place.text }
      return switch place.mark {
      case .content: place.text
      case .up: Array("^^".utf8)
      case .left: Array("<<".utf8)
      }
    }
  }

  /// The rows of a header as one: the texts of each column behind each other, each once.
  private func joined(_ rows: [[Place]], _ width: Int) -> [[UInt8]] {
    var header = [[UInt8]](repeating: [], count: width)
    for row in rows {
      for (column, place) in row.enumerated() where !place.text.isEmpty && header[column] != place.text {
        if header[column].isEmpty {
          header[column] = place.text
        } else if !endsWith(header[column], place.text) {
          header[column] += [0x20] + place.text
        }
      }
    }
    return header
  }

  private func endsWith(_ text: [UInt8], _ end: [UInt8]) -> Bool {
    text.count > end.count && text.suffix(end.count).elementsEqual(end) && text[text.count - end.count - 1] == 0x20
  }

  private func rowLine(_ cells: [[UInt8]], _ width: Int) -> [UInt8] {
    var line: [UInt8] = [UInt8(ascii: "|")]
    for column in 0..<width {
      line.append(0x20)
      if column < cells.count { line += cells[column] }
      line += [0x20, UInt8(ascii: "|")]
    }
    return line
  }

  private func delimiterLine(_ alignments: [Alignment]) -> [UInt8] {
    var line: [UInt8] = [UInt8(ascii: "|")]
    for alignment in alignments {
      switch alignment {
      case .none: line += "---|".utf8
      case .left: line += ":---|".utf8
      case .center: line += ":---:|".utf8
      case .right: line += "---:|".utf8
      }
    }
    return line
  }

  /// The alignment of each column: that of the first cell that is no wider.
  private func alignments(_ rows: [[Place]], _ width: Int) -> [Alignment] {
    var alignments = [Alignment?](repeating: nil, count: width)
    for row in rows {
      for (column, place) in row.enumerated() where alignments[column] == nil { alignments[column] = place.alignment }
    }
    return alignments.map { $0 ?? .none }
  }

  /// A table too wide for Markdown: its rows as lines.
  private mutating func writeRowsAsText(_ table: XMLTree.NodeID, _ rows: [[Place]]) {
    report(.paragraph, table)
    for row in rows {
      let texts = row.filter { $0.mark == .content && !$0.text.isEmpty }.map(\.text)
      let line = Array(texts.joined(separator: "　".utf8))
      if !line.isEmpty { out.write(escapedAtStart(line)) }
    }
  }

  private mutating func collectRows(
    _ node: XMLTree.NodeID, columns: [String: Int], inHead: Bool, _ head: inout [[Cell]], _ body: inout [[Cell]]
  ) {
    var columns = columns
    for child in tree.children(node) {
      switch kind(child) {
      case .thead, .oasisHead: collectRows(child, columns: columns, inHead: true, &head, &body)
      case .tbody, .tfoot, .oasisBody, .oasisGroup:
        collectRows(child, columns: columns, inHead: inHead, &head, &body)
      case .oasisColumn:
        let name = tree.attribute("colname", of: child) ?? ""
        columns[name] = tree.attribute("colnum", of: child).flatMap { Int($0) } ?? columns.count + 1
      case .tr, .oasisRow:
        let row = tree.children(child).compactMap { cell($0, columns) }
        // A row of header cells alone at the start is the header, too, with those that its cells reach down to.
        let isReached = head.first.map { $0.contains { $0.rows > head.count } } ?? (row.count > 1)
        let isHeader =
          inHead
          || body.isEmpty && isReached && kind(child) == .tr && tree.children(child).allSatisfy { kind($0) != .td }
        if isHeader { head.append(row) } else { body.append(row) }
      default: continue
      }
    }
  }

  private mutating func cell(_ node: XMLTree.NodeID, _ columns: [String: Int]) -> Cell? {
    switch kind(node) {
    case .td, .th:
      var cell = Cell(text: cellText(node))
      cell.columns = span("colspan", node)
      cell.rows = span("rowspan", node)
      cell.alignment = alignment(tree.attribute("align", of: node) ?? tree.attribute("style", of: node))
      return cell
    case .oasisEntry:
      var cell = Cell(text: cellText(node))
      if let start = tree.attribute("namest", of: node).flatMap({ columns[$0] }),
        let end = tree.attribute("nameend", of: node).flatMap({ columns[$0] }), end >= start
      {
        cell.columns = min(end - start + 1, Self.maximumColumns)
        cell.start = start - 1
      } else if let column = tree.attribute("colname", of: node).flatMap({ columns[$0] }) {
        cell.start = column - 1
      }
      if let more = tree.attribute("morerows", of: node).flatMap({ Int($0) }) {
        cell.rows = min(max(more, 0), 9999) + 1
      }
      cell.alignment = alignment(tree.attribute("align", of: node))
      return cell
    default: return nil
    }
  }

  private func span(_ name: StaticString, _ node: XMLTree.NodeID) -> Int {
    tree.attribute(name, of: node).flatMap { Int($0) }.map { min(max($0, 1), 1000) } ?? 1
  }

  private func alignment(_ value: String?) -> Alignment {
    guard let value else { return .none }
    if value == "center" || value.contains("text-align: center") || value.contains("text-align:center") {
      return .center
    }
    if value == "right" || value.contains("text-align: right") || value.contains("text-align:right") { return .right }
    if value == "left" || value.contains("text-align: left") || value.contains("text-align:left") { return .left }
    return .none
  }

  /// What stands in a cell, as one line.
  private mutating func cellText(_ node: XMLTree.NodeID) -> [UInt8] {
    let outer = (text, references, isOneLine, lead)
    text = MarkdownText()
    text.isCell = true
    references = []
    lead = []
    isOneLine = true
    let blocks = tree.children(node).filter { kind($0)?.isBlock == true }
    if blocks.count > 1 || blocks.contains(where: { kind($0) != .p }) { report(.cellBlocks, node) }
    importMixed(node)
    let line = finishText()
    (text, references, isOneLine, lead) = outer
    // The mark of a merged cell as text; that of the other direction is escaped as all text is.
    return line.elementsEqual("^^".utf8) ? [UInt8(ascii: "\\")] + line : line
  }

  /// The rows with a text for each column; what a merged cell covers repeats a short text.
  private func grid(_ rows: [[Cell]], _ overlaps: inout Bool) -> [[Place]] {
    var result: [[Place]] = []
    /// For each column how many more rows a cell from above covers it, and with what.
    var covering: [(rows: Int, text: [UInt8])] = []
    var covered = 0
    for row in rows {
      var line: [Place] = []
      func fillCovered(upTo limit: Int) {
        while line.count < limit, line.count < covering.count, covering[line.count].rows > 0 {
          covering[line.count].rows -= 1
          line.append(Place(text: covering[line.count].text, mark: .up))
        }
      }
      for cell in row {
        fillCovered(upTo: .max)
        if let start = cell.start, start < Self.maximumColumns {
          while line.count < start {
            line.append(Place(text: []))
            fillCovered(upTo: start)
          }
        }
        let columns = min(cell.columns, max(1, Self.maximumColumns + 1 - line.count))
        covered += columns * min(cell.rows, rows.count)
        let isRepeated = cell.text.count <= Self.repeatedLength && covered <= Self.maximumCoveredCells
        for column in 0..<columns {
          let text = column == 0 || isRepeated ? cell.text : []
          while covering.count <= line.count { covering.append((0, [])) }
          if covering[line.count].rows > 0 {
            overlaps = true
            covering[line.count].rows -= 1
          }
          if cell.rows > 1 { covering[line.count] = (cell.rows - 1, isRepeated ? cell.text : []) }
          line.append(
            Place(
              text: text, mark: column == 0 ? .content : .left, alignment: cell.columns == 1 ? cell.alignment : nil))
        }
      }
      fillCovered(upTo: .max)
      // A row of merged cells from above alone has nothing of its own.
      if !row.isEmpty { result.append(line) }
    }
    return result
  }
}
