import StdModel

/// Groups of term entries have titles.
enum TermGroups: ClauseRule {
  static let id = RuleID("GBT1.1-TRM-16")
  static let severity = Severity.error
  static let yieldsTo = [SiblingTitles.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.1"),
    summary: Bilingual(zh: "第3章为术语分组的条有标题", en: "subclauses that group term entries have titles"),
    why: Bilingual(
      zh: "术语条目的编号不是条编号；没有标题的 3.1 看起来是一个空的条目",
      en: "entry numbers are no clause numbers: 3.1 without title looks like an empty entry"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### ⟦3.1⟧\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n\n#### 3.1.2\n\n**服务** service\n\n满足需求的活动。\n"
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 一般术语\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.heading.title == nil, let number = clause.heading.number, document.facts[clause.id].kind == .clause,
      clause.blocks.contains(where: { if case .termEntry = $0 { true } else { false } })
    else { return [] }
    return [finding(.untitled(number.number), at: number.span)]
  }
}

extension Bilingual {
  fileprivate static func untitled(_ number: ClauseNumber) -> Self {
    Self(zh: "\(number) 为术语分组，应有标题", en: "\(number) groups term entries and needs a title")
  }
}
