import StdModel

/// A level exists only with two or more subclauses.
enum LoneSubclause: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-04")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-LVL-03"), RuleID("GBT1.1-TRM-16"), RuleID("GBT1.1-FWD-08")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.1"),
    summary: Bilingual(zh: "同一层次有两个或两个以上的条时才设条", en: "a level of subclauses exists only where there are two or more"),
    why: Bilingual(
      zh: "只有一条时，章与条所指相同，引用时无法区分",
      en: "a lone subclause says the same as its parent, and references cannot tell them apart"),
    wrong: ["## 4 平台\n\n### ⟦4.1⟧ 机构\n\n平台应公开办事指南。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开办事指南。\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.subclauses.count == 1, !document.isStatement, let only = clause.subclauses.first else { return [] }
    let entries = clause.blocks.contains { if case .termEntry = $0 { true } else { false } }
    guard !entries else { return [] }
    let name = document.number(of: only.id).map { String(describing: $0) } ?? only.heading.title?.text ?? ""
    return [finding(.lone(name, in: document.place(of: clause.id)), at: only.heading.number?.span ?? only.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func lone(_ name: String, in parent: String) -> Self {
    Self(zh: "\(parent) 中只有 \(name) 一条，不必分条", en: "\(name) is the only subclause of \(parent)")
  }
}
