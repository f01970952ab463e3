import StdModel
import StdOffice

extension SiteRenderer {
  /// The inspection sheet as a workbook: the sheet to fill in, and the totals that follow it as it is filled in.
  func writeChecklist(_ checklist: Checklist, of id: StandardID) -> [UInt8] {
    let entry = index[id]
    let title = "《\(entry.title)》检查表"
    return writeXLSX(
      Workbook(sheets: [sheet(checklist, entry, title), totals(checklist, title)], title: "\(entry.number)　\(title)"))
  }

  private static let sheetName = "检查表"
  /// The rows above the first provision.
  private static let headRows = 5

  private func sheet(_ checklist: Checklist, _ entry: SiteIndex.Entry, _ title: String) -> Sheet {
    var sheet = Sheet(
      name: Self.sheetName, rows: [[Sheet.Cell(title, .title)]],
      columns: [6, 15, 64, 8, 12, 28, 20].map { Sheet.Column(width: $0) })
    let head = [
      ("标准编号", entry.number, "检查对象"), ("标准名称", entry.title, "检查日期"), ("条款数", checklist.summary, "检查人"),
    ]
    for (name, value, asked) in head {
      sheet.rows.append([
        Sheet.Cell(name, .head), Sheet.Cell("", .head), Sheet.Cell(value, .body), Sheet.Cell(asked, .head),
        Sheet.Cell("", .head), Sheet.Cell("", .entry), Sheet.Cell("", .entry),
      ])
    }
    sheet.rows.append(Self.checklistColumns.map { Sheet.Cell($0, .head) })
    for (number, row) in checklist.rows.enumerated() {
      sheet.rows.append([
        Sheet.Cell(number: number + 1), Sheet.Cell(row.place, .centred), Sheet.Cell(row.leadIn + row.text),
        Sheet.Cell(row.kind.name.zh, .centred), Sheet.Cell("", .centred), Sheet.Cell("", .entry),
        Sheet.Cell("", .entry),
      ])
    }
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...6)]
    for row in 1...3 {
      for columns in [0...1, 3...4, 5...6] { sheet.merged.append(Sheet.Block(rows: row...row, columns: columns)) }
    }
    sheet.headRows = Self.headRows
    sheet.repeatedRows = Self.headRows - 1...Self.headRows - 1
    sheet.isLandscape = true
    guard !checklist.rows.isEmpty else { return sheet }
    let rows = Self.headRows...Self.headRows + checklist.rows.count - 1
    sheet.choices = [Sheet.Choice(Sheet.Block(rows: rows, columns: 4...4), Checklist.results)]
    sheet.filter = Sheet.Block(rows: Self.headRows - 1...rows.upperBound, columns: 0...6)
    return sheet
  }

  /// How many provisions of each kind were found to be what; counted by the office from the sheet.
  private func totals(_ checklist: Checklist, _ title: String) -> Sheet {
    var sheet = Sheet(
      name: "汇总", rows: [[Sheet.Cell(title + "　汇总", .title)]],
      columns: [12, 10, 10, 10, 10, 10].map { Sheet.Column(width: $0) })
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...5)]
    sheet.rows.append((["类别", "条款数"] + Checklist.results + ["未检查"]).map { Sheet.Cell($0, .head) })
    sheet.headRows = 2
    let first = Self.headRows + 1
    let last = max(first, Self.headRows + checklist.rows.count)
    let kinds = "\(Self.sheetName)!$D$\(first):$D$\(last)"
    let results = "\(Self.sheetName)!$E$\(first):$E$\(last)"
    let present = Checklist.kinds.filter { checklist.count($0) > 0 }
    for kind in present {
      let count = checklist.count(kind)
      var row = [
        Sheet.Cell(kind.name.zh, .head), Sheet.Cell(formula: "COUNTIF(\(kinds),\"\(kind.name.zh)\")", value: count),
      ]
      for result in Checklist.results {
        row.append(Sheet.Cell(formula: "COUNTIFS(\(kinds),\"\(kind.name.zh)\",\(results),\"\(result)\")", value: 0))
      }
      let number = sheet.rows.count + 1
      row.append(Sheet.Cell(formula: "B\(number)-SUM(C\(number):E\(number))", value: count))
      sheet.rows.append(row)
    }
    guard !present.isEmpty else { return sheet }
    let end = sheet.rows.count
    sheet.rows.append(
      [Sheet.Cell("合计", .head)]
        + ["B", "C", "D", "E", "F"].map { column in
          let value = column == "B" || column == "F" ? checklist.rows.count : 0
          return Sheet.Cell(formula: "SUM(\(column)3:\(column)\(end))", value: value)
        })
    return sheet
  }
}
