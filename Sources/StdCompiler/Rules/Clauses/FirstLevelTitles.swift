import StdModel

/// Subclauses of the first level should have titles.
enum FirstLevelTitles: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-08")
  static let severity = Severity.warning
  static let yieldsTo = [SiblingTitles.id, TermGroups.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.3"),
    summary: Bilingual(zh: "第一层次的条宜有标题", en: "first-level subclauses should have titles"),
    why: Bilingual(zh: "没有标题的条不进目次，读者只能逐条查找", en: "untitled subclauses are missing from the contents list"),
    wrong: ["## 4 平台\n\n⟦4.1⟧ 平台应公开办事指南。\n\n4.2 人员应持证上岗。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n4.1.1 平台应公开办事指南。\n\n4.1.2 人员应持证上岗。\n\n### 4.2 场所\n\n场所应有标志。\n"])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 章中第一层次的条都没有标题，宜都有标题",
      en: "the first-level subclauses of \(findings.count) clauses have no titles")
  }

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard document.facts[clause.id].kind == .element, !document.isStatement, let first = clause.subclauses.first,
      first.heading.title == nil
    else { return [] }
    return [finding(.untitled(document.place(of: clause.id)), at: first.heading.number?.span ?? first.span.head)]
  }
}

extension Bilingual {
  fileprivate static func untitled(_ clause: String) -> Self {
    Self(zh: "\(clause) 中第一层次的条都没有标题", en: "the first-level subclauses of \(clause) have no titles")
  }
}
