import StdModel

extension Standard {
  /// All figures in reading order.
  var allFigures: [Figure] {
    var figures: [Figure] = []
    for element in elements { element.clause.collect(into: &figures) }
    return figures
  }

  /// Whether it presents the system: it holds the diagram of the whole framework.
  var presentsSystem: Bool { allFigures.contains { $0.frameworkRequest?.scope == .system } }
}

extension Clause {
  /// The figures of the clause and its subclauses.
  var allFigures: [Figure] {
    var figures: [Figure] = []
    collect(into: &figures)
    return figures
  }

  fileprivate func collect(into figures: inout [Figure]) {
    for case .figure(let figure) in blocks { figures.append(figure) }
    for subclause in subclauses { subclause.collect(into: &figures) }
  }

  /// The lists of the clause and its subclauses; those inside items are not among them.
  var allLists: [List] {
    blocks.compactMap { if case .list(let list) = $0 { list } else { nil } } + subclauses.flatMap(\.allLists)
  }

  /// The clause or subclause with an id in it, itself included.
  func clause(_ id: NodeID) -> Clause? {
    if self.id == id { return self }
    // Nodes count in reading order, so it is the last subclause that begins at the node or before it.
    var low = 0
    var high = subclauses.count
    while low < high {
      let middle = (low + high) / 2
      if subclauses[middle].id <= id { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? subclauses[low - 1].clause(id) : nil
  }
}

extension Figure {
  /// What a `framework` block asks for, or nil for other figures.
  var frameworkRequest: FrameworkRequest? {
    guard case .framework(let block) = content else { return nil }
    return FrameworkRequest(block.text)
  }
}

extension DocumentView {
  /// The nearest clause with a title that a node stands in.
  func titledClause(of node: NodeID) -> Clause? {
    guard let element = element(of: node) else { return nil }
    var id = facts[node].clause
    while let clause = element.clause.clause(id) {
      if clause.heading.title != nil || id == element.id { return clause }
      id = facts[id].parent
    }
    return element.clause
  }
}

/// The drafting statements of standards that present the system, with what they belong to.
func systemStatements(_ system: ResolvedSystem) -> [(statement: DocumentView, standard: Standard)] {
  system.system.standards.compactMap { standard in
    guard let statement = system.statements[standard.id], standard.presentsSystem else { return nil }
    return (DocumentView(statement, in: system), standard)
  }
}
