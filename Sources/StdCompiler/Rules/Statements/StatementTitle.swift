import StdModel

/// The drafting statement bears the title of its standard.
enum StatementTitle: StandardRule {
  static let id = RuleID("PROC-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "编制说明题名中的标准名称与标准的名称一致",
      en: "the title of a drafting statement names its standard as the standard names itself"),
    why: Bilingual(
      zh: "名称不一致，审查的人不知道说明的是不是同一项标准", en: "under another name nobody knows whether it is the same standard"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 《⟦窗口受理管理规程⟧》编制说明
      ---
      ## 一、工作简况

      任务来自计划。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理　服务规程
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 《窗口受理 服务规程》编制说明
      ---
      ## 一、工作简况

      任务来自计划。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, let written = document.metadata.title, let title = document.subject?.metadata.title
    else {
      return []
    }
    guard let opening = written.value.firstRange(of: "《", from: 0),
      let closing = written.value.firstRange(of: "》", from: opening.upperBound)
    else { return [] }
    let range = TextRange(opening.upperBound, closing.lowerBound)
    let bytes = Array(written.value.utf8)[range.lowerBound..<range.upperBound]
    let name = String(decoding: bytes, as: UTF8.self)
    guard !isSameText(name, title.value) else { return [] }
    let span = written.place(of: range) ?? written.span
    return [
      finding(
        .other(name, title.value), at: span, related: [Diagnostic.Label(title.span, .standard)],
        fixes: written.place(of: range) == nil ? [] : [.replace(span, with: title.value, .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static let standard = Self(zh: "标准的名称", en: "the title of the standard")

  fileprivate static func other(_ name: String, _ title: String) -> Self {
    Self(zh: "编制说明写的是“\(name)”，标准的名称是“\(title)”", en: "the statement says “\(name)”, the standard is called “\(title)”")
  }
}
