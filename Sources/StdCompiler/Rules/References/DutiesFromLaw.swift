import StdModel

/// A duty that comes from a law is stated with its source, not required with 应.
enum DutiesFromLaw: PhraseRule {
  static let id = RuleID("GBT1.1-CIT-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.2.2"),
    summary: Bilingual(
      zh: "法律规定的义务用“依据……必须……”陈述，指明法律名称，单独成条", en: "a duty from law is stated with 必须 and the name of the law"),
    why: Bilingual(zh: "这是外部约束，不是标准的要求", en: "it binds from outside, not by the standard"),
    wrong: ["## 4 人员\n\n从业人员应⟦依法⟧持证。\n"],
    right: ["## 4 人员\n\n从业人员必须依法持证，见《示例市从业人员管理条例》。服务对象为依法登记的企业，人员应持证。\n"])

  static let phrases = ["应依法", "应依照法律", "应按照法律", "应依规"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement else { return [] }
    return [finding(.duty, at: prose.span(of: TextRange(phrase.lowerBound + 3, phrase.upperBound)))]
  }
}

extension Bilingual {
  fileprivate static let duty = Self(
    zh: "法律规定的义务宜用“依据……，……必须……”陈述并指明法律", en: "state a duty from law with its source and 必须, not with 应")
}
