import StdModel

/// 需, 须, 要, 应当 and the like stand in no table of annex C: 应.
enum UnlistedRequirementWord: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1、附录C"),
    summary: Bilingual(zh: "要求用“应”，不用“需、须、需要、要、应当、务必、必需”", en: "a requirement says 应, not 需, 须, 要 or 应当"),
    why: Bilingual(
      zh: "附录C列出了各类条款的能愿动词，表外的词分不清是要求、推荐还是陈述",
      en: "words that are in no table of annex C leave open whether they require, recommend or state"),
    wrong: [
      "## 4 平台\n\n平台⟦需⟧建立服务流程。\n", "## 4 平台\n\n平台⟦应当⟧公开办事指南。\n", "## 4 平台\n\n服务人员⟦须⟧持证上岗。\n",
    ],
    right: [
      "## 4 平台\n\n服务人员应当场交付受理通知，应当日办结的事项不应当面拒绝。\n",
      "## 4 平台\n\n平台应按需求建立服务流程，根据需要调整的，应公告。\n", "## 4 平台\n\n平台应告知企业需补充提交的材料。\n",
      "## 4 平台\n\n需延期办理时，应书面告知。主要要求见第5章。\n\n## 5 时限\n\n时限应公开。\n",
    ])

  static let phrases = ["需", "须", "需要", "要", "应当", "不应当", "务必", "必需"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let found = ModalFinding(phrase, prose, at: place, in: document) else { return [] }
    let certainty: FixIt.Certainty
    switch found.word {
    case .isSupposedTo, .isNotSupposedTo, .byAllMeans, .hasTo: certainty = .certain
    case .needs, .needsTo, .isTo, .isNecessary: certainty = .likely
    default: return []
    }
    guard !prose.statesLaw(found.sentence), !found.isGoverned(in: prose) else { return [] }
    if certainty == .likely, prose.isClauseOfNoun(behind: found.range.upperBound, to: found.sentence.upperBound) {
      return []
    }
    let normal = found.word.normal.rawValue
    return [
      finding(
        .word(found.word.rawValue, normal), at: found.span, fixes: [.replace(found.span, with: normal, certainty)])
    ]
  }
}

extension Prose {
  /// Whether what follows only qualifies a noun or is a condition: `补充提交的材料应齐全`, `延期的，`.
  fileprivate func isClauseOfNoun(behind offset: Int, to end: Int) -> Bool {
    let rest = piece(behind: offset, to: end)
    return rest.ends(with: "的") || rest.ends(with: "时") || rest.holds("应") || rest.holds("时应")
  }
}

extension Bilingual {
  fileprivate static func word(_ word: String, _ normal: String) -> Self {
    Self(zh: "“\(word)”不是表示要求的能愿动词，用“\(normal)”", en: "\(word) is no modal word of annex C; write \(normal)")
  }
}
