import StdModel

/// The text of a cell has no full stop at its end.
enum StopsInCells: BlockRule {
  static let id = RuleID("GBT1.1-TAB-10")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.4.2.2"),
    summary: Bilingual(zh: "表中文字的末尾不加句号", en: "the text of a cell has no full stop at its end"),
    why: Bilingual(zh: "格线已经分开各项内容", en: "the lines of the table part the texts already"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日办结⟦。⟧ |\n| 办理 | 次日办结。 |\n"
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日办结 |\n| 办理 | 次日办结。遇节假日顺延。 |\n\n注：按工作日计算。\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block else { return [] }
    var stops: [SourceSpan] = []
    for row in table.rows {
      for cell in row.cells where cell.prose.text.ends(with: "。") {
        let end = cell.prose.text.utf8.count
        // Several sentences need their stops.
        guard end > 3, cell.prose.text.firstRange(of: "。")?.lowerBound == end - 3 else { continue }
        stops.append(cell.prose.span(of: TextRange(end - 3, end)))
      }
    }
    guard let first = stops.first, !document.isStatement else { return [] }
    let fix = FixIt(.certain, Bilingual(zh: "删去句号", en: "delete the stops"), stops.map { FixIt.Edit($0, "") })
    return [finding(.stops(stops.count), at: first, fixes: [fix])]
  }
}

extension Bilingual {
  fileprivate static func stops(_ count: Int) -> Self {
    Self(
      zh: count == 1 ? "表中文字的末尾不加句号" : "表中文字的末尾不加句号，此表有 \(count) 处",
      en: count == 1
        ? "the text of a cell has no full stop" : "texts of cells have no full stop; this table has \(count)")
  }
}
