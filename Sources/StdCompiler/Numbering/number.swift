import StdModel

/// Gives every node its number: the one that its place asks for, and the one that readers see, which is the written one
/// where there is one.
///
/// GB/T 1.1—2020: clauses 7.2 and 7.3.2, lists 7.5.3, annexes 9.6.2 and 9.6.3.1, figures 9.7.2.1, tables 9.8.2.1,
/// formulas 9.9.2, examples
/// 9.10.2, notes 9.11.2, footnotes 9.12.1, the bibliography 8.13. What follows a gap is expected to go on from the
/// written number, so
/// that one wrong number is one difference.
///
/// The runs in `anew` are counted without regard to what is written: the numbers that the standard has once it is
/// renumbered.
func number(_ standard: Standard, countingAnew anew: NumberingScope = []) -> NodeTable<NodeFacts> {
  var numbering = StandardNumbering(standard, anew)
  for element in standard.elements { numbering.number(element) }
  numbering.numberFootnotes(standard)
  return numbering.facts
}

private struct StandardNumbering {
  var facts: NodeTable<NodeFacts>
  private let isStatement: Bool
  private let anew: NumberingScope
  private var chapter = 0
  private var annex: UInt8 = 64
  private var bibliography = 0
  private var footnotes: [(id: NodeID, label: String)] = []
  /// The last figure, table and formula of the body or of the annex at hand.
  private var figure = 0
  private var table = 0
  private var formula = 0
  private var annexPrefix: UInt8 = 0
  private var bodyCounts = (figure: 0, table: 0, formula: 0)

  init(_ standard: Standard, _ anew: NumberingScope) {
    self.anew = anew
    let nothing = NodeFacts(
      kind: .paragraph, effective: .none, expected: .none, parent: NodeID(0), clause: NodeID(0),
      span: SourceSpan(standard.source, 0, 0))
    facts = NodeTable(count: standard.nodeCount, filledWith: nothing)
    isStatement = standard.kind != .standard
  }

  /// The number that counts: the written one where there is one and the run is not counted anew.
  private func effective<Number>(_ written: Number?, else expected: Number?, _ scope: NumberingScope) -> Number? {
    anew.isEmpty || !anew.contains(scope) ? written ?? expected : expected
  }

  // MARK: - Elements and clauses

  mutating func number(_ element: Element) {
    let clause = element.clause
    var effective: ClauseNumber?
    var expected: ClauseNumber?
    if element.kind.isAnnex {
      let next = ClauseNumber.annex(min(annex + 1, 90))
      effective = self.effective(clause.heading.number?.number, else: next, .annexes)
      expected = next
      annex = effective?.annex ?? annex
      annexPrefix = annex
      bodyCounts = (figure, table, formula)
      (figure, table, formula) = (0, 0, 0)
    } else if element.kind.isNumberedClause, !isStatement || clause.heading.number != nil {
      let written = clause.heading.number?.number ?? impliedNumber(of: clause)
      effective = self.effective(written, else: .clause(chapter + 1), clause.heading.form == .implied ? [] : .clauses)
      expected = clause.heading.form == .implied ? effective : .clause(chapter + 1)
      chapter = effective?.ordinal ?? chapter
    } else if element.kind == .introduction {
      effective = .clause(0)
    }
    let shown: ClauseNumber? = element.kind == .introduction ? nil : effective
    facts[clause.id] = NodeFacts(
      kind: .element, effective: shown.map { .clause($0) } ?? .none, expected: expected.map { .clause($0) } ?? .none,
      parent: clause.id, clause: clause.id, span: clause.span)
    numberContent(of: clause, number: effective, isBibliography: element.kind == .bibliography)
    if element.kind.isAnnex {
      (figure, table, formula) = bodyCounts
      annexPrefix = 0
    }
  }

  /// The clause (章) whose heading is missing has the number that its subclauses begin with.
  private func impliedNumber(of clause: Clause) -> ClauseNumber? {
    guard clause.heading.form == .implied else { return nil }
    return clause.subclauses.lazy.compactMap { $0.heading.number?.number }.first.flatMap { number in
      number.annex == 0 ? number.parts.first.map { .clause($0) } : .annex(number.annex)
    }
  }

