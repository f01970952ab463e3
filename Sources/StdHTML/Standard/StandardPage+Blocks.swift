import StdMarkup
import StdModel

extension StandardPage {
  /// A block of a clause; `level` is the heading level that a term entry takes here.
  mutating func write(_ block: Block, level: Int) {
    switch block {
    case .paragraph(let paragraph):
      out.open(.p) { $0.block(paragraph.id, in: context) }
      write(paragraph.prose, at: ProsePlace(paragraph.id))
      writePermalink(paragraph.id)
      out.close(.p)
    case .list(let list): write(list, level: level)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .formula(let formula): write(formula)
    case .note(let note):
      writeRemark(note.id, .note, "注", prose: note.prose, blocks: note.blocks, level: level)
    case .example(let example):
      writeRemark(example.id, .example, "示例", prose: example.prose, blocks: example.blocks, level: level)
    case .termEntry(let entry): write(entry, level: level)
    case .reference(let entry): write(entry)
    case .footnote(let footnote): write(footnote, level: level)
    case .quotation(let quotation):
      out.open(.blockquote)
      for block in quotation.blocks { write(block, level: level) }
      out.close(.blockquote)
    case .preformatted(let preformatted):
      out.open(.pre) { attributes in
        attributes("tabindex", "0")
        attributes.block(preformatted.id, in: context)
      }
      out.element(.code, text: preformatted.text)
      writePermalink(preformatted.id)
      out.close(.pre)
    }
  }

  // MARK: - Lists

  /// A list (列项) with its printed marks; GB/T 1.1—2020, 7.5.
  private mutating func write(_ list: List, level: Int) {
    out.open(.ul) { attributes in
      attributes.style(.items)
      attributes("role", "list")
    }
    for item in list.items {
      out.open(.li) { attributes in
        attributes.id(of: item.id, in: context)
        attributes.block(item.id, in: context)
      }
      out.element(.span, .mark, text: item.marker.printed(context.facts[item.id].effective))
      write(item.prose, at: ProsePlace(item.id))
      writePermalink(item.id)
      for block in item.blocks { write(block, level: level) }
      out.close(.li)
    }
    out.close(.ul)
  }

  // MARK: - Tables and figures

  /// A table (表) with its caption above and its notes inside the frame; GB/T 1.1—2020, 9.8.
  private mutating func write(_ table: Table) {
    out.open(.figure) { attributes in
      attributes.style(.table)
      attributes.id(of: table.id, in: context)
      attributes.block(table.id, in: context)
    }
    if table.caption == nil { writePermalink(table.id) }
    let name = writeCaption(table.caption, of: table.id, "表")
    out.open(.div) { attributes in
      attributes.style(.frame)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label(name)
    }
    out.open(.table)
    let styles = columnStyles(table)
    let depth = table.headerDepth
    if table.hasHeader {
      out.open(.thead)
      writeRow(table.header, .th, styles: [], identified: false)
      for row in table.rows.prefix(depth) { writeRow(row, .th, styles: [], identified: false) }
      out.close(.thead)
    }
    out.open(.tbody)
    let isIdentified = context.standard.kind != .standard
    for row in table.rows.dropFirst(depth) { writeRow(row, .td, styles: styles, identified: isIdentified) }
    out.close(.tbody)
    out.close(.table)
    if !table.notes.isEmpty { writeNotes(table.notes) }
    out.close(.div)
    out.close(.figure)
  }

  private mutating func writeRow(_ row: Table.Row, _ element: HTMLElement, styles: [StyleClass?], identified: Bool) {
    out.open(.tr) { attributes in
      if identified { attributes.id(of: row.id, in: context) }
      attributes.block(row.id, in: context)
    }
    let last = row.cells.lastIndex { !$0.isCovered }
    for (column, cell) in row.cells.enumerated() where !cell.isCovered {
      out.open(element) { attributes in
        if element == .th {
          // A head of a few characters is not broken.
          if cell.prose.text.utf8.count <= 18 { attributes.style(.brief) }
          attributes.scope(cell.extent.columns > 1 ? .columnGroup : .column)
        } else if column < styles.count, let style = styles[column] {
          attributes.style(cell.extent.columns > 1 ? .centered : style)
        }
        attributes.extent(cell.extent)
      }
      if identified, let clause = groundClause(cell) {
        writeLink(clause, cell.prose.plainText)
      } else {
        write(cell.prose, at: ProsePlace(row.id, slot: column))
      }
      if column == last { writePermalink(row.id) }
      out.close(element)
    }
    out.close(.tr)
  }

