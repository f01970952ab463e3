/// A path of a request as the path of a file below the site: `standards/a/index.html`.
struct SitePath: Equatable {
  let path: String

  /// Nil for whatever could lead elsewhere: `..`, empty steps, hidden files, back slashes, control characters, escapes
  /// that are no UTF-8. The bytes are decoded once, never twice.
  init?(_ escaped: String) {
    guard escaped.utf8.first == UInt8(ascii: "/"), escaped.utf8.count <= 2048,
      let bytes = Self.unescaped(escaped.utf8.dropFirst()), let text = String(validating: bytes, as: UTF8.self),
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    let steps = text.split(separator: "/", omittingEmptySubsequences: false)
    for (number, step) in steps.enumerated() {
      // An empty step at the end asks for a folder.
      if step.isEmpty, number == steps.count - 1 { continue }
      // `.`, `..`, `.stdc-manifest.json`
      guard let first = step.utf8.first, first != UInt8(ascii: ".") else { return nil }
    }
    path = text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text
  }

  private static func unescaped(_ text: String.UTF8View.SubSequence) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
