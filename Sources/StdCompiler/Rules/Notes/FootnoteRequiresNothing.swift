import StdModel

/// A footnote of the text holds no requirement, recommendation or permission.
enum FootnoteRequiresNothing: RemarkRule {
  static let id = RuleID("GBT1.1-FTN-03")
  static let severity = Severity.warning
  static let yieldsTo = [
    InformativeAnnexProvisions.id, NoProvisionsInForeword.id, NoRequirementsInIntroduction.id, ScopeStates.id,
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.2、9.12.1"),
    summary: Bilingual(zh: "条文的脚注中没有要求、指示、推荐和允许（应、宜、可）", en: "a footnote of the text holds no 应, 宜 or 可"),
    why: Bilingual(
      zh: "脚注是附加信息，写在脚注里的要求没有效力", en: "a footnote only adds information; a requirement in it has no effect"),
    wrong: ["## 4 平台\n\n平台[^1]应公开。\n\n[^1]: 平台⟦应⟧由中心运行。\n"],
    right: ["## 4 平台\n\n平台[^1]应公开。\n\n[^1]: 平台由中心运行，能自动响应。\n"])

  static func check(_ remark: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .footnote(let footnote) = remark, !document.isStatement else { return [] }
    return footnote.blocks.flatMap { block -> [Diagnostic] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return bindingWords(of: paragraph.id, paragraph.prose, document).map {
        finding(.footnote($0.word, $0.kind), at: $0.span)
      }
    }
  }
}

extension Bilingual {
  fileprivate static func footnote(_ word: Substring, _ kind: Provision.Kind) -> Self {
    Self(zh: "脚注中不宜有\(kind.name.zh)型条款（“\(word)”）", en: "a footnote is best without \(kind.name.en) (“\(word)”)")
  }
}
