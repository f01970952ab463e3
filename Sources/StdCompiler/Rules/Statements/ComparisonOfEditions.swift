import StdModel

/// The statement of a revision compares the new edition with the old one.
enum ComparisonOfEditions: StandardRule {
  static let id = RuleID("PROC-11")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "修订标准的编制说明对比修订前后的内容", en: "the statement of a revision compares the new edition with the old one"),
    why: Bilingual(zh: "审查的人要知道改了什么、为什么改", en: "those who examine it want to know what changed and why"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      replaces: [Q/SL SS 301—2022]
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: ⟦编制说明⟧
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
      title: 窗口受理服务规程
      replaces: [Q/SL SS 301—2022]
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、主要内容

      与旧版本的技术差异：增加了办理期限。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, let subject = document.subject, let replaced = subject.metadata.replaces.first else {
      return []
    }
    let words: [StaticString] = ["对比", "比较", "差异", "对照", "主要变化", "修订前", "相比"]
    var isCompared = false
    forEachProse(of: document.standard) { _, prose in
      if !isCompared { isCompared = words.contains { prose.text.holds($0) } && !prose.text.holds("国际") }
    }
    guard !isCompared else { return [] }
    return [
      finding(
        .missing(replaced.value), at: document.headSpan, related: [Diagnostic.Label(replaced.span, .replaced)])
    ]
  }
}

extension Bilingual {
  fileprivate static let replaced = Self(zh: "标准所代替的文件", en: "what the standard replaces")

  fileprivate static func missing(_ number: StandardNumber) -> Self {
    Self(
      zh: "标准代替 \(number)，编制说明没有修订前后的对比",
      en: "the standard replaces \(number), but the statement does not compare the editions")
  }
}
