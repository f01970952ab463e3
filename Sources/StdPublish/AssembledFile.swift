import StdModel
import Synchronization

/// A file that several workers write in parts: each part goes to the end of the file once all before it are there.
final class AssembledFile: Sendable {
  let path: OutputPath
  private let file: FileHandle
  /// Where the file stands, for messages.
  private let place: String
  /// The part that is due, or `busy` while it is being written.
  private let due = Atomic(0)
  private let size = Atomic(0)
  private let digest = Mutex(SHA256Digest())

  private static let busy = -1

  init(_ path: OutputPath, in folder: OutputFolder) throws(PublishError) {
    self.path = path
    file = try folder.create(path)
    place = "\(folder.path)/\(path)"
  }

  /// Writes the part if it is the one that is due, and says so. Whoever writes a part has the file for itself
  /// meanwhile.
  func write(_ bytes: [UInt8], part: Int) throws(PublishError) -> Bool {
    guard due.compareExchange(expected: part, desired: Self.busy, ordering: .acquiring).exchanged else { return false }
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      throw .failed(path: place, error)
    }
    size.add(bytes.count, ordering: .relaxed)
    digest.withLock { $0.add(bytes) }
    due.store(part + 1, ordering: .releasing)
    return true
  }

  /// The file as the manifest lists it, once all parts are written.
  var entry: Manifest.Entry {
    Manifest.Entry(path: path, size: size.load(ordering: .relaxed), hash: digest.withLock { $0 }.finish())
  }
}
