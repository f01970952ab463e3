import StdMarkup
import StdModel

extension StandardPage {
  /// The clauses of one standard in a handbook, each below the titles of the clauses that it stands in; then the
  /// footnotes that they mark and that stand elsewhere.
  mutating func writePieces(_ pieces: [Handbook.Piece]) {
    hasRepeatedTitle = true
    var last: [NodeID] = []
    for piece in pieces {
      let within = piece.within.map(\.id)
      if within != last { writeWithin(piece.within) }
      last = within
      switch piece.content {
      case .element(let element): write(element, level: 3)
      case .clause(let clause): write(clause, level: 3)
      case .term(let entry): write(.termEntry(entry), level: 3)
      }
    }
    writeFootnotes(outside: pieces)
  }

  /// `5 受理 › 5.2 材料核对`, which leads to the origin.
  private mutating func writeWithin(_ clauses: [Clause]) {
    guard !clauses.isEmpty else { return }
    out.open(.p, .within)
    for (place, clause) in clauses.enumerated() {
      if place > 0 { out.text(" › ") }
      let reference = NodeReference(context.standard.id, clause.id)
      let title = clause.heading.title?.plainText ?? ""
      writeLink(reference, context.index.clauseName(reference) + (title.isEmpty ? "" : " " + title))
    }
    out.close(.p)
  }

  private mutating func writeFootnotes(outside pieces: [Handbook.Piece]) {
    guard let handbook = context.handbook, !pieces.isEmpty else { return }
    let notes = context.standard.footnotes
    guard !notes.isEmpty else { return }
    var marks: Set<String> = []
    for piece in pieces {
      piece.forEachProse { prose in
        for inline in prose.inlines { if case .footnoteMark(let label) = inline.kind { marks.insert(label) } }
      }
    }
    let missing = notes.filter { label, note in
      marks.contains(label) && handbook.prefix(of: NodeReference(context.standard.id, note.id)) == nil
    }
    for note in missing.values.sorted(by: { $0.id < $1.id }) { write(.footnote(note), level: 4) }
  }
}

extension Handbook.Piece {
  fileprivate func forEachProse(_ body: (Prose) -> Void) {
    switch content {
    case .element(let element): StdModel.forEachProse(of: element.clause) { body($1) }
    case .clause(let clause): StdModel.forEachProse(of: clause) { body($1) }
    case .term(let entry): StdModel.forEachProse(of: Block.termEntry(entry)) { body($1) }
    }
  }
}
