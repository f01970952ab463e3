import StdModel

/// Turns spans into lines and columns; a file is indexed when the first of its spans is asked for.
struct PlaceFinder {
  /// A span as programs read it: lines and columns from 1, columns in Unicode scalars, the end exclusive.
  struct Place {
    let file: String
    let start: LineIndex.Position
    let end: LineIndex.Position
    /// Whether the file has a text to point into.
    let hasText: Bool
  }

  private let report: Report
  private var indexes: [SourceID: LineIndex] = [:]

  init(_ report: Report) { self.report = report }

  mutating func place(of span: SourceSpan) -> Place {
    let lines = lines(of: span.source)
    return Place(
      file: report.path(of: span.source), start: lines.position(of: span.lowerBound),
      end: lines.position(of: span.upperBound), hasText: !report.sources[span.source].bytes.isEmpty)
  }

  /// Whether a span goes over several lines.
  mutating func isLong(_ span: SourceSpan) -> Bool {
    let lines = lines(of: span.source)
    return lines.position(of: span.lowerBound).line != Snippet.lastLine(of: span, in: lines)
  }

  mutating func lines(of source: SourceID) -> LineIndex {
    if let lines = indexes[source] { return lines }
    let lines = LineIndex(report.sources[source])
    indexes[source] = lines
    return lines
  }
}
