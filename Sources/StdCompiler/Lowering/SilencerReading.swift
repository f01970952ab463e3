import StdModel

/// Reads `<!-- stdc: off GBT1.1-LVL-04 GBT1.1-LVL-05 因…… -->`. Returns nil for every other comment.
///
/// The rules are the words up to the first that is not a rule id; the rest is the reason.
func readSilencerComment(_ html: String) -> (rules: [RuleID], reason: String)? {
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
  let reason = words.dropFirst(rules.count).joined(separator: " ")
  return (rules.map { RuleID(String($0)) }, reason)
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
