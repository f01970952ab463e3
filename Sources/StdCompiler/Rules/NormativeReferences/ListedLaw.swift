import StdModel

/// Clause 2 lists no law, regulation, rule or policy document.
enum ListedLaw: StandardRule {
  static let id = RuleID("GBT1.1-REF-12")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.4.3"),
    summary: Bilingual(
      zh: "规范性引用文件中不列法律、法规、规章和其他政策性文件", en: "laws, regulations, rules and policies are not listed"),
    why: Bilingual(
      zh: "法律法规本来就要遵守，标准的使用者不能因为标准才去遵守；提及时作资料性引用",
      en: "the law binds without the standard; a standard can only point to it for information"),
    wrong: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\n⟦《小型微型企业创业创新示范基地认定管理办法》(试行)工信规【2022】1号⟧\n",
      "## 2 规范性引用文件\n\n⟦《中华人民共和国标准化法》⟧\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nGB/T 8170　数值修约规则与极限数值的表示和判定\n\n## 参考文献\n\n[1]　《中华人民共和国标准化法》\n",
      "## 2 规范性引用文件\n\nGB/T 15834　标点符号用法\n\n《服务质量测评方法》\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      guard entry.number == nil, isLegalTitle(entry.entry.bareTitle) || hasDocumentNumber(entry.entry.title) else {
        return nil
      }
      return finding(.law(entry.entry.bareTitle), at: entry.entry.prose.span)
    }
  }
}

extension Bilingual {
  fileprivate static func law(_ title: String) -> Self {
    Self(
      zh: "《\(title)》是法规政策文件，不能规范性引用；需要提及时用“见”引出并列入参考文献",
      en:
        "《\(title)》 is a legal or policy document: it can only be cited for information and listed in the bibliography")
  }
}
