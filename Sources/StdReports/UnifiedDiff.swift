/// The difference of two versions of a file in the form that `diff -u` prints and `patch` reads.
package enum UnifiedDiff {
  private static let context = 3

  /// Empty where both are the same. Lines that are no UTF-8 come out with U+FFFD.
  package static func text(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
    guard old != new else { return "" }
    let before = lines(old)
    let after = lines(new)
    var removed = Set<Int>()
    var added = Set<Int>()
    // Both begin and end alike for the most part; what is compared is what lies between.
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before[head...].reversed(), after[head...].reversed()).prefix { $0 == $1 }.count
    let difference = Array(after[head..<after.count - tail]).difference(from: Array(before[head..<before.count - tail]))
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(head + offset)
      case .insert(let offset, _, _): added.insert(head + offset)
      }
    }
    var rows = self.rows(before, after, removed, added)[...]
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    while let hunk = nextHunk(&rows) { text += hunk }
    return text
  }

  private struct Row {
    let mark: Character
    let line: ArraySlice<UInt8>
    /// How many lines of either version stand before it.
    let old: Int
    let new: Int
  }

  private static func rows(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>], _ removed: Set<Int>, _ added: Set<Int>
  ) -> [Row] {
    var rows: [Row] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        rows.append(Row(mark: "-", line: before[old], old: old, new: new))
        old += 1
      } else if new < after.count, added.contains(new) {
        rows.append(Row(mark: "+", line: after[new], old: old, new: new))
        new += 1
      } else {
        rows.append(Row(mark: " ", line: before[old], old: old, new: new))
        old += 1
        new += 1
      }
    }
    return rows
  }

  /// The next group of changes that are no further apart than their contexts, with its heading.
  private static func nextHunk(_ rows: inout ArraySlice<Row>) -> String? {
    guard let first = rows.firstIndex(where: { $0.mark != " " }) else { return nil }
    var last = first
    var index = first
    while index < rows.endIndex, index - last <= 2 * context {
      if rows[index].mark != " " { last = index }
      index += 1
    }
    let hunk = rows[max(rows.startIndex, first - context)..<min(rows.endIndex, last + context + 1)]
    rows = rows[hunk.endIndex...]
    guard let start = hunk.first else { return nil }
    let oldCount = hunk.count { $0.mark != "+" }
    let newCount = hunk.count { $0.mark != "-" }
    func range(_ before: Int, _ count: Int) -> String { "\(count == 0 ? before : before + 1),\(count)" }
    var text = "@@ -\(range(start.old, oldCount)) +\(range(start.new, newCount)) @@\n"
    for row in hunk {
      text += "\(row.mark)\(String(decoding: row.line, as: UTF8.self))"
      if row.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