  private mutating func numberContent(of clause: Clause, number: ClauseNumber?, isBibliography: Bool) {
    var previous: ClauseNumber?
    numberBlocks(clause.blocks, in: clause.id, clause: clause.id, entries: &previous, number: number, isBibliography)
    for subclause in clause.subclauses {
      let expected = next(after: previous, under: number)
      let effective = self.effective(subclause.heading.number?.number, else: isStatement ? nil : expected, .subclauses)
      previous = effective ?? previous
      facts[subclause.id] = NodeFacts(
        kind: .clause, effective: effective.map { .clause($0) } ?? .none,
        expected: (isStatement && subclause.heading.number == nil ? nil : expected).map { .clause($0) } ?? .none,
        parent: clause.id, clause: subclause.id, span: subclause.span)
      numberContent(of: subclause, number: effective, isBibliography: isBibliography)
    }
  }

  /// The number behind the last sibling, with that sibling's own prefix, so that a wrong prefix counts once.
  private func next(after previous: ClauseNumber?, under parent: ClauseNumber?) -> ClauseNumber? {
    if let previous { return previous.sibling(previous.ordinal + 1) }
    return parent?.child(1)
  }

  // MARK: - Blocks

  private mutating func numberBlocks(
    _ blocks: [Block], in parent: NodeID, clause: NodeID, entries: inout ClauseNumber?, number: ClauseNumber?,
    _ isBibliography: Bool
  ) {
    let noteCount = blocks.count { if case .note = $0 { true } else { false } }
    let exampleCount = blocks.count { if case .example = $0 { true } else { false } }
    var note = 0
    var example = 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        put(paragraph.id, .paragraph, in: parent, clause, paragraph.prose.span)
      case .list(let list): self.number(list, in: parent, clause)
      case .table(let table): self.number(table, in: parent, clause)
      case .figure(let figure): self.number(figure, in: parent, clause)
      case .formula(let formula):
        let expected = ObjectNumber(annex: annexPrefix, self.formula + 1)
        let effective = self.effective(formula.number?.number, else: expected, .formulas) ?? expected
        self.formula = Int(effective.ordinal)
        put(formula.id, .formula, .object(effective), .object(expected), in: parent, clause, formula.span)
      case .note(let item):
        note = self.number(item, after: note, of: noteCount, in: parent, clause)
      case .example(let item):
        let expected = exampleCount > 1 ? example + 1 : nil
        let effective = self.effective(item.number?.number, else: expected, .examples)
        example = effective ?? example + 1
        put(item.id, .example, ordinal(effective), ordinal(expected), in: parent, clause, item.span)
        numberInner(item.blocks, in: item.id, clause)
      case .termEntry(let entry):
        let expected = next(after: entries, under: number)
        let effective = self.effective(entry.number?.number, else: expected, .subclauses)
        entries = effective ?? entries
        put(
          entry.id, .term, effective.map { .clause($0) } ?? .none, expected.map { .clause($0) } ?? .none, in: parent,
          entry.id, entry.span)
        numberInner(entry.blocks, in: entry.id, entry.id)
      case .reference(let entry):
        var expected: Int?
        var effective: Int?
        if isBibliography {
          expected = bibliography + 1
          effective = self.effective(entry.ordinal?.number, else: expected, .bibliography)
          bibliography = effective ?? bibliography
        }
        put(entry.id, .reference, ordinal(effective), ordinal(expected), in: parent, clause, entry.span)
      case .footnote(let footnote):
        footnotes.append((footnote.id, footnote.label.name))
        put(footnote.id, .footnote, in: parent, clause, footnote.span)
        numberInner(footnote.blocks, in: footnote.id, clause)
      case .quotation(let quotation):
        put(quotation.id, .quotation, in: parent, clause, quotation.span)
        numberInner(quotation.blocks, in: quotation.id, clause)
      case .preformatted(let block): put(block.id, .preformatted, in: parent, clause, block.span)
      }
    }
  }

  private mutating func numberInner(_ blocks: [Block], in parent: NodeID, _ clause: NodeID) {
    guard !blocks.isEmpty else { return }
    var entries: ClauseNumber?
    numberBlocks(blocks, in: parent, clause: clause, entries: &entries, number: nil, false)
  }

  private mutating func number(_ list: List, in parent: NodeID, _ clause: NodeID) {
    put(list.id, .list, in: parent, clause, list.span)
    var previous = 0
    for item in list.items {
      let expected = previous + 1
      let effective = self.effective(item.marker.ordinal, else: expected, .items) ?? expected
      previous = effective
      put(
        item.id, .item, .item(item.marker.family, effective), .item(item.marker.family, expected), in: list.id, clause,
        item.marker.span.union(item.blocks.last?.span ?? item.prose.span))
      numberInner(item.blocks, in: item.id, clause)
    }
  }

  private mutating func number(_ table: Table, in parent: NodeID, _ clause: NodeID) {
    if let caption = table.caption {
      let last = ObjectNumber(annex: annexPrefix, self.table)
      let expected = caption.isContinuation ? last : ObjectNumber(annex: annexPrefix, self.table + 1)
      let effective = self.effective(caption.number?.number, else: expected, .tables) ?? expected
      self.table = Int(effective.ordinal)
      put(table.id, .table, .object(effective), .object(expected), in: parent, clause, table.span)
    } else {
      put(table.id, .table, in: parent, clause, table.span)
    }
    for row in [table.header] + table.rows { put(row.id, .row, in: table.id, clause, row.span) }
    numberNotes(table.notes, in: table.id, clause)
  }

  private mutating func number(_ figure: Figure, in parent: NodeID, _ clause: NodeID) {
    if let caption = figure.caption {
      let last = ObjectNumber(annex: annexPrefix, self.figure)
      let expected = caption.isContinuation ? last : ObjectNumber(annex: annexPrefix, self.figure + 1)
      let effective = self.effective(caption.number?.number, else: expected, .figures) ?? expected
      self.figure = Int(effective.ordinal)
      put(figure.id, .figure, .object(effective), .object(expected), in: parent, clause, figure.span)
    } else {
      put(figure.id, .figure, in: parent, clause, figure.span)
    }
    numberNotes(figure.notes, in: figure.id, clause)
  }

  private mutating func numberNotes(_ notes: [Note], in parent: NodeID, _ clause: NodeID) {
    var last = 0
    for note in notes { last = number(note, after: last, of: notes.count, in: parent, clause) }
  }

  private mutating func number(
    _ note: Note, after last: Int, of count: Int, in parent: NodeID, _ clause: NodeID
  ) -> Int {
    let expected = count > 1 ? last + 1 : nil
    let effective = self.effective(note.number?.number, else: expected, .notes)
    put(note.id, .note, ordinal(effective), ordinal(expected), in: parent, clause, note.span)
    numberInner(note.blocks, in: note.id, clause)
    return effective ?? last + 1
  }

  // MARK: - Footnotes

  /// Footnotes count in the order in which their marks come.
  mutating func numberFootnotes(_ standard: Standard) {
    guard !footnotes.isEmpty else { return }
    var order: [String: Int] = [:]
    forEachProse(of: standard) { _, prose in
      for inline in prose.inlines {
        if case .footnoteMark(let label) = inline.kind, order[label] == nil { order[label] = order.count + 1 }
      }
    }
    for footnote in footnotes {
      let number = order[footnote.label].map { NodeNumber.ordinal($0) } ?? .none
      facts[footnote.id].effective = number
      facts[footnote.id].expected = number
    }
  }

  private func ordinal(_ value: Int?) -> NodeNumber { value.map { .ordinal($0) } ?? .none }

  private mutating func put(
    _ id: NodeID, _ kind: NodeFacts.Kind, _ effective: NodeNumber = .none, _ expected: NodeNumber = .none,
    in parent: NodeID, _ clause: NodeID, _ span: SourceSpan
  ) {
    facts[id] = NodeFacts(
      kind: kind, effective: effective, expected: expected, parent: parent, clause: clause, span: span)
  }
}
