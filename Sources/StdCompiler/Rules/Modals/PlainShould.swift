import StdModel

/// 宜 rather than 建议 or 推荐.
enum PlainShould: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-05")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1、表C.3"),
    summary: Bilingual(zh: "用“宜、不宜”，“推荐、建议”等只在特殊情况下使用", en: "宜 and 不宜 rather than 推荐 and 建议"),
    why: Bilingual(
      zh: "等效表述只在语言上不能用首选词时使用；随意换用，读者会以为程度不同",
      en:
        "the equivalents are for sentences where the first word does not fit; used at will they seem to differ in degree"
    ),
    wrong: ["## 4 平台\n\n材料齐全时，⟦建议⟧采用电子签名。\n"],
    right: ["## 4 平台\n\n平台宜采用电子签名。意见和建议应登记，推荐名单应公示。\n"])

  static let phrases = ["推荐", "建议", "不推荐", "不建议", "最好"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    SpecialModalWords.recommendation.check(phrase, prose, at: place, in: document, self)
  }
}
