import StdModel

/// A subclause without title is not divided further.
enum UntitledSubclauseDivided: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.4"),
    summary: Bilingual(zh: "无标题条不再分条", en: "a subclause without title is not divided"),
    why: Bilingual(zh: "无标题条下再分条，条文本身就成了悬置段", en: "its own text would become a hanging paragraph"),
    wrong: ["## 4 平台\n\n### 4.1 机构\n\n⟦4.1.1⟧ 平台应公开下列信息。\n\n4.1.1.1 办事指南应公开。\n\n4.1.1.2 收费应公开。\n\n4.1.2 平台应设窗口。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n#### 4.1.1 公开\n\n4.1.1.1 办事指南应公开。\n\n4.1.1.2 收费应公开。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.heading.title == nil, clause.heading.form == .paragraph, let first = clause.subclauses.first,
      document.facts[clause.id].kind == .clause
    else { return [] }
    let name = document.number(of: clause.id).map { String(describing: $0) } ?? ""
    let child = document.number(of: first.id).map { String(describing: $0) } ?? ""
    return [
      finding(
        .divided(name, child), at: clause.heading.number?.span ?? clause.span.head,
        related: [Diagnostic.Label(first.heading.span, .child)])
    ]
  }
}

extension Bilingual {
  fileprivate static func divided(_ name: String, _ child: String) -> Self {
    Self(
      zh: "\(name) 是无标题条，不能再分出 \(child)；宜给 \(name) 加标题或改用列项",
      en: "\(name) has no title and cannot be divided into \(child); give it a title or use a list")
  }

  fileprivate static let child = Self(zh: "在这里分条", en: "divided here")
}
