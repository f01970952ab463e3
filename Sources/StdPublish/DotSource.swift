package import StdModel

/// Looks through a Graphviz source for what would make Graphviz open files.
package enum DotSource {
  /// Attributes whose values name files.
  private static let refused: Set<String> = [
    "image", "shapefile", "imagepath", "fontpath", "_background", "stylesheet",
  ]

  /// The first attribute that names a file, with its bytes; nil where there is none.
  ///
  /// Names are read as Graphviz reads them: with or without quotes, in pieces joined by `+`, across a line that ends in
  /// a backslash. A label that talks of an image is fine.
  package static func fileAttribute(_ source: String) -> (name: String, range: TextRange)? {
    var scanner = Scanner(bytes: Array(source.utf8))
    return scanner.findFileAttribute()
  }

  private struct Scanner {
    let bytes: [UInt8]
    private var index = 0
    /// The identifier before the place, where nothing but blanks has followed it.
    private var last: (name: String, range: TextRange)?

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func findFileAttribute() -> (name: String, range: TextRange)? {
      var joins = false
      while index < bytes.count {
        let start = index
        switch bytes[index] {
        case 0...0x20: index += 1
        case UInt8(ascii: "#") where start == 0 || bytes[start - 1] == UInt8(ascii: "\n"): skipLine()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
        case UInt8(ascii: "\""):
          let name = quoted()
          last =
            joins
            ? last.map { ($0.name + name, TextRange($0.range.lowerBound, index)) } : (name, TextRange(start, index))
          joins = false
        case UInt8(ascii: "<"):
          if let found = markup() { return found }
          last = nil
          joins = false
        case UInt8(ascii: "+"):
          joins = true
          index += 1
        case UInt8(ascii: "="):
          if let last, refused.contains(last.name.lowercased()) { return last }
          last = nil
          index += 1
        case let byte where Self.isName(byte):
          while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
          last = (String(decoding: bytes[start..<index], as: UTF8.self), TextRange(start, index))
        default:
          last = nil
          joins = false
          index += 1
        }
      }
      return nil
    }

    private static func isName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }

    private func peek(_ distance: Int) -> UInt8? { index + distance < bytes.count ? bytes[index + distance] : nil }

    private mutating func skipLine() {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func skipComment() {
      index += 2
      while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { index += 1 }
      index = min(index + 2, bytes.count)
    }

    private mutating func quoted() -> String {
      var content: [UInt8] = []
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\"), let next = peek(1) {
          // A backslash at the end of a line joins it with the next one; before a quote it keeps the quote.
          if next == UInt8(ascii: "\r"), peek(2) == UInt8(ascii: "\n") {
            index += 3
            continue
          }
          if next == UInt8(ascii: "\n") {
            index += 2
            continue
          }
          if next == UInt8(ascii: "\"") {
            content.append(next)
            index += 2
            continue
          }
        }
        content.append(bytes[index])
        index += 1
      }
      index = min(index + 1, bytes.count)
      return String(decoding: content, as: UTF8.self)
    }

    /// A label in the markup of Graphviz, `<…>` with nested tags; an `<img …>` in it names a file.
    private mutating func markup() -> (name: String, range: TextRange)? {
      var depth = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "<") {
          depth += 1
          let tag = bytes[(index + 1)...].prefix { $0 <= 0x20 }.count + index + 1
          let name = bytes[tag...].prefix { Self.isName($0) }
          if String(decoding: name, as: UTF8.self).lowercased() == "img" {
            return ("IMG", TextRange(tag, tag + name.count))
          }
        } else if byte == UInt8(ascii: ">") {
          depth -= 1
        }
        index += 1
        if depth == 0 { return nil }
      }
      return nil
    }
  }
}
