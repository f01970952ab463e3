/// Reads a form from the text that programs for old documents give: rows between `|`, a cell goes on in the next line.
package func readBarTable(_ text: String) -> ReturnedForm {
  var reader = FormReader()
  var grid: [[String]] = []
  var letter = ""
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let cells = line.trimmed
    guard cells.first == "|", cells.last == "|", cells.count > 1 else {
      letter += line + "\n"
      continue
    }
    let row = cells.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    // A row whose first cell is empty goes on with the one before.
    if let last = grid.indices.last, row.first?.isEmpty == true, row.count == grid[last].count {
      for (index, cell) in row.enumerated() where !cell.isEmpty {
        grid[last][index] += (grid[last][index].isEmpty ? "" : "\n") + cell
      }
    } else {
      grid.append(row)
    }
  }
  reader.read(FormGrid(grid))
  return reader.form.isEmpty ? LetterReader.read(letter) : reader.form
}
