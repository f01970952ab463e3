import StdModel

/// 服务保障标准体系 after GB/T 24421.2—2009 has the categories of the guide, or says why not.
enum SupportCategoriesOf2009: CategoryTableRule {
  static let id = RuleID("SYS-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "按 2009 年版构建的体系，服务保障标准体系有九个类别：环境、能源、安全与应急、职业健康、信息、财务管理、设施、设备及用品、人力资源、合同管理；不适用的写明理由",
      en:
        "after the edition of 2009 服务保障标准体系 has the nine categories of the support subsystem, or gives the reason for a cut"
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
      profile: gbt24421-2009
      framework:
        drop: [⟦support/contracts⟧]
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        rename: {support/environment: ⟦环境与能源⟧}
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        drop:
          - {category: support/contracts, reason: 合同由主管部门统一签订和管理}
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        rename: {support/facilities: 设施设备管理}
        not-applicable:
          - {category: support/contracts, reason: 合同由主管部门统一签订和管理}
      """,
    ])

  static let table = CategoryTable(
    profile: CategoryTable.profileOf2009, guide: "GB/T 24421.2—2009", subsystem: .support,
    categories: [
      ("environment", "环境"),
      ("energy", "能源"),
      ("safety", "安全与应急"),
      ("health", "职业健康"),
      ("information", "信息"),
      ("finance", "财务管理"),
      ("facilities", "设施、设备及用品"),
      ("personnel", "人力资源"),
      ("contracts", "合同管理"),
    ],
    otherEdition: ["环境与能源", "设施设备及用品", "法务与合同"])
}
