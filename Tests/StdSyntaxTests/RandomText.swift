/// Deterministic random texts: the same seed gives the same text everywhere.
struct RandomText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// A soup of tokens.
  mutating func text(of tokens: [String], count: Int) -> String {
    (0..<count).map { _ in tokens[next(tokens.count)] }.joined()
  }

  /// A real text with pieces taken out, doubled, moved and spoiled.
  mutating func mutation(of bytes: [UInt8], marks: [String], maximum: Int = 3_000) -> [UInt8] {
    let start = bytes.isEmpty ? 0 : next(bytes.count)
    var result = Array(bytes[start..<min(bytes.count, start + 1 + next(maximum))])
    for _ in 0..<(1 + next(12)) where !result.isEmpty {
      let place = next(result.count)
      switch next(6) {
      case 0: result.removeSubrange(place..<min(result.count, place + 1 + next(40)))
      case 1: result.insert(contentsOf: result[place..<min(result.count, place + 1 + next(80))], at: next(result.count))
      case 2, 3: result.insert(contentsOf: Array(marks[next(marks.count)].utf8), at: place)
      case 4: result[place] = UInt8(truncatingIfNeeded: next(256))
      default: result.insert(UInt8(ascii: "\n"), at: place)
      }
    }
    return result
  }

  /// Pieces of Markdown.
  static let marks = [
    "*", "**", "***", "_", "__", "`", "``", "```", "~~~", "[", "]", "](", ")", "![", "<", ">", "<!--", "-->", "<b>",
    "</b>",
    "&amp;", "&", "\\", "\\|", "|", "|-|-|", "| a | b |\n|---|---|\n", "#", "## ", "> ", "- ", "* ", "1. ", "2) ",
    "    ", "\t",
    "  \n", "\n\n", "\n", "\r\n", "\r", "$", "$$", "$$\n", "[^1]", "[^1]: ", "[a]: b\n", "[a]", "~~", "---\n", "===\n",
    "\u{FEFF}", "\u{3000}",
    "平台", "：", "，", "**平台：**应", "“", "”", "\0", "\u{FFFC}", "{#id}", "——", "a) ", "https://a.b", "<https://a.b>",
    "<pre>", "</pre>",
    "<div>\n", "<!-- stdc: x -->\n", "<?", "?>", "<![CDATA[", "]]>", "\u{85}", "\u{2028}",
  ]
}
