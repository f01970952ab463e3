import StdModel

/// A standard of evaluation and improvement treats the four topics that the guide names.
enum EvaluationTopics: StandardRule {
  static let id = RuleID("KIND-SVC-06")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023", "6.3.4"),
    summary: Bilingual(
      zh: "服务评价与改进标准规定条件、原则和依据，机构和人员，程序和方法，内容和要求",
      en:
        "a standard of evaluation and improvement treats conditions and grounds, body and persons, procedure and methods, content and requirements"
    ),
    why: Bilingual(
      zh: "不知道由谁评价，评价的结论就没有人负责", en: "when nobody knows who evaluates, nobody answers for the result"),
    wrong: ["---\ntitle: ⟦服务评价与改进规范⟧\n---\n\n## 4 要求\n\n评价的方法应公开，指标应公布。评价的依据应保存。\n"],
    right: [
      "---\ntitle: 服务评价与改进规范\n---\n\n## 4 要求\n\n评价的方法应公开，指标应公布。评价的依据应保存，评价由评价小组负责。\n",
      // Another kind of standard.
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 要求\n\n评价的方法应公开，指标应公布。评价的依据应保存。\n",
    ])

  private static let topics = [
    Topic("条件、原则和依据", "conditions and grounds", ["条件", "原则", "依据", "周期"]),
    Topic("机构和人员", "body and persons", ["机构", "人员", "小组", "主体", "岗位", "专家", "主管"]),
    Topic("程序和方法", "procedure and methods", ["程序", "方法", "步骤", "流程", "问卷", "抽样"]),
    Topic("内容和要求", "content", ["内容", "指标", "项目", "满意"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isTitled(["评价与改进规范", "评价与改进标准", "评价与改进规程", "评价与改进指南", "评价和改进规范"]),
      let title = document.metadata.title
    else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "服务评价与改进标准", en: "the standard of evaluation and improvement")
}
