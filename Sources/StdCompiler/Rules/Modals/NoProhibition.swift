import StdModel

/// 不得, 禁止 and the like are no words for requirements: 不应.
enum NoProhibition: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("附录C 表C.1"),
    summary: Bilingual(zh: "否定的要求用“不应”，不用“不得、不可、禁止、严禁”等", en: "a negative requirement says 不应"),
    why: Bilingual(
      zh: "同一种条款用同一个词，读者才不会猜测“严禁”与“不应”有什么不同",
      en: "one word for one type of provision, or readers wonder how 严禁 differs from 不应"),
    wrong: [
      "## 4 平台\n\n平台⟦不得⟧泄露服务对象的信息。\n", "## 4 平台\n\n服务大厅⟦严禁⟧存放易燃物品。\n",
      "## 4 平台\n\n服务人员⟦不准⟧收取费用。\n",
    ],
    right: [
      "## 4 平台\n\n平台不应泄露服务对象的信息。\n", "## 4 平台\n\n服务大厅应设置禁止吸烟的标志，不可抗力除外。\n",
      "## 4 平台\n\n不得已而停用的设施应贴停用标签。\n", "## 4 平台\n\n平台应列明依法禁止公开的信息。\n",
    ])

  static let phrases = ["不得", "不可", "禁止", "严禁", "不准", "不许", "不允许", "不要", "切勿"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let found = ModalFinding(phrase, prose, at: place, in: document) else { return [] }
    switch found.word {
    case .mustNot, .canNever, .isProhibited, .isStrictlyProhibited, .isForbidden, .isBarred, .isNotAllowed, .isNotTo,
      .never:
      break
    default: return []
    }
    guard !prose.statesLaw(found.sentence), !found.isGoverned(in: prose) else { return [] }
    let fix = FixIt.replace(found.span, with: "不应", found.word == .mustNot ? .certain : .likely)
    return [finding(.prohibition(found.word.rawValue), at: found.span, fixes: [fix])]
  }
}

extension Bilingual {
  fileprivate static func prohibition(_ word: String) -> Self {
    Self(zh: "否定的要求用“不应”，不用“\(word)”", en: "a negative requirement says 不应, not \(word)")
  }
}
