import StdModel

// Running text: paragraphs, and what headings and cells have in common with them.
extension BlockBuilder {
  mutating func appendParagraph(_ lines: Range<Int>, to blocks: inout [MarkdownBlock]) {
    guard !lines.isEmpty else { return }
    var prose: [Prose]
    if lines.count == 1, !outline.lineHasMarks[lines.lowerBound] {
      prose = [plain(content(ofLine: lines.lowerBound))]
    } else {
      var ranges = lines.map { content(ofLine: $0) }[...]
      if outline.mayHaveDefinitions { ranges = takeDefinitions(ranges) }
      guard !ranges.isEmpty else { return }
      prose = self.lines(ranges, hasMarks: lines.contains { outline.lineHasMarks[$0] })
    }
    guard let first = prose.first, let last = prose.last else { return }
    // A line of nothing but a comment has no text.
    blocks.append(.paragraph(prose, span: first.span.union(last.span)))
  }

  mutating func lines(_ ranges: ArraySlice<Range<Int>>, hasMarks: Bool) -> [Prose] {
    guard hasMarks, !ranges.contains(where: { $0.count > limits.lineBytes }) else { return ranges.map(plain) }
    if let prose = inlines.lines(ranges) { return prose }
    noteInlineMarks(ranges)
    return ranges.map(plain)
  }

  /// One prose of a heading.
  mutating func joined(_ ranges: ArraySlice<Range<Int>>, hasMarks: Bool) -> Prose {
    let start = ranges.first?.lowerBound ?? 0
    let whole = start..<max(start, ranges.last?.upperBound ?? 0)
    guard hasMarks || ranges.count > 1, whole.count <= limits.lineBytes else { return plain(whole) }
    if let prose = inlines.joined(ranges) { return prose }
    noteInlineMarks(ranges)
    return plain(whole)
  }

  mutating func cell(_ range: Range<Int>, hasMarks: Bool) -> Prose {
    guard hasMarks, range.count <= limits.lineBytes else { return plain(range) }
    if let prose = inlines.cell(range) { return prose }
    noteInlineMarks([range])
    return plain(range)
  }

  func plain(_ range: Range<Int>) -> Prose {
    Prose(text: text(range), span: span(range.lowerBound, range.upperBound))
  }

  func text(_ range: Range<Int>) -> String {
    // The file is well-formed (`checkEncoding`), and lines and cells end between characters.
    String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  mutating func noteInlineMarks(_ ranges: ArraySlice<Range<Int>>) {
    guard let first = ranges.first, let last = ranges.last else { return }
    diagnostics.append(.tooManyInlineMarks(limits.inlineMarks, at: span(first.lowerBound, last.upperBound)))
  }

  /// Takes link reference definitions off the start of a paragraph.
  mutating func takeDefinitions(_ ranges: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
    guard let first = ranges.first, first.lowerBound < bytes.count, bytes[first.lowerBound] == UInt8(ascii: "[") else {
      return ranges
    }
    var text: [UInt8] = []
    for range in ranges {
      text.append(contentsOf: bytes[range])
      text.append(newline)
    }
    var start = 0
    while let definition = LinkDefinitions.definition(in: text, from: start, &inlines.entities) {
      guard inlines.definitions.add(definition, limit: limits.linkDefinitions) else {
        if !definitionsAreExhausted {
          definitionsAreExhausted = true
          diagnostics.append(.tooManyDefinitions(limits.linkDefinitions, at: span(first.lowerBound, first.upperBound)))
        }
        break
      }
      start = definition.end
    }
    return ranges.dropFirst(text[..<min(start, text.count)].count { $0 == newline })
  }
}
