import Glibc
package import StdModel

/// Why a source could not be rewritten. The file stands as it was.
package enum RewriteError: Error, Hashable, Sendable {
  /// Somebody else changed the file since it was read.
  case changed(path: String)
  case failed(path: String, SystemError)

  package var message: Bilingual {
    switch self {
    case .changed(let path):
      Bilingual(
        zh: "\(path) 在读取之后又有改动，未改写；请重新运行", en: "\(path) was changed since it was read, and is left as it is; run again")
    case .failed(let path, let error):
      Bilingual(zh: "无法写入 \(path)：\(error.message.zh)", en: "cannot write \(path): \(error.message.en)")
    }
  }
}

/// Rewrites the author's own files: each is replaced in one step, keeps its permissions, and is never left half
/// written.
package enum SourceRewriter {
  /// Replaces the file at `path` (a symbolic link is followed) by `new`, if it still holds `old`.
  package static func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(RewriteError) {
    do throws(SystemError) {
      guard let real = SourceRoot.resolve(path) else { throw .current }
      let file = try FileHandle.open(real, O_RDONLY)
      let status = try file.status()
      guard try file.read(old.count + 1) == old else { throw SystemError(ESTALE) }
      // Renaming would get round it: a file that nobody may write is meant to stay as it is, for the superuser too.
      guard status.st_mode & 0o222 != 0, access(real, W_OK) == 0 else { throw SystemError(EACCES) }
      let beside = "\(real.folder)/.\(real.name).stdc-\(getpid())"
      do throws(SystemError) {
        let copy = try FileHandle.open(beside, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        try copy.write(new)
        // The owner may be another where the file is shared; then the group's rights matter.
        _ = fchown(copy.descriptor, status.st_uid, status.st_gid)
        guard fchmod(copy.descriptor, status.st_mode & 0o7777) == 0, fsync(copy.descriptor) == 0,
          rename(beside, real) == 0
        else { throw .current }
      } catch {
        _ = unlink(beside)
        throw error
      }
    } catch {
      throw error.code == ESTALE ? .changed(path: path) : .failed(path: path, error)
    }
  }
}
