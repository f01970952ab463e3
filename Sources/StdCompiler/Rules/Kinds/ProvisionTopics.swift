import StdModel

/// A specification of how a service is provided (服务提供规范) treats its flow, methods, conduct, records and resources.
enum ProvisionTopics: StandardRule {
  static let id = RuleID("KIND-SVC-03")
  static let severity = Severity.info
  // The list is known from training material only, and its standard has been replaced.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.3—2009"),
    summary: Bilingual(
      zh: "服务提供规范规定流程、方法、人员行为、记录和资源",
      en: "a specification of service provision treats flow, methods, conduct, records and resources"),
    why: Bilingual(
      zh: "没有流程和记录，服务怎样提供既无从执行也无从核对", en: "without flow and records nobody can carry it out or check it"),
    wrong: ["---\ntitle: ⟦窗口服务提供规范⟧\n---\n\n## 4 要求\n\n窗口应按步骤办理。\n"],
    right: [
      "---\ntitle: 窗口服务提供规范\n---\n\n## 4 要求\n\n窗口应按步骤办理，以线上方式告知结果，并登记。设备应编号。\n",
      // Another kind of standard.
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 要求\n\n窗口应按步骤办理。\n",
    ])

  private static let topics = [
    Topic("流程", "flow", ["流程", "程序", "步骤", "环节"]),
    Topic("方法", "methods", ["方法", "方式", "渠道"]),
    Topic("人员行为", "conduct", ["用语", "着装", "仪表", "礼仪", "行为", "态度", "告知"]),
    Topic("记录", "records", ["记录", "台账", "登记"]),
    Topic("资源", "resources", ["设施", "设备", "人员", "场所", "材料", "资源"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isTitled(["服务提供规范", "服务提供规程"]), let title = document.metadata.title else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "服务提供规范", en: "the specification of service provision")
}
