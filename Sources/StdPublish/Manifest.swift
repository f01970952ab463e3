package import StdModel

/// The list of a published site: its files and their sizes. It lies in the site as `.stdc-manifest.json`, by which stdc
/// knows the folder as its own.
package struct Manifest: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let path: OutputPath
    package let size: Int
  }

  static let fileName = ".stdc-manifest.json"

  /// Sorted by path.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.path < $1.path } }

  package var size: Int { entries.reduce(0) { $0 + $1.size } }

  /// JSON with one file on each line, so that two manifests can be compared with `diff`.
  var bytes: [UInt8] {
    var text = "{\"generator\": \"stdc\", \"files\": {"
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "\"\(Self.escape(entry.path.description))\": \(entry.size)"
    }
    return Array((text + "\n}}\n").utf8)
  }

  /// The paths in a manifest that this type wrote; nil where the bytes are none.
  static func paths(in bytes: [UInt8]) -> Set<String>? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: "{\"generator\": \"stdc\"".utf8) else { return nil }
    var paths: Set<String> = []
    for line in lines.dropFirst() where line.first == quote {
      guard let end = line.dropFirst().lastIndex(of: quote) else { continue }
      paths.insert(unescape(line[line.index(after: line.startIndex)..<end]))
    }
    return paths
  }

  private static func escape(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == quote || $0 == backslash }) else { return path }
    return path.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  private static func unescape(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if byte == backslash, !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
