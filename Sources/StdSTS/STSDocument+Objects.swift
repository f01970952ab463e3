import StdMarkup
import StdModel

extension STSDocument {
  // MARK: - Tables

  /// A table (表) with its caption and notes; GB/T 1.1—2020, 9.8. One that has neither is a bare array.
  mutating func write(_ table: Table) {
    guard table.caption != nil || !table.notes.isEmpty else {
      out.open(.array) { $0.id(table.id, in: context) }
      writeRows(of: table)
      return out.close(.array)
    }
    let (place, start) = (footnotePlace, waitingFootnotes.count)
    footnotePlace = .table
    out.open(.tableWrap) { attributes in
      attributes.id(table.id, in: context)
      attributes(.position, word: "anchor")
    }
    writeCaption(table.caption, of: table.id, "表")
    writeRows(of: table)
    if !table.notes.isEmpty || waitingFootnotes.count > start {
      out.open(.tableWrapFoot)
      writeNotes(table.notes)
      footnotePlace = .behind
      writeWaitingFootnotes(from: start)
      out.close(.tableWrapFoot)
    }
    out.close(.tableWrap)
    footnotePlace = place
  }

  /// The rows; a table without rows has its header as its only one, because a body needs one.
  private mutating func writeRows(of table: Table) {
    out.open(.table)
    out.line()
    let hasHeader = table.hasHeader
    // A body needs a row: where merged cells of the header reach down to the last one, it is all body.
    let depth = table.headerDepth
    let isSplit = hasHeader && depth < table.rows.count
    if isSplit {
      out.open(.thead)
      write(table.header, .th, of: table)
      for row in table.rows.prefix(depth) { write(row, .th, of: table) }
      close(.thead)
    }
    out.open(.tbody)
    out.line()
    if hasHeader, !isSplit {
      for row in [table.header] + table.rows {
        write(row, .th, of: table)
        out.line()
      }
    }
    for row in table.rows.dropFirst(hasHeader ? depth : 0) {
      write(row, .td, of: table)
      out.line()
    }
    if table.rows.isEmpty, !hasHeader {
      write(table.header, .td, of: table)
      out.line()
    }
    close(.tbody)
    out.close(.table)
  }

  private mutating func write(_ row: Table.Row, _ element: STSElement, of table: Table) {
    let isIdentified = element == .td && context.standard.kind != .standard
    out.open(.tr) { if isIdentified { $0.id(row.id, in: context) } }
    for (column, cell) in row.cells.enumerated() where !cell.isCovered {
      let alignment = column < table.alignments.count ? table.alignments[column].word : nil
      let place = ProsePlace(row.id, slot: column)
      let kinds = provisions(at: place)
      out.open(element) { attributes in
        if element == .th { attributes(.scope, word: cell.extent.columns > 1 ? "colgroup" : "col") }
        if cell.extent.columns > 1 { attributes(.colspan, String(cell.extent.columns)) }
        if cell.extent.rows > 1 { attributes(.rowspan, String(cell.extent.rows)) }
        if let alignment { attributes(.align, word: alignment) }
        attributes.provisions(kinds)
      }
      if isIdentified, let clause = groundClause(cell) {
        openExternalLink(to: .node(clause))
        out.text(cell.prose.plainText)
        out.close(.extLink)
      } else {
        write(cell.prose, at: place)
      }
      out.close(element)
    }
    if row.cells.isEmpty { out.empty(.td) }
    out.close(.tr)
  }

  /// In the table of grounds of a drafting statement: the clause of the standard that a cell names.
  private func groundClause(_ cell: Table.Cell) -> NodeReference? {
    guard case .draftingStatement(let statement) = context.standard.kind,
      let subject = context.index.system.subjects[context.standard.id],
      let number = statement.grounds.first(where: { $0.span == cell.prose.span })?.clause
    else { return nil }
    return context.index.system.numbered.clause(number, of: subject)
  }

  // MARK: - Figures

