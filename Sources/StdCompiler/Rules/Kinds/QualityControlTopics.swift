import StdModel

/// A specification of quality control names control points, criteria, checks, and what follows from them.
enum QualityControlTopics: StandardRule {
  static let id = RuleID("KIND-SVC-04")
  static let severity = Severity.info
  // The list is known from training material only, and its standard has been replaced.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.3—2009"),
    summary: Bilingual(
      zh: "服务质量控制规范规定控制点、准则、检查、不合格的处理和预防",
      en:
        "a specification of quality control names control points, criteria, checks, the handling of failures and their prevention"
    ),
    why: Bilingual(
      zh: "没有控制点和准则，检查就没有对象和尺度", en: "without points and criteria a check has neither object nor measure"),
    wrong: ["---\ntitle: ⟦服务质量控制规范⟧\n---\n\n## 4 要求\n\n窗口应检查指标。\n"],
    right: [
      "---\ntitle: 服务质量控制规范\n---\n\n## 4 要求\n\n控制点应符合指标的要求。岗位应检查控制点，整改不合格，并预防再次发生。\n",
      // Another kind of standard.
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 要求\n\n窗口应检查指标。\n",
    ])

  private static let topics = [
    Topic("控制点", "control points", ["控制点", "关键环节", "关键点", "关键过程", "控制项目"]),
    Topic("准则", "criteria", ["准则", "指标", "合格", "限值", "要求"]),
    Topic("检查", "checks", ["检查", "监测", "抽查", "测评", "核对"]),
    Topic("不合格的处理", "handling of failures", ["不合格", "不符合", "整改", "纠正"]),
    Topic("预防", "prevention", ["预防", "改进", "风险"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isTitled(["质量控制规范", "质量控制规程"]), let title = document.metadata.title else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "服务质量控制规范", en: "the specification of quality control")
}
