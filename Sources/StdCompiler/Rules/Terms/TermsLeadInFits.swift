import StdModel

/// The lead-in of clause 3 fits what follows it.
enum TermsLeadInFits: StandardRule {
  static let id = RuleID("GBT1.1-TRM-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.2"),
    summary: Bilingual(
      zh: "引导语与内容相符：有术语条目时写“下列”，没有时不写", en: "the lead-in says 下列 if, and only if, entries follow"),
    why: Bilingual(
      zh: "引导语说没有术语却列出条目，或者说“下列”却一条也没有，读者不知道哪个对",
      en: "a lead-in that promises or denies entries against what follows leaves readers in doubt"),
    wrong: [
      "## 3 术语和定义\n\n⟦本文件没有需要界定的术语和定义。⟧\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\n⟦下列术语和定义适用于本文件。⟧\n",
      "## 3 术语和定义\n\nGB/T 24421.1界定⟦的⟧术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\nGB/T 24421.1界定⟦的以及下列⟧术语和定义适用于本文件。\n",
    ],
    right: [
      "## 3 术语和定义\n\nGB/T 24421.1界定的术语和定义适用于本文件。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 一般术语\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let leadIn = TermsLeadIn(document), let (prose, form) = leadIn.prescribed else { return [] }
    switch (form, leadIn.hasEntries) {
    case (.own, true), (.both, true), (.cited, false), (.none, false): return []
    case (.own, false):
      return [finding(.noEntries, at: prose.span, fixes: [.replace(prose.span, with: FixedSentence.noTerms, .likely)])]
    case (.none, true):
      return [finding(.entries, at: prose.span, fixes: [.replace(prose.span, with: FixedSentence.ownTerms, .certain)])]
    case (.cited, true):
      let span = span(of: "界定的", in: prose, dropping: 6)
      return [finding(.alsoEntries, at: span, fixes: [.replace(span, with: "的以及下列", .certain)])]
    case (.both, false):
      let span = span(of: "界定的以及下列", in: prose, dropping: 6)
      return [finding(.onlyCited, at: span, fixes: [.replace(span, with: "的", .certain)])]
    }
  }

  /// The last place of some words without their first bytes; the whole text where they are spaced out.
  private static func span(of words: StaticString, in prose: Prose, dropping count: Int) -> SourceSpan {
    guard let range = prose.text.lastRange(of: words) else { return prose.span }
    return prose.span(of: TextRange(range.lowerBound + count, range.upperBound))
  }
}

extension Bilingual {
  fileprivate static let noEntries = Self(
    zh: "引导语说“下列术语”，其后没有术语条目", en: "the lead-in promises terms, but no entry follows")
  fileprivate static let entries = Self(
    zh: "引导语说没有需要界定的术语，其后却有术语条目", en: "the lead-in says that there are no terms, but entries follow")
  fileprivate static let alsoEntries = Self(
    zh: "其后还有术语条目，引导语应写“界定的以及下列术语和定义”", en: "entries follow, so the lead-in reads 界定的以及下列术语和定义")
  fileprivate static let onlyCited = Self(
    zh: "其后没有术语条目，引导语应写“界定的术语和定义”", en: "no entry follows, so the lead-in reads 界定的术语和定义")
}
