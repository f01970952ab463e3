import StdModel

/// The bibliography has no number and no numbered groups.
enum BibliographyHeading: StandardRule {
  static let id = RuleID("GBT1.1-BIB-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13"),
    summary: Bilingual(zh: "参考文献不编章号、不分条，分组的标题不编号", en: "the bibliography and its groups carry no numbers"),
    why: Bilingual(zh: "参考文献是资料性要素，不是正文的一章", en: "the bibliography is no clause of the text"),
    wrong: [
      "## 4 受理\n\n中心应受理申请。\n\n## ⟦5⟧ 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n",
      "## 参考文献\n\n### ⟦1.1⟧ 国家标准\n\n[1]　GB/T 19001　质量管理体系　要求\n\n### ⟦1.2⟧ 法规\n\n[2]　《中华人民共和国标准化法》\n",
    ],
    right: [
      "## 参考文献\n\n### 国家标准\n\n[1]　GB/T 19001　质量管理体系　要求\n\n### 法规\n\n[2]　《中华人民共和国标准化法》\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.bibliography)?.clause else { return [] }
    var found: [Diagnostic] = []
    if let number = clause.heading.number { found.append(report(number, .numbered, document)) }
    for group in clause.subclauses {
      if let number = group.heading.number {
        found.append(report(number, .numberedGroup(group.heading.title?.text ?? ""), document))
      }
    }
    return found
  }

  private static func report(_ number: Written<ClauseNumber>, _ message: Bilingual, _ document: DocumentView)
    -> Diagnostic
  {
    finding(message, at: number.span, fixes: [.replace(document.withSpaceBehind(number.span), with: "", .certain)])
  }
}

extension Bilingual {
  fileprivate static let numbered = Self(zh: "参考文献不编章号", en: "the bibliography has no clause number")

  fileprivate static func numberedGroup(_ title: String) -> Self {
    Self(zh: "参考文献不分条，分组“\(title)”不编号", en: "the group “\(title)” of the bibliography has no number")
  }
}
