import StdMarkup
import StdModel

/// Blocks: GB/T 1.1—2020, 7.4, 7.5 and clause 9.
extension DocumentWriter {
  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, .paragraph)
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .formula(let formula): write(formula)
    case .note(let note): write(.note, note.id, note.prose, note.blocks)
    case .example(let example): write(.example, example.id, example.prose, example.blocks)
    case .termEntry(let entry): write(entry)
    case .reference(let entry): write(entry)
    case .footnote(let footnote): write(footnote)
    case .quotation(let quotation): write(quotation)
    case .preformatted(let text): write(text)
    }
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ paragraph: Paragraph, _ element: SystemElement) {
    let name = name(paragraph.id)
    out.open(element) { $0(.id, name) }
    write(paragraph.prose, at: ProsePlace(paragraph.id))
    out.close(element)
    out.line()
  }

  /// Running text that shares the node of the element that it stands in.
  private mutating func writeText(_ prose: Prose, of node: NodeID) {
    guard !prose.isEmpty else { return }
    out.open(.text)
    write(prose, at: ProsePlace(node))
    out.close(.text)
    out.line()
  }

  /// An element with nothing but blocks in it.
  private mutating func open(
    _ element: SystemElement, _ node: NodeID, _ attributes: (inout AttributeWriter) -> Void = { _ in }
  ) {
    let name = name(node)
    out.open(element) { writer in
      writer(.id, name)
      attributes(&writer)
    }
    out.line()
  }

  private mutating func close(_ element: SystemElement) {
    out.close(element)
    out.line()
  }

  // MARK: - Lists

  private mutating func write(_ list: List) {
    open(.list, list.id)
    for item in list.items { write(item) }
    close(.list)
  }

  private mutating func write(_ item: ListItem) {
    let facts = facts[item.id]
    open(.item, item.id) { attributes in
      attributes(.marker, word: item.marker.family.word)
      attributes(.ordinal, facts.effective)
      if facts.expected != facts.effective { attributes(.expected, facts.expected) }
      if item.marker.family == .foreign { attributes(.written, item.marker.written) }
      attributes(.label, optional: item.label?.name)
    }
    writeText(item.prose, of: item.id)
    write(item.blocks)
    close(.item)
  }

  // MARK: - Tables, figures, formulas

  private mutating func write(_ table: Table) {
    let facts = facts[table.id]
    open(.table, table.id) { attributes in
      attributes.number(facts)
      attributes.caption(table.caption)
    }
    write(table.caption, of: table.id)
    for alignment in table.alignments {
      out.empty(.column) { $0(.align, word: alignment.word) }
    }
    if !table.alignments.isEmpty { out.line() }
    write(table.header, .header)
    let depth = table.headerDepth
    for row in table.rows.prefix(depth) { write(row, .header) }
    for row in table.rows.dropFirst(depth) { write(row, .row) }
    for note in table.notes { write(.note(note)) }
    close(.table)
  }

  private mutating func write(_ row: Table.Row, _ element: SystemElement) {
    let name = name(row.id)
    out.open(element) { $0(.id, name) }
    for (slot, cell) in row.cells.enumerated() where !cell.isCovered {
      out.open(.cell) { attributes in
        if cell.extent.columns > 1 { attributes(.columns, String(cell.extent.columns)) }
        if cell.extent.rows > 1 { attributes(.rows, String(cell.extent.rows)) }
      }
      write(cell.prose, at: ProsePlace(row.id, slot: slot))
      out.close(.cell)
    }
    close(element)
  }

  private mutating func write(_ caption: Caption?, of node: NodeID) {
    guard let caption else { return }
    out.open(.title)
    write(caption.title, at: ProsePlace(node))
    close(.title)
  }

  private mutating func write(_ figure: Figure) {
    let facts = facts[figure.id]
    open(.figure, figure.id) { attributes in
      attributes.number(facts)
      attributes.caption(figure.caption)
    }
    write(figure.caption, of: figure.id)
    switch figure.content {
    case .image(let path, let alternative, _):
      writeImage(path, alternative)
      out.line()
    case .framework(let source): write(source, "framework")
    case .flow(let source): write(source, "flow")
    case .dot(let source): write(source, "dot")
    case .missing: break
    }
    for note in figure.notes { write(.note(note)) }
    close(.figure)
  }

  mutating func writeImage(_ path: String, _ alternative: String) {
    out.empty(.image) { attributes in
      attributes(.source, path)
      attributes(.alternative, alternative)
    }
  }

  /// The text form of a diagram that is drawn from it.
  private mutating func write(_ source: Preformatted, _ kind: StaticString) {
    out.open(.diagram) { $0(.kind, word: kind) }
    out.text(source.text)
    close(.diagram)
  }

  private mutating func write(_ formula: Formula) {
    let facts = facts[formula.id]
    let name = name(formula.id)
    out.open(.formula) { attributes in
      attributes(.id, name)
      attributes.number(facts)
      attributes(.label, optional: formula.label?.name)
    }
    out.text(formula.tex)
    close(.formula)
  }

  // MARK: - Notes, examples, footnotes

  private mutating func write(_ element: SystemElement, _ node: NodeID, _ prose: Prose, _ blocks: [Block]) {
    let facts = facts[node]
    open(element, node) { $0.number(facts) }
    writeText(prose, of: node)
    write(blocks)
    close(element)
  }

  private mutating func write(_ footnote: Footnote) {
    let facts = facts[footnote.id]
    open(.footnote, footnote.id) { attributes in
      attributes.number(facts)
      attributes(.label, footnote.label.name)
    }
    write(footnote.blocks)
    close(.footnote)
  }

  private mutating func write(_ quotation: Quotation) {
    open(.quotation, quotation.id)
    write(quotation.blocks)
    close(.quotation)
  }

  private mutating func write(_ text: Preformatted) {
    let name = name(text.id)
    out.open(.preformatted) { attributes in
      attributes(.id, name)
      attributes(.sourceLanguage, optional: text.language.isEmpty ? nil : text.language)
    }
    out.text(text.text)
    close(.preformatted)
  }

  // MARK: - Terms and listed documents

  private mutating func write(_ entry: TermEntry) {
    let facts = facts[entry.id]
    open(.termEntry, entry.id) { attributes in
      attributes.number(facts)
      attributes(.label, optional: entry.label?.name)
    }
    for designation in entry.designations {
      out.line(.designation, { $0(.kind, word: designation.kind.word) }, text: designation.text)
    }
    if let definition = entry.definition {
      write(definition, .definition)
      for block in entry.blocks.dropFirst() { write(block) }
    } else {
      write(entry.blocks)
    }
    if let source = entry.source { write(source, of: entry.id) }
    close(.termEntry)
  }

  private mutating func write(_ source: TermEntry.Source, of node: NodeID) {
    out.open(.termSource) { attributes in
      attributes(.document, optional: source.designation?.description)
      if let clause = source.clause { attributes(.clause, .clause(clause)) }
      if source.isModified { attributes(.modified, word: "true") }
    }
    write(source.text, at: ProsePlace(node, slot: 1))
    close(.termSource)
  }

  private mutating func write(_ entry: ReferenceEntry) {
    let facts = facts[entry.id]
    let name = name(entry.id)
    out.open(.document) { attributes in
      attributes(.id, name)
      attributes.number(facts)
      attributes(.document, optional: entry.designation?.description)
    }
    write(entry.prose, at: ProsePlace(entry.id), entry: entry)
    close(.document)
  }
}

extension AttributeWriter {
  fileprivate mutating func caption(_ caption: Caption?) {
    guard let caption else { return }
    self(.label, optional: caption.label?.name)
    if caption.isContinuation { self(.continued, word: "true") }
  }
}
