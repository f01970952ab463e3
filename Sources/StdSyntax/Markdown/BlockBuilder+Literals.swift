import StdModel

// Code and HTML, whose lines are text as they stand.
extension BlockBuilder {
  mutating func code(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let count = node.literalLineCount
    guard node.isFenced else {
      let (text, textSpan) = literal(line..<(line + count), indentation: 4, ofFirst: 4)
      literalSpans.append(textSpan)
      return .code(info: "", text: text, textSpan: textSpan, span: textSpan)
    }
    let fence = content(ofLine: line)
    let indentation = cursor(inLine: line).indentation(in: bytes, end: fence.lowerBound)
    var infoStart = fence.lowerBound
    while infoStart < fence.upperBound, bytes[infoStart] == bytes[fence.lowerBound] { infoStart += 1 }
    let length = infoStart - fence.lowerBound
    while infoStart < fence.upperBound, isBlank(bytes[infoStart]) { infoStart += 1 }
    var infoEnd = infoStart
    while infoEnd < fence.upperBound, !isBlank(bytes[infoEnd]) { infoEnd += 1 }
    let info = inlines.entities.unescape(bytes[infoStart..<infoEnd])
    let last = min(line + 1 + count, outline.lineCount)
    let (text, textSpan) = literal((line + 1)..<last, indentation: indentation, ofFirst: indentation)
    var end = max(fence.upperBound, textSpan.upperBound)
    if last < outline.lineCount {
      let close = content(ofLine: last)
      let isFence = close.count >= length && bytes[close].allSatisfy { $0 == bytes[fence.lowerBound] }
      if isFence { end = close.upperBound }
    }
    let whole = span(fence.lowerBound, end)
    literalSpans.append(whole)
    return .code(info: info, text: text, textSpan: textSpan, span: whole)
  }

  mutating func html(_ node: CMarkNode, _ line: Int) -> MarkdownBlock {
    let (text, textSpan) = literal(line..<(line + node.literalLineCount), indentation: 0, ofFirst: 3)
    literalSpans.append(textSpan)
    return .html(text, span: textSpan)
  }

  /// The lines of a block without the marks around it and without `indentation` columns of white space, joined by `\n`.
  func literal(
    _ lines: Range<Int>, indentation: Int, ofFirst firstIndentation: Int
  ) -> (text: String, span: SourceSpan) {
    let lines = lines.clamped(to: 0..<outline.lineCount)
    guard !lines.isEmpty else {
      let end = lines.lowerBound < outline.lineStarts.count ? Int(outline.lineStarts[lines.lowerBound]) : bytes.count
      return ("", span(end, end))
    }
    var text: [UInt8] = []
    var spanStart = 0
    var spanEnd = 0
    for line in lines {
      let bounds = bounds(ofLine: line)
      var cursor = cursor(inLine: line)
      let columns = line == lines.lowerBound ? firstIndentation : indentation
      cursor.skip(columns: columns, in: bytes, end: bounds.upperBound)
      if line == lines.lowerBound { spanStart = cursor.offset } else { text.append(newline) }
      spanEnd = max(bounds.upperBound, cursor.offset)
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: cursor.restOfTab))
      text.append(contentsOf: bytes[cursor.offset..<max(cursor.offset, bounds.upperBound)])
    }
    let string = String(decoding: text, as: UTF8.self)
    return (text.contains(0) ? string.replacing("\0", with: "\u{FFFD}") : string, span(spanStart, spanEnd))
  }
}
