import StdModel

/// The foreword begins with the sentence that names the rules by which the document was drafted.
enum DraftingBasis: StandardRule {
  static let id = RuleID("GBT1.1-FWD-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 a)"),
    summary: Bilingual(
      zh: "前言第一句为“\(FixedSentence.draftingBasis)”", en: "the foreword begins with “\(FixedSentence.draftingBasis)”"),
    why: Bilingual(
      zh: "读者由此知道文件的结构和用词按哪一版规则理解", en: "it tells readers by which rules to read the structure and wording"),
    wrong: [
      "## 前言\n\n⟦本标准按照GB/T 1.1—2009给出的规则起草。⟧\n\n本文件由中心提出并归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准⟦的结构和编写⟧》的规定起草。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## ⟦前言⟧\n\n本文件由中心提出并归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由中心提出并归口。\n\n⟦本文件依据GB/T 1.1—2020起草。⟧\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件按照 GB/T 1.1—2020《标准化工作导则　第1部分:标准化文件的结构和起草规则》的规定起草。\n\n## 1 范围\n\n本文件适用于受理。\n",
      // Other parts of the family may be named behind it.
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》和GB/T 20001.6—2017《标准编写规则 第6部分：规程标准》的规定起草。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  private static let opening = "本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》"

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword else { return [] }
    guard let paragraph = foreword.first(.basis) else { return [missing(foreword, document)] }
    let prose = paragraph.prose
    if prose.text == FixedSentence.draftingBasis { return [] }
    let sentence = prose.slice(
      TextRange(0, prose.text.firstRange(of: "。", from: 0)?.upperBound ?? prose.text.utf8.count))
    let written = ComparableText(sentence.text.withDashes)
    let wanted = ComparableText(FixedSentence.draftingBasis)
    // How the number itself is written is the business of other rules.
    if written == wanted || namesMore(sentence.text.withDashes) { return [] }
    let fix = FixIt.replace(sentence.span, with: FixedSentence.draftingBasis, .certain)
    let difference = sentence.text.holds("本文件") && sentence.text.holds("2020") ? written.difference(from: wanted) : nil
    // Dashes of one byte and of three stand for each other, so that ranges only hold where none was changed.
    guard let difference, !difference.isEmpty, sentence.text == sentence.text.withDashes else {
      return [finding(sentence.text.holds("2009") ? .oldForm : .otherWords, at: sentence.span, fixes: [fix])]
    }
    return [finding(.otherWords, at: sentence.span(of: difference), fixes: [fix])]
  }

  private static func missing(_ foreword: Foreword, _ document: DocumentView) -> Diagnostic {
    let heading = foreword.clause.heading
    let end = document.lineEnd(behind: heading.span)
    return finding(
      .missing, at: heading.span,
      fixes: heading.form == .implied
        ? [] : [FixIt(.certain, .insert, [FixIt.Edit(end, "\n\n" + FixedSentence.draftingBasis)])])
  }

  private static func namesMore(_ sentence: String) -> Bool {
    let bare = sentence.filter { !$0.isWhitespace }
    let opening = opening.filter { !$0.isWhitespace }
    let unified = bare.replacing(":", with: "：")
    return unified.hasPrefix(opening) && unified.hasSuffix("的规定起草。")
  }
}

extension String {
  /// The text with the one dash that numbers are printed with.
  fileprivate var withDashes: String {
    guard utf8.contains(UInt8(ascii: "-")) || contains("－") || contains("–") else { return self }
    return String(map { $0 == "-" || $0 == "－" || $0 == "–" ? "—" : $0 })
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上这句话", en: "put it in")
  fileprivate static let missing = Self(
    zh: "前言缺少第一句“\(FixedSentence.draftingBasis)”",
    en: "the foreword does not begin with “\(FixedSentence.draftingBasis)”")
  fileprivate static let oldForm = Self(
    zh: "这是 2009 年版的写法，应为“\(FixedSentence.draftingBasis)”",
    en: "this is the form of 2009; write “\(FixedSentence.draftingBasis)”")
  fileprivate static let otherWords = Self(
    zh: "与规定的文字不同，应为“\(FixedSentence.draftingBasis)”", en: "these are other words than “\(FixedSentence.draftingBasis)”"
  )
}
