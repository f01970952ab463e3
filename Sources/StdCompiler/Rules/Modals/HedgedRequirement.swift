import StdModel
import StdSyntax

/// 尽量, 考虑, 避免 and the like do not go with 应.
enum HedgedRequirement: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-09")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.2.2"),
    summary: Bilingual(
      zh: "“尽可能、尽量、考虑、避免、慎重”等不与“应”一起使用，可与“宜”一起使用", en: "尽量, 考虑, 避免 and the like go with 宜, not with 应"),
    why: Bilingual(
      zh: "做到什么程度才算“尽量”，无法检查，因此不能成为要求", en: "nobody can check what is far enough, so it cannot be required"),
    wrong: [
      "## 4 平台\n\n平台应⟦尽量⟧缩短等待时间。\n", "## 4 平台\n\n设置岗位时，应⟦充分考虑⟧服务量的变化。\n", "## 4 平台\n\n流程应⟦避免⟧重复提交。\n",
    ],
    right: [
      "## 4 平台\n\n平台宜尽量缩短等待时间，避免重复提交。\n", "## 4 平台\n\n服务中心应公布避免重复提交的办法，考虑期为5个工作日。\n",
    ])

  static let phrases = ["尽可能", "尽量", "优先考虑", "充分考虑", "综合考虑", "统筹考虑", "考虑", "避免", "慎重"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement
    else { return [] }
    let before = prose.piece(before: phrase.lowerBound, from: provision.sentence.lowerBound)
    guard governs(before, prose[phrase]) else { return [] }
    return [finding(.hedged(String(prose[phrase])), at: prose.span(of: phrase))]
  }

  /// Whether 应 stands directly before the word; before 尽量 and 尽可能, which are no verbs, anywhere in the piece with no
  /// other verb's object between.
  private static func governs(_ before: String, _ word: Substring) -> Bool {
    if before.ends(with: "应") || before.ends(with: "应予以") || before.ends(with: "应首先") || before.ends(with: "应当") {
      return modalUse(
        in: before + word, at: before.utf8.count - (before.ends(with: "应") ? 3 : before.ends(with: "应当") ? 6 : 9))
        != nil
    }
    guard word.begins(with: "尽"), let last = scanModals(in: before).last else { return false }
    return last.word == .shall && before.utf8.count - last.range.upperBound <= 30 && !before.hasSuffix("的")
  }
}

extension Bilingual {
  fileprivate static func hedged(_ word: String) -> Self {
    Self(
      zh: "“\(word)”无法检查，不与“应”一起使用：要求的写明限值，推荐的用“宜”",
      en: "“\(word)” cannot be checked and does not go with 应; give a value, or write 宜")
  }
}
