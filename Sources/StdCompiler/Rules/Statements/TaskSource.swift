import StdModel

/// The statement names the document by which the standard was commissioned.
enum TaskSource: ClauseRule {
  static let id = RuleID("PROC-06")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "任务来源写明下达计划的文件及其文号（如〔2023〕7号）或者计划编号",
      en: "the source of the task gives the number of the plan or of the document that set it"),
    why: Bilingual(
      zh: "没有文号，无法核对标准是否列入计划、名称是否一致",
      en: "without it nobody can check that the standard was planned, and under which title"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n### （一）⟦任务来源⟧\n\n根据中心主任的安排制定本文件。\n\n### （二）起草过程\n\n编写组开会。\n"
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n### （一）任务来源\n\n根据《关于下达制定计划的通知》（示服发〔2025〕6号）制定本文件。\n\n### （二）起草过程\n\n编写组开会。\n",
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、任务来源\n\n本文件列入2025年计划，计划编号为2025-01。\n",
      "---\ntitle: 任务分派规程\n---\n\n## 4 任务来源\n\n任务来自窗口。\n",
    ])

  private static let planWords: [StaticString] = ["编号", "计划号", "立项号", "文号", "项目号"]

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, let title = clause.heading.title, let range = title.text.firstRange(of: "任务来源", from: 0)
    else {
      return []
    }
    // 任务来源和起草过程 as one: what is missing is the same.
    var isNumbered = false
    var isEmpty = true
    forEachProse(of: clause) { place, prose in
      if place.node == clause.id { return }
      isEmpty = false
      if isNumbered { return }
      isNumbered =
        hasDocumentNumber(prose.text)
        || planWords.contains { prose.text.holds($0) && prose.text.hasDigit }
    }
    return isEmpty || isNumbered ? [] : [finding(.noNumber, at: title.span(of: range))]
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
}

extension Bilingual {
  fileprivate static let noNumber = Self(
    zh: "任务来源没有写明下达计划的文号或者计划编号，如“〔2023〕7号”",
    en: "the source of the task gives no number of the plan or its document, such as 〔2023〕7号")
}
