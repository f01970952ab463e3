package import StdModel

/// The findings that an old system is known to have, so that only new ones count.
///
/// A finding is known by its rule, its file and the text of its line, not by the number of the line: it stays known
/// while other lines come and go, and counts as new once its own line is edited. The form is one line for each, sorted,
/// so that it can be kept under version control: rule, file, check sum of the line, how often.
package struct Baseline: Equatable, Sendable {
  private struct Key: Hashable, Comparable {
    let rule: String
    let file: String
    let line: String

    static func < (left: Key, right: Key) -> Bool {
      (left.file, left.rule, left.line) < (right.file, right.rule, right.line)
    }
  }

  private static let heading = "# stdc baseline 1"

  private var counts: [Key: Int] = [:]

  package var count: Int { counts.values.reduce(0, +) }

  /// The baseline that knows all these findings.
  package init(_ diagnostics: [Diagnostic], of sources: SourceSet) {
    var lines = LineSums(sources)
    for diagnostic in diagnostics {
      for key in Self.keys(diagnostic, &lines) { counts[key, default: 0] += 1 }
    }
  }

  /// Reads a baseline; nil where the text is none.
  package init?(_ text: String) {
    let rows = text.split(whereSeparator: \.isNewline)
    guard rows.first == Self.heading[...] else { return nil }
    for row in rows.dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let count = Int(fields[3]), count > 0, count < 1_000_000 else { return nil }
      counts[Key(rule: String(fields[0]), file: String(fields[1]), line: String(fields[2])), default: 0] += count
    }
  }

  package var text: String {
    let rows = counts.sorted { $0.key < $1.key }.map { "\($0.key.rule)\t\($0.key.file)\t\($0.key.line)\t\($0.value)\n" }
    return Self.heading + "\n" + rows.joined()
  }

  /// The findings that are new, in their order, and how many known ones are no longer there.
  package func split(_ diagnostics: [Diagnostic], of sources: SourceSet) -> (new: [Diagnostic], gone: Int) {
    var left = counts
    var lines = LineSums(sources)
    let new = diagnostics.filter { diagnostic in
      // A finding that stands for several places is new where one of them is.
      var isNew = false
      for key in Self.keys(diagnostic, &lines) {
        let count = left[key] ?? 0
        if count > 0 { left[key] = count - 1 } else { isNew = true }
      }
      return isNew
    }
    return (new, left.values.reduce(0, +))
  }

  /// One for each place.
  private static func keys(_ diagnostic: Diagnostic, _ lines: inout LineSums) -> [Key] {
    ([diagnostic.span] + diagnostic.places).map { span in
      Key(rule: diagnostic.rule.description, file: lines.path(of: span.source), line: lines.sum(of: span))
    }
  }
}
