/// A source with marked places, as the documentation of a rule holds it: `⟦` and `⟧` stand around what is reported.
package struct MarkedExample: Sendable {
  /// The source without its marks.
  package let text: String
  /// What was marked, as byte offsets of `text`; a nested mark comes after the one around it.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(text.utf8.count..<text.utf8.count)
      case "⟧":
        guard let index = open.popLast() else { continue }
        ranges[index] = ranges[index].lowerBound..<text.utf8.count
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.ranges = ranges
  }

  /// The lines of the source, each marked one with `^` under the marked characters.
  package func lines() -> [String] {
    var result: [String] = []
    var offset = 0
    let bytes = Array(text.utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let shown = DisplayLine(line)
      result.append(shown.text)
      let end = offset + line.count
      let columns = ranges.filter {
        $0.lowerBound <= end && $0.upperBound > offset || $0.isEmpty && $0.lowerBound == offset
      }
      .map { range in
        let start = shown.column(of: max(0, range.lowerBound - offset))
        return start..<max(start + 1, shown.column(of: min(range.upperBound, end) - offset))
      }
      if let last = columns.map(\.upperBound).max() {
        result.append(
          String((0..<last).map { column in columns.contains { $0.contains(column) } ? "^" : " " } as [Character]))
      }
      offset = end + 1
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result
  }
}
