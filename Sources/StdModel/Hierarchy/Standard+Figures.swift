extension Standard {
  /// All figures in reading order, wherever they stand.
  package var figures: [Figure] {
    var figures: [Figure] = []
    for element in elements { collect(element.clause, into: &figures) }
    return figures
  }
}

private func collect(_ clause: Clause, into figures: inout [Figure]) {
  collect(clause.blocks, into: &figures)
  for subclause in clause.subclauses { collect(subclause, into: &figures) }
}

private func collect(_ blocks: [Block], into figures: inout [Figure]) {
  for block in blocks {
    switch block {
    case .figure(let figure): figures.append(figure)
    case .list(let list): for item in list.items { collect(item.blocks, into: &figures) }
    case .note(let note): collect(note.blocks, into: &figures)
    case .example(let example): collect(example.blocks, into: &figures)
    case .termEntry(let entry): collect(entry.blocks, into: &figures)
    case .footnote(let footnote): collect(footnote.blocks, into: &figures)
    case .quotation(let quotation): collect(quotation.blocks, into: &figures)
    case .paragraph, .table, .formula, .reference, .preformatted: break
    }
  }
}
