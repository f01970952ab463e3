import StdModel

/// A category of the profile that a system leaves out is declared, with a reason.
enum CutWithReason: SystemRule {
  static let id = RuleID("SYS-10")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("STDC-CFG-03")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2"),
    summary: Bilingual(zh: "删去框架中的类别时写明理由", en: "a category that is cut has a reason"),
    why: Bilingual(
      zh: "没有理由的删减无法与遗漏区分；“其他”类没有固定内容，可直接删去",
      en: "a silent cut looks like an oversight; the category 其他 may go without one"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      framework:
        drop: [⟦base/statistics⟧, base/other]
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      framework:
        drop:
          - {category: base/statistics, reason: 本组织不发布统计数据}
          - base/other
      """,
      """
      === system.yaml
      organisation: 示例中心
      framework:
        not-applicable:
          - {category: base/statistics, reason: 本组织不发布统计数据}
      """,
    ])

  /// Rules about the categories of one guide, which know the name of what is missing.
  private static let tables: [any CategoryTableRule.Type] = [
    BaseCategoriesOf2009.self, SupportCategoriesOf2009.self, ProvisionCategoriesOf2009.self,
    SupportCategoriesOf2023.self,
    ProvisionCategoriesOf2023.self,
  ]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let profile = system.system.framework.profile
    return system.system.configuration.changes.dropped.compactMap { cut in
      let id = cut.category.value
      guard cut.reason == nil, !id.hasSuffix("/other") else { return nil }
      let isInTable = tables.contains { rule in
        rule.table.profile == profile
          && rule.table.categories.contains { "\(rule.table.subsystem.rawValue)/\($0.id)" == id }
      }
      return isInTable ? nil : finding(.silentCut(id), at: cut.category.span, fixes: [cut.givingReason])
    }
  }
}

extension Bilingual {
  fileprivate static func silentCut(_ id: String) -> Self {
    Self(zh: "删去类别 \(id)，没有写明理由", en: "the category \(id) is cut without a reason")
  }
}
