import StdModel

extension Table {
  /// The first column whose head is one of the names, a unit behind it aside: `现有数/项`, `比例（%）`.
  func column(_ names: [String]) -> Int? {
    header.cells.firstIndex { cell in
      let head = cell.prose
      return names.contains { name in
        guard head.text.begins(withBytesOf: name) else { return false }
        let end = name.utf8.count
        return end == head.text.utf8.count || head.has("（", at: end) || head.has("(", at: end) || head.has("/", at: end)
          || head.has(" ", at: end)
      }
    }
  }

  /// The text of a cell, or nil where the row is too short.
  func cell(_ column: Int, of row: Row) -> Prose? { column < row.cells.count ? row.cells[column].prose : nil }
}
