import StdModel

/// The general clause of guidance is called 总则, not 总体要求.
enum NoGeneralRequirementsInGuidance: ClauseRule {
  static let id = RuleID("KIND-GUID-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.7—2017"),
    summary: Bilingual(zh: "指南设总则，不设总体要求", en: "the general clause of guidance is called 总则, not 总体要求"),
    why: Bilingual(zh: "总体要求只由要求构成，指南没有要求", en: "总体要求 holds requirements only, and guidance has none"),
    wrong: ["---\ntitle: 服务清单编制指南\n---\n\n## 4 ⟦总体要求⟧\n\n清单以企业为单位。\n\n## 5 需考虑的因素\n\n清单宜写明期限。\n"],
    right: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 4 总则\n\n清单以企业为单位。\n",
      "---\ntitle: 服务清单编制规范\n---\n\n## 4 总体要求\n\n清单应以企业为单位。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let title = clause.heading.title, title.text.utf8.count == 12 else { return [] }
    guard title.text.equals("总体要求") || title.text.equals("基本要求") || title.text.equals("一般要求"),
      !document.isStatement, document.functionalType == .guidance,
      document.element(of: clause.id)?.kind == .technical
    else { return [] }
    return [finding(.general(title.text), at: title.span, fixes: [.replace(title.span, with: "总则", .likely)])]
  }
}

extension Bilingual {
  fileprivate static func general(_ title: String) -> Self {
    Self(zh: "指南不设“\(title)”，总体性内容的标题用“总则”", en: "guidance has no “\(title)”; what is general is called 总则")
  }
}
