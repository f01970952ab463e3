import StdModel
import StdSyntax

/// Tables, figures, formulas, notes and examples.
extension DocumentLowering {
  // MARK: - Captions

  /// Lowers a caption line with what it belongs to: a table below it, a figure above it.
  mutating func lowerCaption(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard open.first?.kind != .contents, let scanned = caption(of: prose) else { return false }
    switch scanned.kind {
    case .figure: return lowerFigureCaption(scanned, prose, line)
    case .table: return lowerTableCaption(scanned, prose, line)
    }
  }

  private mutating func lowerFigureCaption(_ scanned: CaptionLine, _ prose: Prose, _ line: SourceLine) -> Bool {
    if let pending = pendingFigure, pending.caption == nil {
      index += 1
      pendingFigure = nil
      appendFigure(pending, caption: make(scanned, prose, .below), line)
      return true
    }
    flushFigure()
    if let next = lineBehind(index), figureContent(of: next) != nil {
      captionAbove = (scanned, prose)
      index += 1
      return true
    }
    index += 1
    let pending = PendingFigure(id: ids.next(), content: .missing, span: prose.span, caption: nil)
    appendFigure(pending, caption: make(scanned, prose, .below), line)
    return true
  }

  private mutating func lowerTableCaption(_ scanned: CaptionLine, _ prose: Prose, _ line: SourceLine) -> Bool {
    flushFigure()
    if let next = lineBehind(index) {
      if case .table(let table) = next.content {
        index = (lines[index...].firstIndex { $0.span == next.span } ?? index) + 1
        append(.table(lower(table, caption: make(scanned, prose, .above), notes: [])), line)
        return true
      }
      if isTabular(next) {
        index = lines[index...].firstIndex { $0.span == next.span } ?? index + 1
        return lowerTabularLines(caption: make(scanned, prose, .above))
      }
    }
    // A caption below its table is in the wrong place, but it is its caption.
    if let table = lastTable, table.caption == nil {
      index += 1
      replaceLastTable(
        Table(
          id: table.id, span: table.span.union(prose.span), caption: make(scanned, prose, .below),
          alignments: table.alignments, header: table.header, rows: table.rows, notes: table.notes))
      return true
    }
    return false
  }

  func make(_ scanned: CaptionLine, _ prose: Prose, _ position: Caption.Position) -> Caption {
    let title = prose.slice(scanned.titleRange).trimmed
    let number = scanned.number.map { Written($0, prose.span(of: scanned.numberRange), isTidy: scanned.isTidy) }
    let label = scanned.label.map { Label($0.name, prose.span(of: $0.range)) }
    return Caption(
      number: number, title: title, label: label, position: position, isContinuation: scanned.isContinuation,
      span: prose.span)
  }

  /// The next line that is not a comment.
  private func lineBehind(_ index: Int) -> SourceLine? {
    lines[(index + 1)...].first { if case .html = $0.content { false } else { true } }
  }

  mutating func takeCaptionAbove(_ kind: CaptionLine.Kind) -> Caption? {
    guard let (scanned, prose) = captionAbove else { return nil }
    captionAbove = nil
    return make(scanned, prose, .above)
  }

  // MARK: - Figures

  mutating func lowerCode(info: String, text: String, textSpan: SourceSpan, _ line: SourceLine) {
    let id = ids.next()
    let block = Preformatted(id: id, span: line.span, language: info, text: text, textSpan: textSpan)
    guard let content = generatedFigure(block) else {
      append(.preformatted(block), line)
      return
    }
    if case .flow = content { diagnostics += parseFlow(text, span: textSpan, in: source).diagnostics }
    pendingFigure = PendingFigure(id: id, content: content, span: line.span, caption: takeCaptionAbove(.figure))
  }

  private func generatedFigure(_ block: Preformatted) -> Figure.Content? {
    switch block.language {
    case "framework", "框架": .framework(block)
    case "flow", "流程": .flow(block)
    case "dot", "graphviz": .dot(block)
    default: nil
    }
  }

  func pictureFigure(_ prose: Prose) -> Figure.Content? {
    guard prose.text.equals("\u{FFFC}"), let inline = prose.inlines.last,
      case .image(let path, let alternative) = inline.kind
    else {
      return nil
    }
    return .image(path: path, alternative: alternative, span: prose.span)
  }

