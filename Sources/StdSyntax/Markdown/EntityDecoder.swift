import CMarkGFM

/// Reads HTML entities (`&nbsp;`, `&#8212;`) and backslash escapes. Names are looked up once in cmark's table.
struct EntityDecoder {
  private var names: [[UInt8]: [UInt8]?] = [:]

  /// The text of the entity at `start` and the place behind its `;`, or nil where it is none.
  mutating func decode(_ text: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    guard start + 2 < text.count else { return nil }
    return text[start + 1] == UInt8(ascii: "#") ? decodeNumber(text, at: start) : decodeName(text, at: start)
  }

  /// The text of a destination or title: escapes and entities give what they stand for.
  func unescape(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "&")) else {
      return String(decoding: text, as: UTF8.self)
    }
    var decoder = self
    let bytes = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, isASCIIPunctuation(bytes[index + 1]) {
        result.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == UInt8(ascii: "&"), let entity = decoder.decode(bytes, at: index) {
        result.append(contentsOf: entity.text)
        index = entity.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func decodeNumber(_ text: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    var index = start + 2
    let isHexadecimal = text[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < text.count, index - first < (isHexadecimal ? 6 : 7) {
      guard let digit = digit(text[index], isHexadecimal: isHexadecimal) else { break }
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < text.count, text[index] == UInt8(ascii: ";") else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (Array(String(Character(scalar ?? "\u{FFFD}")).utf8), index + 1)
  }

  private func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = byte | 0x20
    guard isHexadecimal, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
    return UInt32(letter - UInt8(ascii: "a")) + 10
  }

  private mutating func decodeName(_ text: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    var index = start + 1
    while index < text.count, index - start <= 32, isLetter(text[index]) || isDigit(text[index]) { index += 1 }
    guard index > start + 1, index < text.count, text[index] == UInt8(ascii: ";") else { return nil }
    let name = Array(text[start...index])
    if let known = names[name] { return known.map { ($0, index + 1) } }
    // A file full of made-up names must not grow the table without end.
    if names.count >= 4_096 { names.removeAll() }
    let decoded = lookUp(name)
    names[name] = .some(decoded)
    return decoded.map { ($0, index + 1) }
  }

  /// Asks cmark, which has the table of HTML 5.
  private func lookUp(_ entity: [UInt8]) -> [UInt8]? {
    guard
      let document = entity.withUnsafeBytes({ buffer in
        cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
      })
    else { return nil }
    defer { cmark_node_free(document) }
    guard let paragraph = cmark_node_first_child(document), let child = cmark_node_first_child(paragraph),
      let literal = cmark_node_get_literal(child)
    else { return nil }
    var decoded: [UInt8] = []
    var index = 0
    while literal[index] != 0 {
      decoded.append(UInt8(bitPattern: literal[index]))
      index += 1
    }
    return decoded == entity ? nil : decoded
  }
}
