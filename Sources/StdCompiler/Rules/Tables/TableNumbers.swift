import StdModel

/// Tables are numbered from 1 through the whole text.
enum TableNumbers: BlockRule {
  static let id = RuleID("GBT1.1-TAB-02")
  static let severity = Severity.error
  static let isPlainFault = true
  static let yieldsTo = [AnnexNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.2.1、9.6.3.1"),
    summary: Bilingual(
      zh: "表从引言起用阿拉伯数字从 1 连续编号，与章条和图的编号无关",
      en: "tables are numbered 1, 2, 3 … from the introduction on, independent of clauses and figures"
    ),
    why: Bilingual(zh: "跳号、重号使提及表的地方落空或指错", en: "with a gap or a double number references go astray"),
    wrong: [
      "## 4 时限\n\n时限见表2。\n\n表 ⟦2⟧　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
      "## 4 时限\n\n时限见表4-1。\n\n表 ⟦4-1⟧　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
    ],
    right: [
      "## 4 时限\n\n时限见表1，续表见附录A的表A.1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n## 附录 A（资料性）样式\n\n样式见表A.1。\n\n表 A.1　样式\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let caption = table.caption, !caption.isContinuation,
      let written = caption.number,
      let expected = document.misnumbered(table.id, written)
    else { return [] }
    return [
      finding(
        .misnumbered("表", written.number, expected), at: written.span,
        fixes: [.replace(written.span, with: String(describing: expected), .likely)])
    ]
  }
}
