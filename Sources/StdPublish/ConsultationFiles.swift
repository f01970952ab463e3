import Glibc
package import StdModel

/// The records of a round of comments beside the sources: receipts and comments, each one file of text.
package struct ConsultationFiles: Sendable {
  package static let folder = "consultation"
  package static let returns = "consultation/returns.yaml"
  package static let comments = "consultation/comments.yaml"

  private let root: SourceRoot

  package init(_ root: SourceRoot) { self.root = root }

  /// Those of the two files that are there.
  package func read() throws(ConsultationFileError) -> SourceSet {
    var files: [(path: String, bytes: [UInt8])] = []
    for path in [Self.returns, Self.comments] {
      do {
        files.append((path, try PlainFile.read(root.display(path))))
      } catch {
        if error.isMissing { continue }
        throw ConsultationFileError(path: root.display(path), error: error)
      }
    }
    return SourceSet(files)
  }

  /// Writes one of the files in one step, if it still holds what was read.
  ///
  /// - Parameter old: what was read; nil where there was no file.
  package func write(_ bytes: [UInt8], to path: String, insteadOf old: [UInt8]?) throws(RewriteError) {
    let place = root.display(path)
    if let old { return try SourceRewriter.replace(place, old, with: bytes) }
    do throws(SystemError) {
      try PlainFolder.make(root.display(Self.folder))
      guard !PlainFile.exists(place) else { throw SystemError(EEXIST) }
      try PlainFile.write(bytes, to: place)
    } catch {
      throw error.code == EEXIST ? .changed(path: place) : .failed(path: place, error)
    }
  }
}

/// Why one of the files cannot be read.
package struct ConsultationFileError: Error {
  package let path: String
  package let error: SystemError

  package var message: Bilingual {
    Bilingual(zh: "无法读取 \(path)：\(error.message.zh)", en: "cannot read \(path): \(error.message.en)")
  }
}
