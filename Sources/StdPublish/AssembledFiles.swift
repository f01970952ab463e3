import StdModel

/// The files of a site that are put together from parts.
struct AssembledFiles: Sendable {
  private let files: [AssembledFile]

  init(_ paths: [OutputPath], in folder: OutputFolder) throws(PublishError) {
    var files: [AssembledFile] = []
    for path in paths { files.append(try AssembledFile(path, in: folder)) }
    self.files = files
  }

  /// Writes the parts of the queue that are due, in their order; the others stay.
  func write(_ queue: inout PartQueue) throws(PublishError) {
    for index in queue.files.indices {
      let path = queue.files[index].path
      guard let file = files.first(where: { $0.path == path }) else { throw .incomplete(path) }
      var done = 0
      for waiting in queue.files[index].parts {
        guard try file.write(waiting.bytes, part: waiting.part) else { break }
        done += 1
      }
      queue.files[index].parts.removeFirst(done)
    }
  }

  /// Writes what the workers still had in hand when no unit was left, and returns the finished files.
  ///
  /// Every part is in one of the queues by then, so one that cannot be written shows a gap.
  func finish(_ queues: [PartQueue]) throws(PublishError) -> [Manifest.Entry] {
    for file in files {
      let waiting = queues.flatMap(\.files).filter { $0.path == file.path }.flatMap(\.parts)
      for part in waiting.sorted(by: { $0.part < $1.part }) {
        guard try file.write(part.bytes, part: part.part) else { throw .incomplete(file.path) }
      }
    }
    return files.map(\.entry)
  }
}
