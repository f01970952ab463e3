import StdModel

extension DocumentView {
  /// Whether the rules of a functional type apply: a standard of that type that has a technical clause at all.
  func isStandard(of type: FunctionalType) -> Bool {
    !isStatement && functionalType == type && elements.contains { $0.kind == .technical }
  }

  /// The clauses whose titles the author chose.
  var technicalClauses: [Clause] { elements.filter { $0.kind == .technical }.map(\.clause) }

  /// Whether a title of a technical clause, a subclause of it or an annex holds one of some words.
  func hasTitle(_ words: [StaticString]) -> Bool {
    elements.contains { ($0.kind == .technical || $0.kind.isAnnex) && $0.clause.hasTitle(words) }
  }

  /// Whether running text of the technical clauses and annexes, titles included, holds one of some words.
  func holds(_ words: [StaticString]) -> Bool {
    for element in elements where element.kind == .technical || element.kind.isAnnex {
      var isFound = false
      forEachProse(of: element.clause) { _, prose in
        if !isFound { isFound = words.contains { prose.text.holds($0) } }
      }
      if isFound { return true }
    }
    return false
  }
}

extension Clause {
  fileprivate func hasTitle(_ words: [StaticString]) -> Bool {
    if let title = heading.title, words.contains(where: { title.text.holds($0) }) { return true }
    return subclauses.contains { $0.hasTitle(words) }
  }

  /// Calls `body` with the clause and all clauses in it, in reading order.
  func forEachClause(_ body: (Clause) -> Void) {
    body(self)
    for subclause in subclauses { subclause.forEachClause(body) }
  }
}
