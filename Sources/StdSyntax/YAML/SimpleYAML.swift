import StdModel

/// Reads the plain YAML that nearly every front matter is made of, at a small part of the cost of Yams:
/// `key: value`, `key: "value"`, `key: 'value'`, `key: [a, "b"]`, `key:`, and lists of such values below a key.
///
/// It gives what Yams gives or nothing: as soon as a line may mean something else, the whole text is left to Yams.
struct SimpleYAML {
  private let bytes: [UInt8]
  private let end: Int
  private let source: SourceID
  private var position: Int

  /// The tree of a part of a file, or nil where it is not that simple.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>, source: SourceID) -> YAMLNode? {
    var parser = SimpleYAML(bytes: bytes, end: range.upperBound, source: source, position: range.lowerBound)
    return parser.mapping()
  }

  private init(bytes: [UInt8], end: Int, source: SourceID, position: Int) {
    self.bytes = bytes
    self.end = end
    self.source = source
    self.position = position
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, start, end) }

  // MARK: - Structure

  private mutating func mapping() -> YAMLNode? {
    var entries: [(key: Sourced<String>, value: YAMLNode)] = []
    var mappingEnd = position
    while skipEmptyLines() {
      guard let key = key(), !entries.contains(where: { $0.key.value == key.value }) else { return nil }
      let colon = position
      var value: YAMLNode
      skipSpaces()
      if position > colon, !isLineEnd(), !isComment() {
        guard let (scalar, behind) = self.value() else { return nil }
        (value, mappingEnd) = (scalar, behind)
        guard finishLine() else { return nil }
      } else {
        guard finishLine() else { return nil }
        (value, mappingEnd) = (.scalar("", span(colon, colon)), colon)
        guard let items = sequence() else { return nil }
        if let first = items.first {
          value = .sequence(items.map(\.node), span(first.mark, items[items.count - 1].end))
          mappingEnd = items[items.count - 1].end
        }
      }
      entries.append((key, value))
    }
    guard position >= end, let first = entries.first else { return nil }
    return .mapping(entries, span(first.key.span.lowerBound, mappingEnd))
  }

  /// The items below a key without a value; empty where there are none.
  private mutating func sequence() -> [(node: YAMLNode, mark: Int, end: Int)]? {
    var items: [(node: YAMLNode, mark: Int, end: Int)] = []
    var indentation: Int?
    while true {
      let before = position
      guard skipEmptyLines() else { return items }
      let lineStart = position
      skipSpaces()
      let column = position - lineStart
      guard position < end, bytes[position] == UInt8(ascii: "-"), position + 1 < end,
        bytes[position + 1] == UInt8(ascii: " ")
      else {
        position = before
        // Something further in than a key, but no item, goes on in the line before.
        return column == 0 ? items : nil
      }
      guard indentation == nil || indentation == column else { return nil }
      indentation = column
      let mark = position
      position += 1
      skipSpaces()
      guard !isLineEnd(), !isComment(), let (node, itemEnd) = value(), finishLine() else { return nil }
      items.append((node, mark, itemEnd))
    }
  }

  /// Goes over empty lines and comments; false at the end.
  private mutating func skipEmptyLines() -> Bool {
    while position < end {
      let lineStart = position
      skipSpaces()
      guard isLineEnd() || bytes[position] == UInt8(ascii: "#") && skipComment() else {
        position = lineStart
        return true
      }
      skipLineEnd()
    }
    return false
  }

  /// Goes over white space and a comment to the next line, in which no value may go on.
  private mutating func finishLine() -> Bool {
    skipSpaces()
    if position < end, bytes[position] == UInt8(ascii: "#") {
      guard bytes[position - 1] == UInt8(ascii: " "), skipComment() else { return false }
    }
    guard isLineEnd() else { return false }
    skipLineEnd()
    return true
  }

  /// Goes over a comment; false where a character in it may end the line for Yams.
  private mutating func skipComment() -> Bool {
    while !isLineEnd() {
      guard isPlainByte(at: position) else { return false }
      position += scalarLength(at: position)
    }
    return true
  }

  // MARK: - Values

  /// `key:`; the position moves behind the colon.
  private mutating func key() -> Sourced<String>? {
    let start = position
    guard isLetter(bytes[start]) || isPlainScalar(at: start) else { return nil }
    while position < end, isKeyByte(bytes[position]) || isPlainScalar(at: position) {
      position += scalarLength(at: position)
    }
    guard position < end, bytes[position] == UInt8(ascii: ":"), position - start < 500 else { return nil }
    let key = Sourced(text(start, position), span(start, position))
    position += 1
    guard isLineEnd() || bytes[position] == UInt8(ascii: " ") else { return nil }
    return key
  }

  private mutating func value() -> (YAMLNode, Int)? {
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "["): return flowSequence()
    default: return plain(isInFlow: false)
    }
  }

  /// A quoted value in one line without escapes.
  private mutating func quoted() -> (YAMLNode, Int)? {
    let quote = bytes[position]
    position += 1
    let start = position
    while position < end, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "\\"), isPlainByte(at: position) else { return nil }
      position += scalarLength(at: position)
    }
    guard position < end else { return nil }
    let node = YAMLNode.scalar(text(start, position), span(start, position))
    position += 1
    // A doubled quotation mark is an escape, and a colon makes a key of it.
    guard isLineEnd() || " ,]".utf8.contains(bytes[position]) else { return nil }
    return (node, position)
  }

  /// A plain value in one line, of characters that have no meaning anywhere in YAML.
  private mutating func plain(isInFlow: Bool) -> (YAMLNode, Int)? {
    let start = position
    // These have a meaning at the start only.
    if "-?,%@`=<~|>!&*#.".utf8.contains(bytes[start]) { return nil }
    var last = start
    while !isLineEnd() {
      let byte = bytes[position]
      if isInFlow, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
      if byte == UInt8(ascii: "#"), position > start, bytes[position - 1] == UInt8(ascii: " ") { break }
      guard isPlainByte(at: position), !"[]{}\"'#&*!|>`".utf8.contains(byte) else { return nil }
      if byte == UInt8(ascii: ":") {
        // A colon inside a value belongs to it only where a visible character follows.
        guard !isInFlow, position + 1 < end, bytes[position + 1] > UInt8(ascii: " ") else { return nil }
      }
      position += scalarLength(at: position)
      if byte != UInt8(ascii: " ") { last = position }
    }
    guard last > start else { return nil }
    return (.scalar(text(start, last), span(start, last)), last)
  }

  /// `[a, "b"]` in one line.
  private mutating func flowSequence() -> (YAMLNode, Int)? {
    let start = position
    var items: [YAMLNode] = []
    position += 1
    skipSpaces()
    while position < end, bytes[position] != UInt8(ascii: "]") {
      guard !isLineEnd(), bytes[position] != UInt8(ascii: "["), bytes[position] != UInt8(ascii: ",") else { return nil }
      let isQuoted = bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      guard let (item, _) = isQuoted ? quoted() : plain(isInFlow: true) else { return nil }
      items.append(item)
      skipSpaces()
      guard position < end else { return nil }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
        skipSpaces()
      } else if bytes[position] != UInt8(ascii: "]") {
        return nil
      }
    }
    guard position < end else { return nil }
    position += 1
    guard isLineEnd() || bytes[position] == UInt8(ascii: " ") else { return nil }
    return (.sequence(items, span(start, position)), position)
  }

  // MARK: - Bytes

  private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private func isLineEnd() -> Bool {
    position >= end || bytes[position] == newline || bytes[position] == UInt8(ascii: "\r")
  }

  private func isComment() -> Bool { position < end && bytes[position] == UInt8(ascii: "#") }

  private mutating func skipLineEnd() {
    guard position < end else { return }
    let isPair = bytes[position] == UInt8(ascii: "\r") && position + 1 < end && bytes[position + 1] == newline
    position += isPair ? 2 : 1
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a character beyond ASCII stands here that YAML takes for nothing but itself.
  private func isPlainScalar(at index: Int) -> Bool { bytes[index] >= 0x80 && isPlainByte(at: index) }

  /// Printable, and no line end; U+2028 … U+202F, U+FEFF and the like are left to Yams.
  private func isPlainByte(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    switch byte {
    case 0xC2: return index + 1 < end && bytes[index + 1] >= 0xA0
    case 0xE2:
      return index + 2 < end && !(bytes[index + 1] == 0x80 && bytes[index + 2] >= 0xA8 && bytes[index + 2] <= 0xAF)
    case 0xEF:
      return index + 2 < end && bytes[index + 1] != 0xBB && !(bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
    case 0xF0...: return false
    default: return true
    }
  }

  private func scalarLength(at index: Int) -> Int {
    let byte = bytes[index]
    return min(byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3, end - index)
  }
}