  private func figureContent(of line: SourceLine) -> Figure.Content? {
    switch line.content {
    case .text(let prose): pictureFigure(prose.trimmed)
    case .code(let info, let text, let textSpan):
      generatedFigure(Preformatted(id: NodeID(0), span: line.span, language: info, text: text, textSpan: textSpan))
    case .heading, .table, .html, .quotation, .thematicBreak, .footnote: nil
    }
  }

  /// A figure whose caption did not come is kept without one.
  mutating func flushFigure() {
    guard let pending = pendingFigure else { return }
    pendingFigure = nil
    appendFigure(pending, caption: pending.caption, nil)
  }

  private mutating func appendFigure(_ pending: PendingFigure, caption: Caption?, _ line: SourceLine?) {
    let span = caption.map { pending.span.union($0.span) } ?? pending.span
    let figure = Figure(id: pending.id, span: span, content: pending.content, caption: caption, notes: pending.notes)
    if let line {
      append(.figure(figure), line)
    } else {
      withBlocks(span) { $0.append(.figure(figure)) }
    }
  }

  // MARK: - Tables

  mutating func lower(_ table: MarkdownTable, caption: Caption?, notes: [Note]) -> Table {
    let id = ids.next()
    let all = [table.header] + table.rows
    let marks = all.map { row in row.cells.map(\.mergeMark) }
    var lowered: [Table.Row]
    if marks.contains(where: { $0.contains { $0 != .content } }) {
      lowered = zip(all, mergedCells(marks)).map { row($0, $1) }
    } else {
      lowered = all.map { row($0) }
    }
    let header = lowered.removeFirst()
    return Table(
      id: id, span: caption.map { table.span.union($0.span) } ?? table.span, caption: caption,
      alignments: table.alignments, header: header, rows: lowered, notes: notes)
  }

  private mutating func row(_ row: MarkdownTable.Row) -> Table.Row {
    Table.Row(id: ids.next(), cells: row.cells.map { Table.Cell($0) }, span: row.span)
  }

  private mutating func row(_ row: MarkdownTable.Row, _ extents: [CellExtent]) -> Table.Row {
    let cells = zip(row.cells, extents).map { prose, extent in
      Table.Cell(extent == .covered ? Prose(text: "", span: prose.span) : prose, extent)
    }
    return Table.Row(id: ids.next(), cells: cells, span: row.span)
  }

  /// Lines with tabs, as they come out of Word: a table. A header that repeats the one of the table before goes on with
  /// it.
  mutating func lowerTabularLines(caption: Caption?) -> Bool {
    var rows: [MarkdownTable.Row] = []
    var next = index
    while next < lines.count, isTabular(lines[next]),
      next == index || !lines[next].opensParagraph || caption != nil || isPlainText
    {
      rows.append(tabularRow(lines[next]))
      next += 1
    }
    guard let header = rows.first, caption != nil || rows.count > 1 || continuesTable(header) else { return false }
    flushFigure()
    let line = lines[index]
    index = next
    if caption == nil, let table = lastTable, continuesTable(header) {
      let isRepeatedHeader = header.cells.map(\.text) == table.header.cells.map(\.prose.text)
      var merged = table.rows
      for row in rows.dropFirst(isRepeatedHeader ? 1 : 0) { merge(row, into: &merged) }
      replaceLastTable(
        Table(
          id: table.id, span: table.span.union(lines[next - 1].span), caption: table.caption,
          alignments: table.alignments,
          header: table.header, rows: merged, notes: table.notes))
      return true
    }
    let span = line.span.union(lines[next - 1].span)
    let alignments = header.cells.map { _ in Table.Alignment.none }
    let table = MarkdownTable(alignments: alignments, header: header, rows: Array(rows.dropFirst()), span: span)
    append(.table(lower(table, caption: caption, notes: [])), line)
    return true
  }

  private func continuesTable(_ header: MarkdownTable.Row) -> Bool {
    guard let table = lastTable else { return false }
    return header.cells.map(\.text) == table.header.cells.map(\.prose.text)
  }

