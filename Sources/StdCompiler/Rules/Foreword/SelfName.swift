import StdModel

/// A document calls itself 本文件.
enum SelfName: PhraseRule {
  static let id = RuleID("GBT1.1-FWD-14")
  static let severity = Severity.error
  static let yieldsTo = [
    RuleID("GBT1.1-FWD-01"), RuleID("GBT1.1-REF-02"), RuleID("GBT1.1-REF-03"), RuleID("GBT1.1-FWD-06"),
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.2"),
    summary: Bilingual(
      zh: "文件自称“本文件”，不用“本标准”“本规范”“本规程”“本部分”“本指南”", en: "a document calls itself 本文件, not 本标准, 本规范, 本规程, 本部分 or 本指南"),
    why: Bilingual(zh: "自称不一，会被理解为指不同的文件", en: "with several names it seems to speak of several documents"),
    wrong: [
      "## 1 范围\n\n⟦本标准⟧规定了受理的要求。\n\n⟦本规程⟧适用于受理。\n\n## 4 受理\n\n受理应符合⟦本部分⟧的规定。\n"
    ],
    right: [
      "## 1 范围\n\n本文件规定了受理的要求。\n\n## 4 受理\n\n受理应符合基本标准和样本规范。成本标准每年核定，本标准体系每年评价。\n",
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023《本标准的编写》，沿用了“本标准”的说法。\n\n## 1 范围\n\n本文件规定了受理的要求。\n",
    ])

  static let phrases = ["本标准", "本规范", "本规程", "本部分", "本指南", "本导则", "本指导性技术文件"]

  /// Han characters that make another word with 本 before it, `基本标准`, and with what follows it, `本标准化`, `本标准体系`.
  private static let before: Set<Character> = [
    "基", "根", "样", "文", "版", "成", "日", "资", "原", "读", "范", "脚", "剧", "标", "书", "账", "帐", "译", "抄", "副", "正", "刻", "课",
    "蓝", "绘", "简", "股", "血",
  ]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement else { return [] }
    let earlier = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    if let last = earlier.last, before.contains(last) || last == "“" || last == "「" { return [] }
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    for word: StaticString in ["化", "体系", "样品", "物质", "内容", "库", "人", "业务", "工作"] where behind.begins(with: word) {
      return []
    }
    if isInTitle(phrase, prose) { return [] }
    let span = prose.span(of: phrase)
    return [finding(.name(String(prose[phrase])), at: span, fixes: [.replace(span, with: "本文件", .certain)])]
  }

  /// Whether it stands between 《 and 》.
  private static func isInTitle(_ phrase: TextRange, _ prose: Prose) -> Bool {
    guard prose.text.holds("《") else { return false }
    let before = prose[TextRange(0, phrase.lowerBound)]
    guard let opening = before.lastIndex(of: "《") else { return false }
    return !before[opening...].contains("》")
  }
}

extension Bilingual {
  fileprivate static func name(_ word: String) -> Self {
    Self(zh: "文件自称“本文件”，不用“\(word)”", en: "a document calls itself 本文件, not \(word)")
  }
}
