/// Tables as comma-separated text; RFC 4180, and what offices make of it.
package enum CSV {
  /// Reads rows of cells. Quoted cells may hold separators, line breaks and doubled quotes; the separator is a comma, a
  /// semicolon or a tab, whichever parts most of the first rows. Rows of nothing are left out.
  package static func read(_ text: String) -> [[String]] {
    var reader = CSVReader(text)
    return reader.rows()
  }

  /// Writes rows of cells with CR LF, as Excel does, and a byte order mark, without which Chinese Excel takes UTF-8 for
  /// GBK. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  package static func write(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(cell, to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isQuoted = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }
}

private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    separator = Self.separator(of: bytes)
  }

  /// A title stands alone in the first row of many a form, so that more rows have to be asked.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var rows = 0
    var counts = [0, 0, 0]
    var inRow = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A {
        // Rows that it parts count for more than marks in a text.
        for place in 0..<3 { counts[place] += inRow[place] > 0 ? 100 + min(inRow[place], 20) : 0 }
        inRow = [0, 0, 0]
        rows += 1
        if rows == 32 { break }
      } else if let place = candidates.firstIndex(of: byte) {
        inRow[place] += 1
      }
    }
    for place in 0..<3 { counts[place] += inRow[place] > 0 ? 100 + min(inRow[place], 20) : 0 }
    return zip(candidates, counts).max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  mutating func rows() -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    while index < bytes.count {
      row.append(cell())
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index == bytes.count { row.append("") }
        continue
      }
      skipLineBreak()
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
    if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
    return rows
  }

  private mutating func cell() -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return plain(into: []) }
    index += 1
    var cell: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      }
      cell.append(bytes[index])
      index += 1
    }
    // What stands behind the closing quote belongs to the cell: nothing is lost.
    return plain(into: cell)
  }

  private mutating func plain(into start: [UInt8]) -> String {
    var cell = start
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      cell.append(bytes[index])
      index += 1
    }
    return String(decoding: cell, as: UTF8.self)
  }

  private mutating func skipLineBreak() {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }
}
