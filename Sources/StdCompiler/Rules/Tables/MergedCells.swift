import StdModel

/// A mark for merged cells (`^^`, `<<`) makes a rectangle with the text at its upper left.
enum MergedCells: BlockRule {
  static let id = RuleID("STDC-TAB-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "“^^”与上一格合并，“<<”与左边一格合并；合并成的是长方形，文字在左上角，每一行有自己的内容",
      en:
        "^^ is one with the cell above and << with the cell to the left; what is merged is a rectangle with its text at the upper left, and every row holds some text"
    ),
    why: Bilingual(zh: "不成长方形的合并画不出来，标记会成为文字", en: "other shapes cannot be drawn, and the mark would become text"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| ⟦<<⟧ | 当日 |\n| 登记 | 次日 |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | ⟦^^⟧ |\n|---|---|\n| 登记 | 次日 |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 环节 | 时限 |\n|---|---|---|\n| 登记 | << | 当日 |\n| ⟦^^⟧ | 办理 | 次日 |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 登记 | 当日 |\n| ⟦^^⟧ | ⟦^^⟧ |\n",
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 | << |\n|---|---|---|\n| ^^ | 受理 | 办理 |\n| 登记 | 当日 | << |\n| 变更 | ^^ | << |\n",
      // With a backslash they are text.
      "## 4 记号\n\n记号见表1。\n\n表 1　记号\n\n| 记号 | 意思 |\n|---|---|\n| \\<< | 远小于 |\n| \\^^ | 与上一格合并 |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block else { return [] }
    var found: [Diagnostic] = []
    for row in [table.header] + table.rows {
      for cell in row.cells where cell.prose.span.upperBound - cell.prose.span.lowerBound == 2 && !cell.isCovered {
        if cell.prose.text.equals("^^") {
          found.append(finding(.nothingAbove, at: cell.prose.span))
        } else if cell.prose.text.equals("<<") {
          found.append(finding(.nothingLeft, at: cell.prose.span))
        }
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let nothingAbove = Self(
    zh: "“^^”不能与上一格合并成长方形，留作文字；要写出这两个字符的，写“\\^^”",
    en: "^^ makes no rectangle with the cell above and stays as text; write \\^^ where the characters are meant")
  fileprivate static let nothingLeft = Self(
    zh: "“<<”不能与左边一格合并成长方形，留作文字；要写出这两个字符的，写“\\<<”",
    en: "<< makes no rectangle with the cell to the left and stays as text; write \\<< where the characters are meant")
}
