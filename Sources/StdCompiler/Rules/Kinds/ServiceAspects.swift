import StdModel

/// The six aspects of a service (功能性, 安全性, 时间性, 舒适性, 经济性, 文明性) are looked at.
enum ServiceAspects: StandardRule {
  static let id = RuleID("KIND-SVC-01")
  static let severity = Severity.info
  // The edition of 2023 no longer names them; what a service needs is for its drafters to judge.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "服务规范涉及服务的功能性、安全性、时间性、舒适性、经济性、文明性",
      en: "a service specification treats function, safety, time, comfort, economy and courtesy of the service"),
    why: Bilingual(
      zh: "漏掉一个方面，服务的这一面就没有规定", en: "of an aspect that is left out nothing is required"),
    wrong: ["---\ntitle: ⟦窗口服务规范⟧\n---\n\n## 4 要求\n\n服务项目应公布。办理时限应公布，收费应公示。\n"],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 要求\n\n服务项目应公布，个人信息应保密。办理时限应公布，收费应公示。等候区应整洁，服务用语应规范。\n",
      // Another kind of standard.
      "---\ntitle: 窗口服务指南\n---\n\n## 4 要求\n\n服务项目应公布。办理时限应公布，收费应公示。\n",
    ])

  private static let topics = [
    Topic("功能性", "function", ["功能", "项目", "内容", "事项"]),
    Topic("安全性", "safety", ["安全", "应急", "保密", "隐私"]),
    Topic("时间性", "time", ["时间", "时限", "期限", "工作日", "及时", "限时"]),
    Topic("舒适性", "comfort", ["舒适", "环境", "温度", "座椅", "卫生", "整洁", "等候区"]),
    Topic("经济性", "economy", ["费用", "收费", "价格", "免费", "成本", "无偿"]),
    Topic("文明性", "courtesy", ["文明", "礼貌", "礼仪", "用语", "着装", "仪表", "态度", "尊重"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isServiceSpecification, let title = document.metadata.title else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "服务规范", en: "the service specification")
}
