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
    for diagnostic in diagnostics { counts[Self.key(diagnostic, &lines), default: 0] += 1 }
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
      let key = Self.key(diagnostic, &lines)
      guard let count = left[key], count > 0 else { return true }
      left[key] = count - 1
      return false
    }
    return (new, left.values.reduce(0, +))
  }

  private static func key(_ diagnostic: Diagnostic, _ lines: inout LineSums) -> Key {
    Key(
      rule: diagnostic.rule.description, file: lines.path(of: diagnostic.span.source),
      line: lines.sum(of: diagnostic.span))
  }
}

/// Check sums of lines, the spaces around them left out.
private struct LineSums {
  private let sources: SourceSet
  private var indexes: [SourceID: LineIndex] = [:]

  init(_ sources: SourceSet) { self.sources = sources }

  func path(of source: SourceID) -> String {
    String(sources[source].path.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  mutating func sum(of span: SourceSpan) -> String {
    let lines = indexes[span.source] ?? LineIndex(sources[span.source])
    indexes[span.source] = lines
    let bytes = lines.bytes(ofLine: lines.position(of: span.lowerBound).line)
    let text = bytes.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed()
    // FNV-1a: not against forgery, only to tell lines apart.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
