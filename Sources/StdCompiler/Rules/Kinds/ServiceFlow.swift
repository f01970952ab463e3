import StdModel

/// A service specification follows the service from its beginning to its end.
enum ServiceFlow: StandardRule {
  static let id = RuleID("KIND-SVC-02")
  static let severity = Severity.info
  // Not every service has all of these stages.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "服务规范覆盖接待受理、组织实施、验收结算、售后服务的全过程",
      en: "a service specification follows the service: reception, performance, acceptance, and what comes after"),
    why: Bilingual(
      zh: "只规定受理，受理之后做得怎样没有要求", en: "with reception alone nothing is required of what follows"),
    wrong: ["---\ntitle: ⟦窗口服务规范⟧\n---\n\n## 4 要求\n\n窗口应受理申请。\n"],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 要求\n\n窗口应受理申请。窗口应办理事项，送达结果，并回访申请人。\n",
      // Another kind of standard.
      "---\ntitle: 窗口服务指南\n---\n\n## 4 要求\n\n窗口应受理申请。\n",
    ])

  private static let topics = [
    Topic("接待受理", "reception", ["受理", "接待", "登记", "咨询", "预约", "申请"]),
    Topic("组织实施", "performance", ["实施", "办理", "提供", "处理", "组织"]),
    Topic("验收结算", "acceptance", ["验收", "结算", "确认", "交付", "送达", "办结", "签收"]),
    Topic("售后服务", "what comes after", ["回访", "投诉", "售后", "跟踪", "评价", "反馈"]),
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
