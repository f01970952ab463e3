import StdModel

/// 服务提供标准体系 after GB/T 24421.2—2023 has the categories of the guide, or says why not.
enum ProvisionCategoriesOf2023: CategoryTableRule {
  static let id = RuleID("SYS-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023", "6.3"),
    summary: Bilingual(
      zh: "按 2023 年版构建的体系，服务提供标准体系有类别运行管理（6.3.3）和服务评价与改进（6.3.4）；不适用的写明理由",
      en:
        "after the edition of 2023 服务提供标准体系 has the categories 运行管理 (6.3.3) and 服务评价与改进 (6.3.4), or gives the reason for a cut"
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
        drop: [⟦implementation/evaluation⟧]
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        rename: {implementation/operation: ⟦运行管理规范⟧}
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        drop:
          - {category: implementation/evaluation, reason: 评价由上级机构统一组织}
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2023
      framework:
        rename: {implementation/provision: 服务实施流程}
        not-applicable:
          - {category: implementation/evaluation, reason: 评价由上级机构统一组织}
      """,
    ])

  static let table = CategoryTable(
    profile: CategoryTable.profileOf2023, guide: "GB/T 24421.2—2023", subsystem: .implementation,
    categories: [
      ("operation", "运行管理"),
      ("evaluation", "服务评价与改进"),
    ],
    otherEdition: ["运行管理规范", "服务质量控制规范"])
}
