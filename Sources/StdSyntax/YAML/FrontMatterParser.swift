import StdModel

/// The front matter of a file, and where the Markdown behind it begins.
struct ParsedFrontMatter: Sendable {
  var frontMatter: FrontMatter?
  var bodyStart: Int
}

/// Reads the YAML between `---` in the first line (behind a byte order mark) and the next line of `---` or `...`.
///
/// A first line of `---` that no YAML follows is a thematic break of Markdown.
func parseFrontMatter(_ source: SourceID, _ bytes: [UInt8], limits: ParseLimits) -> Staged<ParsedFrontMatter> {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let none = ParsedFrontMatter(frontMatter: nil, bodyStart: start)
  guard isFence(bytes, start..<lineEnd(bytes, from: start), dashes: true) else { return Staged(none) }
  let open = start..<lineEnd(bytes, from: start)
  let contentStart = nextLine(bytes, from: open.upperBound)
  guard looksLikeYAML(bytes, from: contentStart) else { return Staged(none) }
  var line = contentStart
  while line < bytes.count {
    let end = lineEnd(bytes, from: line)
    if isFence(bytes, line..<end, dashes: true) || isFence(bytes, line..<end, dashes: false) {
      let content = SourceSpan(source, contentStart, line)
      let root = parseCheckedYAML(bytes, contentStart..<line, source: source, limits: limits)
      return finish(
        root, bytes, span: SourceSpan(source, start, end), content, bodyStart: nextLine(bytes, from: end))
    }
    line = nextLine(bytes, from: end)
  }
  return Staged(none, [.unclosedFrontMatter(at: SourceSpan(source, open.lowerBound, open.lowerBound + 3))])
}

private func finish(
  _ root: Staged<YAMLNode?>, _ bytes: [UInt8], span: SourceSpan, _ content: SourceSpan, bodyStart: Int
) -> Staged<ParsedFrontMatter> {
  var diagnostics = root.diagnostics
  var mapping = YAMLNode.mapping([], content.head)
  switch root.output {
  case .mapping(let entries, let span)?: mapping = .mapping(entries, span)
  case let node?:
    let colons = fullWidthColons(bytes, node.span)
    diagnostics += colons.isEmpty ? [.frontMatterIsNoMapping(at: node.span)] : colons.map { .fullWidthColon(at: $0) }
  case nil: break
  }
  return Staged(
    ParsedFrontMatter(frontMatter: FrontMatter(span: span, root: mapping), bodyStart: bodyStart), diagnostics)
}

/// The `：` of each line that should be a key and its value.
private func fullWidthColons(_ bytes: [UInt8], _ span: SourceSpan) -> [SourceSpan] {
  bytes[span.lowerBound..<span.upperBound].split(whereSeparator: { $0 == newline || $0 == UInt8(ascii: "\r") })
    .compactMap(fullWidthColon).map { SourceSpan(span.source, $0, $0 + 3) }
}

/// Whether a line is `---` or `...` with nothing but white space behind.
private func isFence(_ bytes: [UInt8], _ line: Range<Int>, dashes: Bool) -> Bool {
  let mark = dashes ? UInt8(ascii: "-") : UInt8(ascii: ".")
  guard line.count >= 3, bytes[line].prefix(3).allSatisfy({ $0 == mark }) else { return false }
  return bytes[line].dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
}

/// Whether the first line that is neither empty nor a comment may be YAML.
private func looksLikeYAML(_ bytes: [UInt8], from start: Int) -> Bool {
  var line = start
  while line < bytes.count {
    let end = lineEnd(bytes, from: line)
    let text = bytes[line..<end].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    line = nextLine(bytes, from: end)
    guard let first = text.first, first != UInt8(ascii: "#") else { continue }
    if "{[-\"'?&*|>!%@`".utf8.contains(first) { return true }
    return text.contains(UInt8(ascii: ":")) || fullWidthColon(in: text) != nil
  }
  return false
}

/// The `：` of a line that has no other colon, or nil.
func fullWidthColon(in line: ArraySlice<UInt8>) -> Int? {
  guard line.count >= 3, !line.contains(UInt8(ascii: ":")) else { return nil }
  return (line.startIndex..<(line.endIndex - 2)).first {
    line[$0] == 0xEF && line[$0 + 1] == 0xBC && line[$0 + 2] == 0x9A
  }
}

private func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
  var index = start
  while index < bytes.count, bytes[index] != newline, bytes[index] != UInt8(ascii: "\r") { index += 1 }
  return index
}

private func nextLine(_ bytes: [UInt8], from end: Int) -> Int {
  guard end < bytes.count else { return bytes.count }
  let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == newline
  return end + (isPair ? 2 : 1)
}
