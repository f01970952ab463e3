import StdModel

/// Chinese sentences have no English words that are neither names, units nor codes.
enum ForeignWords: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1、9.4.3.3"),
    summary: Bilingual(zh: "中文句子里不夹用英文的连词和介词", en: "no English conjunctions and prepositions in Chinese sentences"),
    why: Bilingual(zh: "规范汉字行文，读者不必懂外文", en: "a Chinese text is for readers who need no English"),
    wrong: ["## 4 平台\n\n平台应公开单位 ⟦and⟧ 机构的名称。\n"],
    right: ["## 4 平台\n\n平台应公开单位和机构的名称，支持“Research and Development”等英文名称和AND运算。\n"])

  static let phrases = ["and", "or", "with", "for", "etc", "vs", "by", "the", "of", "in", "to", "from"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.provision(around: phrase, at: place) != nil else { return [] }
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 8)].unicodeScalars.last { $0 != " " }
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)].unicodeScalars.first { $0 != " " }
    guard let before, let behind, before.isHan, behind.isHan else { return [] }
    return [finding(.foreign(String(prose[phrase])), at: prose.span(of: phrase))]
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { 0x4E00...0x9FFF ~= value }
}

extension Bilingual {
  fileprivate static func foreign(_ word: String) -> Self {
    Self(zh: "中文句子里的“\(word)”宜写成中文", en: "“\(word)” stands in a Chinese sentence")
  }
}
