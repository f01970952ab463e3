import StdModel
import StdSyntax

/// Checks the system against all rules, side by side over the standards, and returns what they found, in order, with the settings of the
/// organisation and the silencers of the authors applied.
func validate(
  _ system: ResolvedSystem, earlier: [Diagnostic], rules: RuleSet, isSystem: Bool, workers: Int
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
  return settle(found, system: system.system, rules: rules)
}

/// Walks one standard once for all rules.
private struct RuleWalker {
  let document: DocumentView
  let rules: RuleSet
  var found: [Diagnostic] = []

  init(_ document: DocumentView, _ rules: RuleSet) {
    self.document = document
    self.rules = rules
  }

  mutating func run() -> [Diagnostic] {
    for rule in rules.byKind.standard { found += rule.check(document) }
    for element in document.elements where element.kind != .preamble && element.kind != .appendage && element.kind != .contents {
      walk(element.clause)
    }
    return found
  }

  private mutating func walk(_ clause: Clause) {
    for rule in rules.byKind.clause { found += rule.check(clause, in: document) }
    if let title = clause.heading.title { visit(title, at: ProsePlace(clause.id)) }
    walk(clause.blocks, level: 0, outer: nil, leadIn: nil)
    for subclause in clause.subclauses { walk(subclause) }
  }

  private mutating func walk(_ blocks: [Block], level: Int, outer: List?, leadIn: Prose?) {
    var previous = leadIn
    for block in blocks {
      if case .list(let list) = block {
        walk(PlacedList(list: list, leadIn: previous, level: level + 1, outer: outer))
      } else {
        for rule in rules.byKind.block { found += rule.check(block, in: document) }
        walkInside(block, level: level)
      }
      if case .paragraph(let paragraph) = block { previous = paragraph.prose } else { previous = nil }
    }
  }

  private mutating func walk(_ list: PlacedList) {
    for rule in rules.byKind.list { found += rule.check(list, in: document) }
    for item in list.list.items {
      visit(item.prose, at: ProsePlace(item.id))
      walk(item.blocks, level: list.level, outer: list.list, leadIn: item.prose)
    }
  }

  private mutating func walkInside(_ block: Block, level: Int) {
    switch block {
    case .list: break
    case .paragraph(let paragraph): visit(paragraph.prose, at: ProsePlace(paragraph.id))
    case .table(let table):
      if let caption = table.caption { visit(caption.title, at: ProsePlace(table.id)) }
      for row in [table.header] + table.rows {
        for (slot, cell) in row.cells.enumerated() { visit(cell.prose, at: ProsePlace(row.id, slot: slot)) }
      }
      walk(table.notes.map { .note($0) }, level: level, outer: nil, leadIn: nil)
    case .figure(let figure):
      if let caption = figure.caption { visit(caption.title, at: ProsePlace(figure.id)) }
      walk(figure.notes.map { .note($0) }, level: level, outer: nil, leadIn: nil)
    case .formula, .preformatted: break
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

  private mutating func visit(_ prose: Prose, at place: ProsePlace) {
    guard !prose.isEmpty else { return }
    for rule in rules.byKind.prose { found += rule.check(prose, at: place, in: document) }
    if !rules.byKind.phrases.isEmpty {
      for match in rules.phrases.matches(in: prose.text) {
        found += rules.byKind.phrases[match.term].rule.check(match.range, prose, at: place, in: document)
      }
    }
    guard !rules.byKind.reference.isEmpty else { return }
    for reference in document.resolution.references[place.node] where reference.place == place {
      for rule in rules.byKind.reference { found += rule.check(reference, prose, in: document) }
    }
  }
}
