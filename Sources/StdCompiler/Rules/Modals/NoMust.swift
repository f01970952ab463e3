import StdModel

/// 必须 is no word for requirements: 应.
enum NoMust: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("附录C 表C.1"),
    summary: Bilingual(zh: "要求用“应”，不用“必须”", en: "a requirement says 应, not 必须"),
    why: Bilingual(
      zh: "“必须”只用来陈述法律等外部约束；写进要求里，读者会以为它比“应”更严格",
      en: "必须 only states what laws and the like oblige; in a requirement it looks stricter than 应"),
    wrong: ["## 4 平台\n\n平台⟦必须⟧公示收费标准。\n"],
    right: [
      "## 4 平台\n\n平台应公示收费标准，必需品应齐全。\n",
      "## 4 平台\n\n法律法规规定必须公示的信息，平台应在首页公示。\n",
      "## 4 用语\n\n要求型条款中不应出现“必须”。\n",
    ])

  static let phrases = ["必须"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let found = ModalFinding(phrase, prose, at: place, in: document), !prose.statesLaw(found.sentence) else {
      return []
    }
    return [finding(.must, at: found.span, fixes: [.replace(found.span, with: "应", .certain)])]
  }
}

/// Rules that already say that no provision belongs where the word stands.
let modalWordCauses = [
  InformativeAnnexProvisions.id, NoteRequiresNothing.id, ExampleRequiresNothing.id, FootnoteRequiresNothing.id,
]

extension Prose {
  /// Whether a sentence speaks of what a law obliges: the words of laws stay as they are.
  func statesLaw(_ sentence: TextRange) -> Bool {
    let text = String(self[sentence])
    return text.holds("法律") || text.holds("法规") || text.holds("依法")
  }
}

extension Bilingual {
  fileprivate static let must = Self(zh: "要求用“应”，不用“必须”", en: "a requirement says 应, not 必须")
}