  /// A figure (图): its picture or diagram as a file, never in the text; GB/T 1.1—2020, 9.7.
  mutating func write(_ figure: Figure) {
    out.open(.fig) { attributes in
      attributes.id(figure.id, in: context)
      attributes(.position, word: "anchor")
    }
    writeCaption(figure.caption, of: figure.id, "图")
    switch figure.content {
    case .image(let path, let alternative, _): writePicture(path, alternative)
    case .framework(let block), .flow(let block), .dot(let block): writeDiagram(figure, block)
    case .missing: out.element(.p, text: "（缺图）")
    }
    writeNotes(figure.notes)
    out.close(.fig)
  }

  private mutating func writePicture(_ path: String, _ alternative: String) {
    guard let found = context.picture(path) else {
      return out.element(.p, text: Self.missingPicture(path, alternative))
    }
    writeGraphic(.graphic, SiteMap.picture(found), alternative)
  }

  /// A diagram that could not be drawn stands as its source, as it does on the page.
  private mutating func writeDiagram(_ figure: Figure, _ block: Preformatted) {
    let path = context.index.map.figure(NodeReference(context.standard.id, figure.id))
    guard context.diagrams.contains(path) else {
      out.open(.preformat) { $0(.preformatType, block.language) }
      out.text(block.text)
      return out.close(.preformat)
    }
    writeGraphic(.graphic, path, figure.caption?.title.plainText ?? "图")
  }

  /// A picture in a line of text.
  mutating func writeInlinePicture(_ path: String, _ alternative: String) {
    guard let found = context.picture(path) else { return out.text(Self.missingPicture(path, alternative)) }
    writeGraphic(.inlineGraphic, SiteMap.picture(found), alternative)
  }

  private mutating func writeGraphic(_ element: STSElement, _ path: OutputPath, _ alternative: String) {
    let address = "../../" + path.description.percentEncoded
    let type = PictureType(path)
    out.open(element) { attributes in
      attributes(.href, address)
      if let type {
        attributes(.mimetype, word: "image")
        attributes(.mimeSubtype, word: type.word)
      }
    }
    if !alternative.isEmpty { out.element(.altText, text: alternative) }
    out.close(element)
  }

  private static func missingPicture(_ path: String, _ alternative: String) -> String {
    "（缺图：\(alternative.isEmpty ? path : alternative)）"
  }

  /// The number and title of a table or figure.
  private mutating func writeCaption(_ caption: Caption?, of node: NodeID, _ word: String) {
    guard let caption else { return }
    out.open(.label)
    out.text(word)
    if case .object(let number) = context.facts[node].effective { out.text(" \(number)") }
    out.close(.label)
    guard !caption.title.isEmpty || caption.isContinuation else { return }
    out.open(.caption)
    out.open(.title)
    write(caption.title, at: ProsePlace(node))
    if caption.isContinuation { out.text(constant: "（续）") }
    out.close(.title)
    out.close(.caption)
  }

  private mutating func writeNotes(_ notes: [Note]) {
    for note in notes {
      writeRemark(note.id, .nonNormativeNote, "注", prose: note.prose, blocks: note.blocks)
    }
  }

  // MARK: - Formulas

  /// A display formula with its number as label; GB/T 1.1—2020, 9.9.
  mutating func write(_ formula: Formula) {
    out.open(.dispFormula) { $0.id(formula.id, in: context) }
    if case .object(let number) = context.facts[formula.id].effective {
      out.element(.label, text: "（\(number)）")
    }
    TeXMath.write(formula.tex, .display, .xml, to: &out)
    out.close(.dispFormula)
  }
}

/// The picture files that a site may hold, by the ends of their names.
private enum PictureType: String {
  case svg, png, jpg, jpeg, gif, webp

  init?(_ path: OutputPath) {
    guard let end = path.description.split(separator: ".").last, let type = Self(rawValue: end.lowercased()) else {
      return nil
    }
    self = type
  }

  var word: StaticString {
    switch self {
    case .svg: "svg+xml"
    case .png: "png"
    case .jpg, .jpeg: "jpeg"
    case .gif: "gif"
    case .webp: "webp"
    }
  }
}

extension Table.Alignment {
  fileprivate var word: StaticString? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
