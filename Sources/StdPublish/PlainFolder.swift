import Glibc
package import StdModel

/// Files that belong to the user from the moment they are written, such as a new system.
package enum PlainFolder {
  /// Whether nothing stands at the path, or a folder without any file.
  package static func isFree(_ path: String) throws(PublishError) -> Bool {
    do throws(SystemError) {
      return try FileHandle.open(path, O_RDONLY | O_DIRECTORY).entries().isEmpty
    } catch {
      if error.code == ENOENT { return true }
      if error.code == ENOTDIR { return false }
      throw .failed(path: path, error)
    }
  }

  /// Makes a folder, and those above it, where there is none.
  package static func make(_ path: String) throws(SystemError) { try FolderTree.make(path) }

  /// The files below a folder whose names end so, sorted by path; none where there is no such folder. Links are not
  /// followed.
  package static func files(
    below folder: String, ending: String
  ) throws(SystemError) -> [(path: String, bytes: [UInt8])] {
    let paths: [String]
    do throws(SystemError) {
      paths = try FolderTree.files(below: folder)
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths.sorted() where path.hasSuffix(ending) {
      let file = try FileHandle.open("\(folder)/\(path)", O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      let status = try file.status()
      guard status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((path, try file.read(Int(status.st_size))))
    }
    return files
  }

  /// Writes files below a folder; those of the same name are written over.
  package static func write(_ files: [Artifact], to folder: String) throws(PublishError) {
    for file in files {
      let path = "\(folder)/\(file.path)"
      do throws(SystemError) {
        try FolderTree.make(path.folder)
        try FileHandle.open(path, O_WRONLY | O_CREAT | O_TRUNC).write(file.bytes)
      } catch {
        throw .failed(path: path, error)
      }
    }
  }
}