  /// A row whose first cell is empty continues the row before it: Word breaks rows at the end of a page.
  private mutating func merge(_ row: MarkdownTable.Row, into rows: inout [Table.Row]) {
    guard let last = rows.last, row.cells.first?.isEmpty == true, row.cells.count == last.cells.count else {
      rows.append(self.row(row))
      return
    }
    let cells = zip(last.cells, row.cells).map { old, new in
      new.isEmpty
        ? old : Table.Cell(old.prose.isEmpty ? new : old.prose.joined(new, with: ""), old.extent)
    }
    rows[rows.count - 1] = Table.Row(id: last.id, cells: cells, span: last.span.union(row.span))
  }

  private func tabularRow(_ line: SourceLine) -> MarkdownTable.Row {
    let raw = rawLine(line)
    var cells: [Prose] = []
    var start = raw.startIndex
    for end in raw.indices where raw[end] == 0x09 {
      cells.append(cell(start, end))
      start = end + 1
    }
    cells.append(cell(start, raw.endIndex))
    return MarkdownTable.Row(cells: cells, span: SourceSpan(source.id, raw.startIndex, raw.endIndex))
  }

  private func cell(_ start: Int, _ end: Int) -> Prose {
    let span = SourceSpan(source.id, start, end)
    let text = source.text(span)
    guard text.utf8.count == end - start else {
      return Prose(text: text, runs: [Prose.Run(textStart: 0, sourceStart: start, sourceEnd: end)], span: span)
    }
    return Prose(text: text, span: span).trimmed
  }

  /// The table that stands directly before the next block.
  private var lastTable: Table? {
    let last = openTerm == nil ? open.last?.blocks.last : openTerm?.blocks.last
    guard case .table(let table)? = last else { return nil }
    return table
  }

  private mutating func replaceLastTable(_ table: Table) {
    withBlocks(table.span) { $0.replaceLast(.table(table)) }
  }

  // MARK: - Notes and examples

  /// Lowers `注：` and `示例：`. Directly below a table or a figure they are its own.
  mutating func lowerNote(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard let lead = noteLead(of: prose) else { return false }
    let id = ids.next()
    let whole = absorbContinuation(of: prose)
    let text = whole.slice(TextRange(lead.end, whole.text.utf8.count)).trimmed
    let leadSpan = whole.span(of: TextRange(0, lead.end))
    let number = lead.ordinal.map { Written($0.value, whole.span(of: $0.range), isTidy: lead.isTidy) }
    if lead.kind == .example {
      flushFigure()
      append(.example(Example(id: id, span: whole.span, number: number, lead: leadSpan, prose: text)), line)
      return true
    }
    let note = Note(id: id, span: whole.span, number: number, lead: leadSpan, prose: text)
    if pendingFigure != nil {
      pendingFigure?.notes.append(note)
    } else if let table = lastTable {
      replaceLastTable(
        Table(
          id: table.id, span: table.span.union(note.span), caption: table.caption, alignments: table.alignments,
          header: table.header, rows: table.rows, notes: table.notes + [note]))
    } else {
      append(.note(note), line)
    }
    return true
  }

  // MARK: - Formulas

  /// Lowers `$$…$$`, its number `（1）` and its label behind it.
  mutating func lowerFormula(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard prose.has("$$", at: 0) else { return false }
    var whole = prose
    var close = closingDollars(whole.text)
    while close == nil, index < lines.count, case .text(let next) = lines[index].content, !lines[index].opensParagraph {
      whole = whole.joined(next, with: " ")
      close = closingDollars(whole.text)
      index += 1
    }
    guard let close else { return false }
    let texRange = TextRange(2, close)
    let (tail, label) = splitLabel(whole.slice(TextRange(close + 2, whole.text.utf8.count)).trimmed)
    let number = formulaNumber(of: tail)
    let tex = whole.slice(texRange).trimmed
    let formula = Formula(
      id: ids.next(), span: whole.span, tex: tex.text, texSpan: tex.span, number: number, label: label)
    append(.formula(formula), line)
    return true
  }

  private func closingDollars(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4 else { return nil }
    return (2..<(bytes.count - 1)).first { bytes[$0] == UInt8(ascii: "$") && bytes[$0 + 1] == UInt8(ascii: "$") }
  }
}

extension Prose {
  /// `^^` and `<<` alone in a cell; with a backslash before them they are text.
  fileprivate var mergeMark: CellMark {
    guard span.upperBound - span.lowerBound == 2 else { return .content }
    return text.equals("^^") ? .up : text.equals("<<") ? .left : .content
  }
}
