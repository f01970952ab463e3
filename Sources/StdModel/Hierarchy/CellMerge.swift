/// What a cell of a table says about being merged (合并单元格), before it is known whether it can be.
package enum CellMark: Sendable {
  case content
  /// `^^`: the cell is one with the cell above.
  case up
  /// `<<`: the cell is one with the cell to the left.
  case left
}

/// How far a cell of a table reaches.
package struct CellExtent: Equatable, Sendable {
  package var columns: UInt16
  package var rows: UInt16

  package init(columns: UInt16, rows: UInt16) {
    self.columns = columns
    self.rows = rows
  }

  package static let single = CellExtent(columns: 1, rows: 1)
  /// Of a cell that another one reaches over.
  package static let covered = CellExtent(columns: 0, rows: 0)
}

/// The extents of the cells of a table, row by row, the header first.
///
/// Merged cells are rectangles with their text at the upper left. A mark that makes none (nothing stands above or to the
/// left, only a part of the cell above goes on, a row or a column would have no text of its own) merges nothing: its cell
/// has the extent of one with content.
package func mergedCells(_ rows: [[CellMark]]) -> [[CellExtent]] {
  var extents = rows.map { [CellExtent](repeating: .single, count: $0.count) }
  /// For each column of the row above the cell that covers it: its row and column.
  var above: [(row: Int, column: Int)] = []
  for (row, marks) in rows.enumerated() {
    var owners = marks.indices.map { (row: row, column: $0) }
    let isBare = !marks.contains { $0 == .content }
    var column = 0
    while column < marks.count {
      defer { column += 1 }
      switch marks[column] {
      case .content: continue
      case .left:
        guard column > 0, !isBare, owners[column - 1].row == row else { continue }
        let owner = owners[column - 1]
        guard marks[owner.column] == .content, extents[row][owner.column].columns < UInt16.max else { continue }
        extents[row][owner.column].columns += 1
        extents[row][column] = .covered
        owners[column] = owner
      case .up:
        guard !isBare, column < above.count else { continue }
        let owner = above[column]
        let end = owner.column + Int(extents[owner.row][owner.column].columns)
        guard owner.column == column, end <= marks.count, rows[owner.row][owner.column] == .content,
          extents[owner.row][owner.column].rows < UInt16.max,
          marks[column..<end].dropFirst().allSatisfy({ $0 != .content })
        else { continue }
        extents[owner.row][owner.column].rows += 1
        for place in column..<end {
          extents[row][place] = .covered
          owners[place] = owner
        }
        column = end - 1
      }
    }
    above = owners
  }
  return extents
}
