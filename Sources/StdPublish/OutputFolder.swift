import CLinux
import Glibc
import StdModel

/// The place of a site, and the folder beside it in which the next one is made.
///
/// The name of the place always leads to a whole site: a new one is written beside it and takes its place in one step.
/// What a killed run left behind is cleared away, or put back, by the next.
final class OutputFolder: Sendable {
  /// How the new folder takes the place of the old one.
  enum Swap {
    /// Both names change in one step (`renameat2`, Linux 3.15).
    case exchange
    /// The old folder moves aside first; for file systems that cannot exchange.
    case moveAside
  }

  /// The site, without symbolic links.
  let path: String
  /// The folder that is being filled.
  let staging: String
  private let aside: String
  private let lock: OutputLock
  private let stagingFolder: FileHandle

  /// Takes the place for this process, clears away what dead runs left, and makes the staging folder.
  init(_ path: String) throws(PublishError) {
    let displayed = path.withoutTrailingSlashes
    let place = try Self.place(of: displayed)
    self.path = place
    do throws(SystemError) {
      lock = try OutputLock("\(place.folder == "/" ? "" : place.folder)/.\(place.name).stdc-lock")
    } catch {
      throw error.code == EWOULDBLOCK ? .busy(path: displayed) : .failed(path: displayed, error)
    }
    staging = "\(place).stdc-new-\(getpid())"
    aside = "\(place).stdc-old"
    do throws(SystemError) {
      try Self.recover(place, aside: aside)
    } catch {
      throw .failed(path: displayed, error)
    }
    try Self.requireOwn(place, displayed: displayed)
    do throws(SystemError) {
      guard mkdir(staging, 0o777) == 0 else { throw .current }
      stagingFolder = try FileHandle.open(staging, O_RDONLY | O_DIRECTORY)
    } catch {
      throw .failed(path: staging, error)
    }
  }

  /// Writes a file into the staging folder, with the folders above it.
  func write(_ artifact: Artifact) throws(PublishError) {
    let file = try create(artifact.path)
    do throws(SystemError) {
      try file.write(artifact.bytes)
    } catch {
      throw .failed(path: "\(path)/\(artifact.path)", error)
    }
  }

  /// Opens an empty file of the staging folder for a file that is written bit by bit.
  func create(_ path: OutputPath) throws(PublishError) -> FileHandle {
    do throws(SystemError) {
      return try create(path.description)
    } catch {
      throw error.code == EEXIST ? .twice(path) : .failed(path: "\(self.path)/\(path)", error)
    }
  }

  private func create(_ path: String) throws(SystemError) -> FileHandle {
    do throws(SystemError) {
      return try stagingFolder.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    try FolderTree.make("\(staging)/\(path)".folder)
    return try stagingFolder.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  /// Writes the manifest and puts the staging folder in the place of the old site, which is removed.
  func commit(_ manifest: Manifest, by swap: Swap = .exchange) throws(PublishError) {
    do throws(SystemError) {
      try create(Manifest.fileName).write(manifest.bytes)
      if rename(staging, path) != 0 {
        // A folder that is not empty stands there, or a file system that does not replace empty ones.
        guard errno == ENOTEMPTY || errno == EEXIST else { throw .current }
        switch swap {
        case .exchange: try exchange()
        case .moveAside: try moveAside()
        }
      }
    } catch {
      try? FolderTree.remove(staging)
      throw .failed(path: path, error)
    }
  }

  /// Removes what the new site took the place of, its folders side by side. What cannot be removed now is removed by
  /// the next run.
  func clearAway(workers: Int) async {
    let folders = [staging, aside].flatMap { FolderTree.folders(in: $0) }.flatMap { [$0] + FolderTree.folders(in: $0) }
    let position = SharedCounter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, folders.count) {
        group.addTask {
          // The inner ones first: an outer folder holds what others are at.
          while case let index = position.next(), index < folders.count {
            try? FolderTree.remove(folders[folders.count - 1 - index])
          }
        }
      }
    }
    try? FolderTree.remove(staging)
    try? FolderTree.remove(aside)
  }

  /// Leaves the old site as it is.
  func abandon() { try? FolderTree.remove(staging) }

  private func exchange() throws(SystemError) {
    if renameat2(AT_FDCWD, staging, AT_FDCWD, path, UInt32(rename_exchange)) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS else { throw .current }
    try moveAside()
  }

  private func moveAside() throws(SystemError) {
    guard rename(path, aside) == 0 else { throw .current }
    guard rename(staging, path) == 0 else {
      let error = SystemError.current
      rename(aside, path)
      throw error
    }
  }
}

extension OutputFolder {
  /// Where the site stands once links are followed; the folders above it are made.
  private static func place(of path: String) throws(PublishError) -> String {
    if let real = SourceRoot.resolve(path) { return real }
    guard errno == ENOENT else { throw .failed(path: path, .current) }
    do throws(SystemError) {
      try FolderTree.make(path.folder)
      guard let real = SourceRoot.resolve(path.folder) else { throw .current }
      return "\(real == "/" ? "" : real)/\(path.name)"
    } catch {
      throw .failed(path: path, error)
    }
  }

  /// Puts a site back that a killed run had moved aside, and removes unfinished ones. The lock says that no other run
  /// is at work.
  private static func recover(_ place: String, aside: String) throws(SystemError) {
    if rename(aside, place) != 0, errno != ENOENT { try FolderTree.remove(aside) }
    let prefix = "\(place.name).stdc-new-"
    for entry in try FileHandle.open(place.folder, O_RDONLY | O_DIRECTORY).entries() where entry.kind == .folder {
      guard let name = entry.name, name.utf8.starts(with: prefix.utf8) else { continue }
      try FolderTree.remove("\(place.folder)/\(name)")
    }
  }

  /// Throws where something stands at the place that would be lost with the old site.
  private static func requireOwn(_ place: String, displayed: String) throws(PublishError) {
    let found: [String]
    let own: Set<String>?
    do throws(SystemError) {
      found = try FolderTree.files(below: place)
      own = found.contains(Manifest.fileName) ? try readManifest("\(place)/\(Manifest.fileName)") : nil
    } catch {
      if error.code == ENOENT { return }
      throw .failed(path: displayed, error)
    }
    guard let own else {
      if found.isEmpty { return }
      throw .notOurs(path: displayed)
    }
    let strangers = found.filter { $0 != Manifest.fileName && !own.contains($0) }
    if !strangers.isEmpty { throw .strangers(path: displayed, names: strangers) }
  }

  private static func readManifest(_ path: String) throws(SystemError) -> Set<String>? {
    let file = try FileHandle.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    return Manifest.paths(in: try file.read(Int(try file.status().st_size)))
  }
}
