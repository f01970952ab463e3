package import StdModel

extension Draft {
  /// The draft of one standard of a compiled system.
  package init(_ id: StandardID, of system: ResolvedSystem) {
    let standard = system.system[id]
    var reading = DraftReading(system, standard)
    for element in standard.elements where element.kind != .contents { reading.read(element) }
    self.init(
      standard: id, path: system.sources[standard.source].path,
      number: standard.metadata.number?.value.description ?? standard.metadata.writtenNumber?.value ?? "",
      title: standard.metadata.title?.value ?? "", metadata: standard.metadata, kind: standard.kind,
      clauses: reading.clauses, blocks: reading.blocks)
  }
}

/// Walks a standard in reading order and collects its blocks.
private struct DraftReading {
  private(set) var clauses: [DraftClause] = []
  private(set) var blocks: [DraftBlock] = []
  private let facts: NodeTable<NodeFacts>
  private let references: PlacedFacts<CrossReference>
  private let system: ResolvedSystem
  private var pins: Set<String> = []
  private var indent = 0
  private var isFootnote = false

  init(_ system: ResolvedSystem, _ standard: Standard) {
    self.system = system
    facts = system.facts(of: standard.id)
    references = system.resolution(of: standard.id).references
    blocks.reserveCapacity(standard.nodeCount)
  }

  // MARK: - Clauses

  mutating func read(_ element: Element) { read(element.clause, of: element.kind, parent: nil, depth: 0) }

  private mutating func read(_ clause: Clause, of kind: Element.Kind, parent: Int?, depth: Int) {
    let title = clause.heading.title?.text ?? (clause.heading.form == .implied ? "" : kind.fixedTitle ?? "")
    let place = clauses.count
    clauses.append(
      DraftClause(
        node: clause.id, element: kind, reference: clauseReference(clause.id),
        title: depth == 0 ? title : clause.heading.title?.text ?? "",
        isTerm: false, parent: parent, depth: depth))
    let number = clauseNumber(clause.id)
    var rest = clause.blocks[...]
    if let title = clause.heading.title {
      append(.title, clause.id, number: number, Piece(title, ProsePlace(clause.id)), pin: clause.heading.label, place)
    } else if depth == 0 {
      if !title.isEmpty {
        append(.title, clause.id, number: number, Piece(text: title), pin: clause.heading.label, place)
      }
    } else if case .paragraph(let paragraph)? = rest.first {
      rest = rest.dropFirst()
      append(
        .paragraph, paragraph.id, number: number, Piece(paragraph.prose, ProsePlace(paragraph.id)),
        pin: clause.heading.label, place)
    } else if !number.isEmpty {
      append(.title, clause.id, number: number, Piece(text: ""), pin: clause.heading.label, place)
    }
    for block in rest { read(block, in: place) }
    for subclause in clause.subclauses { read(subclause, of: kind, parent: place, depth: depth + 1) }
  }

  // MARK: - Blocks

  private mutating func read(_ block: Block, in clause: Int) {
    switch block {
    case .paragraph(let paragraph):
      append(
        isFootnote ? .footnote : .paragraph, paragraph.id, number: "",
        Piece(paragraph.prose, ProsePlace(paragraph.id)), clause)
    case .list(let list):
      indent += 1
      for item in list.items {
        append(
          .item, item.id, number: item.marker.printed(facts[item.id].effective),
          Piece(item.prose, ProsePlace(item.id)), pin: item.label, clause)
        for block in item.blocks { read(block, in: clause) }
      }
      indent -= 1
    case .table(let table): read(table, in: clause)
    case .figure(let figure): read(figure, in: clause)
    case .formula(let formula):
      append(
        .formula, formula.id, number: number(formula.id, "公式"), Piece(text: formula.tex), pin: formula.label, clause)
    case .note(let note): read(note, in: clause)
    case .example(let example):
      append(
        .example, example.id, number: ordinal(example.id, "示例"), Piece(example.prose, ProsePlace(example.id)), clause)
      for block in example.blocks { read(block, in: clause) }
    case .termEntry(let entry): read(entry, in: clause)
    case .reference(let entry):
      append(.reference, entry.id, number: bracketed(entry.id), Piece(entry.prose, ProsePlace(entry.id)), clause)
    case .footnote(let footnote):
      isFootnote = true
      for block in footnote.blocks { read(block, in: clause) }
      isFootnote = false
    case .quotation(let quotation): for block in quotation.blocks { read(block, in: clause) }
    case .preformatted(let block):
      append(.preformatted, block.id, number: "", Piece(text: block.text), clause)
    }
  }

  private mutating func read(_ note: Note, in clause: Int) {
    append(.note, note.id, number: ordinal(note.id, "注"), Piece(note.prose, ProsePlace(note.id)), clause)
    for block in note.blocks { read(block, in: clause) }
  }

  private mutating func read(_ table: Table, in clause: Int) {
    append(
      .table, table.id, number: number(table.id, "表"), caption(table.caption, table.id), pin: table.caption?.label,
      clause)
    if !table.header.cells.allSatisfy(\.prose.isEmpty) { read(table.header, in: clause) }
    for row in table.rows { read(row, in: clause) }
    for note in table.notes { read(note, in: clause) }
  }

  private mutating func read(_ row: Table.Row, in clause: Int) {
    var piece = Piece(text: "")
    for (slot, cell) in row.cells.enumerated() {
      if slot > 0 { piece.append("\t") }
      append(cell.prose, ProsePlace(row.id, slot: slot), to: &piece)
    }
    append(.row, row.id, number: "", piece, clause)
  }

