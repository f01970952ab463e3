import StdModel

/// What can be referred to in one standard, by its number.
struct StandardIndex: Sendable {
  private(set) var clauses = NodesByNumber<ClauseNumber>()
  private(set) var figures = NodesByNumber<ObjectNumber>()
  private(set) var tables = NodesByNumber<ObjectNumber>()
  private(set) var formulas = NodesByNumber<ObjectNumber>()
  private(set) var bibliography = NodesByNumber<Int>()
  /// Entries of clause 2 and the bibliography by their undated number, with their years.
  private var listed: [StandardNumber: [(year: Int?, entry: NodeID)]] = [:]
  /// Entries without a standard's number, by their words.
  private var titled: [(title: String, entry: NodeID)] = []
  /// Ids that the author gave with `{#id}`.
  private(set) var labels: [String: NodeID] = [:]
  /// The terms that the standard defines.
  private(set) var terms: [(term: String, entry: NodeID)] = []

  init(_ standard: Standard, facts: NodeTable<NodeFacts>) {
    for element in standard.elements {
      add(element.clause, facts)
      if element.kind == .terms { addTerms(of: element.clause) }
    }
    clauses.sort()
    figures.sort()
    tables.sort()
    formulas.sort()
    bibliography.sort()
  }

  private mutating func addTerms(of clause: Clause) {
    for case .termEntry(let entry) in clause.blocks {
      for designation in entry.designations where designation.kind == .preferred || designation.kind == .admitted {
        terms.append((designation.text, entry.id))
      }
    }
    for subclause in clause.subclauses { addTerms(of: subclause) }
  }

  private mutating func add(_ clause: Clause, _ facts: NodeTable<NodeFacts>) {
    if case .clause(let number) = facts[clause.id].effective { clauses.add(clause.id, number) }
    add(clause.heading.label, clause.id)
    for block in clause.blocks { add(block, facts) }
    for subclause in clause.subclauses { add(subclause, facts) }
  }

  private mutating func add(_ block: Block, _ facts: NodeTable<NodeFacts>) {
    switch block {
    case .list(let list):
      for item in list.items {
        add(item.label, item.id)
        for block in item.blocks { add(block, facts) }
      }
    case .table(let table):
      if table.caption?.isContinuation != true, case .object(let number) = facts[table.id].effective {
        tables.add(table.id, number)
      }
      add(table.caption?.label, table.id)
    case .figure(let figure):
      if figure.caption?.isContinuation != true, case .object(let number) = facts[figure.id].effective {
        figures.add(figure.id, number)
      }
      add(figure.caption?.label, figure.id)
    case .formula(let formula):
      if case .object(let number) = facts[formula.id].effective { formulas.add(formula.id, number) }
      add(formula.label, formula.id)
    case .termEntry(let entry):
      if case .clause(let number) = facts[entry.id].effective { clauses.add(entry.id, number) }
      add(entry.label, entry.id)
      for block in entry.blocks { add(block, facts) }
    case .reference(let entry):
      if case .ordinal(let ordinal) = facts[entry.id].effective { bibliography.add(entry.id, ordinal) }
      if let number = entry.designation {
        listed[number.undated, default: []].append((number.year, entry.id))
      } else {
        titled.append((String(entry.title), entry.id))
      }
    case .paragraph, .note, .example, .footnote, .quotation, .preformatted: break
    }
  }

  /// The first node with a label keeps it.
  private mutating func add(_ label: Label?, _ node: NodeID) {
    if let label, labels[label.name] == nil { labels[label.name] = node }
  }

  // MARK: - Looking up

  /// The entry that lists a standard: the one with the same date, else the first.
  func entry(of number: StandardNumber) -> NodeID? {
    guard let entries = listed[number.undated] else { return nil }
    return (entries.first { $0.year == number.year } ?? entries.first)?.entry
  }

  func entry(titled title: Substring) -> NodeID? {
    titled.first { $0.title.contains(title) }?.entry
  }

  /// A list item of a clause: `a)` of any of its lists, then `1)` inside it.
  func item(_ steps: [Mention.ItemStep], of clause: NodeID, _ facts: NodeTable<NodeFacts>) -> NodeID? {
    var holder = clause
    for step in steps {
      guard
        let item = node(
          in: holder, facts,
          where: {
            $0.kind == .item && step.means($0.effective) && facts[$0.parent].parent == holder
          })
      else { return nil }
      holder = item
    }
    return holder
  }

  /// The note or example with an ordinal in a clause or term entry.
  func remark(_ kind: NodeFacts.Kind, _ ordinal: Int, of clause: NodeID, _ facts: NodeTable<NodeFacts>) -> NodeID? {
    var count = 0
    return node(in: clause, facts) { node in
      guard node.kind == kind, node.parent == clause else { return false }
      count += 1
      return count == ordinal
    }
  }

  /// Nodes count in reading order, so what a clause holds stands right behind it.
  private func node(
    in holder: NodeID, _ facts: NodeTable<NodeFacts>, where matches: (NodeFacts) -> Bool
  ) -> NodeID? {
    let end = facts[holder].span.upperBound
    var index = Int(holder.index) + 1
    while index < facts.values.count, facts.values[index].span.lowerBound < end {
      if matches(facts.values[index]) { return NodeID(index) }
      index += 1
    }
    return nil
  }
}

extension Mention.ItemStep {
  /// Whether an item with this number is meant; `第二项` means the second of any family.
  fileprivate func means(_ number: NodeNumber) -> Bool {
    guard case .item(let family, let ordinal) = number else { return false }
    switch self {
    case .letter(let wanted): return family == .letter && ordinal == wanted
    case .digit(let wanted): return family == .digit && ordinal == wanted
    case .ordinal(let wanted): return ordinal == wanted
    }
  }
}
