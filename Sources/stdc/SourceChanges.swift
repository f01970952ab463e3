import StdModel
import StdPublish
import StdReports

/// What a command makes of the sources: shown as a difference, or written over the author's files.
struct SourceChanges {
  private let changed: [(path: String, old: SourceText, new: SourceText)]

  init(from loaded: LoadedSources, to sources: SourceSet) {
    changed = zip(loaded.sources.texts, sources.texts).filter { $0.bytes != $1.bytes }.map { old, new in
      (loaded.root.display(old.path), old, new)
    }
  }

  var count: Int { changed.count }
  var paths: [String] { changed.map(\.path) }

  func printDifference() {
    for (path, old, new) in changed {
      StandardStream.output.write(
        UnifiedDiff.text(old.bytes, new.bytes, path: String(path.trimmingPrefix("/"))).utf8)
    }
  }

  func write() throws(RewriteError) {
    for (path, old, new) in changed { try SourceRewriter.replace(path, old.bytes, with: new.bytes) }
  }
}
