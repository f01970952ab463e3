import StdModel

/// A standard of operation management treats the five topics that the guide names.
enum OperationTopics: StandardRule {
  static let id = RuleID("KIND-SVC-05")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023", "6.3.3"),
    summary: Bilingual(
      zh: "运行管理标准规定法律法规和标准的实施、市场与客户关系、资源调度、人员配置、现场信息与反馈",
      en:
        "a standard of operation management treats laws and standards, customers, dispatch of resources, staffing, and information with feedback"
    ),
    why: Bilingual(
      zh: "缺少信息反馈或者资源调度，运行中的问题没有人处理", en: "without feedback or dispatch nobody deals with what goes wrong"),
    wrong: ["---\ntitle: ⟦服务大厅运行管理规范⟧\n---\n\n## 4 要求\n\n岗位应遵守标准，设备应编号，客户应实名。\n"],
    right: [
      "---\ntitle: 服务大厅运行管理规范\n---\n\n## 4 要求\n\n岗位应遵守标准，设备应编号，客户应实名。意见应登记。\n",
      // Another kind of standard.
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 要求\n\n岗位应遵守标准，设备应编号，客户应实名。\n",
    ])

  private static let topics = [
    Topic("法律法规和标准的实施", "laws and standards", ["法律", "法规", "标准"]),
    Topic("市场与客户关系", "customers", ["营销", "客户", "顾客", "服务对象", "需求", "推广", "申请人", "企业"]),
    Topic("资源调度", "dispatch of resources", ["资源", "调度", "调配", "设施", "设备", "物资"]),
    Topic("人员配置", "staffing", ["人员", "岗位", "排班"]),
    Topic("现场信息与反馈", "information and feedback", ["信息", "反馈", "意见", "记录", "报告"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isTitled(["运行管理规范", "运行管理标准", "运行管理规程"]), let title = document.metadata.title else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "运行管理标准", en: "the standard of operation management")
}
