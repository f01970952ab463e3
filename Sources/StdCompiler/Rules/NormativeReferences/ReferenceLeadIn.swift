import StdModel

/// A list of normative references is led in by the sentence that GB/T 1.1 gives, word for word.
enum ReferenceLeadIn: StandardRule {
  static let id = RuleID("GBT1.1-REF-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.2"),
    summary: Bilingual(zh: "引用文件清单之前写规定的引导语，一字不差", en: "the list is led in by the prescribed words"),
    why: Bilingual(
      zh: "引导语规定了注日期和不注日期引用的效力，改动就改变了引用的效力",
      en: "the words say what dated and undated references mean; other words change that"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。⟧\n\nGB/T 19001　质量管理体系　要求\n",
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本⟦标准⟧必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。\n\nGB/T 19001　质量管理体系　要求\n",
      "## ⟦2 规范性引用文件⟧\n\nGB/T 19001　质量管理体系　要求\n",
    ],
    right: [
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中,注日期的引用文件,仅该日期对应的版本适用于本文件;不注日期的引用文件,其最新版本(包括所有的修改单)适用于本文件。\n\nGB/T 19001　质量管理体系　要求\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.normativeReferences)?.clause,
      document.citations.entries.contains(where: { $0.register == .normativeReferences })
    else { return [] }
    let leadIn = leadingParagraphs(of: clause)
    guard let first = leadIn.first, let last = leadIn.last else { return [missing(clause, document)] }
    if first.text == FixedSentence.listLeadIn, leadIn.count == 1 { return [] }
    let written = leadIn.map(\.text).joined()
    // A list and the sentence that there is none contradict each other; that is what has to be said then.
    guard !isSameText(written, FixedSentence.listLeadIn), !isSameText(written, FixedSentence.noReferences) else {
      return []
    }
    let whole = first.span.union(last.span)
    let difference =
      leadIn.count == 1 ? ComparableText(written).difference(from: ComparableText(FixedSentence.listLeadIn)) : nil
    return [
      finding(
        difference == nil && written.contains("必不可少") ? .oldForm : .otherWords,
        at: difference.map { first.span(of: $0) } ?? whole,
        fixes: [.replace(whole, with: FixedSentence.listLeadIn, .certain)])
    ]
  }

  private static func missing(_ clause: Clause, _ document: DocumentView) -> Diagnostic {
    let behind = document.lineEnd(behind: clause.heading.span)
    return finding(
      .missing, at: clause.heading.span,
      fixes: clause.heading.form == .implied
        ? [] : [FixIt(.certain, .insert, [FixIt.Edit(behind, "\n\n" + FixedSentence.listLeadIn)])])
  }

  private static func leadingParagraphs(of clause: Clause) -> [Prose] {
    var result: [Prose] = []
    for block in clause.blocks {
      guard case .paragraph(let paragraph) = block else { break }
      result.append(paragraph.prose)
    }
    return result
  }
}

extension Bilingual {
  fileprivate static let missing = Self(
    zh: "引用文件清单之前缺少引导语“下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。……”",
    en: "the list lacks its lead-in “下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。……”")
  fileprivate static let insert = Self(zh: "补上引导语", en: "put in the lead-in")
  fileprivate static let oldForm = Self(
    zh: "这是 2009 年版的引导语，应改用 GB/T 1.1—2020 的引导语", en: "this is the lead-in of 2009; use that of GB/T 1.1—2020")
  fileprivate static let otherWords = Self(
    zh: "引导语与 GB/T 1.1—2020 规定的文字不同", en: "the lead-in is not in the words of GB/T 1.1—2020")
}
