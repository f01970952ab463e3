/// Calls `body` with every running text of a standard in reading order: titles, paragraphs, list items, cells,
/// captions, notes, entries.
package func forEachProse(of standard: Standard, _ body: (ProsePlace, Prose) -> Void) {
  for element in standard.elements { forEachProse(of: element.clause, body) }
}

/// The same for a clause and its subclauses.
package func forEachProse(of clause: Clause, _ body: (ProsePlace, Prose) -> Void) {
  if let title = clause.heading.title { body(ProsePlace(clause.id), title) }
  for block in clause.blocks { forEachProse(of: block, body) }
  for subclause in clause.subclauses { forEachProse(of: subclause, body) }
}

/// The same for a block and what it holds. The source of a term entry has slot 1, a caption slot 0 of its table or
/// figure.
package func forEachProse(of block: Block, _ body: (ProsePlace, Prose) -> Void) {
  switch block {
  case .paragraph(let paragraph): body(ProsePlace(paragraph.id), paragraph.prose)
  case .list(let list):
    for item in list.items {
      body(ProsePlace(item.id), item.prose)
      for block in item.blocks { forEachProse(of: block, body) }
    }
  case .table(let table):
    if let caption = table.caption { body(ProsePlace(table.id), caption.title) }
    for row in [table.header] + table.rows {
      for (slot, cell) in row.cells.enumerated() { body(ProsePlace(row.id, slot: slot), cell.prose) }
    }
    for note in table.notes { forEachProse(of: .note(note), body) }
  case .figure(let figure):
    if let caption = figure.caption { body(ProsePlace(figure.id), caption.title) }
    for note in figure.notes { forEachProse(of: .note(note), body) }
  case .formula, .preformatted: break
  case .note(let note):
    body(ProsePlace(note.id), note.prose)
    for block in note.blocks { forEachProse(of: block, body) }
  case .example(let example):
    body(ProsePlace(example.id), example.prose)
    for block in example.blocks { forEachProse(of: block, body) }
  case .termEntry(let entry):
    for block in entry.blocks { forEachProse(of: block, body) }
    if let source = entry.source { body(ProsePlace(entry.id, slot: 1), source.text) }
  case .reference(let entry): body(ProsePlace(entry.id), entry.prose)
  case .footnote(let footnote): for block in footnote.blocks { forEachProse(of: block, body) }
  case .quotation(let quotation): for block in quotation.blocks { forEachProse(of: block, body) }
  }
}
