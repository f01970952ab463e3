extension NumberedSystem {
  /// `5.2`, `附录A`, `表3`, `图A.1`, `公式（2）`, `5.2 a)`: what running text calls a node; GB/T 1.1—2020, 9.5.
  package func words(for reference: NodeReference) -> String? {
    let table = facts[Int(reference.standard.index)]
    let facts = table[reference.node]
    switch (facts.kind, facts.effective) {
    case (.element, .clause(let number)) where number.annex != 0: return "附录\(number)"
    case (.element, .clause(let number)): return "第\(number)章"
    case (_, .clause(let number)): return number.description
    case (.figure, .object(let number)): return "图\(number)"
    case (.table, .object(let number)): return "表\(number)"
    case (.formula, .object(let number)): return "公式（\(number)）"
    case (.reference, .ordinal(let ordinal)): return "[\(ordinal)]"
    case (.note, .ordinal(let ordinal)): return "\(clauseName(reference))的注\(ordinal)"
    case (.example, .ordinal(let ordinal)): return "\(clauseName(reference))的示例\(ordinal)"
    case (.note, _): return "\(clauseName(reference))的注"
    case (.example, _): return "\(clauseName(reference))的示例"
    case (.item, .item(let family, let ordinal)):
      var steps = itemWords(family, ordinal)
      var parent = facts.parent
      while parent != table[parent].parent, parent != facts.clause {
        if table[parent].kind == .item, case .item(let family, let ordinal) = table[parent].effective {
          steps = itemWords(family, ordinal) + steps
        }
        parent = table[parent].parent
      }
      return "\(clauseName(reference)) \(steps)"
    default: return clauseName(reference)
    }
  }

  private func itemWords(_ family: ListMarker.Family, _ ordinal: Int) -> String {
    switch family {
    case .letter: ListMarker.letters(ordinal) + ")"
    case .digit: "\(ordinal))"
    case .dash, .bullet, .foreign: "第\(ordinal)项"
    }
  }

  /// `5.2`, `附录A`, `前言`: the name of the clause that a node stands in.
  package func clauseName(_ reference: NodeReference) -> String {
    let facts = facts[Int(reference.standard.index)]
    let node = facts[reference.node].clause
    switch facts[node].effective {
    case .clause(let number): return number.depth == 1 && number.annex != 0 ? "附录\(number)" : number.description
    case .none, .object, .item, .ordinal:
      let element = system[reference.standard].elements.last { $0.id <= node }
      return element.map { $0.kind.fixedTitle ?? $0.clause.heading.title?.text ?? "正文" } ?? "正文"
    }
  }

  /// The clause, subclause, annex or term entry of a standard with the given number.
  package func clause(_ number: ClauseNumber, of id: StandardID) -> NodeReference? {
    let node = facts[Int(id.index)].values.firstIndex { facts in
      guard case .clause(let other) = facts.effective, other == number else { return false }
      return facts.kind == .clause || facts.kind == .element || facts.kind == .term
    }
    return node.map { NodeReference(id, NodeID($0)) }
  }
}
