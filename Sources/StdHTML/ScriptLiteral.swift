extension [UInt8] {
  /// Appends a text as a literal of a script, in quotes. `<` is spelled out, so that the script may also stand inside a
  /// page.
  mutating func append(literal text: String) {
    append(UInt8(ascii: "\""))
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "<"): self += Array("\\u003c".utf8)
      case UInt8(ascii: "\n"): self += Array("\\n".utf8)
      case UInt8(ascii: "\r"): self += Array("\\r".utf8)
      case UInt8(ascii: "\t"): self += Array("\\t".utf8)
      case 0..<0x20: break
      case 0xE2:
        // U+2028 and U+2029 end a line in the older scripts.
        guard let second = bytes.next(), let third = bytes.next() else { break }
        if second == 0x80, third == 0xA8 || third == 0xA9 {
          self += Array(third == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
        } else {
          self += [byte, second, third]
        }
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a constant of the program.
  mutating func append(script text: StaticString) {
    text.withUTF8Buffer { self += $0 }
  }

  mutating func append(number: Int) { self += Array(String(number).utf8) }

  /// Appends items with commas between them, in brackets.
  mutating func append<Item>(list items: some Sequence<Item>, _ write: (Item, inout [UInt8]) -> Void) {
    append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      write(item, &self)
    }
    append(UInt8(ascii: "]"))
  }
}

extension String {
  /// The text as a literal of a script.
  var scriptLiteral: String {
    var bytes: [UInt8] = []
    bytes.append(literal: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
