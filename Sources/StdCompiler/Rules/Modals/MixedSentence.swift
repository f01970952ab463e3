import StdModel
import StdSyntax

/// One sentence does not require and recommend or permit at once.
enum MixedSentence: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-12")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.1"),
    summary: Bilingual(zh: "同一句中不混用“应”与“宜、可”", en: "a sentence does not mix 应 with 宜 or 可"),
    why: Bilingual(
      zh: "声明符合文件时，要能分清必须做到的和可以选择的", en: "who claims conformity has to tell what is required from what is left open"),
    wrong: ["## 4 平台\n\n平台应建立备份制度，⟦宜⟧每月演练一次。\n"],
    right: [
      "## 4 平台\n\n系统应具备可靠的接口、可根据业务量扩展的存储空间。\n",
      "## 4 平台\n\n平台应建立备份制度。平台宜每月演练一次。\n", "## 4 平台\n\n平台应使用可靠的设备，适宜时开放许可的接口。\n",
      "## 4 平台\n\n不宜公开的信息应加密，可在线办理的事项应列入清单。\n",
    ])

  static let phrases = ["宜", "不宜", "可", "不必"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let provision = document.provision(around: phrase, at: place), provision.kind == .requirement,
      let modal = provision.modal, let found = ModalFinding(phrase, prose, at: place, in: document),
      found.word.kind == .recommendation || found.word.kind == .permission
    else { return [] }
    // `不宜公开的信息应加密`: the word qualifies a noun.
    let rest = prose.piece(behind: found.range.upperBound, to: provision.sentence.upperBound)
    let isQualifying = rest.holds("的") && (rest.holds("应") || rest.ends(with: "的")) || rest.holds("时应")
    let before = prose.piece(before: found.range.lowerBound, from: provision.sentence.lowerBound)
    guard !isQualifying, !before.ends(with: "、"), scanModals(in: before).allSatisfy({ $0.word.kind != .requirement }),
      isFirst(found.range, in: prose, provision.sentence)
    else { return [] }
    let label = Diagnostic.Label(prose.span(of: modal), .required)
    return [finding(.mixed(String(prose[modal]), found.word.rawValue), at: found.span, related: [label])]
  }

  /// Whether no such word stands before it in the sentence: that one is told already.
  private static func isFirst(_ range: TextRange, in prose: Prose, _ sentence: TextRange) -> Bool {
    scanModals(in: String(prose[TextRange(sentence.lowerBound, range.lowerBound)])).allSatisfy {
      $0.word.kind != .recommendation && $0.word.kind != .permission
    }
  }
}

extension Bilingual {
  fileprivate static let required = Self(zh: "这里是要求", en: "this requires")

  fileprivate static func mixed(_ first: String, _ second: String) -> Self {
    Self(zh: "同一句中既有“\(first)”又有“\(second)”，宜分为两条", en: "the sentence has \(first) and \(second); part it in two")
  }
}
