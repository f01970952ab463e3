import StdModel

/// 可 rather than 可以.
enum PlainMay: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-06")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1、表C.4"),
    summary: Bilingual(zh: "用“可、不必”，“可以、允许、可以不、无须”只在特殊情况下使用", en: "可 and 不必 rather than 可以, 允许 and 无须"),
    why: Bilingual(
      zh: "等效表述只在语言上不能用首选词时使用；随意换用，读者会以为程度不同",
      en:
        "the equivalents are for sentences where the first word does not fit; used at will they seem to differ in degree"
    ),
    wrong: ["## 4 平台\n\n企业⟦可以⟧在线申请。\n", "## 4 平台\n\n老用户⟦无须⟧重新登记。\n"],
    right: ["## 4 平台\n\n企业可在线申请。允许误差应注明，准许的范围应公开。\n"])

  static let phrases = ["可以", "允许", "可以不", "无须", "不用", "不需"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    SpecialModalWords.permission.check(phrase, prose, at: place, in: document, self)
  }
}
