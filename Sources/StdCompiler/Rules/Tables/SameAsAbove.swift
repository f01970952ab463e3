import StdModel

/// Cells do not say 同上 or 同左.
enum SameAsAbove: PhraseRule {
  static let id = RuleID("GBT1.1-TAB-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.4.2.2"),
    summary: Bilingual(zh: "表中不写“同上”“同左”，写出内容", en: "a cell gives its content, not 同上 or 同左"),
    why: Bilingual(zh: "表格换页、排序或插行后，“上”就变了", en: "above changes when rows move or the page breaks"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n| 登记 | ⟦同上⟧ |\n"
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n| 登记 | 当日，地点同上一年度 |\n\n办法同上一版本。\n"
    ])

  static let phrases = ["同上", "同左", "同前", "〃"]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    guard phrase == prose.range, document.facts[place.node].kind == .row, !document.isStatement else { return [] }
    return [finding(.same(prose.text), at: prose.span)]
  }
}

extension Bilingual {
  fileprivate static func same(_ words: String) -> Self {
    Self(zh: "表中不写“\(words)”，应写出内容", en: "a cell gives its content, not “\(words)”")
  }
}
