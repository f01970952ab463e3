/// A text set in columns from right to left, as in the narrow boxes of structure diagrams.
package struct VerticalText: Equatable, Sendable {
  /// One place of a column: a Han character, a sign, or up to three letters or digits side by side.
  package struct Cell: Equatable, Sendable {
    package let text: String
    /// In thousandths of the font size.
    package let width: Int
    package let placement: Placement
  }

  package enum Placement: Equatable, Sendable {
    case upright
    /// Brackets and dashes lie along the column.
    case turned
    /// ，。、 stand in the upper right corner.
    case raised
  }

  package let columns: [[Cell]]

  /// Returns nil for a text with a word that is too long to stand across a column.
  init?(_ measured: MeasuredText, maximumCells: Int) {
    guard let cells = Self.cells(measured), !cells.isEmpty else { return nil }
    let count = (cells.count + maximumCells - 1) / maximumCells
    var columns: [[Cell]] = []
    var start = 0
    for column in 0..<count where start < cells.count {
      let remaining = count - column
      var end = start + (cells.count - start + remaining - 1) / remaining
      // A column ends before an opening sign and does not start with a closing one.
      while end < cells.count, cells[end].isClosing { end += 1 }
      while end > start + 1, end < cells.count, cells[end - 1].isOpening { end -= 1 }
      columns.append(cells[start..<end].map(\.cell))
      start = end
    }
    if start < cells.count { columns[columns.count - 1] += cells[start...].map(\.cell) }
    self.columns = columns
  }

  package var longestColumn: Int { columns.map(\.count).max() ?? 0 }

  private typealias Piece = (cell: Cell, isOpening: Bool, isClosing: Bool)

  private static func cells(_ measured: MeasuredText) -> [Piece]? {
    var result: [Piece] = []
    var index = 0
    let atoms = measured.atoms
    let utf8 = measured.text.utf8
    while index < atoms.count {
      var end = index + 1
      var width = Int(atoms[index].width)
      if isInWord(atoms[index].characterClass) {
        while end < atoms.count, isInWord(atoms[end].characterClass), atoms[end].spaceWidth == 0 {
          width += Int(atoms[end].width)
          end += 1
        }
        guard width <= 1700 else { return nil }
      }
      let start = utf8.index(utf8.startIndex, offsetBy: Int(atoms[index].start))
      let stop = utf8.index(start, offsetBy: Int(atoms[end - 1].end - atoms[index].start))
      let text = String(decoding: utf8[start..<stop], as: UTF8.self)
      result.append(
        (
          Cell(text: text, width: width, placement: placement(text)), atoms[index].characterClass == .opening,
          atoms[index].characterClass == .closing
        ))
      index = end
    }
    return result
  }

  private static func isInWord(_ kind: CharacterClass) -> Bool {
    kind == .word || kind == .wordClosing || kind == .wordOpening
  }

  private static func placement(_ text: String) -> Placement {
    guard let value = text.unicodeScalars.first?.value else { return .upright }
    switch value {
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E: return .raised
    case 0x3008...0x3011, 0x3014...0x301B, 0xFF08, 0xFF09, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D, 0xFF5E, 0x2013...0x2015,
      0x2018...0x201D, 0x2025, 0x2026, 0xFF1A, 0x30FC:
      return .turned
    default: return .upright
    }
  }
}
