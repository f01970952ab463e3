/// A mark of one line with the columns that it takes.
struct PlacedColumns {
  let mark: Snippet.Mark
  let start: Int
  let end: Int
}

/// One line of marks and words below a line of source.
///
/// The words of the last mark stand behind it, those of the others hang below:
///
///     5.2 应符合表 4 的规定，见 6.3
///               ^^^^            --- 所引条
///               |
///               所引表
struct MarkRow {
  private var symbols: [(text: String, ink: Ink)?] = []
  private var words: (column: Int, text: String, ink: Ink)?

  static func rows(for marks: [PlacedColumns]) -> [MarkRow] {
    guard !marks.isEmpty else { return [] }
    var first = MarkRow()
    // The finding itself is drawn last, over what is related.
    for mark in marks.sorted(by: { $0.mark.symbol == "-" && $1.mark.symbol != "-" }) {
      for column in mark.start..<mark.end { first.put(mark.mark.symbol, mark.mark.ink, at: column) }
    }
    var hanging = marks.filter { !$0.mark.words.isEmpty }.sorted { $0.start < $1.start }
    let end = marks.map(\.end).max() ?? 0
    if let last = hanging.last, last.end == end {
      first.words = (end + 1, last.mark.words, last.mark.ink)
      hanging.removeLast()
    }
    var rows = [first]
    if !hanging.isEmpty { rows.append(MarkRow(bars: hanging)) }
    while let mark = hanging.popLast() {
      var row = MarkRow(bars: hanging.filter { $0.start < mark.start })
      row.words = (mark.start, mark.mark.words, mark.mark.ink)
      rows.append(row)
    }
    return rows
  }

  private init() {}

  private init(bars marks: [PlacedColumns]) {
    for mark in marks { put("|", mark.mark.ink, at: mark.start) }
  }

  private mutating func put(_ symbol: String, _ ink: Ink, at column: Int) {
    while symbols.count <= column { symbols.append(nil) }
    symbols[column] = (symbol, ink)
  }

  func draw(to output: inout TerminalText) {
    var index = 0
    while index < symbols.count {
      // Runs of one ink are painted in one go.
      var run = ""
      let ink = symbols[index]?.ink
      while index < symbols.count, symbols[index]?.ink == ink {
        run += symbols[index]?.text ?? " "
        index += 1
      }
      output.append(run, ink ?? .plain)
    }
    guard let words else { return }
    output.append(String(repeating: " ", count: max(0, words.column - symbols.count)))
    output.append(words.text, words.ink)
  }
}
