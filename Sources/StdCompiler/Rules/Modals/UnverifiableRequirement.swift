import StdModel
import StdSyntax

/// A requirement holds no word whose fulfilment nobody can check.
enum UnverifiableRequirement: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-11")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses + [HedgedRequirement.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("附录C 表C.1；GB/T 20001.5—2017，6.3.5.2"),
    summary: Bilingual(
      zh: "要求不用“足够、较、适当、良好、完善、合理、及时、高效、便捷、积极”等无法证实的词",
      en: "a requirement holds no 足够, 适当, 良好, 完善, 合理, 及时 and the like"),
    why: Bilingual(
      zh: "不能证实的要求等于没有要求；写出数值、时限或可核对的事实",
      en: "what cannot be verified is not required; give a value, a time limit or a fact that can be looked up"),
    wrong: [
      "## 4 平台\n\n平台应具备⟦较完善⟧的服务条件。\n", "## 4 平台\n\n平台应⟦及时⟧更新办事指南。\n", "## 4 平台\n\n服务环境应保持⟦良好⟧。\n",
    ],
    right: [
      "## 4 平台\n\n平台应设不少于3个服务窗口。\n", "## 4 平台\n\n平台应在信息变更后24 h内及时更新办事指南。\n",
      "## 4 评价\n\n评价结果应分为优秀、良好、合格和不合格，及时率应每月统计。\n", "## 4 平台\n\n平台应完善办事指南，登记不合理收费的投诉。\n",
    ])

  static let phrases = [
    "足够", "较完善", "较为完善", "较好", "较高", "较强", "适当", "良好", "完善的", "完备的", "合理", "及时", "高效", "便捷", "积极", "尽快", "充足",
  ]

  static func phrases(of words: HouseWords) -> [String] { words.unverifiable.map(\.value) }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement, let modal = provision.modal, modal.upperBound <= phrase.lowerBound,
      !prose.isQuoted(phrase)
    else { return [] }
    let sentence = prose[provision.sentence]
    // A value in the sentence says what the word does not.
    guard !sentence.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), !isPartOfName(phrase, prose) else { return [] }
    return [finding(.unverifiable(String(prose[phrase])), at: prose.span(of: phrase))]
  }

  /// Parts of other words, and grades that stand side by side: `及时率`, `合理性`, `不合理`, `优秀、良好、合格`.
  private static func isPartOfName(_ phrase: TextRange, _ prose: Prose) -> Bool {
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    if let next = behind.unicodeScalars.first, "率性化度、”".unicodeScalars.contains(next) { return true }
    if let previous = before.unicodeScalars.last, "不、“非".unicodeScalars.contains(previous) { return true }
    for noun: StaticString in ["响应率", "办结率", "答复率", "处理率", "利用", "化建议"] where behind.begins(with: noun) { return true }
    return false
  }
}

extension Bilingual {
  fileprivate static func unverifiable(_ word: String) -> Self {
    Self(
      zh: "“\(word)”无法证实，要求中宜写出数值、时限或可核对的事实", en: "“\(word)” cannot be verified; give a value, a time limit or a fact")
  }
}
