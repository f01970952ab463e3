package import StdModel

/// Writes sites: every unit is rendered and written on its own, so that memory holds only what the workers have in
/// hand.
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
  /// Throws before anything is rendered where `output` is in use or is not a site of stdc. After any error, and after
  /// the process is killed at any moment, the old site stands whole. Nothing is forced to the disk: after a power cut,
  /// build again. `progress` counts finished units.
  ///
  /// `assembled` names the files that many units make together, in artifacts with a `part`. Parts are written in their
  /// order as they come; where units give them in rising order, only those wait in memory that were finished ahead of a
  /// slower one.
  @discardableResult
  package func publish<Unit: Sendable>(
    _ units: [Unit], to output: String, assembled: [OutputPath] = [], progress: SharedCounter = SharedCounter(),
    render: @escaping @Sendable (Unit) -> [Artifact]
  ) async throws(PublishError) -> Manifest {
    let folder = try OutputFolder(output)
    do throws(PublishError) {
      let files = try AssembledFiles(assembled, in: folder)
      let position = SharedCounter()
      let results = await withTaskGroup(of: Result<Work, PublishError>.self) { group in
        for _ in 0..<min(workers, max(1, units.count)) {
          group.addTask {
            Self.work(through: units, position: position, progress: progress, into: folder, files, render: render)
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      var entries: [Manifest.Entry] = []
      var waiting: [PartQueue] = []
      for result in results {
        let work = try result.get()
        entries += work.entries
        waiting.append(work.waiting)
      }
      entries += try files.finish(waiting)
      let manifest = Manifest(entries)
      try folder.commit(manifest, by: swap)
      await folder.clearAway(workers: workers)
      return manifest
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// What one worker made: the files that it wrote, and parts that were not yet due.
  private struct Work {
    var entries: [Manifest.Entry] = []
    var waiting = PartQueue()
  }

  /// Takes units until there are none, or until one cannot be written.
  private static func work<Unit: Sendable>(
    through units: [Unit], position: SharedCounter, progress: SharedCounter, into folder: OutputFolder,
    _ files: AssembledFiles, render: (Unit) -> [Artifact]
  ) -> Result<Work, PublishError> {
    var work = Work()
    while case let index = position.next(), index < units.count {
      do throws(PublishError) {
        for artifact in render(units[index]) {
          if artifact.part != nil {
            work.waiting.append(artifact)
          } else {
            try folder.write(artifact)
            work.entries.append(Manifest.Entry(artifact))
          }
        }
        try files.write(&work.waiting)
      } catch {
        // The others need not go on.
        position.add(units.count)
        return .failure(error)
      }
      progress.next()
    }
    return .success(work)
  }
}
