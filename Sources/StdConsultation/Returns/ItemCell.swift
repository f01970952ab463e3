/// One cell of a form that holds more than one thing.
enum ItemCell {
  /// The comments that a row holds: one, or those that its opinion numbers, each with its own place.
  ///
  /// - Parameter isLabelled: whether the opinion may hold `建议：` and `理由：` on lines of their own, since the form has no
  ///   columns for them.
  static func split(_ item: ReturnedForm.Item, isLabelled: Bool) -> [ReturnedForm.Item] {
    let parts = numbered(item.opinion)
    guard parts.count > 1, item.block.isEmpty else { return [isLabelled ? parted(item) : item] }
    let proposals = numbered(item.proposal)
    let reasons = numbered(item.reason)
    let place = PlaceInText(item.clause)
    return parts.enumerated().map { index, words in
      var one = item
      one.opinion = words
      // A column that is numbered in the same way goes along; any other stays whole with the first.
      one.proposal = proposals.count == parts.count ? proposals[index] : index == 0 ? item.proposal : ""
      one.reason = reasons.count == parts.count ? reasons[index] : index == 0 ? item.reason : ""
      if place == nil || place?.target == .whole || item.clause.isEmpty, let own = PlaceInText(leading: words) {
        one.clause = own.words
      }
      let found = LetterReader.item(words)
      if one.reason.isEmpty, !found.reason.isEmpty { (one.opinion, one.reason) = (found.opinion, found.reason) }
      return isLabelled ? parted(one) : one
    }
  }

  /// Paragraphs that count 1, 2, 3; one text where they do not.
  private static func numbered(_ text: String) -> [String] {
    var parts: [String] = []
    var lead = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (ordinal, rest) = LetterReader.withoutOrdinal(line.trimmed), ordinal == parts.count + 1 {
        parts.append(lead.isEmpty ? rest : lead + "\n" + rest)
        lead = ""
      } else if let last = parts.indices.last {
        parts[last] += "\n" + line
      } else {
        lead += (lead.isEmpty ? "" : "\n") + line
      }
    }
    return parts.count > 1 ? parts.map(\.trimmed) : [text]
  }

  /// The lines that begin with `原文：`, `建议：`, `理由：`, each to its own field; what follows goes along.
  private static func parted(_ item: ReturnedForm.Item) -> ReturnedForm.Item {
    var one = item
    var found: [FormLabel: [String]] = [:]
    var field = FormLabel.opinion
    for line in item.opinion.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = String(line)
      for (lead, label) in leads where line.hasPrefix(lead) {
        // A field that has its own column, or was met before, is text.
        guard found[label] == nil, isFree(label, item) else { continue }
        field = label
        words = String(line.dropFirst(lead.count))
      }
      found[field, default: []].append(words)
    }
    guard found.count > 1 || field != .opinion else { return item }
    one.opinion = found[.opinion]?.joined(separator: "\n").trimmed ?? ""
    if let lines = found[.original] { one.original = lines.joined(separator: "\n").trimmed }
    if let lines = found[.proposal] { one.proposal = lines.joined(separator: "\n").trimmed }
    if let lines = found[.reason] { one.reason = lines.joined(separator: "\n").trimmed }
    return one
  }

  private static let leads: [(String, FormLabel)] = [
    ("原文：", .original), ("建议：", .proposal), ("修改建议：", .proposal), ("理由：", .reason), ("修改理由：", .reason),
  ]

  private static func isFree(_ label: FormLabel, _ item: ReturnedForm.Item) -> Bool {
    switch label {
    case .original: item.original.isEmpty
    case .proposal: item.proposal.isEmpty
    case .reason: item.reason.isEmpty
    default: false
    }
  }
}
