import Glibc
import StdPublish

extension SourceLoader {
  /// What the commands that change sources take: a folder, or files with the system that they lie in.
  func load(_ paths: [String], noSystem: Bool) async throws(LoadError) -> LoadedSources {
    let surroundings: SourceLoader.Surroundings = noSystem ? .nothing : .enclosingSystem
    if paths.count <= 1 {
      let path = SystemFolder.chosen(paths.first)
      if isFolder(path) { return try await loadFolder(at: path, in: surroundings) }
    }
    return try await loadFiles(paths, in: surroundings)
  }
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
