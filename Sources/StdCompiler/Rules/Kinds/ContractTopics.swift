import StdModel

/// A standard of contract management follows the contract from its drafting to its keeping.
enum ContractTopics: StandardRule {
  static let id = RuleID("KIND-SVC-07")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "合同管理标准规定合同的形式、起草订立、评审、签署权限、履行和保管",
      en:
        "a standard of contract management treats form, drafting, review, authority to sign, performance and keeping of contracts"
    ),
    why: Bilingual(
      zh: "没有规定谁有权签署、签署前评审什么，合同的风险无人把关",
      en: "without authority and review nobody guards against the risks of a contract"),
    wrong: ["---\ntitle: ⟦合同管理规范⟧\n---\n\n## 4 要求\n\n合同应以书面形式订立，经审查后履行。合同应归档。\n"],
    right: [
      "---\ntitle: 合同管理规范\n---\n\n## 4 要求\n\n合同应以书面形式订立，经审查后由授权人签署。合同应按期履行并归档。\n",
      // Another kind of standard.
      "---\ntitle: 服务窗口设施配置规范\n---\n\n## 4 要求\n\n合同应以书面形式订立，经审查后履行。合同应归档。\n",
    ])

  private static let topics = [
    Topic("分类和形式", "form", ["分类", "类别", "形式", "书面", "文本"]),
    Topic("起草和订立", "drafting", ["起草", "订立", "签订", "拟定"]),
    Topic("评审", "review", ["评审", "审查", "审核", "评估"]),
    Topic("签署权限", "authority to sign", ["签署", "授权", "权限", "代理", "签字"]),
    Topic("履行", "performance", ["履行", "执行", "变更"]),
    Topic("管理和保管", "keeping", ["归档", "保管", "台账", "登记", "保存"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isTitled(["合同管理规范", "合同管理标准", "合同管理规程"]), let title = document.metadata.title else { return [] }
    let missing = document.missing(of: topics)
    return missing.isEmpty ? [] : [finding(.topicsMissing(.kind, missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let kind = Self(zh: "合同管理标准", en: "the standard of contract management")
}
