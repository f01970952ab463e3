import StdModel

/// Parts of files that a worker finished before their turn, in the order in which it made them.
struct PartQueue: Sendable {
  struct File {
    let path: OutputPath
    var parts: [(part: Int, bytes: [UInt8])] = []
  }

  var files: [File] = []

  /// Takes an artifact that is a part; the parts of one file come in rising order as long as units do.
  mutating func append(_ artifact: Artifact) {
    guard let part = artifact.part else { return }
    let index = files.firstIndex { $0.path == artifact.path } ?? files.endIndex
    if index == files.endIndex { files.append(File(path: artifact.path)) }
    files[index].parts.append((part, artifact.bytes))
  }
}
