import Glibc
import StdModel

/// The folder of the ledgers beside the sources: one file for each standard, under the path of its source.
package struct LedgerFolder: Sendable {
  /// The files, by their paths below the system's folder.
  package let files: [(path: String, bytes: [UInt8])]
  /// Whether there is such a folder.
  package let exists: Bool
  private let root: SourceRoot

  private static let name = "ids"
  /// More than any system holds.
  private static let sizeLimit = 256 * mebibyte

  /// Reads all ledgers of a system.
  package init(_ root: SourceRoot) throws(LoadError) {
    self.root = root
    let folder = "\(root.realPath)/\(Self.name)"
    do throws(SystemError) {
      var files: [(path: String, bytes: [UInt8])] = []
      var total = 0
      for path in try FolderTree.files(below: folder).sorted() where path.hasSuffix(".ids") {
        let file = try FileHandle.open("\(folder)/\(path)", O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG else { continue }
        total += Int(status.st_size)
        guard total <= Self.sizeLimit else { throw SystemError(EFBIG) }
        files.append(("\(Self.name)/\(path)", try file.read(Int(status.st_size))))
      }
      self.files = files
      exists = true
    } catch {
      guard error.code == ENOENT else { throw .unreachable(path: root.display(Self.name), error) }
      files = []
      exists = false
    }
  }

  /// Where the ledger of a source stands: `ids/support/finance.ids` for `support/finance.md`.
  package static func path(ofSource source: String) -> String {
    "\(name)/\(source.hasSuffix(".md") ? String(source.dropLast(3)) : source).ids"
  }

  /// Replaces one ledger in one step, and makes the folders for it.
  package func write(_ bytes: [UInt8], to path: String) throws(RewriteError) {
    let full = "\(root.realPath)/\(path)"
    do throws(SystemError) {
      try FolderTree.make(full.folder)
      try PlainFile.write(bytes, to: full)
    } catch {
      throw .failed(path: root.display(path), error)
    }
  }

  /// Removes the ledger of a source that has another name now.
  package func remove(_ path: String) throws(RewriteError) {
    guard unlink("\(root.realPath)/\(path)") == 0 || errno == ENOENT else {
      throw .failed(path: root.display(path), .current)
    }
  }
}
