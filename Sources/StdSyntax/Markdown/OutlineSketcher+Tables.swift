// Tables that would cost cmark more than they hold.
extension OutlineSketcher {
  /// Counts the cells that cmark would make up for short rows.
  mutating func followTable(
    _ line: Range<Int>, _ contentStart: Int, _ contentOutput: Int, _ borders: Int, _ outline: inout BlockOutline
  ) {
    if isBlankRange(line) {
      delimiterRow = nil
      delimiterRowCount = 0
      return
    }
    let content = contentStart..<line.upperBound
    if borders > 0, isDelimiterRow(content) {
      delimiterRowCount += 1
      // For each of them cmark reads the whole paragraph above anew. In a table they are rows, whose cells are read
      // from the file.
      if delimiterRowCount > 16 { hideTable(contentOutput..<outputCount) }
    }
    if let open = delimiterRow {
      missingCellCount += max(0, open.columns - borders - 1)
      if missingCellCount > limits.missingCells {
        note(.missingCells, open.source.lowerBound, open.source.upperBound, &outline)
        hideTable(open.output)
        missingCellCount = 0
        delimiterRow = nil
      }
      return
    }
    guard borders > 1, isDelimiterRow(content) else { return }
    if borders > limits.tableColumns + 1 {
      note(.tableColumns, contentStart, line.upperBound, &outline)
      hideTable(contentOutput..<outputCount)
    } else {
      delimiterRow = (content, contentOutput..<outputCount, borders + 1)
    }
  }

  func isDelimiterRow(_ range: Range<Int>) -> Bool {
    source[range].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
      default: false
      }
    }
  }

  func hideTable(_ range: Range<Int>) {
    for index in range where output[index] != UInt8(ascii: " ") && output[index] != UInt8(ascii: "\t") {
      output[index] = Self.filler
    }
  }
}