  /// In the table of grounds of a drafting statement: the clause that a cell names.
  private func groundClause(_ cell: Table.Cell) -> NodeReference? {
    guard case .draftingStatement(let statement) = context.standard.kind, let subject = context.entry.subject,
      let number = statement.grounds.first(where: { $0.span == cell.prose.span })?.clause
    else { return nil }
    return context.index.system.numbered.clause(number, of: subject)
  }

  /// Columns of short words are centred and not broken, as in print; where the author set an alignment, that one
  /// counts.
  private func columnStyles(_ table: Table) -> [StyleClass?] {
    table.header.cells.indices.map { column in
      switch column < table.alignments.count ? table.alignments[column] : .none {
      case .left: return nil
      case .center: return .centered
      case .right: return .rightAligned
      case .none:
        let isShort = table.rows.allSatisfy { row in
          column >= row.cells.count || row.cells[column].extent.columns > 1
            || row.cells[column].prose.text.utf8.count <= 21
        }
        return isShort ? .brief : nil
      }
    }
  }

  /// A figure (图) with its caption below; GB/T 1.1—2020, 9.7.
  private mutating func write(_ figure: Figure) {
    out.open(.figure) { attributes in
      attributes.style(.picture)
      attributes.id(of: figure.id, in: context)
      attributes.block(figure.id, in: context)
    }
    if figure.caption == nil { writePermalink(figure.id) }
    switch figure.content {
    case .image(let path, let alternative, _): writePicture(path, alternative)
    case .framework(let block), .flow(let block), .dot(let block): writeDiagram(figure, block)
    case .missing: out.element(.p, .unresolved, text: "（缺图）")
    }
    if !figure.notes.isEmpty { writeNotes(figure.notes) }
    _ = writeCaption(figure.caption, of: figure.id, "图")
    out.close(.figure)
  }

  private mutating func writeDiagram(_ figure: Figure, _ block: Preformatted) {
    let path = context.index.map.figure(NodeReference(context.standard.id, figure.id))
    if context.handbook != nil, context.inputs.drawn.contains(path) {
      // Drawn once, on the page of the standard; the handbook shows the file.
      return out.void(.img) { attributes in
        attributes.style(.drawing)
        attributes("src", context.root + path.description)
        attributes("alt", figure.caption?.title.plainText ?? "图")
      }
    }
    guard let svg = context.inputs.diagram(path) else {
      out.element(.pre, { $0("tabindex", "0") }) { $0.element(.code, text: block.text) }
      return
    }
    out.writeDiagram(svg, root: context.root, name: figure.caption?.title.plainText ?? "图")
  }

  /// A picture of the system's folder; one that is not there is named in its place.
  mutating func writePicture(_ path: String, _ alternative: String) {
    let source = context.index.system.sources[context.standard.source].path
    guard let found = SiteMap.picturePath(path, in: source), context.index.pictures.contains(found) else {
      out.element(.span, .unresolved, text: "（缺图：\(alternative.isEmpty ? path : alternative)）")
      return
    }
    out.void(.img) { attributes in
      attributes("src", context.root + SiteMap.picture(found).description.percentEncoded)
      attributes("alt", alternative)
    }
  }

  /// The number and title of a table or figure; returns them as text.
  private mutating func writeCaption(_ caption: Caption?, of node: NodeID, _ word: String) -> String {
    var name = word
    if case .object(let number) = context.facts[node].effective { name = "\(word) \(number)" }
    guard let caption else { return name }
    let isContinuation = caption.isContinuation
    out.open(.figcaption)
    out.element(.a) { attributes in
      attributes.style(.number)
      attributes.destination(of: node, in: context)
    } content: {
      $0.text(name)
    }
    if !caption.title.isEmpty {
      out.text("　")
      write(caption.title, at: ProsePlace(node))
    }
    if isContinuation { out.text("（续）") }
    writePermalink(node)
    out.close(.figcaption)
    return name + "　" + caption.title.plainText
  }

  private mutating func writeNotes(_ notes: [Note]) {
    out.open(.div, .objectNotes)
    for note in notes { writeRemark(note.id, .note, "注", prose: note.prose, blocks: note.blocks, level: 6) }
    out.close(.div)
  }

