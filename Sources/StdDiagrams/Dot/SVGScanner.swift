/// Reads the small part of XML that Graphviz writes: elements, attributes in double quotes, text, references to
/// characters. Comments, processing instructions and the document type are passed over; anything else ends the reading.
struct SVGScanner {
  enum Event: Equatable {
    case start(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
    case end(name: String)
    case text(String)

    static func == (left: Event, right: Event) -> Bool {
      switch (left, right) {
      case (.start(let a, let b, let c), .start(let d, let e, let f)):
        a == d && c == f && b.elementsEqual(e) { $0.name == $1.name && $0.value == $1.value }
      case (.end(let a), .end(let b)): a == b
      case (.text(let a), .text(let b)): a == b
      default: false
      }
    }
  }

  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next event, or nil at the end.
  mutating func next() throws(Malformed) -> Event? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return try textEvent() }
      if skip("<!--") {
        try skipPast("-->")
      } else if skip("<?") {
        try skipPast("?>")
      } else if skip("<!") {
        // A document type with a subset of its own could declare entities; Graphviz writes none.
        let start = index
        try skipPast(">")
        if bytes[start..<index].contains(UInt8(ascii: "[")) { throw Malformed() }
      } else if skip("</") {
        let name = try name()
        skipBlanks()
        guard skip(">") else { throw Malformed() }
        return .end(name: name)
      } else {
        index += 1
        return try startEvent()
      }
    }
    return nil
  }

  private mutating func textEvent() throws(Malformed) -> Event {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(try decoded(start..<index))
  }

  private mutating func startEvent() throws(Malformed) -> Event {
    let element = try name()
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      if skip("/>") { return .start(name: element, attributes: attributes, isEmpty: true) }
      if skip(">") { return .start(name: element, attributes: attributes, isEmpty: false) }
      let attribute = try name()
      guard attributes.count < 40, skip("=\"") else { throw Malformed() }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "<") { index += 1 }
      let value = try decoded(start..<index)
      guard skip("\"") else { throw Malformed() }
      attributes.append((attribute, value))
    }
  }

  private mutating func name() throws(Malformed) -> String {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    guard index > start else { throw Malformed() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[index...].starts(with: pattern) else { return false }
    index += pattern.count
    return true
  }

  private mutating func skipPast(_ text: StaticString) throws(Malformed) {
    while index < bytes.count {
      if skip(text) { return }
      index += 1
    }
    throw Malformed()
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  /// Text with its references to characters replaced.
  private func decoded(_ range: Range<Int>) throws(Malformed) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index..<min(index + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      else { throw Malformed() }
      result.append(contentsOf: String(scalar).utf8)
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
      let digits = reference.dropFirst()
      let value = digits.utf8.first == UInt8(ascii: "x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
