/// The blocks of a source in the layout that `stdc fmt` leaves as it is: an empty line between blocks, one line for each
/// paragraph.
struct MarkdownBlocks {
  private(set) var bytes: [UInt8] = []
  /// What stands before each line of the blocks at hand: the indentation of a list item, the mark of a quotation.
  private var prefix: [UInt8] = []
  /// What stands before the next line in the place of the innermost part of the prefix: the mark of a list item.
  private var firstPrefix: [UInt8]?

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var isNested: Bool { !prefix.isEmpty }

  /// Writes a block of one line.
  mutating func write(_ line: some Collection<UInt8>) { write(lines: [Array(line)]) }

  /// Writes a block of several lines.
  mutating func write(lines: [[UInt8]]) {
    if !bytes.isEmpty { newLine(bare: true) }
    for line in lines {
      let start = bytes.count
      bytes += firstPrefix ?? prefix
      firstPrefix = nil
      bytes += line
      while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The empty line between two blocks; inside a quotation it keeps the mark.
  private mutating func newLine(bare: Bool) {
    if firstPrefix == nil { bytes += prefix }
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes blocks inside something: `mark` stands before the first line, `indentation` before the others.
  mutating func nest(_ mark: String, _ indentation: String) {
    firstPrefix = prefix + mark.utf8
    prefix += indentation.utf8
  }

  /// Ends what `nest` began. Where nothing was written inside, the mark alone is.
  mutating func unnest(_ indentation: String) {
    if firstPrefix != nil { write([]) }
    prefix.removeLast(indentation.utf8.count)
  }

  /// Where a heading, a caption or an item may get a label behind its text later on.
  var place: Int { bytes.count - 1 }
}

/// Text that is no running text of the document, such as a label, with what Markdown would take for marks escaped.
func escaped(_ words: String) -> [UInt8] {
  var text = MarkdownText()
  text.append(words.utf8)
  return text.bytes
}

/// A text at the start of a block, with what Markdown would take for the mark of a block escaped.
func escapedAtStart(_ text: [UInt8]) -> [UInt8] {
  guard let first = text.first else { return text }
  let next = text.count > 1 ? text[1] : 0x20
  switch first {
  case UInt8(ascii: ">"), UInt8(ascii: "="): return [UInt8(ascii: "\\")] + text
  case UInt8(ascii: "#"):
    let behind = text.first { $0 != UInt8(ascii: "#") } ?? 0x20
    return behind == 0x20 ? [UInt8(ascii: "\\")] + text : text
  case UInt8(ascii: "-"), UInt8(ascii: "+"):
    return next == 0x20 || next == first ? [UInt8(ascii: "\\")] + text : text
  case UInt8(ascii: "["):
    let label = text.prefix { $0 != UInt8(ascii: "]") }
    let isDefinition = label.count + 1 < text.count && text[label.count + 1] == UInt8(ascii: ":")
    return isDefinition ? [UInt8(ascii: "\\")] + text : text
  case 0x30...0x39:
    let digits = text.prefix { 0x30...0x39 ~= $0 }.count
    guard digits < 10, digits < text.count, text[digits] == UInt8(ascii: "."),
      digits + 1 == text.count || text[digits + 1] == 0x20
    else { return text }
    return text[..<digits] + [UInt8(ascii: "\\")] + text[digits...]
  default: return text
  }
}
