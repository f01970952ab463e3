import StdModel

/// An example holds no requirement, recommendation or permission, unless it shows wording.
enum ExampleRequiresNothing: RemarkRule {
  static let id = RuleID("GBT1.1-EXA-02")
  static let severity = Severity.error
  static let yieldsTo = [
    InformativeAnnexProvisions.id, NoProvisionsInForeword.id, NoRequirementsInIntroduction.id, ScopeStates.id,
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.2、9.10.4"),
    summary: Bilingual(
      zh: "示例中没有要求、指示、推荐和允许（应、宜、可）；示出条文写法的示例用引号或引用块围起",
      en: "an example holds no 应, 宜 or 可; one that shows wording is quoted or framed"),
    why: Bilingual(zh: "示例不是要求；像要求的示例会被当成要求执行", en: "an example that reads like a requirement is taken for one"),
    wrong: ["## 4 答复\n\n答复时限按事项确定。\n\n示例：投诉⟦应⟧在24 h内答复。\n"],
    right: [
      "## 4 写法\n\n时限写明单位。\n\n示例1：“投诉应在24 h内答复”。\n\n示例2：\n\n> 投诉应在24 h内答复。\n\n示例3：适应期、应急预案和供应合同。\n"
    ])

  static func check(_ remark: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .example(let example) = remark, !document.isStatement else { return [] }
    return bindingWords(of: example.id, example.prose, document).map {
      finding(.example($0.word, $0.kind), at: $0.span)
    }
  }
}

extension Bilingual {
  fileprivate static func example(_ word: Substring, _ kind: Provision.Kind) -> Self {
    Self(
      zh: "示例中不能有\(kind.name.zh)型条款（“\(word)”），示出条文写法的用引号或引用块围起",
      en: "an example holds no \(kind.name.en) (“\(word)”); quote or frame what shows wording")
  }
}
