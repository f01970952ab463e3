/// A text broken into lines or columns, and the room it takes.
package struct TextBlock: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case horizontal([TextLine])
    case vertical(VerticalText)
  }

  /// What the text is to the reader; decides about colour and weight.
  package enum Tone: Equatable, Sendable {
    case plain
    case strong
    /// Numbers, lanes, remarks.
    case quiet
  }

  package let content: Content
  package let size: Int
  package let tone: Tone
  package let width: Int
  package let height: Int

  /// Sets the text in lines of at most `width`, as equal as can be.
  init(_ text: MeasuredText, width: Int, size: Int, tone: Tone = .plain) {
    let lines = text.balancedLines(width: width, size: size)
    content = .horizontal(lines)
    self.size = size
    self.tone = tone
    self.width = lines.map(\.width).max() ?? 0
    height = lines.count * Self.leading(size)
  }

  /// Takes lines that were broken elsewhere.
  init(lines: [TextLine], size: Int, tone: Tone = .plain) {
    content = .horizontal(lines)
    self.size = size
    self.tone = tone
    width = lines.map(\.width).max() ?? 0
    height = lines.count * Self.leading(size)
  }

  /// Sets the text in columns of at most `maximumCells`; nil where a word is too long to stand across a column.
  init?(vertical text: MeasuredText, maximumCells: Int, size: Int, tone: Tone = .plain) {
    guard let vertical = VerticalText(text, maximumCells: maximumCells) else { return nil }
    content = .vertical(vertical)
    self.size = size
    self.tone = tone
    let widest = vertical.columns.joined().map { ($0.width * size + 999) / 1000 }.max() ?? size
    width = (vertical.columns.count - 1) * Self.pitch(size) + max(size, widest)
    height = vertical.longestColumn * Self.cell(size)
  }

  package var lineCount: Int {
    switch content {
    case .horizontal(let lines): lines.count
    case .vertical(let text): text.columns.count
    }
  }

  /// From line to line.
  static func leading(_ size: Int) -> Int { (size * 13 + 9) / 10 }
  /// From column to column; leaves room for three digits side by side.
  static func pitch(_ size: Int) -> Int { size + size * 2 / 3 }
  /// From one character of a column to the next.
  static func cell(_ size: Int) -> Int { size + 1 }
}
