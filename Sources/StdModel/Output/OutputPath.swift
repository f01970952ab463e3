/// A path of the output, relative to its root, `/` between the parts and never leaving it.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// Takes a path made of safe parts; `..`, empty parts and a leading `/` are our own mistakes.
  package init(_ path: String) {
    precondition(Self.isMadeOfParts(path), "an output path is relative and leads nowhere else")
    description = path
  }

  /// Whether a path is made of parts with `/` between them, none of which is empty or `..`.
  private static func isMadeOfParts(_ path: String) -> Bool {
    var length = 0
    var dots = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        if length == 0 || length == 2 && dots == 2 { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length > 0 && !(length == 2 && dots == 2)
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool { left.description < right.description }

  /// How many folders lie above the file.
  package var depth: Int { description.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The prefix that leads from this file to the root: `../../` for a file two folders deep.
  package var rootPrefix: String { String(repeating: "../", count: depth) }

  /// A relative link from this file to another one.
  package func link(to other: OutputPath) -> String {
    let slash = UInt8(ascii: "/")
    // Where the folders that both lie in end.
    var shared = 0
    for (index, pair) in zip(description.utf8, other.description.utf8).enumerated() {
      guard pair.0 == pair.1 else { break }
      if pair.0 == slash { shared = index + 1 }
    }
    let ascents = description.utf8.dropFirst(shared).count { $0 == slash }
    let rest = other.description.utf8.dropFirst(shared)
    return String(repeating: "../", count: ascents) + String(Substring(rest))
  }
}

/// A finished file of the output, or a piece of one that several units make together.
package struct Artifact: Equatable, Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
  /// Which piece of the file the bytes are, counted from 0; nil where they are all of it.
  package let part: Int?

  package init(_ path: OutputPath, _ bytes: [UInt8], part: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.part = part
  }
}
