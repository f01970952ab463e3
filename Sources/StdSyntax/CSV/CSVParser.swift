package import StdModel

/// A line of a CSV file: its fields with the places where they stand.
package struct CSVRecord: Equatable, Sendable {
  package let fields: [Sourced<String>]
  package let span: SourceSpan

  /// Whether nothing stands in the line.
  package var isBlank: Bool { fields.allSatisfy { $0.value.isEmpty } }
}

/// A place where a CSV file is not written as RFC 4180 asks, with what was made of it.
package struct CSVFault: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A quotation mark opens a field that no other one closes: the field ends with its line.
    case unclosedQuote
    /// Text stands between a closing quotation mark and the next comma: it is part of the field.
    case textBehindQuote
  }

  package let kind: Kind
  package let span: SourceSpan
}

/// Reads comma separated values (RFC 4180): fields between quotation marks may hold commas, line ends and, doubled,
/// quotation marks. A byte order mark and line ends of any system are accepted; white space around a field is no part
/// of it.
///
/// Returns the lines with something in them, and what is wrong with the form; the diagnostics are about the encoding.
package func parseCSV(
  _ source: SourceText, limits: ParseLimits = .standard
) -> Staged<(records: [CSVRecord], faults: [CSVFault])> {
  let checked = checkEncoding(source, limits: limits)
  guard let bytes = checked.output else { return Staged(([], []), checked.diagnostics) }
  var parser = CSVParser(source.id, bytes, separator: UInt8(ascii: ","))
  parser.parse()
  return Staged((parser.records, parser.faults), checked.diagnostics)
}

/// The rows of a table that an office program saved as text, those with something in them; the separator is a comma, a
/// semicolon or a tab, whichever parts most of the first rows.
package func readCSVRows(_ text: String) -> [[String]] {
  let bytes = Array(text.utf8)
  var parser = CSVParser(SourceID(0), bytes, separator: CSVParser.separator(of: bytes))
  parser.parse()
  return parser.records.map { $0.fields.map(\.value) }
}

private struct CSVParser {
  private(set) var records: [CSVRecord] = []
  private(set) var faults: [CSVFault] = []

  private let source: SourceID
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var fields: [Sourced<String>] = []
  /// Whether a quotation mark was not closed: from there on fields end with their lines, or each further one would be
  /// looked for in all the rest.
  private var isBroken = false

  private static let quote = UInt8(ascii: "\"")

  init(_ source: SourceID, _ bytes: [UInt8], separator: UInt8) {
    self.source = source
    self.bytes = bytes
    self.separator = separator
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whichever parts most of the first rows: in many a form a title stands alone in the first one.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var weights = [0, 0, 0]
    var inRow = [0, 0, 0]
    var rows = 0
    var isQuoted = false
    // Rows that it parts count for more than marks in a text.
    func endRow() { for place in 0..<3 where inRow[place] > 0 { weights[place] += 100 + min(inRow[place], 20) } }
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") {
        endRow()
        inRow = [0, 0, 0]
        rows += 1
        if rows == 32 { break }
      } else if let place = candidates.firstIndex(of: byte) {
        inRow[place] += 1
      }
    }
    endRow()
    return zip(candidates, weights).max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  mutating func parse() {
    while index < bytes.count {
      let start = index
      readRecord()
      let record = CSVRecord(fields: fields, span: SourceSpan(source, start, max(start, contentEnd(start))))
      if !record.isBlank { records.append(record) }
      skipLineEnd()
    }
  }

  /// Reads fields up to the end of the line.
  private mutating func readRecord() {
    fields = []
    while true {
      readField()
      guard index < bytes.count, bytes[index] == separator else { return }
      index += 1
    }
  }

  private mutating func readField() {
    let start = index
    skipBlanks()
    guard index < bytes.count, bytes[index] == Self.quote else {
      index = start
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
      append(start, index)
      return
    }
    readQuotedField(from: index)
  }

  private mutating func readQuotedField(from opening: Int) {
    guard let closing = closingQuote(of: opening) else {
      // The rest of the file would be one field; what was meant is a line.
      isBroken = true
      faults.append(CSVFault(kind: .unclosedQuote, span: SourceSpan(source, opening, opening + 1)))
      index = opening + 1
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
      append(opening + 1, index)
      return
    }
    index = closing + 1
    let behind = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    if let (start, end) = trimmed(behind, index) {
      faults.append(CSVFault(kind: .textBehindQuote, span: SourceSpan(source, start, end)))
      fields.append(Sourced(text(opening + 1, closing) + text(start, end), SourceSpan(source, opening, end)))
    } else {
      append(opening + 1, closing)
    }
  }

  /// The quotation mark that closes a field; doubled ones stand for themselves.
  private func closingQuote(of opening: Int) -> Int? {
    var index = opening + 1
    while index < bytes.count, !(isBroken && isLineEnd(bytes[index])) {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private mutating func append(_ start: Int, _ end: Int) {
    guard let (start, end) = trimmed(start, end) else {
      fields.append(Sourced("", SourceSpan(source, start, start)))
      return
    }
    fields.append(Sourced(text(start, end), SourceSpan(source, start, end)))
  }

  private func text(_ start: Int, _ end: Int) -> String {
    let piece = bytes[start..<end]
    guard piece.contains(Self.quote) else { return String(decoding: piece, as: UTF8.self) }
    var result: [UInt8] = []
    var index = start
    while index < end {
      result.append(bytes[index])
      index += bytes[index] == Self.quote && index + 1 < end && bytes[index + 1] == Self.quote ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The range without white space around it; nil where nothing else is in it.
  private func trimmed(_ start: Int, _ end: Int) -> (Int, Int)? {
    var start = start
    var end = end
    while start < end, let width = blank(at: start, end) { start += width }
    while start < end {
      if end - start >= 3, isIdeographicSpace(end - 3) {
        end -= 3
      } else if isBlank(bytes[end - 1]) || isLineEnd(bytes[end - 1]) {
        end -= 1
      } else {
        break
      }
    }
    return start < end ? (start, end) : nil
  }

  /// The width of the white space at a place, or nil.
  private func blank(at index: Int, _ end: Int) -> Int? {
    if isBlank(bytes[index]) || isLineEnd(bytes[index]) { return 1 }
    return end - index >= 3 && isIdeographicSpace(index) ? 3 : nil
  }

  private func isIdeographicSpace(_ index: Int) -> Bool {
    bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && separator != byte
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    let isReturn = bytes[index] == UInt8(ascii: "\r")
    index += 1
    if isReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
  }

  /// The end of what stands in the record that began at a place and was just read.
  private func contentEnd(_ start: Int) -> Int { fields.last.map { max($0.span.upperBound, start) } ?? index }
}
