import StdOffice

/// The cells of a form as rows of texts, whatever file they came in.
struct FormGrid {
  var rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows.map { $0.map(\.trimmed) } }

  /// A sheet; the text of merged cells stands in each of them.
  init(_ sheet: Sheet) {
    var rows = sheet.rows.map { $0.map { $0.text.trimmed } }
    for block in sheet.merged where block.rows.count <= 2000 && block.columns.count <= 64 {
      let text = sheet[block.rows.lowerBound, block.columns.lowerBound].trimmed
      guard !text.isEmpty else { continue }
      // Merged downwards, the words hold for every row; merged across, they are one cell.
      for row in block.rows.dropFirst() where rows.indices.contains(row) {
        while rows[row].count <= block.columns.lowerBound { rows[row].append("") }
        rows[row][block.columns.lowerBound] = text
      }
    }
    self.rows = rows
  }

  /// A table of a text document; cells that go on with the one above have its text.
  init(_ table: WordDocument.Table) {
    var rows: [[String]] = []
    for row in table.rows {
      var cells: [String] = []
      for cell in row {
        let above = rows.last.flatMap { $0.indices.contains(cells.count) ? $0[cells.count] : nil }
        cells.append(cell.isContinued ? above ?? "" : cell.text.trimmed)
        for _ in 1..<max(1, min(cell.span, 64)) { cells.append("") }
      }
      rows.append(cells)
    }
    self.rows = rows
  }
}
