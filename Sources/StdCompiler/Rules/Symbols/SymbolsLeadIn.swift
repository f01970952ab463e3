import StdModel

/// The list of symbols or abbreviations is led in by one of the sentences that GB/T 1.1 gives.
enum SymbolsLeadIn: ClauseRule {
  static let id = RuleID("GBT1.1-SYM-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.8.2"),
    summary: Bilingual(
      zh: "符号、缩略语清单之前写规定的引导语，并与内容相符",
      en: "the list is led in by the prescribed words for symbols, abbreviations or both"),
    why: Bilingual(zh: "固定的引导语表明清单的内容和适用范围", en: "the fixed words say what the list holds and where it applies"),
    wrong: [
      "## 4 缩略语\n\n⟦以下为缩略语。⟧\n\nSLA：服务级别协议\n",
      "## ⟦4 缩略语⟧\n\nSLA：服务级别协议\n",
      "## 4 缩略语\n\n⟦下列符号适用于本文件。⟧\n\nSLA：服务级别协议\n",
    ],
    right: [
      "## 4 符号和缩略语\n\n### 4.1 符号\n\n下列符号适用于本文件。\n\nR：满意率\n\n### 4.2 缩略语\n\n下列缩略语适用于本文件。\n\nSLA：服务级别协议\n",
      "## 4 符号和缩略语\n\n下列符号和缩略语适用于本文件。\n\nR：满意率\n\nSLA：服务级别协议\n",
    ])

  private static let sentences = ["下列符号适用于本文件。", "下列缩略语适用于本文件。", "下列符号和缩略语适用于本文件。"]

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard document.element(of: clause.id)?.kind == .symbols, !document.isStatement else { return [] }
    let entries = clause.listedSymbols
    guard let first = entries.first else { return [] }
    let right = sentence(for: entries, title: clause.heading.title?.text ?? "")
    guard case .paragraph(let lead)? = clause.blocks.first, lead.id != first.node else {
      let edit = FixIt.Edit(document.lineEnd(behind: clause.heading.span), "\n\n" + right)
      return [
        finding(
          .missing(right), at: clause.heading.span,
          fixes: clause.heading.form == .implied ? [] : [FixIt(.certain, .insert, [edit])])
      ]
    }
    let text = lead.prose.text
    // Any of the three is right where the title leaves it open.
    if text == right || (isOpen(clause) && sentences.contains(text)) || isSameText(text, right) { return [] }
    return [
      finding(.other(right), at: lead.prose.span, fixes: [.replace(lead.prose.span, with: right, .certain)])
    ]
  }

  private static func isOpen(_ clause: Clause) -> Bool {
    guard let title = clause.heading.title?.text else { return true }
    return title.holds("符号") == title.holds("缩略语")
  }

  private static func sentence(for entries: [ListedSymbol], title: String) -> String {
    let hasSymbols = title.holds("符号")
    let hasAbbreviations = title.holds("缩略语") || title.holds("缩写")
    if hasSymbols, !hasAbbreviations { return sentences[0] }
    if hasAbbreviations, !hasSymbols { return sentences[1] }
    if entries.allSatisfy(\.isAbbreviation) { return sentences[1] }
    return entries.contains(where: \.isAbbreviation) ? sentences[2] : sentences[0]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上引导语", en: "put in the lead-in")

  fileprivate static func missing(_ right: String) -> Self {
    Self(zh: "清单之前缺少引导语“\(right)”", en: "the list lacks its lead-in “\(right)”")
  }

  fileprivate static func other(_ right: String) -> Self {
    Self(zh: "引导语应为“\(right)”", en: "the lead-in reads “\(right)”")
  }
}
