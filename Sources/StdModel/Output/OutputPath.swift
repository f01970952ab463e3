/// A path of the output, relative to its root, `/` between the parts and never leaving it.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// Takes a path made of safe parts; `..`, empty parts and a leading `/` are our own mistakes.
  package init(_ path: String) {
    precondition(!path.utf8.starts(with: "/".utf8), "an output path is relative")
    precondition(!path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty })
    description = path
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool { left.description < right.description }

  /// How many folders lie above the file.
  package var depth: Int { description.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The prefix that leads from this file to the root: `../../` for a file two folders deep.
  package var rootPrefix: String { String(repeating: "../", count: depth) }

  /// A relative link from this file to another one.
  package func link(to other: OutputPath) -> String {
    let own = description.split(separator: "/").dropLast()
    let theirs = other.description.split(separator: "/")
    var shared = 0
    while shared < own.count, shared < theirs.count - 1, own[shared] == theirs[shared] { shared += 1 }
    return String(repeating: "../", count: own.count - shared) + theirs.dropFirst(shared).joined(separator: "/")
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
