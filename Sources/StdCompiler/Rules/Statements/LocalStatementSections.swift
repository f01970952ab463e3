import StdModel

/// The drafting statement of a local standard has the sections of the local templates.
enum LocalStatementSections: StandardRule {
  static let id = RuleID("PROC-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("地方标准管理办法"),
    summary: Bilingual(
      zh: "地方标准的编制说明包括任务来源，编制过程，编制原则和主要内容的依据，与法律法规和标准的协调，分歧意见的处理，预期效益，贯彻实施建议",
      en: "the statement of a local standard has the sections of the local templates"),
    why: Bilingual(
      zh: "地方标准化主管部门按这些内容审查报批材料", en: "the local authority examines the standard by these sections"),
    wrong: [
      "---\nstatement-of: DB33/T 1234—2026\ntitle: ⟦编制说明⟧\n---\n\n## 1 任务来源\n\n任务来自计划。\n\n## 2 起草过程\n\n编写组开会。\n\n## 3 编制原则和主要内容依据\n\n依据调研。\n\n## 4 与法律法规的协调性\n\n协调。\n\n## 5 预期效益\n\n节省时间。\n\n## 6 贯彻实施建议\n\n宣传。\n"
    ],
    right: [
      "---\nstatement-of: DB33/T 1234—2026\ntitle: 编制说明\n---\n\n## 1 任务来源\n\n任务来自计划。\n\n## 2 起草过程\n\n编写组开会。\n\n## 3 编制原则和主要内容依据\n\n依据调研。\n\n## 4 与法律法规的协调性\n\n协调。\n\n## 5 分歧意见的处理\n\n无重大分歧意见。\n\n## 6 预期效益\n\n节省时间。\n\n## 7 贯彻实施建议\n\n宣传。\n"
    ])

  /// RULES.md T9, columns 3 and 4, as far as they agree.
  private static let sections: [(name: Bilingual, words: [StaticString])] = [
    (Bilingual(zh: "任务来源", en: "the source of the task"), ["任务来源", "工作简况", "工作概况"]),
    (Bilingual(zh: "编制过程", en: "the course of the work"), ["过程", "工作简况"]),
    (Bilingual(zh: "编制原则和主要内容依据", en: "principles and grounds"), ["原则", "依据"]),
    (Bilingual(zh: "与法律法规和相关标准的协调性", en: "relation to law and standards"), ["法律", "法规", "协调"]),
    (Bilingual(zh: "分歧意见的处理", en: "dissenting opinions"), ["分歧"]),
    (Bilingual(zh: "预期效益", en: "expected benefits"), ["效益", "效果"]),
    (Bilingual(zh: "贯彻实施建议", en: "how to implement"), ["贯彻", "实施"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, document.isLocalStatement, document.hasElements else { return [] }
    let missing = document.sectionsMissing(of: sections)
    return missing.isEmpty ? [] : [finding(.sectionsMissing(missing), at: document.headSpan)]
  }
}