  private mutating func read(_ figure: Figure, in clause: Int) {
    let detail =
      switch figure.content {
      case .image(let path, let alternative, _): alternative.isEmpty ? path : "\(path) \(alternative)"
      case .framework(let block), .flow(let block), .dot(let block): block.text
      case .missing: ""
      }
    append(
      .figure, figure.id, number: number(figure.id, "图"), caption(figure.caption, figure.id), detail: detail,
      pin: figure.caption?.label, clause)
    for note in figure.notes { read(note, in: clause) }
  }

  private mutating func read(_ entry: TermEntry, in parent: Int) {
    let clause = clauses.count
    clauses.append(
      DraftClause(
        node: entry.id, element: clauses[parent].element, reference: clauseReference(entry.id),
        title: entry.term?.text ?? "",
        isTerm: true, parent: parent, depth: clauses[parent].depth + 1))
    var piece = Piece(text: entry.designations.map(\.text).joined(separator: "　"))
    if let source = entry.source {
      if !piece.text.isEmpty { piece.append("　") }
      append(source.text, ProsePlace(entry.id, slot: 1), to: &piece)
    }
    append(.term, entry.id, number: clauseNumber(entry.id), piece, pin: entry.label, clause)
    for block in entry.blocks { read(block, in: clause) }
  }

  private mutating func append(
    _ kind: DraftBlock.Kind, _ node: NodeID, number: String, _ piece: Piece, detail: String = "", pin: Label? = nil,
    _ clause: Int
  ) {
    var piece = piece
    if let prose = piece.prose {
      piece = Piece(text: "")
      append(prose.prose, prose.place, to: &piece)
    }
    // Only the first of several blocks with one name is pinned; the compiler reports the others.
    let name = pin.flatMap { pins.insert($0.name).inserted ? BlockID($0.name) : nil }
    blocks.append(
      DraftBlock(
        node: node, kind: kind, number: number, text: piece.text, links: piece.links, detail: detail, pin: name,
        clause: clause, indent: indent))
  }

  private func caption(_ caption: Caption?, _ node: NodeID) -> Piece {
    caption.map { Piece($0.title, ProsePlace(node)) } ?? Piece(text: "")
  }

  // MARK: - Text

  /// Text that is being put together; or prose that still has to be read.
  private struct Piece {
    var text: String
    var links: [DraftBlock.Link] = []
    var prose: (prose: Prose, place: ProsePlace)?

    init(text: String) { self.text = text }

    init(_ prose: Prose, _ place: ProsePlace) {
      text = ""
      self.prose = (prose, place)
    }

    mutating func append(_ words: String) { text += words }
  }

  /// The words of running text as they are printed, with the references to nodes of the system in it.
  private func append(_ prose: Prose, _ place: ProsePlace, to piece: inout Piece) {
    let places = references.places(of: place.node).filter { references.all[$0].place.slot == place.slot }
    var position = 0
    for index in places {
      let reference = references.all[index]
      let range = reference.mention.range
      guard range.lowerBound >= position, case .node(let target) = reference.target else { continue }
      var start = range.lowerBound
      // The number of another standard is text like any other; what follows it is the reference.
      if case .standard = reference.mention.kind {
        start = min(range.upperBound, max(start, reference.mention.coreRange.upperBound))
      }
      piece.append(plain(prose[TextRange(position, start)]))
      let before = piece.text.utf8.count
      if case .symbolic = reference.mention.kind {
        piece.append(system.numbered.words(for: target) ?? "")
      } else {
        piece.append(plain(prose[TextRange(start, range.upperBound)]))
      }
      let after = piece.text.utf8.count
      if after > before { piece.links.append(DraftBlock.Link(range: TextRange(before, after), target: target)) }
      position = range.upperBound
    }
    piece.append(plain(prose[TextRange(position, prose.text.utf8.count)]))
  }

  /// Text without the places of objects that have no words.
  private func plain(_ text: Substring) -> String {
    guard text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FFFC}") else { return String(text) }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FFFC}" }))
  }

  // MARK: - Numbers

  private func clauseNumber(_ node: NodeID) -> String {
    guard case .clause(let number) = facts[node].effective else { return "" }
    return number.annex != 0 && number.partCount == 0 ? "附录\(number)" : number.description
  }

  private func clauseReference(_ node: NodeID) -> String {
    guard case .clause(let number) = facts[node].effective else { return "" }
    return Self.reference(number)
  }

  /// `第5章`, `5.2`, `附录A`, `A.1`; GB/T 1.1—2020, 9.5.3.
  private static func reference(_ number: ClauseNumber) -> String {
    if number.annex != 0 { return number.partCount == 0 ? "附录\(number)" : number.description }
    return number.partCount == 1 ? "第\(number)章" : number.description
  }

  private func number(_ node: NodeID, _ word: String) -> String {
    guard case .object(let number) = facts[node].effective else { return "" }
    return word == "公式" ? "公式（\(number)）" : "\(word)\(number)"
  }

  private func ordinal(_ node: NodeID, _ word: String) -> String {
    guard case .ordinal(let number) = facts[node].effective else { return word }
    return "\(word)\(number)"
  }

  private func bracketed(_ node: NodeID) -> String {
    guard case .ordinal(let number) = facts[node].effective else { return "" }
    return "[\(number)]"
  }
}
