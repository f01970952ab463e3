import StdModel

/// Reads the plain YAML that nearly every front matter, profile and `system.yaml` is made of, at a small part of the cost
/// of Yams: `key: value`, `key: "value"`, `key: 'value'`, `key: [a, "b"]`, `key: {a: b}`, `key:`, and lists and mappings
/// of such values below a key.
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
    guard parser.skipEmptyLines(), let root = parser.mapping(column: 0, depth: 0), parser.position >= parser.end else {
      return nil
    }
    return root.node
  }

  private init(bytes: [UInt8], end: Int, source: SourceID, position: Int) {
    self.bytes = bytes
    self.end = end
    self.source = source
    self.position = position
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, start, end) }

  // MARK: - Structure

  /// A value, and the place behind it, quotation marks and brackets included.
  private typealias Placed = (node: YAMLNode, end: Int)

  /// How deep values stand in one another at most; what is deeper is left to Yams, and to the limits that hold there.
  private static let maximumDepth = 8

  /// The entries whose keys stand in a column; the first key begins here. Ends at a line that stands further out.
  private mutating func mapping(column: Int, depth: Int) -> Placed? {
    guard depth < Self.maximumDepth else { return nil }
    var entries: [(key: Sourced<String>, value: YAMLNode)] = []
    var mappingEnd = position
    repeat {
      guard let key = key(), !entries.contains(where: { $0.key.value == key.value }),
        let value = value(of: key, column: column, depth: depth)
      else { return nil }
      entries.append((key, value.node))
      mappingEnd = value.end
      guard skipEmptyLines() else { break }
      let next = self.column
      guard next <= column else { return nil }
      if next < column { break }
      skipSpaces()
    } while true
    guard let first = entries.first else { return nil }
    return (.mapping(entries, span(first.key.span.lowerBound, mappingEnd)), mappingEnd)
  }

  /// What stands behind the colon of a key, or below it.
  private mutating func value(of key: Sourced<String>, column: Int, depth: Int) -> Placed? {
    let colon = position
    skipSpaces()
    if position > colon, !isLineEnd(), !isComment() {
      guard let value = value(depth: depth), finishLine() else { return nil }
      return value
    }
    guard finishLine() else { return nil }
    let nothing: Placed = (.scalar("", span(colon, colon)), colon)
    guard skipEmptyLines() else { return nothing }
    let inner = self.column
    if inner >= column, isItem(at: position + inner) { return sequence(column: column, depth: depth + 1) }
    guard inner > column else { return nothing }
    skipSpaces()
    return mapping(column: inner, depth: depth + 1)
  }

  /// The items below a key that stands in a column.
  private mutating func sequence(column: Int, depth: Int) -> Placed? {
    guard depth < Self.maximumDepth else { return nil }
    var items: [YAMLNode] = []
    let indentation = self.column
    let start = position + indentation
    var sequenceEnd = start
    repeat {
      let lineStart = position
      position += indentation + 1
      skipSpaces()
      guard !isLineEnd(), !isComment(), let item = item(lineStart: lineStart, depth: depth) else { return nil }
      items.append(item.node)
      sequenceEnd = item.end
      guard skipEmptyLines() else { break }
      let next = self.column
      if next == indentation, isItem(at: position + next) { continue }
      // Something further in than the key goes on in the line before.
      guard next <= column else { return nil }
      break
    } while true
    return (.sequence(items, span(start, sequenceEnd)), sequenceEnd)
  }

  /// What stands behind the mark of an item: a mapping where it opens with a key.
  private mutating func item(lineStart: Int, depth: Int) -> Placed? {
    let start = position
    if isLetter(bytes[start]) || isPlainScalar(at: start) {
      let isMapping = key() != nil
      position = start
      if isMapping { return mapping(column: start - lineStart, depth: depth + 1) }
    }
    guard let value = value(depth: depth), finishLine() else { return nil }
    return value
  }

  /// How many spaces stand at the start of the line.
  private var column: Int {
    var index = position
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index - position
  }

  private func isItem(at index: Int) -> Bool {
    index + 1 < end && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: " ")
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

  private mutating func value(depth: Int, isInFlow: Bool = false) -> Placed? {
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "["): return flowSequence(depth: depth + 1)
    case UInt8(ascii: "{"): return flowMapping(depth: depth + 1)
    default: return plain(isInFlow: isInFlow)
    }
  }

  /// A quoted value in one line without escapes.
  private mutating func quoted() -> Placed? {
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
    guard endsFlowValue() else { return nil }
    return (node, position)
  }

  /// A plain value in one line, of characters that have no meaning anywhere in YAML.
  private mutating func plain(isInFlow: Bool) -> Placed? {
    let start = position
    // These have a meaning at the start only.
    if "-?,%@`=<~|>!&*#.".utf8.contains(bytes[start]) { return nil }
    var last = start
    while !isLineEnd() {
      let byte = bytes[position]
      if isInFlow, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { break }
      if byte == UInt8(ascii: "#"), position > start, bytes[position - 1] == UInt8(ascii: " ") { break }
      guard isPlainByte(at: position), !isIndicator(byte) else { return nil }
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
  private mutating func flowSequence(depth: Int) -> Placed? {
    let start = position
    var items: [YAMLNode] = []
    guard
      readFlow(
        until: UInt8(ascii: "]"), depth: depth,
        { parser in
          guard let item = parser.value(depth: depth, isInFlow: true) else { return false }
          items.append(item.node)
          return true
        })
    else { return nil }
    return (.sequence(items, span(start, position)), position)
  }

  /// `{a: b, c: [d]}` in one line.
  private mutating func flowMapping(depth: Int) -> Placed? {
    let start = position
    var entries: [(key: Sourced<String>, value: YAMLNode)] = []
    guard
      readFlow(
        until: UInt8(ascii: "}"), depth: depth,
        { parser in
          guard let key = parser.key(), !entries.contains(where: { $0.key.value == key.value }) else { return false }
          parser.skipSpaces()
          guard !parser.isLineEnd(), let value = parser.value(depth: depth, isInFlow: true) else { return false }
          entries.append((key, value.node))
          return true
        }), !entries.isEmpty
    else { return nil }
    return (.mapping(entries, span(start, position)), position)
  }

  /// Reads what stands between brackets with commas between; false where it is not that simple.
  private mutating func readFlow(until close: UInt8, depth: Int, _ read: (inout SimpleYAML) -> Bool) -> Bool {
    guard depth < Self.maximumDepth else { return false }
    position += 1
    skipSpaces()
    while position < end, bytes[position] != close {
      guard !isLineEnd(), bytes[position] != UInt8(ascii: ","), read(&self) else { return false }
      skipSpaces()
      guard position < end else { return false }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
        skipSpaces()
      } else if bytes[position] != close {
        return false
      }
    }
    guard position < end else { return false }
    position += 1
    return endsFlowValue()
  }

  /// Whether nothing follows directly that could belong to the value before.
  private func endsFlowValue() -> Bool {
    if isLineEnd() { return true }
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    default: return false
    }
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

  /// Whether a byte may mean something inside of a plain value.
  private func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: false
    }
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
