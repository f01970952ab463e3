package import StdModel

/// The list of a published site: its files with their sizes and hashes. It lies in the site as `.stdc-manifest.json`, by
/// which stdc knows the folder as its own and tells whether it is still as it was published.
package struct Manifest: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let path: OutputPath
    package let size: Int
    /// SHA-256 in hexadecimal; empty in the manifests of earlier versions, which held sizes alone.
    package let hash: String

    package init(path: OutputPath, size: Int, hash: String) {
      self.path = path
      self.size = size
      self.hash = hash
    }

    init(_ artifact: Artifact) {
      self.init(path: artifact.path, size: artifact.bytes.count, hash: sha256(artifact.bytes))
    }
  }

  static let fileName = ".stdc-manifest.json"

  /// Sorted by path.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.path < $1.path } }

  package var size: Int { entries.reduce(0) { $0 + $1.size } }

  /// JSON with one file on each line, so that two manifests can be compared with `diff`.
  var bytes: [UInt8] {
    var text = Self.opening
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "\"\(Self.escape(entry.path.description))\": {\"size\": \(entry.size), \"sha256\": \"\(entry.hash)\"}"
    }
    return Array((text + "\n}}\n").utf8)
  }

  /// Reads a manifest that this type wrote; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: "{\"generator\": \"stdc\"".utf8) else { return nil }
    self.init(lines.dropFirst().compactMap { Self.entry($0) })
  }

  /// The paths in a manifest; nil where the bytes are none.
  static func paths(in bytes: [UInt8]) -> Set<String>? {
    Manifest(bytes).map { Set($0.entries.map(\.path.description)) }
  }

  /// `"a/b.html": {"size": 3, "sha256": "…"}`, or with the size alone behind the colon.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.first == quote else { return nil }
    var path: [UInt8] = []
    var position = line.startIndex + 1
    while position < line.endIndex, line[position] != quote {
      if line[position] == backslash { position += 1 }
      if position < line.endIndex { path.append(line[position]) }
      position += 1
    }
    guard position < line.endIndex else { return nil }
    let rest = line[(position + 1)...]
    var size = 0
    for byte in rest.drop(while: { !(0x30...0x39).contains($0) }).prefix(while: { (0x30...0x39).contains($0) }) {
      let (sum, overflows) = size.multipliedReportingOverflow(by: 10)
      guard !overflows, sum <= Int.max - 9 else { return nil }
      size = sum + Int(byte - 0x30)
    }
    let quoted = rest.split(separator: quote, omittingEmptySubsequences: false)
    let name = quoted.lastIndex { $0.elementsEqual("sha256".utf8) }
    let hash = name.flatMap { $0 + 2 < quoted.count ? String(decoding: quoted[$0 + 2], as: UTF8.self) : nil }
    return Entry(path: OutputPath(String(decoding: path, as: UTF8.self)), size: size, hash: hash ?? "")
  }

  private static func escape(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == quote || $0 == backslash }) else { return path }
    return path.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  private static let opening = "{\"generator\": \"stdc\", \"files\": {"
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
