package import StdModel

/// Writes sites: every unit is rendered and written on its own, so that memory holds only what the workers have in hand.
package struct Publisher: Sendable {
  private let workers: Int
  private let swap: OutputFolder.Swap

  package init(workers: Int) { self.init(workers: workers, swap: .exchange) }

  init(workers: Int, swap: OutputFolder.Swap) {
    self.workers = max(1, workers)
    self.swap = swap
  }

  /// Renders all units side by side and puts the finished site at `output` in one step.
  ///
  /// Throws before anything is rendered where `output` is in use or is not a site of stdc. After any error, and after the
  /// process is killed at any moment, the old site stands whole. Nothing is forced to the disk: after a power cut, build again.
  /// `progress` counts finished units.
  @discardableResult
  package func publish<Unit: Sendable>(
    _ units: [Unit], to output: String, progress: SharedCounter = SharedCounter(),
    render: @escaping @Sendable (Unit) -> [Artifact]
  ) async throws(PublishError) -> Manifest {
    let folder = try OutputFolder(output)
    let position = SharedCounter()
    let parts = await withTaskGroup(of: Result<[Manifest.Entry], PublishError>.self) { group in
      for _ in 0..<min(workers, max(1, units.count)) {
        group.addTask {
          Self.work(through: units, position: position, progress: progress, into: folder, render: render)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    do throws(PublishError) {
      var entries: [Manifest.Entry] = []
      for part in parts { entries += try part.get() }
      let manifest = Manifest(entries)
      try folder.commit(manifest, by: swap)
      return manifest
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// Takes units until there are none, or until one cannot be written.
  private static func work<Unit: Sendable>(
    through units: [Unit], position: SharedCounter, progress: SharedCounter, into folder: OutputFolder,
    render: (Unit) -> [Artifact]
  ) -> Result<[Manifest.Entry], PublishError> {
    var entries: [Manifest.Entry] = []
    while case let index = position.next(), index < units.count {
      for artifact in render(units[index]) {
        do throws(PublishError) {
          try folder.write(artifact)
        } catch {
          // The others need not go on.
          position.add(units.count)
          return .failure(error)
        }
        entries.append(Manifest.Entry(path: artifact.path, size: artifact.bytes.count))
      }
      progress.next()
    }
    return .success(entries)
  }
}
