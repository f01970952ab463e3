package import StdModel

/// Writes a source in its canonical layout: the same text, laid out one way.
///
/// - Lines end with a line feed, the last one too; there is no byte order mark and no space at the end of a line, but
///   two
///   where Markdown breaks the line there.
/// - One empty line stands between blocks, before and behind headings; none at the start and the end of the file.
/// - A heading has one space behind its `#`, and as many `#` as `headingLevels` asks for at its line (lines count from
///   1).
/// - Cells of a table have one space on each side, its delimiter row three dashes a column; `-` is the bullet of lists.
/// - Paragraphs are not indented; the two wide spaces that Word leaves there go.
///
/// Front matter, fenced blocks, formulas, comments and lines with tabs stay as they are, up to the ends of their lines.
package struct SourceLayout {
  private let headingLevels: [Int: Int]
  private var lines: [ArraySlice<UInt8>]
  private var output: [UInt8] = []
  private var index = 0

  package init(_ bytes: [UInt8], headingLevels: [Int: Int] = [:]) {
    self.headingLevels = headingLevels
    lines = Self.lines(of: bytes)
  }

  package static func bytes(_ source: SourceText, headingLevels: [Int: Int] = [:]) -> [UInt8] {
    var layout = SourceLayout(source.bytes, headingLevels: headingLevels)
    layout.run()
    return layout.output
  }

  private mutating func run() {
    copyFrontMatter()
    var needsGap = !output.isEmpty
    while index < lines.count {
      let line = lines[index]
      if Self.isBlank(line) {
        needsGap = !output.isEmpty
        index += 1
        continue
      }
      let isHeading = Self.headingLevel(line) != nil
      if needsGap || isHeading, !output.isEmpty { output.append(UInt8.lineFeed) }
      needsGap = isHeading
      if let fence = Self.fence(line) {
        copyRegion { Self.closes(fence, $0) }
      } else if Self.opensFormula(line) {
        copyRegion { Self.trimmed($0).suffix(2) == [.dollar, .dollar] || Self.contains([.dollar, .dollar], $0) }
      } else if Self.trimmed(line).starts(with: Array("<!--".utf8)) {
        copyComment()
      } else if isHeading {
        writeHeading(line)
      } else if isTableStart {
        writeTable()
      } else {
        writeText(line)
      }
    }
  }

  // MARK: - Regions that stay as they are

  private mutating func copyFrontMatter() {
    guard lines.first.map({ Self.trimmedEnd($0).elementsEqual("---".utf8) }) == true,
      let end = lines.dropFirst().firstIndex(where: {
        let line = Self.trimmedEnd($0)
        return line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8)
      })
    else { return }
    for line in lines[...end] { write(Self.trimmedEnd(line)) }
    index = end + 1
  }

  /// Copies the line at hand and what follows up to the line that closes it, or to the end of the file.
  private mutating func copyRegion(until closes: (ArraySlice<UInt8>) -> Bool) {
    write(Self.trimmedEnd(lines[index]))
    index += 1
    while index < lines.count {
      let line = lines[index]
      write(line)
      index += 1
      if closes(line) { return }
    }
  }

  private mutating func copyComment() {
    let end = Array("-->".utf8)
    guard !Self.contains(end, lines[index]) else {
      write(Self.trimmedEnd(lines[index]))
      index += 1
      return
    }
    copyRegion { Self.contains(end, $0) }
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    let text = trimmed(line)
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3, mark == UInt8(ascii: "~") || !text.dropFirst(count).contains(mark) else { return nil }
    return (mark, count)
  }

  private static func closes(_ fence: (mark: UInt8, count: Int), _ line: ArraySlice<UInt8>) -> Bool {
    let text = trimmed(line)
    return text.count >= fence.count && text.allSatisfy { $0 == fence.mark }
  }

  private static func opensFormula(_ line: ArraySlice<UInt8>) -> Bool {
    let text = trimmed(line)
    return text.starts(with: [.dollar, .dollar]) && !contains([.dollar, .dollar], text.dropFirst(2))
  }

  // MARK: - Headings

  private static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let indent = line.prefix { $0 == .space }.count
    guard indent <= 3 else { return nil }
    let text = line.dropFirst(indent)
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= level else { return nil }
    let behind = text.dropFirst(level).first
    return behind == nil || behind == .space || behind == .tab ? level : nil
  }

  private mutating func writeHeading(_ line: ArraySlice<UInt8>) {
    let written = Self.headingLevel(line) ?? 1
    let level = min(max(headingLevels[index + 1] ?? written, 1), 6)
    let text = Self.trimmed(Self.trimmed(line).dropFirst(written))
    write(ArraySlice([UInt8](repeating: UInt8(ascii: "#"), count: level) + (text.isEmpty ? [] : [.space] + text)))
    index += 1
  }

  // MARK: - Tables

  private var isTableStart: Bool {
    guard index + 1 < lines.count, Self.cells(lines[index]) != nil, let delimiters = Self.cells(lines[index + 1]) else {
      return false
    }
    return delimiters.allSatisfy(Self.isDelimiter)
  }

  private mutating func writeTable() {
    var row = 0
    while index < lines.count, let cells = Self.cells(lines[index]) {
      var text: [UInt8] = []
      for cell in cells {
        text.append(.bar)
        if row == 1 {
          if cell.first == .colon { text.append(.colon) }
          text += [.dash, .dash, .dash]
          if cell.last == .colon { text.append(.colon) }
        } else {
          text += [.space] + cell + [.space]
        }
      }
      write(ArraySlice(text + [.bar]))
      row += 1
      index += 1
    }
  }

  /// The cells of a row that begins and ends with a bar; nil for any other line.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    let indent = line.prefix { $0 == .space }.count
    let text = trimmed(line)
    guard indent <= 3, text.count >= 2, text.first == .bar, text.last == .bar,
      text.dropLast().last != UInt8(ascii: "\\")
    else { return nil }
    var cells: [ArraySlice<UInt8>] = []
    var start = text.startIndex + 1
    var place = start
    while place < text.endIndex {
      if text[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if text[place] == .bar {
        cells.append(trimmed(text[start..<place]))
        start = place + 1
      }
      place += 1
    }
    return cells
  }

  private static func isDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
    var dashes = cell
    if dashes.first == .colon { dashes = dashes.dropFirst() }
    if dashes.last == .colon { dashes = dashes.dropLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == .dash }
  }

  // MARK: - Other lines

  private mutating func writeText(_ line: ArraySlice<UInt8>) {
    guard !line.contains(.tab) else {
      // Cells of a table that came from a sheet or from Word; an empty last one ends in a tab.
      write(line)
      index += 1
      return
    }
    var text = Self.trimmedEnd(line)
    let isNextBlank = index + 1 >= lines.count || Self.isBlank(lines[index + 1])
    let breaks = line.count - text.count >= 2 && line.suffix(2) == [.space, .space] && !isNextBlank
    let isParagraphStart = index == 0 || Self.isBlank(lines[index - 1])
    if isParagraphStart { text = Self.withoutWideIndent(text) }
    var written = Array(text)
    if let bullet = Self.bullet(text) { written[bullet] = .dash }
    if breaks { written += [.space, .space] }
    write(written[...])
    index += 1
  }

  /// The text behind wide spaces at its start; with other indentation it may be code or part of a list, and stays.
  private static func withoutWideIndent(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while rest.starts(with: [0xE3, 0x80, 0x80]) { rest = rest.dropFirst(3) }
    return rest
  }

  /// Where the line has `*` or `+` as a bullet, counted from its start.
  private static func bullet(_ text: ArraySlice<UInt8>) -> Int? {
    let indent = text.prefix { $0 == .space }.count
    let rest = text.dropFirst(indent)
    guard indent <= 3, let mark = rest.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+"),
      rest.dropFirst().first == .space
    else { return nil }
    // `* * *` is a line across the page.
    return rest.allSatisfy { $0 == mark || $0 == .space } ? nil : indent
  }

  // MARK: - Bytes

  private mutating func write(_ line: ArraySlice<UInt8>) {
    output += line
    output.append(.lineFeed)
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = start
    while place < bytes.count {
      if bytes[place] == .lineFeed || bytes[place] == .carriageReturn {
        lines.append(bytes[start..<place])
        if bytes[place] == .carriageReturn, place + 1 < bytes.count, bytes[place + 1] == .lineFeed { place += 1 }
        start = place + 1
      }
      place += 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == .space || $0 == .tab } }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    trimmedEnd(text.drop { $0 == .space || $0 == .tab })
  }

  private static func trimmedEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let last = rest.last, last == .space || last == .tab { rest = rest.dropLast() }
    return rest
  }

  private static func contains(_ needle: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0...].starts(with: needle) }
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let bar = UInt8(ascii: "|")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let dollar = UInt8(ascii: "$")
}
