import StdModel

/// The foreword has the sentences about patents, word for word, unless patents were identified.
enum PatentDisclaimer: StandardRule {
  static let id = RuleID("GBT1.1-FWD-06")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 e)、D.2"),
    summary: Bilingual(
      zh: "尚未识别出专利时，前言写“\(FixedSentence.patentDisclaimer)”",
      en: "where no patent is known, the foreword says “\(FixedSentence.patentDisclaimer)”"),
    why: Bilingual(
      zh: "说明发布机构对专利不负识别责任，使用者自行核查", en: "it tells users that the issuing body has not searched for patents"),
    wrong: [
      "## ⟦前言⟧\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别⟦这些⟧专利的责任。\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      // Identified patents are told in the introduction; D.3.
      "## 前言\n\n本文件由示例中心归口。\n\n## 引言\n\n本文件的发布机构提请注意，声明符合本文件时，可能涉及5.2与排队方法相关的专利的使用。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword else { return [] }
    let told = foreword.paragraphs.filter { $0.prose.text.holds("专利") }
    guard let first = told.first, let last = told.last else {
      return document.tellsIdentifiedPatents ? [] : [missing(foreword, document)]
    }
    let written = told.map(\.prose.text).joined()
    if written == FixedSentence.patentDisclaimer || isSameText(written, FixedSentence.patentDisclaimer) { return [] }
    if document.tellsIdentifiedPatents { return [] }
    let whole = first.prose.span.union(last.prose.span)
    let difference =
      told.count == 1 ? ComparableText(written).difference(from: ComparableText(FixedSentence.patentDisclaimer)) : nil
    return [
      finding(
        .otherWords, at: difference.map { first.prose.span(of: $0) } ?? whole,
        fixes: [.replace(whole, with: FixedSentence.patentDisclaimer, .certain)])
    ]
  }

  /// The sentences belong behind what comes before them in a foreword.
  private static func missing(_ foreword: Foreword, _ document: DocumentView) -> Diagnostic {
    let heading = foreword.clause.heading
    guard heading.form != .implied else { return finding(.missing, at: heading.span) }
    let end = document.lineEnd(behind: foreword.place(for: .patents))
    return finding(
      .missing, at: heading.title?.span ?? heading.span,
      fixes: [FixIt(.certain, .insert, [FixIt.Edit(end, "\n\n" + FixedSentence.patentDisclaimer)])])
  }
}

extension DocumentView {
  /// Whether the introduction tells of identified patents in the words of D.3.
  var tellsIdentifiedPatents: Bool {
    guard let introduction = element(.introduction)?.clause else { return false }
    var isTold = false
    forEachProse(of: introduction) { _, prose in
      if prose.text.holds("专利"), prose.text.holds("声明符合本文件") || prose.text.holds("专利持有") { isTold = true }
    }
    return isTold
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上有关专利的说明", en: "put it in")
  fileprivate static let missing = Self(
    zh: "前言缺少有关专利的说明“\(FixedSentence.patentDisclaimer)”", en: "the foreword lacks “\(FixedSentence.patentDisclaimer)”")
  fileprivate static let otherWords = Self(
    zh: "有关专利的说明与规定的文字不同，应为“\(FixedSentence.patentDisclaimer)”",
    en: "these are other words than “\(FixedSentence.patentDisclaimer)”")
}
