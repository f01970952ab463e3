import StdModel

/// The front matter of a file, and where the Markdown behind it begins.
struct ParsedFrontMatter: Sendable {
  var frontMatter: FrontMatter?
  var bodyStart: Int
}

/// Reads the YAML between `---` in the first line (behind a byte order mark) and the next line of `---` or `...`.
///
/// A first line of `---` that no YAML follows is a thematic break of Markdown.
func parseFrontMatter(_ source: SourceText, limits: ParseLimits) -> Staged<ParsedFrontMatter> {
  let bytes = source.bytes
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
      let content = SourceSpan(source.id, contentStart, line)
      let root = parseYAML(source, range: content, limits: limits)
      return finish(root, span: SourceSpan(source.id, start, end), content, bodyStart: nextLine(bytes, from: end))
    }
    line = nextLine(bytes, from: end)
  }
  return Staged(none, [.unclosedFrontMatter(at: SourceSpan(source.id, open.lowerBound, open.lowerBound + 3))])
}

private func finish(
  _ root: Staged<YAMLNode?>, span: SourceSpan, _ content: SourceSpan, bodyStart: Int
) -> Staged<ParsedFrontMatter> {
  switch root.output {
  case .mapping?:
    let frontMatter = root.output.map { FrontMatter(span: span, root: $0) }
    return Staged(ParsedFrontMatter(frontMatter: frontMatter, bodyStart: bodyStart), root.diagnostics)
  case let node?:
    let empty = FrontMatter(span: span, root: .mapping([], content.head))
    return Staged(
      ParsedFrontMatter(frontMatter: empty, bodyStart: bodyStart), root.diagnostics + [.frontMatterIsNoMapping(at: node.span)])
  case nil:
    let empty = FrontMatter(span: span, root: .mapping([], content.head))
    return Staged(ParsedFrontMatter(frontMatter: empty, bodyStart: bodyStart), root.diagnostics)
  }
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
    return text.contains(UInt8(ascii: ":")) || containsFullWidthColon(text)
  }
  return false
}

func containsFullWidthColon(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.count >= 3 else { return false }
  return (text.startIndex..<(text.endIndex - 2)).contains {
    text[$0] == 0xEF && text[$0 + 1] == 0xBC && text[$0 + 2] == 0x9A
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
