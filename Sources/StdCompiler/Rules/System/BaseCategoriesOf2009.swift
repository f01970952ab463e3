import StdModel

/// 服务通用基础标准体系 after GB/T 24421.2—2009 has the categories of the guide, or says why not.
enum BaseCategoriesOf2009: CategoryTableRule {
  static let id = RuleID("SYS-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "按 2009 年版构建的体系，服务通用基础标准体系有六个类别：标准化导则、术语与缩略语、符号与标志、数值与数据、量和单位、测量；不适用的写明理由",
      en:
        "after the edition of 2009 服务通用基础标准体系 has the six categories of the general base, or gives the reason for a cut"
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
        drop: [⟦base/measurement⟧]
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        drop:
          - {category: base/measurement, reason: 不涉及测量设备}
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        rename: {base/data: 数据与图表}
        not-applicable:
          - {category: base/measurement, reason: 不涉及测量设备}
      """,
    ])

  static let table = CategoryTable(
    profile: CategoryTable.profileOf2009, guide: "GB/T 24421.2—2009", subsystem: .base,
    categories: [
      ("guidelines", "标准化导则"),
      ("terms", "术语与缩略语"),
      ("symbols", "符号与标志"),
      ("data", "数值与数据"),
      ("units", "量和单位"),
      ("measurement", "测量"),
    ],
    otherEdition: [])
}
