import StdModel

/// Every annex is mentioned in the text, the foreword or the introduction.
enum AnnexMentioned: StandardRule {
  static let id = RuleID("GBT1.1-ANX-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-ANX-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.1.2"),
    summary: Bilingual(
      zh: "每个附录都在正文、前言或引言中提及", en: "every annex is mentioned in the text, the foreword or the introduction"),
    why: Bilingual(zh: "附录因条文提及才有作用，没有提及就不知道它何时用", en: "an annex works through the clause that mentions it"),
    wrong: ["## 4 登记\n\n登记表的栏目应符合附录A的规定。\n\n## 附录 A（规范性）登记表\n\n栏目见下。\n\n## ⟦附录 B⟧（资料性）样式\n\n样式见附录 A。\n"],
    right: [
      "## 4 登记\n\n登记表的栏目应符合附录A的规定，样式见图B.1。\n\n## 附录 A（规范性）登记表\n\n栏目见下。\n\n## 附录 B（资料性）样式\n\n样式如下。\n",
      "## 4 登记\n\n登记表和样式见附录A、附录B。\n\n## 附录 A（资料性）登记表\n\n栏目见下。\n\n## 附录 B（资料性）样式\n\n样式如下。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.elements.contains(where: { $0.kind.isAnnex }) else { return [] }
    let mentioned = Set(document.annexMentions().map(\.letter))
    return document.annexes.compactMap { annex in
      let heading = annex.clause.heading
      guard heading.form != .implied, let letter = document.number(of: annex.id)?.annex, !mentioned.contains(letter),
        !document.meantByDangling.nodes.contains(annex.id)
      else { return nil }
      return finding(.unmentioned(document.name(of: annex)), at: nameSpan(heading))
    }
  }

  /// `附录 B`, without its status and title.
  private static func nameSpan(_ heading: Heading) -> SourceSpan {
    guard let number = heading.number, heading.span.lowerBound <= number.span.lowerBound else { return heading.span }
    return SourceSpan(heading.span.source, heading.span.lowerBound, number.span.upperBound)
  }
}

extension Bilingual {
  fileprivate static func unmentioned(_ annex: String) -> Self {
    Self(
      zh: "\(annex) 未在正文、前言或引言中提及", en: "\(annex) is mentioned nowhere in the text, the foreword or the introduction")
  }
}
