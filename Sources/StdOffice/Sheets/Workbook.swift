/// A workbook (工作簿) of sheets, as forms and lists need it: text in cells, merged cells, hidden columns and sheets, and
/// properties that travel with the file.
package struct Workbook: Equatable, Sendable {
  package var sheets: [Sheet]
  /// Properties of the document by name, which offices keep when they save a file again.
  package var properties: [String: String]
  package var title: String

  package init(sheets: [Sheet], properties: [String: String] = [:], title: String = "") {
    self.sheets = sheets
    self.properties = properties
    self.title = title
  }
}

/// One sheet (工作表).
package struct Sheet: Equatable, Sendable {
  package struct Cell: Equatable, Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var style: Style
    /// What the office works out, without the sign of equality; `text` is what came out. Only stdc writes formulas: text
    /// that looks like one stays text.
    package var formula: String?

    package init(_ text: String, _ style: Style = .body) {
      self.text = text
      self.style = style
      formula = nil
    }

    /// A number, so that the office can count with it.
    package init(number: Int) {
      self.init(String(number), .count)
    }

    /// A number that the office works out.
    package init(formula: String, value: Int) {
      text = String(value)
      style = .count
      self.formula = formula
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  /// How a cell looks: the few looks that official forms have.
  package enum Style: Int, CaseIterable, Sendable {
    /// Bordered text that wraps, at the top of the cell.
    case body
    /// Bordered and centred: numbers, short words.
    case centred
    /// Bordered, bold, centred, shaded: a head or label.
    case head
    /// The title of the form: large, bold, centred, without border.
    case title
    /// Text without border: what stands above and below the table.
    case plain
    /// Bordered; what the person fills in.
    case entry
    /// Bordered and centred: a number, of which the text is the digits.
    case count
  }

  package struct Column: Equatable, Sendable {
    /// In characters of the normal font; a Chinese character takes two.
    package var width: Double
    package var isHidden: Bool

    package init(width: Double, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// Cells from a corner to a corner, counted from 0, both included.
  package struct Block: Equatable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Cells that take one of some words.
  package struct Choice: Equatable, Sendable {
    package let block: Block
    package let words: [String]

    package init(_ block: Block, _ words: [String]) {
      self.block = block
      self.words = words
    }
  }

  package var name: String
  package var rows: [[Cell]]
  package var columns: [Column]
  package var merged: [Block]
  package var choices: [Choice]
  /// Rows at the top that stay in view and are printed on each page.
  package var headRows: Int
  /// The rows that are printed on each page where these are not all rows of the head.
  package var repeatedRows: ClosedRange<Int>?
  /// A head with the rows below it, in which the office offers to choose rows by their cells.
  package var filter: Block?
  package var isHidden: Bool
  package var isLandscape: Bool
  /// Heights of rows in points where they are not left to the office; by row from 0.
  package var heights: [Int: Double]

  package init(name: String, rows: [[Cell]] = [], columns: [Column] = []) {
    self.name = name
    self.rows = rows
    self.columns = columns
    merged = []
    choices = []
    headRows = 0
    repeatedRows = nil
    filter = nil
    isHidden = false
    isLandscape = false
    heights = [:]
  }

  /// The text of a cell; empty where the sheet has no such cell.
  package subscript(row: Int, column: Int) -> String {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    return rows[row][column].text
  }

  /// `A`, `Z`, `AA` for 0, 25, 26.
  package static func columnName(_ column: Int) -> String {
    var name = ""
    var rest = column + 1
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
