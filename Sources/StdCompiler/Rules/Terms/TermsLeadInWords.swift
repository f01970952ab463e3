import StdModel

/// The terms are led in by one of the sentences that GB/T 1.1 gives.
enum TermsLeadInWords: StandardRule {
  static let id = RuleID("GBT1.1-TRM-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.2"),
    summary: Bilingual(zh: "术语条目之前写规定的引导语", en: "the term entries are led in by the prescribed words"),
    why: Bilingual(
      zh: "引导语说明术语从哪里来、适用于哪里，没有引导语或换了说法，读者不知道其他文件的术语是否适用",
      en: "the words say where the terms come from and where they apply"),
    wrong: [
      "## ⟦3 术语和定义⟧\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## ⟦3 术语和定义⟧\n\n## 4 平台\n\n平台应公开办事指南。\n",
      "## 3 术语和定义\n\n⟦以下术语适用于本标准。⟧\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本⟦标准⟧。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
    ],
    right: [
      "## 3 术语和定义\n\nGB/T 24421.1 界定的以及下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let leadIn = TermsLeadIn(document), leadIn.prescribed == nil else { return [] }
    guard let first = leadIn.paragraphs.first, let last = leadIn.paragraphs.last else {
      return leadIn.hasEntries || leadIn.clause.blocks.isEmpty ? [missing(leadIn, document)] : []
    }
    let whole = first.span.union(last.span)
    // Documents that are named have to stay; which of the sentences is meant is the author's to say.
    let isOwn = !leadIn.paragraphs.contains { $0.text.utf8.contains(UInt8(ascii: "/")) || $0.text.holds("《") }
    let right = leadIn.hasEntries ? FixedSentence.ownTerms : FixedSentence.noTerms
    let difference =
      leadIn.paragraphs.count == 1 ? ComparableText(first.text).difference(from: ComparableText(right)) : nil
    return [
      finding(
        .otherWords(isOwn ? right : leadIn.hasEntries ? "……界定的以及下列术语和定义适用于本文件。" : "……界定的术语和定义适用于本文件。"),
        at: isOwn ? difference.map { first.span(of: $0) } ?? whole : whole,
        fixes: isOwn && leadIn.paragraphs.count == 1 ? [.replace(whole, with: right, .certain)] : [])
    ]
  }

  private static func missing(_ leadIn: TermsLeadIn, _ document: DocumentView) -> Diagnostic {
    let heading = leadIn.clause.heading
    let right = leadIn.hasEntries ? FixedSentence.ownTerms : FixedSentence.noTerms
    let edit = FixIt.Edit(document.lineEnd(behind: heading.span), "\n\n" + right)
    return finding(
      .missing(right), at: heading.span, fixes: heading.form == .implied ? [] : [FixIt(.certain, .insert, [edit])])
  }
}

extension Bilingual {
  fileprivate static func missing(_ right: String) -> Self {
    Self(zh: "第3章缺少“\(right)”", en: "clause 3 lacks “\(right)”")
  }

  fileprivate static let insert = Self(zh: "补上引导语", en: "put in the lead-in")

  fileprivate static func otherWords(_ right: String) -> Self {
    Self(
      zh: "第3章的引导语与规定的文字不同，如“\(right)”",
      en: "the lead-in of clause 3 is not in the prescribed words, such as “\(right)”")
  }
}
