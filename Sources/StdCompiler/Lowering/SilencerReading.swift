import StdModel

/// What a silencing comment says.
struct SilencerComment {
  let rules: [RuleID]
  let reason: String
  /// As it is written.
  let until: String?
}

/// Reads `<!-- stdc: off GBT1.1-LVL-04 GBT1.1-LVL-05 至2026-12-31 因…… -->`. Returns nil for every other comment.
///
/// The rules are the words up to the first that is not a rule id; a last day may follow, and the rest is the reason.
func readSilencerComment(_ html: String) -> SilencerComment? {
  var text = Substring(html)
  guard let start = text.range(ofPrefix: "<!--") else { return nil }
  text = text[start...]
  while text.first?.isWhitespace == true { text = text.dropFirst() }
  guard text.hasPrefix("stdc:") else { return nil }
  text = text.dropFirst(5)
  if let end = text.firstRange(ofText: "-->") { text = text[..<end] }
  var words = text.split(whereSeparator: \.isWhitespace)
  guard words.first == "off" else { return nil }
  words.removeFirst()
  let rules = words.prefix { $0.contains("-") && $0.utf8.allSatisfy { $0 < 0x80 } }
  words.removeFirst(rules.count)
  let until = takeLastDay(&words)
  return SilencerComment(
    rules: rules.map { RuleID(String($0)) }, reason: words.joined(separator: " "), until: until)
}

/// `至2026-12-31`, `至 2026-12-31`, `until 2026-12-31`; a word that begins with 至 and no digit is part of the reason.
private func takeLastDay(_ words: inout [Substring]) -> String? {
  guard let first = words.first else { return nil }
  if first == "至" || first == "until", words.count > 1, words[1].first?.isNumber == true {
    let day = String(words[1])
    words.removeFirst(2)
    return day
  }
  guard first.hasPrefix("至"), first.dropFirst().first?.isNumber == true else { return nil }
  words.removeFirst()
  return String(first.dropFirst())
}

extension Substring {
  fileprivate func range(ofPrefix prefix: String) -> Index? {
    hasPrefix(prefix) ? index(startIndex, offsetBy: prefix.count) : nil
  }

  fileprivate func firstRange(ofText other: String) -> Index? {
    var position = startIndex
    while position < endIndex {
      if self[position...].hasPrefix(other) { return position }
      position = index(after: position)
    }
    return nil
  }
}
