import StdModel

/// The scope only states.
enum ScopeStates: StandardRule {
  static let id = RuleID("GBT1.1-SCP-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.3"),
    summary: Bilingual(
      zh: "范围只作陈述，没有要求、指示、推荐和允许，也不写“可参照使用”",
      en: "the scope states: no requirement, instruction, recommendation or permission, nor 可参照使用"),
    why: Bilingual(
      zh: "要求写在范围里会被漏看；“可参照”使适用界限变得不明",
      en: "what the scope requires is missed, and 可参照 blurs what the document applies to"),
    wrong: [
      "## 1 范围\n\n本文件规定了平台建设的要求。\n\n本文件适用于市级平台，其他平台⟦可⟧参照使用。\n",
      "## 1 范围\n\n本文件规定了平台建设的要求。平台⟦应⟧符合本文件。\n\n本文件适用于市级平台。\n",
    ],
    right: [
      "## 1 范围\n\n本文件规定了平台应急能力和可靠性的要求。\n\n本文件适用于市级平台，其他平台参照使用。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let scope = document.element(.scope) else { return [] }
    let found = document.provisions(in: scope).filter { $0.provision.modal != nil && $0.provision.kind.isBinding }
    return document.words(of: found).compactMap { provision, word, span in
      if ["需", "需要", "要", "建议", "推荐", "允许", "尽量"].contains(word) { return nil }
      guard provision.kind == .permission else { return finding(.binding(word), at: span) }
      return finding(.permission(word), at: span, fixes: [.replace(span, with: "", .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static func binding(_ word: String) -> Self {
    Self(zh: "范围中的“\(word)”构成条款，范围只作陈述", en: "“\(word)” makes a provision; the scope only states")
  }

  fileprivate static func permission(_ word: String) -> Self {
    Self(
      zh: "范围中的“\(word)”构成允许，范围只陈述适用于什么、不适用于什么",
      en: "“\(word)” makes a permission; the scope only states what the document applies to")
  }
}
