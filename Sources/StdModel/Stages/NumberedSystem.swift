/// The number of one node; what kind it is of follows from what the node is.
package enum NodeNumber: Hashable, Sendable {
  /// The node carries no number: a paragraph, an unnumbered element, the only note of a clause.
  case none
  /// A clause, a subclause, an annex (its letter alone) or a term entry.
  case clause(ClauseNumber)
  /// A figure, table or formula.
  case object(ObjectNumber)
  /// A list item by its family and ordinal: dashes and bullets count too, so that 第3项 can be found.
  case item(ListMarker.Family, Int)
  /// A note, example, bibliography entry or footnote.
  case ordinal(Int)
}

/// What the numbering stage knows of a node besides its number.
package struct NodeFacts: Equatable, Sendable {
  package enum Kind: Sendable {
    case element, clause, paragraph, list, item, table, row, figure, formula, note, example, term, reference, footnote,
      quotation, preformatted
  }

  package let kind: Kind
  /// The number that readers see and references mean: the written one, else the computed one.
  package var effective: NodeNumber
  /// The number that the place of the node asks for.
  package var expected: NodeNumber
  /// The node that it stands in; an element stands in itself.
  package let parent: NodeID
  /// The clause, subclause or term entry that it stands in, or that it is.
  package let clause: NodeID
  package let span: SourceSpan

  package init(
    kind: Kind, effective: NodeNumber, expected: NodeNumber, parent: NodeID, clause: NodeID, span: SourceSpan
  ) {
    self.kind = kind
    self.effective = effective
    self.expected = expected
    self.parent = parent
    self.clause = clause
    self.span = span
  }
}

/// The system with a number for every node.
package struct NumberedSystem: Equatable, Sendable {
  package let system: StandardSystem
  /// One table for each standard, in the order of `system.standards`.
  package let facts: [NodeTable<NodeFacts>]

  package init(system: StandardSystem, facts: [NodeTable<NodeFacts>]) {
    self.system = system
    self.facts = facts
  }

  package subscript(reference: NodeReference) -> NodeFacts { facts[Int(reference.standard.index)][reference.node] }
}
