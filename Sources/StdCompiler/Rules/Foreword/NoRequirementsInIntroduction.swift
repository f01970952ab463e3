import StdModel

/// The introduction requires nothing.
enum NoRequirementsInIntroduction: StandardRule {
  static let id = RuleID("GBT1.1-INT-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.4"),
    summary: Bilingual(zh: "引言不包含要求", en: "the introduction holds no requirement"),
    why: Bilingual(zh: "引言是资料性要素，写在这里的要求没有效力", en: "the introduction is informative; what it requires binds nobody"),
    wrong: ["## 引言\n\n服务中心面向中小企业开展服务。窗口⟦应⟧公开办事指南。\n\n## 1 范围\n\n本文件适用于受理。\n"],
    right: [
      "## 引言\n\n为适应企业需求、应对突发事件，需要统一受理的做法。本文件可与其他部分一起使用。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let introduction = document.element(.introduction) else { return [] }
    let found = document.provisions(in: introduction).filter {
      $0.provision.kind == .requirement && $0.provision.modal != nil
    }
    return document.words(of: found).compactMap { _, word, span in
      ["需", "需要", "要"].contains(word) ? nil : finding(.requirement(word), at: span)
    }
  }
}

extension Bilingual {
  fileprivate static func requirement(_ word: String) -> Self {
    Self(zh: "引言中的“\(word)”构成要求，要求写入正文", en: "“\(word)” makes a requirement; requirements belong into the clauses")
  }
}
