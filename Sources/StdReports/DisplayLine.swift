/// A line of a source as a terminal shows it: wide characters take two columns, tabs four, and nothing in it can
/// control the terminal.
struct DisplayLine {
  private struct Cell {
    /// The byte of the line at which the character begins.
    let offset: Int
    let column: Int
    let text: String
  }

  private let cells: [Cell]
  /// The part of the line that was read, in bytes from its start.
  private let window: Range<Int>
  private let byteCount: Int
  let width: Int

  /// Takes the bytes of a line without its line end.
  init(_ bytes: ArraySlice<UInt8>) { self.init(bytes, window: 0..<bytes.count) }

  /// Reads only what can come into a piece of `limit` columns around the bytes of `interest`: a line may be as long as
  /// a file, and have thousands of findings.
  init(_ bytes: ArraySlice<UInt8>, near interest: Range<Int>, limit: Int) {
    // A character has at most four bytes; combining ones take no column.
    let reach = limit * 16
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, 0), bytes.count)
      while offset > 0, offset < bytes.count, bytes[bytes.startIndex + offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    let start = boundary(interest.lowerBound - reach)
    let end = boundary(min(interest.upperBound, interest.lowerBound + reach) + reach)
    self.init(bytes, window: start..<max(start, end))
  }

  private init(_ bytes: ArraySlice<UInt8>, window: Range<Int>) {
    var cells: [Cell] = []
    cells.reserveCapacity(window.count)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[bytes.startIndex + window.lowerBound..<bytes.startIndex + window.upperBound].makeIterator()
    var offset = window.lowerBound
    var column = 0
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let (text, width) = Self.shown(Unicode.UTF8.decode(encoded))
        cells.append(Cell(offset: offset, column: column, text: text))
        offset += encoded.count
        column += width
      case .error(let length):
        cells.append(Cell(offset: offset, column: column, text: "\u{FFFD}"))
        offset += length
        column += 1
      case .emptyInput: break parsing
      }
    }
    self.cells = cells
    self.window = window
    byteCount = bytes.count
    width = column
  }

  var text: String { cells.map(\.text).joined() }

  /// The column of a byte of the line; the width of the line for one behind its end. Columns begin with what was read.
  func column(of offset: Int) -> Int {
    guard offset < window.upperBound else { return width }
    var low = 0
    var high = cells.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle } else { high = middle }
    }
    return cells.isEmpty ? 0 : cells[low].column
  }

  /// Where the first character that is no space stands; nil for a blank line.
  var indentation: Int? {
    cells.first { $0.text != " " && $0.text != "    " && $0.text != "　" && !$0.text.isEmpty }?.column
  }

  /// A piece of the line at most `limit` columns wide around the columns of interest, with `…` where something is left
  /// out.
  func cut(to limit: Int, around interest: Range<Int>) -> Piece {
    guard width > limit || window.count < byteCount else { return Piece(text: text, first: 0, shift: 0, width: width) }
    let room = max(limit - 2, 8)
    let spare = room - interest.count
    // What is too long to be shown whole is shown from its start.
    let wanted = spare > 0 ? interest.lowerBound - spare / 2 : interest.lowerBound - 4
    let from = min(max(0, wanted), max(0, width - room))
    let shown = cells.filter { $0.column >= from && $0.column < from + room }
    let first = shown.first?.column ?? 0
    let isCutLeft = first > 0 || window.lowerBound > 0
    let isCutRight =
      window.upperBound < byteCount || (shown.last.map { $0.offset < (cells.last?.offset ?? 0) } ?? false)
    let text = (isCutLeft ? "…" : "") + shown.map(\.text).joined() + (isCutRight ? "…" : "")
    return Piece(text: text, first: first, shift: isCutLeft ? 1 : 0, width: DisplayWidth.of(text))
  }

  /// A line, or a part of it, that fits the terminal.
  struct Piece {
    let text: String
    /// The column of the line at which the piece begins.
    fileprivate let first: Int
    fileprivate let shift: Int
    let width: Int

    /// Where a column of the line stands in the piece; its edges for what was left out.
    func column(_ column: Int) -> Int { min(max(column - first + shift, 0), width) }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    switch scalar.value {
    case 0x09: return ("    ", 4)
    // The pictures of control characters.
    case 0..<0x20: return (String(UnicodeScalar(UInt16(scalar.value) + 0x2400).map(Character.init) ?? "?"), 1)
    case 0x7F: return ("\u{2421}", 1)
    case 0xFEFF: return ("", 0)
    default: break
    }
    switch scalar.properties.generalCategory {
    // Among the format characters are those that turn the direction of writing.
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
    default: return (String(scalar), DisplayWidth.of(scalar))
    }
  }
}
