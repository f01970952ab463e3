import StdModel

extension Table {
  /// The first column whose head is one of the names, spaces and units in brackets aside.
  func column(_ names: [String]) -> Int? {
    header.cells.firstIndex { cell in
      let head = cell.prose.text.filter { !$0.isWhitespace }
      let bare = head.prefix { $0 != "（" && $0 != "(" && $0 != "/" }
      return names.contains(head) || names.contains(String(bare))
    }
  }

  /// The text of a cell, or nil where the row is too short.
  func cell(_ column: Int, of row: Row) -> Prose? { column < row.cells.count ? row.cells[column].prose : nil }
}
