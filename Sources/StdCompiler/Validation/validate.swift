import StdModel
import StdSyntax

/// Checks the system against all rules, side by side over the standards, and returns what they found, in order, with
/// the settings of the organisation and the silencers of the authors applied.
func validate(
  _ system: ResolvedSystem, earlier: [Diagnostic], rules: RuleSet, isSystem: Bool, day: String?,
  workers: Int
) async -> [Diagnostic] {
  let perDocument = await system.system.standards.parallelMap(workers: workers) { standard in
    var walker = RuleWalker(DocumentView(standard.id, in: system), rules)
    return walker.run()
  }
  var found = earlier
  for diagnostics in perDocument { found += diagnostics }
  if isSystem {
    for rule in rules.byKind.system { found += rule.check(system) }
  }
  return settle(found, system: system.system, rules: rules, day: day)
}

/// Walks one standard once for all rules.
private struct RuleWalker {
  let document: DocumentView
  let rules: RuleSet
  private var found: [Diagnostic] = []
  private var wording: WordingText
  /// Whether the drafting rules of lists apply to the element at hand.
  private var holdsProseLists = false

  init(_ document: DocumentView, _ rules: RuleSet) {
    self.document = document
    self.rules = rules
    wording = WordingText(phrases: rules.phrases)
  }

  mutating func run() -> [Diagnostic] {
    for rule in rules.byKind.standard { report(rule.check(document)) }
    for element in document.elements
    where element.kind != .preamble && element.kind != .appendage && element.kind != .contents {
      holdsProseLists = !document.isStatement && element.kind.holdsProseLists
      walk(element.clause)
    }
    return found
  }

  /// Most checks find nothing, and to append nothing to an array is not free.
  @inline(__always)
  private mutating func report(_ diagnostics: [Diagnostic]) {
    if !diagnostics.isEmpty { found += diagnostics }
  }

  private mutating func walk(_ clause: Clause) {
    for rule in rules.byKind.clause { report(rule.check(clause, in: document)) }
    if let title = clause.heading.title { visit(title, at: ProsePlace(clause.id)) }
    walk(clause.blocks, level: 0, outer: nil, leadIn: nil)
    for subclause in clause.subclauses { walk(subclause) }
  }

  private mutating func walk(_ blocks: [Block], level: Int, outer: List?, leadIn: Prose?) {
    var previous = leadIn
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        visit(paragraph.prose, at: ProsePlace(paragraph.id))
        previous = paragraph.prose
        continue
      case .list(let list):
        walk(PlacedList(list: list, leadIn: previous, level: level + 1, outer: outer, isProse: holdsProseLists))
      case .table, .figure, .formula:
        for rule in rules.byKind.block { report(rule.check(block, in: document)) }
        walkInside(block, level: level)
      case .note, .example, .footnote:
        for rule in rules.byKind.remark { report(rule.check(block, in: document)) }
        walkInside(block, level: level)
      case .termEntry(let entry):
        for rule in rules.byKind.term { report(rule.check(entry, in: document)) }
        walkInside(block, level: level)
      case .reference, .quotation, .preformatted: walkInside(block, level: level)
      }
      previous = nil
    }
  }

  private mutating func walk(_ list: PlacedList) {
    for rule in rules.byKind.list { report(rule.check(list, in: document)) }
    for item in list.list.items {
      visit(item.prose, at: ProsePlace(item.id))
      walk(item.blocks, level: list.level, outer: list.list, leadIn: item.prose)
    }
  }

  private mutating func walkInside(_ block: Block, level: Int) {
    switch block {
    case .list, .paragraph, .formula, .preformatted: break
    case .table(let table):
      if let caption = table.caption { visit(caption.title, at: ProsePlace(table.id)) }
      visit(table.header)
      for row in table.rows { visit(row) }
      walk(table.notes.map { .note($0) }, level: level, outer: nil, leadIn: nil)
    case .figure(let figure):
      if let caption = figure.caption { visit(caption.title, at: ProsePlace(figure.id)) }
      walk(figure.notes.map { .note($0) }, level: level, outer: nil, leadIn: nil)
    case .note(let note):
      visit(note.prose, at: ProsePlace(note.id))
      walk(note.blocks, level: level, outer: nil, leadIn: note.prose)
    case .example(let example):
      visit(example.prose, at: ProsePlace(example.id))
      walk(example.blocks, level: level, outer: nil, leadIn: example.prose)
    case .termEntry(let entry):
      walk(entry.blocks, level: level, outer: nil, leadIn: nil)
      if let source = entry.source { visit(source.text, at: ProsePlace(entry.id, slot: 1)) }
    case .reference(let entry): visit(entry.prose, at: ProsePlace(entry.id))
    case .footnote(let footnote): walk(footnote.blocks, level: level, outer: nil, leadIn: nil)
    case .quotation(let quotation): walk(quotation.blocks, level: level, outer: nil, leadIn: nil)
    }
  }

  private mutating func visit(_ row: Table.Row) {
    for (slot, cell) in row.cells.enumerated() { visit(cell.prose, at: ProsePlace(row.id, slot: slot)) }
  }

  private mutating func visit(_ prose: Prose, at place: ProsePlace) {
    guard !prose.isEmpty else { return }
    wording.read(prose.text)
    let faults = prose.outsideCode(wording.faults)
    if !faults.isEmpty {
      for rule in rules.byKind.textFault { report(rule.check(faults, prose, at: place, in: document)) }
    }
    for match in wording.phrases {
      guard let rule = rules.byKind.phrases[match.term].rule else { continue }
      report(rule.check(match.range, prose, at: place, in: document))
    }
    let references = document.resolution.references
    for index in references.places(of: place.node) where references.all[index].place == place {
      for rule in rules.byKind.reference { report(rule.check(references.all[index], prose, in: document)) }
    }
  }
}

extension Element.Kind {
  /// Whether its lists are such as GB/T 1.1—2020, 7.5, speaks of: neither lists of documents nor of words.
  fileprivate var holdsProseLists: Bool {
    switch self {
    case .normativeReferences, .bibliography, .index, .contents, .preamble, .appendage: false
    case .foreword, .introduction, .scope, .terms, .symbols, .technical, .annex: true
    }
  }
}
