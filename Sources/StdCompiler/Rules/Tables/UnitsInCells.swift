import StdModel

/// A unit that all values of a column have stands in the header.
enum UnitsInCells: BlockRule {
  static let id = RuleID("GBT1.1-TAB-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.4"),
    summary: Bilingual(
      zh: "一栏的数值单位相同时，单位写在表头，不在每格重复",
      en: "where all values of a column have one unit, it stands in the header, not in every cell"),
    why: Bilingual(zh: "单位写在表头，数值才便于比较", en: "values are easier to compare without their unit"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | ⟦时限⟧ |\n|---|---|\n| 受理 | 15 min |\n| 办理 | 60 min |\n| 送达 | 30 min |\n"
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限/min |\n|---|---|\n| 受理 | 15 |\n| 办理 | 60 |\n| 送达 | 30 |\n",
      // Different units cannot share a header.
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 15 min |\n| 办理 | 5个工作日 |\n| 送达 | 3 d |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, table.rows.count >= 3, let first = table.rows.first else { return [] }
    var found: [Diagnostic] = []
    for (column, cell) in first.cells.enumerated() {
      guard let unit = cell.prose.text.unitBehindNumber, column < table.header.cells.count, !document.isStatement,
        table.rows.allSatisfy({ column < $0.cells.count && $0.cells[column].prose.text.unitBehindNumber == unit })
      else { continue }
      let head = table.header.cells[column].prose
      guard !head.isEmpty else { continue }
      found.append(finding(.unit(String(unit), head.text), at: head.span, fixes: moved(String(unit), column, table)))
    }
    return found
  }

  private static func moved(_ unit: String, _ column: Int, _ table: Table) -> [FixIt] {
    var edits = [FixIt.Edit(table.header.cells[column].prose.span.tail, "/" + unit)]
    for row in table.rows {
      let prose = row.cells[column].prose
      let end = prose.text.utf8.count
      guard let number = prose.text.utf8.firstIndex(of: 0x20) else { return [] }
      let start = prose.text.utf8.distance(from: prose.text.utf8.startIndex, to: number)
      edits.append(FixIt.Edit(prose.span(of: TextRange(start, end)), ""))
    }
    return [FixIt(.likely, Bilingual(zh: "单位移到表头", en: "move the unit into the header"), edits)]
  }
}

extension String {
  /// The unit of a text that is one number, a space and a unit symbol: `15 min` → `min`.
  fileprivate var unitBehindNumber: Substring? {
    guard let first = utf8.first, first >= 0x30, first <= 0x39, utf8.count <= 24 else { return nil }
    guard let space = utf8.firstIndex(of: 0x20) else { return nil }
    guard utf8[..<space].allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }) else { return nil }
    let unit = self[utf8.index(after: space)...]
    guard !unit.isEmpty,
      unit.utf8.allSatisfy({
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2F || $0 == 0xC2 || $0 == 0xB2 || $0 == 0xB3
      })
    else { return nil }
    return unit
  }
}

extension Bilingual {
  fileprivate static func unit(_ unit: String, _ head: String) -> Self {
    Self(
      zh: "“\(head)”一栏的单位都是 \(unit)，宜写在表头",
      en: "all values of “\(head)” are in \(unit); the unit is best put into the header")
  }
}
