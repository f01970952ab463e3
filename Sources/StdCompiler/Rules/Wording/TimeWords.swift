import StdModel

/// Words such as 目前 and 近年来 are true for a while only.
enum TimeWords: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "不用“目前、近年来、即日起”等没有日期的时间词", en: "no 目前, 近年来, 即日起 without a date"),
    why: Bilingual(
      zh: "文件要用多年，读者不知道“目前”是哪一天", en: "a standard is in use for years, and nobody knows when “at present” was"),
    wrong: ["## 4 平台\n\n平台⟦目前⟧已建成14个分中心。\n"],
    right: ["## 4 平台\n\n截至2023年5月，平台已建成14个分中心。\n", "## 4 平台\n\n平台应列出当前的办理状态，科目前的序号不应重复。\n"])

  static let phrases = ["目前", "近年来", "近几年", "即日起", "现阶段", "近期内"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.provision(around: phrase, at: place) != nil, !prose.isQuoted(phrase),
      !isPartOfOtherWord(phrase, prose)
    else { return [] }
    return [finding(.time(String(prose[phrase])), at: prose.span(of: phrase))]
  }

  /// `科目前`, `项目前期`, `题目前`: 目 ends the word before.
  private static func isPartOfOtherWord(_ phrase: TextRange, _ prose: Prose) -> Bool {
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    guard let previous = before.unicodeScalars.last else { return false }
    return "项科题栏节书类条数名曲".unicodeScalars.contains(previous)
  }
}

extension Bilingual {
  fileprivate static func time(_ word: String) -> Self {
    Self(zh: "“\(word)”没有日期，宜写明年月或删去", en: "“\(word)” has no date; give one or leave it out")
  }
}
