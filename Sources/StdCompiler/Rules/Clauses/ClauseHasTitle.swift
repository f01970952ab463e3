import StdModel

/// Every clause (章) has a title behind its number.
enum ClauseHasTitle: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.2"),
    summary: Bilingual(zh: "每一章都有章标题", en: "every clause has a title"),
    why: Bilingual(zh: "目次和引用都要用到章标题", en: "the contents list and references rely on the title"),
    wrong: ["## 1 范围\n\n本文件规定了要求。\n\n## ⟦2⟧\n\n平台应公开办事指南。\n", "## 1 范围\n\n本文件规定了要求。\n\n⟦⟧### 2.1 机构\n\n平台应公开。\n"],
    right: [
      "## 1 范围\n\n本文件规定了要求。\n\n## 3 机构\n\n### 2.1 职责\n\n平台应公开。\n\n### 2.2 人员\n\n人员应持证。\n",
      "## 1 范围\n\n本文件规定了要求。\n\n## 2 平台服务\n\n平台应公开办事指南。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    let facts = document.facts[clause.id]
    guard facts.kind == .element, clause.heading.title == nil, case .clause(let number) = facts.effective,
      number.annex == 0
    else { return [] }
    if clause.heading.form == .implied, isNumberOfLast(before: clause, in: document) { return [] }
    if clause.heading.form == .implied { return [finding(.missingHeading(number), at: clause.heading.span)] }
    return [finding(.missingTitle(number), at: clause.heading.number?.span ?? clause.heading.span)]
  }
}

extension ClauseHasTitle {
  /// Whether the heading right before stands for this clause under another number: `## 7 人员` and then `6.1`. The wrong
  /// number is told there.
  private static func isNumberOfLast(before clause: Clause, in document: DocumentView) -> Bool {
    guard let index = document.elements.firstIndex(where: { $0.id == clause.id }), index > 0 else { return false }
    let before = document.elements[index - 1]
    guard before.clause.blocks.isEmpty, before.clause.subclauses.isEmpty, let written = before.clause.heading.number,
      case .clause(let expected) = document.facts[before.id].expected
    else { return false }
    return written.number != expected && expected == document.number(of: clause.id)
  }
}

extension Bilingual {
  fileprivate static func missingTitle(_ number: ClauseNumber) -> Self {
    Self(zh: "第\(number)章没有标题", en: "clause \(number) has no title")
  }

  fileprivate static func missingHeading(_ number: ClauseNumber) -> Self {
    Self(zh: "这里缺少第\(number)章的编号和标题", en: "the number and title of clause \(number) are missing here")
  }
}
