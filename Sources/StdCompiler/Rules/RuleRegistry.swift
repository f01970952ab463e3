/// All rules, sorted by id. A test compares the list with the folder.
package enum RuleRegistry {
  package static let rules: [any Rule.Type] = families.joined().sorted { $0.id < $1.id }

  /// Those that run only where somebody asks for them.
  static let offByDefault = Set(rules.filter { $0.isOffByDefault }.map { $0.id })

  private static let families = [
    annexRules,
    clauseRules,
    contentsRules,
    coverRules,
    crossReferenceRules,
    diagramRules,
    elementRules,
    figureRules,
    forewordRules,
    formulaRules,
    kindRules,
    listRules,
    markRules,
    modalRules,
    normativeReferenceRules,
    noteRules,
    numberRules,
    quantityRules,
    scopeRules,
    statementRules,
    symbolRules,
    systemRules,
    tableRules,
    termRules,
    titleRules,
    wordingRules,
  ]
}
