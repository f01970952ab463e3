import Glibc
import StdModel

/// A folder that sources are read from: a system, or any folder or place when files stand alone.
package struct SourceRoot: Hashable, Sendable {
  /// As the user named it, to be printed before the paths in it; empty for the working folder.
  package let path: String
  /// Without symbolic links.
  let realPath: String

  package static let systemFile = "system.yaml"

  /// The folders that are compiled: those of the subsystems, and that of the drafting statements.
  static let folders = Set(SubsystemKind.allCases.map(\.rawValue) + ["statements"])

  /// The folder at `path`; throws where there is none.
  package init(_ path: String) throws(LoadError) {
    let trimmed = path.withoutTrailingSlashes
    let isHere = trimmed.isEmpty || trimmed == "."
    self.path = isHere ? "" : trimmed
    let opened = isHere ? "." : trimmed
    guard let real = Self.resolve(opened) else { throw .unreachable(path: opened, .current) }
    realPath = real
    do throws(SystemError) {
      let status = try FileHandle.open(real, O_RDONLY | O_NONBLOCK).status()
      guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(ENOTDIR) }
    } catch {
      throw error.code == ENOTDIR ? .notAFolder(path: opened) : .unreachable(path: opened, error)
    }
  }

  /// The path for messages: never empty.
  package var displayPath: String { path.isEmpty ? "." : path }

  /// A path of the folder as the user would type it.
  package func display(_ relative: String) -> String { path.isEmpty ? relative : "\(path)/\(relative)" }

  package var isSystem: Bool { Self.isFile("\(realPath)/\(Self.systemFile)") }

  /// The nearest folder with a `system.yaml`, at or above the folder of `file`.
  static func system(enclosing file: String) -> String? {
    guard let real = resolve(file) else { return nil }
    var folder = real.folder
    while true {
      let base = folder == "/" ? "" : folder
      if isFile("\(base)/\(systemFile)") { return folder }
      guard folder != "/" else { return nil }
      folder = folder.folder
    }
  }

  /// The path without symbolic links, or nil, with the reason in `errno`.
  static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension String {
  /// The folder of a path: everything before its last `/`, or `.` where there is none.
  var folder: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The last part of a path.
  var name: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  var withoutTrailingSlashes: String {
    var rest = self[...]
    while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return String(rest)
  }
}
