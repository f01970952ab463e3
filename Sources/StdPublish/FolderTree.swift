import Glibc

/// Whole trees of folders: making, listing and removing them. Symbolic links are never followed.
enum FolderTree {
  /// Makes a folder and those above it, as far as they are missing.
  static func make(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.contains("/") else { throw .current }
    try make(path.folder)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .current }
  }

  /// The paths of all files below a folder, folders left out.
  static func files(below path: String) throws(SystemError) -> [String] {
    var found: [String] = []
    try list(try FileHandle.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), prefix: "", into: &found)
    return found
  }

  private static func list(
    _ folder: borrowing FileHandle, prefix: String, into found: inout [String]
  ) throws(SystemError) {
    for entry in try folder.entries() {
      let path = prefix + entry.printableName
      if entry.kind == .folder, let name = entry.name {
        try list(try folder.open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), prefix: path + "/", into: &found)
      } else {
        found.append(path)
      }
    }
  }

  /// The paths of the folders in a folder; none where there is no such folder.
  static func folders(in path: String) -> [String] {
    let entries = try? FileHandle.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW).entries()
    return (entries ?? []).compactMap { entry in entry.kind == .folder ? entry.name.map { "\(path)/\($0)" } : nil }
  }

  /// Removes a folder with all that is in it; nothing happens where there is none.
  static func remove(_ path: String) throws(SystemError) {
    let folder: FileHandle
    do throws(SystemError) {
      folder = try FileHandle.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      if error.code == ENOENT { return }
      throw error
    }
    try empty(folder)
    guard rmdir(path) == 0 || errno == ENOENT else { throw .current }
  }

  private static func empty(_ folder: borrowing FileHandle) throws(SystemError) {
    for entry in try folder.entries() {
      guard let name = entry.name else { throw SystemError(EILSEQ) }
      if entry.kind == .folder {
        try empty(try folder.open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
        guard unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw .current }
      } else {
        guard unlinkat(folder.descriptor, name, 0) == 0 || errno == ENOENT else { throw .current }
      }
    }
  }
}
