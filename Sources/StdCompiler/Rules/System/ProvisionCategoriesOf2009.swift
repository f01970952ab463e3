import StdModel

/// 服务提供标准体系 after GB/T 24421.2—2009 has the categories of the guide, or says why not.
enum ProvisionCategoriesOf2009: CategoryTableRule {
  static let id = RuleID("SYS-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "按 2009 年版构建的体系，服务提供标准体系有五个类别：服务规范、服务提供规范、服务质量控制规范、运行管理规范、服务评价与改进；不适用的写明理由",
      en:
        "after the edition of 2009 服务提供标准体系 has the five categories of service provision, or gives the reason for a cut"
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
        drop: [⟦implementation/quality⟧]
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        drop:
          - {category: implementation/quality, reason: 质量控制要求并入服务规范}
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        rename: {implementation/operation: 服务运行管理}
        not-applicable:
          - {category: implementation/quality, reason: 质量控制要求并入服务规范}
      """,
    ])

  static let table = CategoryTable(
    profile: CategoryTable.profileOf2009, guide: "GB/T 24421.2—2009", subsystem: .implementation,
    categories: [
      ("specification", "服务规范"),
      ("provision", "服务提供规范"),
      ("quality", "服务质量控制规范"),
      ("operation", "运行管理规范"),
      ("evaluation", "服务评价与改进"),
    ],
    otherEdition: [])
}
