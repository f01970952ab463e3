/// All rules, sorted by id. A test compares the list with the folder.
package enum RuleRegistry {
  package static let rules: [any Rule.Type] = clauseRules + crossReferenceRules + listRules
}
