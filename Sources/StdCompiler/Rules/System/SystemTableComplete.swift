import StdModel

/// A standard that presents the system comes with a drafting statement, the part of a system table that stdc cannot
/// generate.
enum SystemTableComplete: BlockRule {
  static let id = RuleID("SYS-16")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13017—2018", "4、5、6、7"),
    summary: Bilingual(
      zh: "标准体系表由结构图、标准明细表、标准统计表和编制说明组成",
      en: "a system table has diagrams, the detailed list, the statistics and a drafting statement"),
    why: Bilingual(
      zh: "缺少编制说明，体系划分的依据无处可查；结构图、标准明细表和标准统计表由 stdc 生成，总是齐全",
      en:
        "without the statement the grounds of the division are lost; diagrams, list and statistics are generated and always there"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/system.md
      ---
      number: Q/SL JC 101—2026
      title: ⟦标准体系建设规范⟧
      category: guidelines
      ---
      ## 4 体系结构

      体系结构见图1。

      ```framework
      system
      ```

      图 1　服务标准体系结构图
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
      ## 一、工作简况

      无。
      """,
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === support/overview.md
      ---
      number: Q/SL BZ 901—2026
      title: 服务保障标准实施规范
      category: quality
      ---
      ## 4 体系结构

      体系结构见图1。

      ```framework
      support
      ```

      图 1　服务保障标准体系结构图
      """,
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, figure.frameworkRequest?.scope == .system, document.isInSystem,
      !document.isStatement,
      document.system.statements[document.standard.id] == nil
    else { return [] }
    return [finding(.noStatement(document.metadata.displayTitle), at: document.headSpan)]
  }
}

extension Bilingual {
  fileprivate static func noStatement(_ title: String) -> Self {
    Self(
      zh: "“\(title)”给出了标准体系，但没有编制说明（statements/ 中 statement-of 为其编号的文件）",
      en:
        "“\(title)” presents the system, but has no drafting statement (a file in statements/ with its number as statement-of)"
    )
  }
}