  // MARK: - Formulas, notes, examples

  /// A display formula with its number at the right; GB/T 1.1—2020, 9.9.
  private mutating func write(_ formula: Formula) {
    out.open(.div) { attributes in
      attributes.style(.formula)
      attributes.id(of: formula.id, in: context)
      attributes.block(formula.id, in: context)
    }
    out.open(.div) { attributes in
      attributes.style(.frame)
      attributes("role", "region")
      attributes("tabindex", "0")
      attributes.label("公式")
    }
    TeXMath.write(formula.tex, .display, to: &out)
    out.close(.div)
    if case .object(let number) = context.facts[formula.id].effective {
      out.element(.span, .number, text: "（\(number)）")
    }
    writePermalink(formula.id)
    out.close(.div)
  }

  /// A note (注) or example (示例); GB/T 1.1—2020, 9.10 and 9.11.
  private mutating func writeRemark(
    _ node: NodeID, _ style: StyleClass, _ word: String, prose: Prose, blocks: [Block], level: Int
  ) {
    out.open(.div) { attributes in
      attributes.style(style)
      attributes.id(of: node, in: context)
      attributes.block(node, in: context)
    }
    out.open(.p)
    var lead = word + "："
    if case .ordinal(let number) = context.facts[node].effective { lead = "\(word)\(number)：" }
    out.element(.span, .lead, text: lead)
    write(prose, at: ProsePlace(node))
    writePermalink(node)
    out.close(.p)
    for block in blocks { write(block, level: level) }
    out.close(.div)
  }

  private mutating func write(_ footnote: Footnote, level: Int) {
    out.open(.div) { attributes in
      attributes.style(.footnote)
      attributes.id(of: footnote.id, in: context)
      attributes("role", "note")
    }
    out.element(.span, .mark, text: footnoteMark(footnote.id, label: footnote.label.name))
    for block in footnote.blocks { write(block, level: level) }
    out.close(.div)
  }

  /// `1)`, as GB/T 1.1—2020, 9.12, marks footnotes.
  func footnoteMark(_ node: NodeID, label: String) -> String {
    guard case .ordinal(let number) = context.facts[node].effective else { return label + ")" }
    return "\(number))"
  }

  // MARK: - Terms and references

  /// A term entry (术语条目): number, term and English equivalents, definition, notes, source; GB/T 1.1—2020, 8.7.3.
  private mutating func write(_ term: TermEntry, level: Int) {
    linkedTerms.removeAll(keepingCapacity: true)
    linkedTerms.append(NodeReference(context.standard.id, term.id))
    out.open(.section) { attributes in
      attributes.styles(.clause, .term)
      attributes.id(of: term.id, in: context)
    }
    let heading = HTMLElement.heading(level)
    out.open(heading) { $0.block(term.id, in: context) }
    writeNumber(term.id)
    out.open(.span, .designations)
    if let preferred = term.term { out.element(.dfn, text: preferred.text) }
    for english in term.english {
      out.text("　")
      out.element(.span, { $0.english() }) { $0.text(english.text) }
    }
    out.close(.span)
    writePermalink(term.id)
    out.close(heading)
    for designation in term.designations where designation.kind == .admitted || designation.kind == .symbol {
      out.element(.p, .admitted, text: designation.text)
    }
    for block in term.blocks { write(block, level: level + 1) }
    if let source = term.source {
      out.open(.p, .source)
      write(source.text, at: ProsePlace(term.id, slot: 1))
      out.close(.p)
    }
    writeMargin(term.id)
    out.close(.section)
  }

  /// An entry of 规范性引用文件 or 参考文献; its number leads to the standard where the system holds or adopts it.
  private mutating func write(_ entry: ReferenceEntry) {
    out.open(.p) { attributes in
      attributes.style(.referenceEntry)
      attributes.id(of: entry.id, in: context)
      attributes.block(entry.id, in: context)
    }
    if case .ordinal(let number) = context.facts[entry.id].effective {
      out.element(.span, .mark, text: "[\(number)]")
    }
    let start = min(entry.designationRange?.lowerBound ?? .max, entry.titleRange.lowerBound)
    write(entry.prose, at: ProsePlace(entry.id), from: start, entry: entry)
    writePermalink(entry.id)
    out.close(.p)
  }
}
