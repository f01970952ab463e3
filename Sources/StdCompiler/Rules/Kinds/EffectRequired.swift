import StdModel

/// A service specification requires something of the effect of the service.
enum EffectRequired: StandardRule {
  static let id = RuleID("KIND-SPEC-07")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.3.4.1、6.3.4.2"),
    summary: Bilingual(
      zh: "服务规范首先规定服务效果，如响应时间、等待时间、准确率、满意度",
      en:
        "a service specification requires effects of the service first: times of response and waiting, accuracy, satisfaction"
    ),
    why: Bilingual(
      zh: "只规定机构、人员和设施，接受服务的人得不到任何承诺",
      en: "with requirements on bodies, staff and rooms only, those who are served are promised nothing"),
    wrong: [
      "---\ntitle: ⟦窗口服务规范⟧\n---\n\n## 4 机构要求\n\n服务中心应设置服务窗口。\n\n## 5 人员要求\n\n服务人员应佩戴工牌。\n"
    ],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 机构要求\n\n服务中心应设置服务窗口。\n\n## 5 服务要求\n\n服务对象的等待时间不应超过15 min。\n",
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 设施要求\n\n服务中心应设置服务窗口。\n\n## 5 标志要求\n\n标志应清晰。\n",
    ])

  private static let effects: [StaticString] = [
    "时限", "期限", "限时", "时间", "工作日", "小时", "分钟", " min", " h", " d", "满意", "准确", "及时", "差错", "响应", "等候", "等待", "办结率",
    "完成率",
    "合格率", "投诉率", "解决率", "便利", "无障碍", "舒适", "效果", "结果", "反馈",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isServiceSpecification, let title = document.metadata.title, document.technicalClauses.count > 1,
      !document.holds(effects)
    else { return [] }
    return [finding(.none, at: title.span)]
  }
}

extension DocumentView {
  /// Whether it specifies a service as a whole: `……服务规范`.
  var isServiceSpecification: Bool {
    guard !isStatement, let title = metadata.title?.value, title.ends(with: "服务规范") else { return false }
    return isStandard(of: .specification)
  }
}

extension Bilingual {
  fileprivate static let none = Self(
    zh: "服务规范没有规定服务效果（响应和等待的时间、准确率、满意度等）",
    en: "the service specification requires nothing of the effect of the service: times, accuracy, satisfaction")
}
