import StdModel

/// Where the bytes of a block's text stand in the author's file.
struct FlowPlaces {
  let whole: SourceSpan
  /// For each line: where it starts in the text and in the source. Empty where the text is the bytes of the span.
  private var lines: [(text: Int, source: Int)] = []

  /// Lines that the Markdown parser cut at the front (a list's indentation) or at the end (a carriage return) are found
  /// again by their number; without the source the spans are those of the whole block.
  init(_ text: String, _ span: SourceSpan, _ source: SourceText?) {
    whole = span
    guard text.utf8.count != span.upperBound - span.lowerBound else { return }
    guard let source, span.upperBound <= source.bytes.count else {
      lines = [(0, span.lowerBound)]
      return
    }
    let own = Self.lines(Array(text.utf8)[...])
    let theirs = Self.lines(source.bytes[span.lowerBound..<span.upperBound])
    for (mine, theirs) in zip(own, theirs) {
      lines.append((mine.lowerBound, max(theirs.lowerBound, theirs.upperBound - mine.count)))
    }
  }

  func span(_ word: FlowLine.Word) -> SourceSpan { span(word.start, word.end) }

  /// The span of the bytes `start..<end` of the text.
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    let start = offset(start)
    return SourceSpan(whole.source, start, max(start, min(offset(end), whole.upperBound)))
  }

  private func offset(_ offset: Int) -> Int {
    guard !lines.isEmpty else { return whole.lowerBound + offset }
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].text <= offset { low = middle } else { high = middle }
    }
    let line = lines[low]
    return min(line.source + offset - line.text, whole.upperBound)
  }

  /// The lines of some bytes without their ends.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = bytes.startIndex
    while start <= bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      result.append(start..<(hasReturn ? end - 1 : end))
      start = end + 1
    }
    return result
  }
}
