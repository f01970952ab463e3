import StdModel

extension Table {
  /// The first column whose head is one of the names, a unit behind it aside: `现有数/项`, `比例（%）`.
  func column(_ names: [String]) -> Int? {
    header.cells.firstIndex { cell in
      let head = cell.prose.text.utf8
      return names.contains { name in
        guard head.starts(with: name.utf8) else { return false }
        let rest = Substring(head.dropFirst(name.utf8.count))
        return rest.isEmpty || rest.begins(with: "（") || rest.begins(with: "(") || rest.begins(with: "/")
          || rest.begins(with: " ")
      }
    }
  }

  /// The text of a cell, or nil where the row is too short.
  func cell(_ column: Int, of row: Row) -> Prose? { column < row.cells.count ? row.cells[column].prose : nil }
}
