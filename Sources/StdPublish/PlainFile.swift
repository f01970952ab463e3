import Glibc

/// Single files of the user beside the sources, such as a list of known findings.
package enum PlainFile {
  /// All of a file up to a size that no such file has; more is cut off.
  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let file = try FileHandle.open(path, O_RDONLY)
    let size = try file.status().st_size
    return try file.read(min(Int(size), 1 << 28))
  }

  /// All of a file, a pipe or a device up to a limit, which is one byte more than what is wanted where more is too
  /// much. A folder throws.
  package static func read(_ path: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
    let file = try FileHandle.open(path, O_RDONLY)
    let status = try file.status()
    if status.st_mode & S_IFMT == S_IFREG { return try file.read(min(Int(status.st_size), limit)) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let more = try file.read(min(1 << 16, limit - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Writes a file in one step: what stood there stays until the new one is whole.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let beside = "\(path).stdc-\(getpid())"
    do throws(SystemError) {
      try FileHandle.open(beside, O_WRONLY | O_CREAT | O_EXCL).write(bytes)
      guard rename(beside, path) == 0 else { throw .current }
    } catch {
      _ = unlink(beside)
      throw error
    }
  }
}

extension PlainFile {
  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a folder stands at a path.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
