import StdModel

/// The drafting statement of a system says what GB/T 13017 asks for.
enum StatementOfSystem: SystemRule {
  static let id = RuleID("SYS-26")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13017—2018", "7"),
    summary: Bilingual(
      zh: "体系的编制说明包括背景，目标、依据和原则，国内外标准概况，划分依据，各子体系说明，交叉情况的处理，薄弱环节，制修订计划",
      en:
        "the statement gives background, aims and principles, standards elsewhere, division, subsystems, overlaps, gaps and plans"
    ),
    why: Bilingual(
      zh: "缺项使体系的划分和今后的工作失去依据", en: "what is left out leaves the division and the work ahead without grounds"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      profile: gbt24421-2009
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
      title: ⟦编制说明⟧
      ---
      ## 一、背景

      体系的编制遵循下列原则。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      profile: gbt24421-2009
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
      ## 一、背景

      体系的编制遵循下列原则。

      ## 二、国内外概况

      已有国家标准60项。

      ## 三、体系划分

      服务通用基础标准体系按用途划分，服务提供标准体系按环节划分，服务保障标准体系按资源划分，与内部控制制度有交叉的，只规定操作步骤。

      ## 四、薄弱环节和制定计划

      尚缺信息接口标准，计划于2026年12月前制定。
      """
    ])

  /// What is asked for, and words one of which the statement holds where it says it.
  private static let items: [(name: Bilingual, words: [StaticString])] = [
    (Bilingual(zh: "编制背景", en: "background"), ["背景"]),
    (Bilingual(zh: "目标、依据和原则", en: "aims, basis and principles"), ["原则"]),
    (Bilingual(zh: "国内外标准概况", en: "standards at home and abroad"), ["国内外", "国际", "国外", "国家标准"]),
    (Bilingual(zh: "体系划分的依据", en: "grounds of the division"), ["划分"]),
    (Bilingual(zh: "与其他体系交叉的处理", en: "overlaps with other systems"), ["交叉", "协调", "重复"]),
    (Bilingual(zh: "薄弱环节", en: "gaps"), ["薄弱", "差距", "缺少", "缺失", "尚缺", "空白", "不足"]),
    (Bilingual(zh: "标准制修订计划", en: "plans"), ["计划", "规划"]),
  ]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    systemStatements(system).compactMap { statement, _ in
      var missing = items
      var subsystems = system.system.framework.subsystems.map(\.name)
      forEachProse(of: statement.standard) { _, prose in
        missing.removeAll { item in item.words.contains { prose.text.holds($0) } }
        subsystems.removeAll { prose.text.holds(text: $0) }
      }
      var names = missing.map(\.name)
      if !subsystems.isEmpty {
        let list = subsystems.joined(separator: "、")
        names.append(Bilingual(zh: "\(list)的说明", en: "an account of \(list)"))
      }
      return names.isEmpty ? nil : finding(.missing(names), at: statement.headSpan)
    }
  }
}

extension Bilingual {
  fileprivate static func missing(_ names: [Bilingual]) -> Self {
    Self(
      zh: "体系的编制说明没有写：" + names.map(\.zh).joined(separator: "；"),
      en: "the statement of the system does not give " + names.map(\.en).joined(separator: "; "))
  }
}
