import Glibc
package import StdModel

/// A published site compared with its manifest (基线): which files are no longer what was published.
package struct SiteVerification: Equatable, Sendable {
  /// How many files the manifest lists.
  package let count: Int
  /// Files with other bytes than were published; the manifest itself among them where it was edited.
  package let changed: [String]
  /// Files that are gone.
  package let missing: [String]
  /// Files that were not published.
  package let additional: [String]
  /// The SHA-256 of the manifest: one line that stands for every byte of the site.
  package let fingerprint: String

  package var isClean: Bool { changed.isEmpty && missing.isEmpty && additional.isEmpty }
}

/// Why a site could not be compared with its manifest.
package enum VerifyError: Error, Hashable, Sendable {
  /// There is no manifest of stdc in the folder.
  case noManifest(path: String)
  /// The manifest is of an earlier version and holds no hashes.
  case noHashes(path: String)
  case failed(path: String, SystemError)

  package var message: Bilingual {
    switch self {
    case .noManifest(let path):
      Bilingual(
        zh: "\(path) 不是 stdc 生成的网站：没有 \(Manifest.fileName)",
        en: "\(path) is no site of stdc: it has no \(Manifest.fileName)")
    case .noHashes(let path):
      Bilingual(
        zh: "\(path) 的清单是较早的版本写的，没有散列值；请重新生成网站",
        en: "the manifest of \(path) was written by an earlier version and holds no hashes; build the site again")
    case .failed(let path, let error):
      Bilingual(zh: "无法读取 \(path)：\(error.message.zh)", en: "cannot read \(path): \(error.message.en)")
    }
  }
}

/// Compares every file of a site with its manifest, several side by side. Symbolic links are not followed: one in the
/// place of a file counts as changed.
package func verifySite(_ site: String, workers: Int) async throws(VerifyError) -> SiteVerification {
  let folder = site.withoutTrailingSlashes
  let bytes: [UInt8]
  let found: [String]
  do throws(SystemError) {
    bytes = try readPublished("\(folder)/\(Manifest.fileName)") ?? []
    found = try FolderTree.files(below: folder).filter { $0 != Manifest.fileName }
  } catch {
    throw error.code == ENOENT ? .noManifest(path: folder) : .failed(path: folder, error)
  }
  guard let manifest = Manifest(bytes) else { throw .noManifest(path: folder) }
  guard manifest.entries.allSatisfy({ !$0.hash.isEmpty }) else { throw .noHashes(path: folder) }
  let listed = Set(manifest.entries.map(\.path.description))
  let states = await states(of: manifest.entries, in: folder, workers: workers)
  func paths(_ state: FileState) -> [String] {
    zip(manifest.entries, states).filter { $0.1 == state }.map(\.0.path.description)
  }
  // A manifest that was edited by hand no longer reads as it is written.
  let edited = manifest.bytes == bytes ? [] : [Manifest.fileName]
  return SiteVerification(
    count: manifest.entries.count, changed: edited + paths(.changed), missing: paths(.missing),
    additional: found.filter { !listed.contains($0) }.sorted(), fingerprint: sha256(bytes))
}

private enum FileState { case unchanged, changed, missing }

private func states(of entries: [Manifest.Entry], in folder: String, workers: Int) async -> [FileState] {
  let position = SharedCounter()
  let parts = await withTaskGroup(of: [(Int, FileState)].self) { group in
    for _ in 0..<min(max(1, workers), max(1, entries.count)) {
      group.addTask {
        var states: [(Int, FileState)] = []
        while case let index = position.next(), index < entries.count {
          states.append((index, state(of: entries[index], in: folder)))
        }
        return states
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  var states = Array(repeating: FileState.missing, count: entries.count)
  for (index, state) in parts { states[index] = state }
  return states
}

private func state(of entry: Manifest.Entry, in folder: String) -> FileState {
  do throws(SystemError) {
    guard let bytes = try readPublished("\(folder)/\(entry.path)") else { return .changed }
    return bytes.count == entry.size && sha256(bytes) == entry.hash ? .unchanged : .changed
  } catch {
    return error.code == ENOENT || error.code == ENOTDIR ? .missing : .changed
  }
}

/// The bytes of a file; nil for what is no plain file.
private func readPublished(_ path: String) throws(SystemError) -> [UInt8]? {
  let file = try FileHandle.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  let status = try file.status()
  guard status.st_mode & S_IFMT == S_IFREG else { return nil }
  return try file.read(Int(status.st_size) + 1)
}
