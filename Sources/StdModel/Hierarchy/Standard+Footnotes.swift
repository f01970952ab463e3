extension Standard {
  /// The footnotes by their marks as written; the first of each counts.
  package var footnotes: [String: Footnote] {
    var found: [String: Footnote] = [:]
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .footnote(let footnote): found[footnote.label.name] = found[footnote.label.name] ?? footnote
        case .list(let list): list.items.forEach { visit($0.blocks) }
        case .note(let note): visit(note.blocks)
        case .example(let example): visit(example.blocks)
        case .termEntry(let entry): visit(entry.blocks)
        case .quotation(let quotation): visit(quotation.blocks)
        case .paragraph, .table, .figure, .formula, .reference, .preformatted: break
        }
      }
    }
    func visit(_ clause: Clause) {
      visit(clause.blocks)
      clause.subclauses.forEach(visit)
    }
    elements.forEach { visit($0.clause) }
    return found
  }
}
