import Glibc

/// `AssetEmbedder OUTPUT ROOT PATH…` writes a Swift file with one constant for each `ROOT/PATH`.
@main
struct AssetEmbedder {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fail("usage: AssetEmbedder OUTPUT ROOT PATH…") }
    var code = Array("extension EmbeddedAssets {\n  static let all: [Asset] = [\n".utf8)
    for path in arguments.dropFirst(3) {
      code += Array("    Asset(path: \(quoted(path)), ".utf8)
      code += literal(read("\(arguments[2])/\(path)"))
      code += Array("),\n".utf8)
    }
    code += Array("  ]\n}\n".utf8)
    write(code, to: arguments[1])
  }

  /// Text goes into a raw string as it is; what a Swift source cannot hold has each of its bytes as a scalar
  /// U+0000…U+00FF.
  private static func literal(_ bytes: [UInt8]) -> [UInt8] {
    guard isPlainText(bytes) else {
      var escaped = Array("encoding: .bytewise, constant: \"".utf8)
      for byte in bytes { escaped += Array("\\u{\(String(byte, radix: 16))}".utf8) }
      return escaped + Array("\"".utf8)
    }
    let delimiter = [UInt8](repeating: UInt8(ascii: "#"), count: longestRunOfHashes(in: bytes) + 1)
    let quotes = Array("\"\"\"".utf8)
    return Array("encoding: .text, constant: ".utf8) + delimiter + quotes + [newline] + bytes + [newline] + quotes
      + delimiter
  }

  /// Whether the compiler reads the bytes back unchanged: UTF-8 without carriage returns and control characters.
  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == newline || $0 == UInt8(ascii: "\t") }) else {
      return false
    }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func longestRunOfHashes(in bytes: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for byte in bytes {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0.isASCII ? $0.escaped(asASCII: true) : String($0) }.joined() + "\""
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard ferror(file) == 0 else { fail("cannot read \(path)") }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { fail("cannot write \(path)") }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else { fail("cannot write \(path)") }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("AssetEmbedder: \(message)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(1)
  }

  private static let newline = UInt8(ascii: "\n")
}
