import StdModel

/// What can be referred to in one standard, by its number.
struct StandardIndex: Sendable {
  private(set) var clauses: [ClauseNumber: NodeID] = [:]
  private(set) var figures: [ObjectNumber: NodeID] = [:]
  private(set) var tables: [ObjectNumber: NodeID] = [:]
  private(set) var formulas: [ObjectNumber: NodeID] = [:]
  private(set) var bibliography: [Int: NodeID] = [:]
  /// Entries of clause 2 and the bibliography by their undated number; the first of several.
  private(set) var listed: [StandardNumber: [NodeID]] = [:]
  /// Entries without a standard's number, by their words.
  private(set) var titled: [(title: String, entry: NodeID)] = []
  /// Ids that the author gave with `{#id}`.
  private(set) var labels: [String: NodeID] = [:]
  private(set) var isDatedEntry: [NodeID: Int?] = [:]

  /// The first node with a number keeps it; a second one with the same number is found by a rule, not by references.
  init(_ standard: Standard, facts: NodeTable<NodeFacts>) {
    for element in standard.elements { add(element.clause, facts) }
  }

  private mutating func add(_ clause: Clause, _ facts: NodeTable<NodeFacts>) {
    if case .clause(let number) = facts[clause.id].effective { keep(clause.id, number, &clauses) }
    if let label = clause.heading.label { keep(clause.id, label.name, &labels) }
    for block in clause.blocks { add(block, facts) }
    for subclause in clause.subclauses { add(subclause, facts) }
  }

  private mutating func add(_ block: Block, _ facts: NodeTable<NodeFacts>) {
    switch block {
    case .list(let list): add(list, facts)
    case .table(let table):
      if table.caption?.isContinuation != true, case .object(let number) = facts[table.id].effective { keep(table.id, number, &tables) }
      if let label = table.caption?.label { keep(table.id, label.name, &labels) }
    case .figure(let figure):
      if figure.caption?.isContinuation != true, case .object(let number) = facts[figure.id].effective { keep(figure.id, number, &figures) }
      if let label = figure.caption?.label { keep(figure.id, label.name, &labels) }
    case .formula(let formula):
      if case .object(let number) = facts[formula.id].effective { keep(formula.id, number, &formulas) }
      if let label = formula.label { keep(formula.id, label.name, &labels) }
    case .termEntry(let entry):
      if case .clause(let number) = facts[entry.id].effective { keep(entry.id, number, &clauses) }
      if let label = entry.label { keep(entry.id, label.name, &labels) }
      for block in entry.blocks { add(block, facts) }
    case .reference(let entry):
      if case .ordinal(let ordinal) = facts[entry.id].effective { keep(entry.id, ordinal, &bibliography) }
      if let number = entry.designation {
        listed[number.undated, default: []].append(entry.id)
        isDatedEntry[entry.id] = number.year
      } else {
        titled.append((String(entry.title), entry.id))
      }
    case .paragraph, .note, .example, .footnote, .quotation, .preformatted: break
    }
  }

  private mutating func add(_ list: List, _ facts: NodeTable<NodeFacts>) {
    for item in list.items {
      if let label = item.label { keep(item.id, label.name, &labels) }
      for block in item.blocks { add(block, facts) }
    }
  }

  private func keep<Key: Hashable>(_ node: NodeID, _ key: Key, _ table: inout [Key: NodeID]) {
    if table[key] == nil { table[key] = node }
  }

  // MARK: - Looking up

  /// The entry that lists a standard: the one with the same date, else the first.
  func entry(of number: StandardNumber) -> NodeID? {
    guard let entries = listed[number.undated] else { return nil }
    return entries.first { isDatedEntry[$0] == .some(number.year) } ?? entries.first
  }

  func entry(titled title: Substring) -> NodeID? {
    titled.first { $0.title.contains(title) }?.entry
  }

  /// A list item of a clause: `a)` of any of its lists, then `1)` inside it.
  func item(_ steps: [Mention.ItemStep], of clause: NodeID, _ facts: NodeTable<NodeFacts>) -> NodeID? {
    var holder = clause
    for step in steps {
      guard
        let item = node(in: holder, facts, where: {
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
