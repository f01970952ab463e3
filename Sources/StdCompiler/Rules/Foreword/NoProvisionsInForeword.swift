import StdModel

/// The foreword requires, instructs, recommends and permits nothing.
enum NoProvisionsInForeword: StandardRule {
  static let id = RuleID("GBT1.1-FWD-07")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3"),
    summary: Bilingual(
      zh: "前言不包含要求、指示、推荐和允许", en: "the foreword holds no requirement, instruction, recommendation or permission"),
    why: Bilingual(
      zh: "前言是资料性要素，写在这里的要求没有效力，又会被漏看", en: "the foreword is informative; what it requires binds nobody and is missed"),
    wrong: [
      "## 前言\n\n本文件由示例中心归口。各单位⟦应⟧遵照执行。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口。使用中的问题⟦可⟧向示例中心反馈。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。\n\n本文件由示例中心归口，是为适应企业需求、应对突发事件制定的。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.element(.foreword) else { return [] }
    let found = document.provisions(in: foreword).filter { $0.provision.modal != nil && $0.provision.kind.isBinding }
    return document.words(of: found).compactMap { _, word, span in
      isEverydayWord(word) ? nil : finding(.binding(word), at: span)
    }
  }

  /// Words for needs and wishes that a foreword uses to tell why the document was written.
  private static func isEverydayWord(_ word: String) -> Bool {
    ["需", "需要", "要", "尽量", "最好", "建议", "推荐", "允许"].contains(word)
  }
}

extension Provision.Kind {
  /// Whether it is one of the four that informative text holds none of; 8.3, 9.2.
  var isBinding: Bool {
    switch self {
    case .requirement, .instruction, .recommendation, .permission: true
    case .capability, .possibility, .statement: false
    }
  }
}

extension Bilingual {
  fileprivate static func binding(_ word: String) -> Self {
    Self(zh: "前言中的“\(word)”构成条款，前言只作陈述", en: "“\(word)” makes a provision; a foreword only states")
  }
}
