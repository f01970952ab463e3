import StdModel

/// A cell that needs no content holds a dash.
enum EmptyCells: BlockRule {
  static let id = RuleID("GBT1.1-TAB-06")
  static let severity = Severity.error
  static let yieldsTo = [TableForm.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.4.2.2"),
    summary: Bilingual(zh: "表中没有空格，无内容的用一字线“—”", en: "no cell is empty; where there is nothing, it holds —"),
    why: Bilingual(zh: "空格分不清是无此项、同上还是漏填", en: "an empty cell may mean none, the same, or forgotten"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 | 备注 |\n|---|---|---|\n| 受理 | 当日 | ⟦⟧|\n| 办理 | 次日 | 遇节假日顺延 |\n"
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 | 备注 |\n|---|---|---|\n| 受理 | 当日 | — |\n",
      // A form is there to be filled in.
      "## 4 登记\n\n登记见表A.1。\n\n## 附录 A（资料性）登记表\n\n登记表的样式见表A.1。\n\n表 A.1　登记表\n\n| 序号 | 日期 | 签字 |\n|---|---|---|\n| 1 | | |\n| 2 | | |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 环节 | 时限 |\n|---|---|---|\n| 登记 | 受理 | 当日 |\n| ^^ | 办理 | 次日 |\n",
      "## 4 登记\n\n登记见表A.1。\n\n## 附录 A（资料性）登记表\n\n登记表的样式见表A.1。\n\n表 A.1　登记表\n\n| 栏目 | 内容 |\n|---|---|\n| 姓名 | |\n| 日期 | 年　月　日 |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block else { return [] }
    var first: Prose?
    var count = 0
    for row in table.rows {
      for cell in row.cells where cell.prose.isEmpty && !cell.isCovered {
        count += 1
        if first == nil { first = cell.prose }
      }
    }
    guard let first, !document.isStatement, table.header.cells.contains(where: { !$0.prose.isEmpty }),
      !isForm(table, document)
    else { return [] }
    return [finding(.empty(count), at: first.span, fixes: fill(table, document))]
  }

  /// A form (表单) stands in an annex; its blank cells are to be filled in by others.
  private static func isForm(_ table: Table, _ document: DocumentView) -> Bool {
    guard document.element(of: table.id)?.kind.isAnnex == true else { return false }
    let words: [StaticString] = ["表", "单", "书", "卡", "册", "台账", "样式", "格式", "记录", "模板", "报告"]
    if let title = table.caption?.title.text, words.contains(where: { title.ends(with: $0) }) { return true }
    return table.rows.allSatisfy { $0.cells.dropFirst().allSatisfy { $0.prose.isEmpty } }
  }

  /// Puts a dash into every empty cell that has a place of its own.
  private static func fill(_ table: Table, _ document: DocumentView) -> [FixIt] {
    var edits: [FixIt.Edit] = []
    for row in table.rows {
      for cell in row.cells where cell.prose.isEmpty && !cell.isCovered {
        let span = cell.prose.span
        if let last = edits.last, last.span.upperBound >= span.lowerBound { return [] }
        edits.append(FixIt.Edit(span, "—"))
      }
    }
    return [FixIt(.likely, Bilingual(zh: "填入“—”", en: "put in —"), edits)]
  }
}

extension Bilingual {
  fileprivate static func empty(_ count: Int) -> Self {
    Self(
      zh: count == 1 ? "表中有空格，无内容的应填“—”" : "表中有 \(count) 个空格，无内容的应填“—”",
      en: count == 1
        ? "a cell is empty; where there is nothing, write —"
        : "\(count) cells are empty; where there is nothing, write —")
  }
}
