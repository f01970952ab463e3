import StdModel

/// 应 rather than 应该.
enum PlainShall: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-04")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1、表C.1"),
    summary: Bilingual(zh: "用“应、不应”，“应该、不应该”只在特殊情况下使用", en: "应 and 不应 rather than 应该 and 不应该"),
    why: Bilingual(
      zh: "等效表述只在语言上不能用首选词时使用；随意换用，读者会以为程度不同",
      en:
        "the equivalents are for sentences where the first word does not fit; used at will they seem to differ in degree"
    ),
    wrong: ["## 4 平台\n\n平台⟦应该⟧记录咨询内容。\n"],
    right: ["## 4 平台\n\n平台应记录咨询内容，只准许登记过的人员查阅。\n"])

  static let phrases = ["应该", "不应该"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    SpecialModalWords.requirement.check(phrase, prose, at: place, in: document, self)
  }
}
