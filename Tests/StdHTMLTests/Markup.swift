/// Checks that tags nest, for pages and fragments that this package writes.
enum Markup {
  private static let void: Set<String> = ["area", "br", "col", "hr", "img", "input", "link", "meta"]

  /// What is wrong with the nesting of tags, or nil.
  static func problem(in text: String) -> String? {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!") {
        guard let end = rest.firstIndex(of: ">") else { return "an open declaration" }
        rest = rest[end...]
        continue
      }
      guard let end = endOfTag(rest) else { return "an open tag: \(rest.prefix(40))" }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last == tag.dropFirst() else {
          return "</\(tag.dropFirst())> closes \(open.last ?? "nothing")"
        }
        continue
      }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return "<\(tag)" }
      if !tag.hasSuffix("/"), !void.contains(String(name)) { open.append(name) }
    }
    return open.last.map { "<\($0)> is not closed" }
  }

  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    var isQuoted = false
    return text.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ">" && !isQuoted
    }
  }

  /// The text between the tags, entities resolved.
  static func plainText(_ markup: String) -> String {
    var text = ""
    var isInTag = false
    for character in markup {
      if character == "<" {
        isInTag = true
      } else if character == ">" {
        isInTag = false
      } else if !isInTag {
        text.append(character)
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
