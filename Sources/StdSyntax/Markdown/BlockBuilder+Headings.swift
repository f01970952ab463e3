import StdModel

// Headings, with hashes or over a line.
extension BlockBuilder {
  mutating func heading(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let content = content(ofLine: line)
    let level = node.headingLevel
    if content.lowerBound < content.upperBound, bytes[content.lowerBound] == UInt8(ascii: "#"), isHashed(content, level)
    {
      return hashedHeading(content, level: level, hasMarks: outline.lineHasMarks[line])
    }
    var ranges = [content]
    var last = line + 1
    while last < outline.lineCount, !isUnderline(last) {
      ranges.append(self.content(ofLine: last))
      last += 1
    }
    let hasMarks = (line..<last).contains { outline.lineHasMarks[$0] }
    let end = last < outline.lineCount ? self.content(ofLine: last).upperBound : ranges[ranges.count - 1].upperBound
    return .heading(level: level, joined(ranges[...], hasMarks: hasMarks), span: span(content.lowerBound, end))
  }

  mutating func hashedHeading(_ content: Range<Int>, level: Int, hasMarks: Bool) -> MarkdownBlock {
    let prose = joined([hashedText(content, level: level)], hasMarks: hasMarks)
    return .heading(level: level, prose, span: span(content.lowerBound, content.upperBound))
  }

  /// Whether a line opens with as many hashes as its heading has levels; a line over an underline may open with
  /// hashes, too.
  func isHashed(_ range: Range<Int>, _ level: Int) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index - range.lowerBound == level && (index == range.upperBound || isSpace(bytes[index]))
  }

  /// The text between the hashes.
  func hashedText(_ range: Range<Int>, level: Int) -> Range<Int> {
    var start = range.lowerBound + level
    while start < range.upperBound, isSpace(bytes[start]) { start += 1 }
    var end = range.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == start { return start..<start }
    guard end < range.upperBound, isSpace(bytes[end - 1]) else { return start..<range.upperBound }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  func isUnderline(_ line: Int) -> Bool {
    let content = content(ofLine: line)
    guard let byte = bytes[content].first, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    guard bytes[content].allSatisfy({ $0 == byte }) else { return false }
    return cursor(inLine: line).indentation(in: bytes, end: content.upperBound) < 4
  }
}
