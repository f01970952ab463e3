import StdModel

/// 能 rather than 能够, 可能 rather than 有可能.
enum PlainCan: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-07")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1、表C.5、表C.6"),
    summary: Bilingual(zh: "用“能、不能、可能、不可能”，“能够、有可能”等只在特殊情况下使用", en: "能 and 可能 rather than 能够 and 有可能"),
    why: Bilingual(
      zh: "等效表述只在语言上不能用首选词时使用；随意换用，读者会以为程度不同",
      en:
        "the equivalents are for sentences where the first word does not fit; used at will they seem to differ in degree"
    ),
    wrong: ["## 4 平台\n\n服务对象⟦能够⟧查询办理进度。\n"],
    right: ["## 4 平台\n\n服务对象能查询办理进度，性能够用即可。能够提供证明的，应登记。\n"])

  static let phrases = ["能够", "不能够", "有可能", "没有可能"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    SpecialModalWords.capability.check(phrase, prose, at: place, in: document, self)
  }
}
