import StdModel
import StdOffice

extension SiteRenderer {
  /// The detailed list (标准明细表) as CSV, and a workbook of the list and the statistics (标准统计表).
  func catalogueFiles() -> [Artifact] {
    let list = catalogue.table(index)
    return [
      Artifact(SiteMap.catalogueList, CSV.write(list)), Artifact(SiteMap.catalogueWorkbook, writeXLSX(workbook(list))),
    ]
  }

  private func workbook(_ list: [[String]]) -> Workbook {
    let title = name
    var sheet = Sheet(
      name: "标准明细表", rows: [[Sheet.Cell(title + "　标准明细表", .title)]],
      columns: [6, 14, 20, 24, 38, 28, 26, 10, 12, 10, 28].map { Sheet.Column(width: $0) })
    for (number, row) in list.enumerated() {
      sheet.rows.append(
        row.enumerated().map { column, cell -> Sheet.Cell in
          if number > 0, column == 0, let place = Int(cell) { return Sheet.Cell(number: place) }
          return Sheet.Cell(cell, number == 0 ? .head : [7, 8, 9].contains(column) ? .centred : .body)
        })
    }
    sheet.merged = [Sheet.Block(rows: 0...0, columns: 0...Catalogue.columns.count - 1)]
    sheet.headRows = 2
    if list.count > 1 { sheet.filter = Sheet.Block(rows: 1...list.count, columns: 0...Catalogue.columns.count - 1) }
    sheet.isLandscape = true
    var counts = Sheet(
      name: "标准统计表", rows: [[Sheet.Cell(title + "　标准统计表", .title)]],
      columns: [24, 10, 10, 14, 10, 10, 10, 10, 10].map { Sheet.Column(width: $0) })
    var isHead = true
    for row in Statistics(catalogue, index).rows {
      counts.rows.append(
        row.enumerated().map { column, cell -> Sheet.Cell in
          if !isHead, column > 0, let count = Int(cell) { return Sheet.Cell(number: count) }
          return Sheet.Cell(cell, isHead ? .head : column == 0 ? .body : .centred)
        })
      isHead = row.isEmpty
    }
    counts.merged = [Sheet.Block(rows: 0...0, columns: 0...3)]
    return Workbook(sheets: [sheet, counts], title: title)
  }
}
