import Glibc
import StdPublish

/// Sees when something below some folders changes, by asking for the state of every file again and again.
///
/// inotify would wake only when something happens, but sees nothing on network folders and on those shared with another
/// system, which is where offices keep their drafts; to ask for the state of a thousand files takes a few milliseconds.
package struct SourceWatch: Sendable {
  /// The state of files: by their paths, what changes whenever somebody writes.
  package struct Snapshot: Equatable, Sendable {
    fileprivate var files: [String: State] = [:]

    fileprivate struct State: Equatable, Sendable {
      let file: UInt64
      let size: Int64
      let seconds: Int
      let nanoseconds: Int
    }

    /// The paths that are new, gone or other than before, sorted.
    package func changes(since old: Snapshot) -> [String] {
      var paths = files.compactMap { path, state in old.files[path] == state ? nil : path }
      paths += old.files.keys.filter { files[$0] == nil }
      return paths.sorted()
    }
  }

  private let folders: [String]
  private let excluded: Set<String>
  /// No more files than any system has; behind that, changes go unseen.
  private static let limit = 200_000

  /// - Parameters:
  ///   - folders: folders and files.
  ///   - excluded: folders in them that are not looked at, by their whole paths.
  package init(_ folders: [String], excluding excluded: [String] = []) {
    self.folders = folders
    self.excluded = Set(excluded)
  }

  package func snapshot() -> Snapshot {
    var snapshot = Snapshot()
    for folder in folders { add(folder, to: &snapshot, depth: 0) }
    return snapshot
  }

  private func add(_ path: String, to snapshot: inout Snapshot, depth: Int) {
    var status = stat()
    guard depth < 32, snapshot.files.count < Self.limit, !excluded.contains(path), stat(path, &status) == 0 else {
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      guard let names = Self.names(in: path) else { return }
      // Editors write hidden files beside those that are edited, and `~$` is how office programs lock theirs.
      for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix("~") {
        add("\(path)/\(name)", to: &snapshot, depth: depth + 1)
      }
    } else if status.st_mode & S_IFMT == S_IFREG {
      snapshot.files[path] = Snapshot.State(
        file: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
  }

  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }

  /// Calls `changed` with the paths after each change, once nothing more has changed for a moment: editors and `git`
  /// write several files one after the other. Ends when the task is cancelled.
  package func run(_ changed: @Sendable (_ paths: [String]) async -> Void) async {
    var last = snapshot()
    while !Task.isCancelled {
      let begin = ContinuousClock.now
      var now = snapshot()
      let taken = ContinuousClock.now - begin
      let paths = now.changes(since: last)
      if !paths.isEmpty {
        var all = Set(paths)
        while !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(120))
          let later = snapshot()
          let more = later.changes(since: now)
          now = later
          if more.isEmpty { break }
          all.formUnion(more)
        }
        last = now
        await changed(all.sorted())
      }
      // No more than a twentieth of one processor goes into looking.
      try? await Task.sleep(for: max(.milliseconds(300), taken * 20))
    }
  }
}
