import StdModel

/// Clause 2 without a list says so in the sentence that GB/T 1.1 gives; with a list it does not.
enum NoReferencesSentence: StandardRule {
  static let id = RuleID("GBT1.1-REF-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.2"),
    summary: Bilingual(
      zh: "没有规范性引用文件时写“本文件没有规范性引用文件。”，有清单时不写",
      en: "without a list the clause reads “本文件没有规范性引用文件。”, with a list it does not"),
    why: Bilingual(zh: "读者据此确认没有遗漏清单", en: "the sentence tells readers that no list was forgotten"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦无。⟧\n",
      "## ⟦2 规范性引用文件⟧\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n",
      "## 2 规范性引用文件\n\n⟦本文件没有规范性引用文件。⟧\n\nGB/T 19001　质量管理体系　要求\n",
      "## 2 规范性引用文件\n\n⟦下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。⟧\n",
    ],
    right: ["## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.normativeReferences)?.clause, clause.subclauses.isEmpty
    else { return [] }
    if !document.citations.entries(of: .normativeReferences).isEmpty {
      return clause.blocks.compactMap { contradiction(in: $0, of: clause) }
    }
    let paragraphs = clause.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.prose } else { nil }
    }
    // Tables and figures in the place of the list are told by the rule on the forms of elements.
    guard paragraphs.count == clause.blocks.count else { return [] }
    guard let first = paragraphs.first, let last = paragraphs.last else {
      let fix = FixIt(
        .likely, .insert,
        [FixIt.Edit(document.lineEnd(behind: clause.heading.span), "\n\n" + FixedSentence.noReferences)])
      return [finding(.empty, at: clause.heading.span, fixes: citesNormatively(document) ? [] : [fix])]
    }
    if paragraphs.count == 1, isSameText(first.text, FixedSentence.noReferences) { return [] }
    let span = first.span.union(last.span)
    let isLeadIn = isSameText(first.text, FixedSentence.listLeadIn)
    return [
      finding(
        isLeadIn ? .emptyList : .otherWords, at: span,
        fixes: citesNormatively(document) ? [] : [.replace(span, with: FixedSentence.noReferences, .likely)])
    ]
  }

  /// The sentence that there are no references, above or below a list of them.
  private static func contradiction(in block: Block, of clause: Clause) -> Diagnostic? {
    guard case .paragraph(let paragraph) = block, paragraph.prose.text.utf8.count < 80,
      isSameText(paragraph.prose.text, FixedSentence.noReferences)
    else { return nil }
    let paragraphCount = clause.blocks.count { if case .paragraph = $0 { true } else { false } }
    return finding(
      .contradicted, at: paragraph.prose.span,
      fixes: [.replace(paragraph.prose.span, with: paragraphCount == 1 ? FixedSentence.listLeadIn : "", .likely)])
  }

  /// Then it is the list that is missing, and the sentence would be wrong.
  private static func citesNormatively(_ document: DocumentView) -> Bool {
    document.citations.citations.contains { $0.isNormative && $0.number != nil }
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上“本文件没有规范性引用文件。”", en: "put in “本文件没有规范性引用文件。”")
  fileprivate static let contradicted = Self(
    zh: "下面列有引用文件，却写着没有规范性引用文件", en: "documents are listed below, but the sentence says there are none")
  fileprivate static let empty = Self(
    zh: "没有引用文件时应写“本文件没有规范性引用文件。”", en: "without references the clause reads “本文件没有规范性引用文件。”")
  fileprivate static let emptyList = Self(
    zh: "引导语之后没有列出文件；没有引用文件时只写“本文件没有规范性引用文件。”",
    en: "the lead-in is followed by no list; without references the clause reads “本文件没有规范性引用文件。”")
  fileprivate static let otherWords = Self(
    zh: "没有列出文件时应写“本文件没有规范性引用文件。”", en: "a clause that lists nothing reads “本文件没有规范性引用文件。”")
}
