import StdModel

/// The drafting statement of the system names the principles of GB/T 13016.
enum PrinciplesNamed: SystemRule {
  static let id = RuleID("SYS-14")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018", "3"),
    summary: Bilingual(
      zh: "体系的编制说明写明目标明确、全面成套、层次适当、划分清楚四项原则", en: "the drafting statement of the system names its four principles"),
    why: Bilingual(zh: "评审时按这些原则核对体系的划分", en: "the division of the system is reviewed against them"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/system.md
      ---
      number: Q/SL JC 101—2026
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      体系结构见图1。

      ```framework
      system
      ```

      图 1　服务标准体系结构图
      === statements/system.md
      ---
      statement-of: Q/SL JC 101—2026
      title: 编制说明
      ---
      ## ⟦一、编制原则⟧

      体系遵循目标明确、全面成套的原则。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/system.md
      ---
      number: Q/SL JC 101—2026
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      体系结构见图1。

      ```framework
      system
      ```

      图 1　服务标准体系结构图
      === statements/system.md
      ---
      statement-of: Q/SL JC 101—2026
      title: 编制说明
      ---
      ## 一、编制原则

      体系遵循目标明确、全面成套、层次适当、划分清楚的原则。
      """,
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === support/finance.md
      ---
      number: Q/SL BZ 201—2026
      title: 服务经费管理规范
      category: finance
      ---
      ## 4 预算

      预算应按年编制。
      === statements/finance.md
      ---
      statement-of: Q/SL BZ 201—2026
      title: 编制说明
      ---
      ## 一、编制原则

      编制遵循可操作的原则。
      """,
    ])

  private static let principles: [(name: String, bytes: StaticString)] = [
    ("目标明确", "目标明确"), ("全面成套", "全面成套"), ("层次适当", "层次适当"), ("划分清楚", "划分清楚"),
  ]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    systemStatements(system).compactMap { statement, _ in
      var missing = principles
      forEachProse(of: statement.standard) { _, prose in missing.removeAll { prose.text.holds($0.bytes) } }
      guard !missing.isEmpty else { return nil }
      return finding(.missing(missing.map(\.name)), at: place(in: statement))
    }
  }

  /// The title of the section about principles, else that of the statement.
  private static func place(in statement: DocumentView) -> SourceSpan {
    func title(_ clause: Clause) -> SourceSpan? {
      for subclause in clause.subclauses {
        if let found = title(subclause) { return found }
      }
      guard let title = clause.heading.title, title.text.holds("原则") else { return nil }
      return title.span
    }
    return statement.elements.lazy.compactMap { title($0.clause) }.first ?? statement.headSpan
  }
}

extension Bilingual {
  fileprivate static func missing(_ principles: [String]) -> Self {
    let list = principles.joined(separator: "、")
    return Self(zh: "编制说明没有提到体系构建原则中的\(list)", en: "the statement does not name the principles \(list)")
  }
}
