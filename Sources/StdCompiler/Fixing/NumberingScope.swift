import StdModel

/// The runs of numbers that can be counted anew, each by itself.
struct NumberingScope: OptionSet, Sendable {
  let rawValue: UInt16

  /// Clauses (章).
  static let clauses = Self(rawValue: 1)
  /// Subclauses (条) and term entries.
  static let subclauses = Self(rawValue: 1 << 1)
  static let annexes = Self(rawValue: 1 << 2)
  static let items = Self(rawValue: 1 << 3)
  static let figures = Self(rawValue: 1 << 4)
  static let tables = Self(rawValue: 1 << 5)
  static let formulas = Self(rawValue: 1 << 6)
  static let notes = Self(rawValue: 1 << 7)
  static let examples = Self(rawValue: 1 << 8)
  static let bibliography = Self(rawValue: 1 << 9)

  /// What a finding of this rule says is counted wrongly; nil for a rule that is about something else.
  init?(_ rule: RuleID) {
    guard let scope = Self.ofRules[rule] else { return nil }
    self = scope
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let ofRules: [RuleID: NumberingScope] = [
    ClauseNumbersContinue.id: .clauses,
    SubclauseNumbersContinue.id: .subclauses,
    AnnexLetters.id: .annexes,
    AnnexNumbers.id: [.figures, .tables, .formulas],
    TermNumbers.id: .subclauses,
    FigureNumbers.id: .figures,
    TableNumbers.id: .tables,
    FormulaNumbers.id: .formulas,
    ListOrdinals.id: .items,
    BibliographyItems.id: .bibliography,
  ]
}

extension NodeFacts {
  /// The run that the number of the node belongs to.
  func scope(at id: NodeID) -> NumberingScope {
    switch kind {
    case .element:
      guard case .clause(let number) = expected else { return [] }
      return number.annex == 0 ? .clauses : .annexes
    case .clause, .term: return .subclauses
    case .item: return .items
    case .figure: return .figures
    case .table: return .tables
    case .formula: return .formulas
    case .note: return .notes
    case .example: return .examples
    case .reference: return .bibliography
    case .paragraph, .list, .row, .footnote, .quotation, .preformatted: return []
    }
  }
}
