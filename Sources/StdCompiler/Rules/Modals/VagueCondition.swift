import StdModel
import StdSyntax

/// The condition of a requirement says when it is met.
enum VagueCondition: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-16")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.2.4"),
    summary: Bilingual(zh: "“应”的前提条件清楚，不用“必要时、适当时、特殊情况下”", en: "the condition of a requirement is clear, not 必要时"),
    why: Bilingual(
      zh: "谁来判断“必要”没有写明，要求就无法检查", en: "where nobody says what is necessary, the requirement cannot be checked"),
    wrong: ["## 4 平台\n\n⟦必要时⟧，平台应公示处理结果。\n"],
    right: [
      "## 4 平台\n\n服务中断超过4 h时，平台应公示处理结果。\n", "## 4 平台\n\n必要时，平台可公示处理结果，响应时限见4.2。\n\n4.2 时限为4 h。\n",
    ])

  static let phrases = [
    "必要时", "有必要时", "必要情况下", "适当时", "适用时", "需要时", "特殊情况下", "特殊情况时", "有条件时", "条件允许时", "条件具备时", "条件允许的情况下", "有条件的情况下",
  ]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement
    else { return [] }
    let rest = String(prose[TextRange(phrase.upperBound, provision.sentence.upperBound)])
    guard let next = scanModals(in: rest).first, next.word.kind == .requirement, next.range.lowerBound <= 60 else {
      return []
    }
    return [finding(.vague(String(prose[phrase])), at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static func vague(_ words: String) -> Self {
    Self(zh: "“\(words)”没有说明什么情况下应，宜写出具体条件", en: "“\(words)” does not say when; give the condition")
  }
}
