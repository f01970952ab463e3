import StdModel

/// 服务保障标准体系 after GB/T 24421.2—2023 has the categories of the guide, or says why not.
enum SupportCategoriesOf2023: CategoryTableRule {
  static let id = RuleID("SYS-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023", "6.4"),
    summary: Bilingual(
      zh: "按 2023 年版构建的体系，服务保障标准体系有类别：环境与能源、安全与应急、职业健康、信息、设施设备及用品、人力资源、法务与合同，财务类的名称以标准文本为准；不适用的写明理由",
      en:
        "after the edition of 2023 服务保障标准体系 has the categories of the support subsystem; that of finance is not confirmed, or gives the reason for a cut"
    ),
    why: Bilingual(
      zh: "没有理由的缺项，评价时按不完整处理；框架中的类别由 stdc 列入框架图和标准明细表",
      en:
        "a gap without a reason counts as incomplete; stdc puts the categories of the framework into diagrams and lists"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        drop: [⟦support/legal⟧]
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        rename: {support/environment: ⟦环境⟧}
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        drop:
          - {category: support/legal, reason: 法务由主管部门统一承担}
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        rename: {support/finance: 财务管理}
        not-applicable:
          - {category: support/legal, reason: 法务由主管部门统一承担}
      """,
    ])

  static let table = CategoryTable(
    profile: CategoryTable.profileOf2023, guide: "GB/T 24421.2—2023", subsystem: .support,
    categories: [
      ("environment", "环境与能源"),
      ("safety", "安全与应急"),
      ("health", "职业健康"),
      ("information", "信息"),
      ("facilities", "设施设备及用品"),
      ("personnel", "人力资源"),
      ("legal", "法务与合同"),
    ],
    otherEdition: ["环境", "能源", "设施、设备及用品", "合同管理"])
}
