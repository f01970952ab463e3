import StdModel

/// A term that is put together from defined terms, and means just that, needs no entry.
enum CombinedTerm: StandardRule {
  static let id = RuleID("GBT1.1-TRM-15")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.2"),
    summary: Bilingual(
      zh: "由已界定的术语组合而成、定义只是复述各组成部分的术语，不另立条目",
      en: "a term put together from defined ones, whose definition only says so again, has no entry of its own"),
    why: Bilingual(
      zh: "各部分已经界定，组合的意思自明；另立条目，两处定义容易不一致",
      en: "its parts are defined and it explains itself; an entry more is one more to contradict them"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**自有平台** own platform\n\n由服务中心出资建设的系统。\n\n### 3.2\n\n**服务人员** staff\n\n直接办理服务事项的人员。\n\n### 3.3\n\n**⟦自有平台服务人员⟧** staff of the own platform\n\n在自有平台（3.1）工作的服务人员（3.2）。\n"
    ],
    right: [
      // The combination has a meaning of its own.
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务** service\n\n满足需要的活动。\n\n### 3.2\n\n**质量** quality\n\n特性满足要求的程度。\n\n### 3.3\n\n**服务质量** service quality\n\n一组评价指标的加权平均值。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.terms)?.clause else { return [] }
    var entries: [(entry: TermEntry, term: TermEntry.Designation)] = []
    clause.forEachClause { clause in
      for case .termEntry(let entry) in clause.blocks {
        if let term = entry.term, term.text.utf8.count >= 6 { entries.append((entry, term)) }
      }
    }
    guard entries.count >= 3 else { return [] }
    let known = Dictionary(entries.enumerated().map { (TextKey($1.term.text), $0) }) { first, _ in first }
    return entries.enumerated().compactMap { place, entry in
      guard entry.term.text.utf8.count >= 12, let definition = entry.entry.definition?.prose.text,
        // Few terms hold another one, and to look for their parts takes longer than to find that out.
        entries.contains(where: {
          $0.term.text.utf8.count < entry.term.text.utf8.count
            && entry.term.text.holds(text: $0.term.text)
        }),
        let parts = parts(of: entry.term.text, known, besides: place),
        parts.allSatisfy({ definition.holds(text: entries[$0].term.text) })
      else { return nil }
      return finding(
        .combined(entry.term.text, parts.map { entries[$0].term.text }), at: entry.term.span,
        related: parts.map { Diagnostic.Label(entries[$0].term.span, .part) })
    }
  }

  /// The terms that make up a term without rest, by their places; 的, 与, 和 may stand between them.
  private static func parts(of term: String, _ known: [TextKey: Int], besides own: Int) -> [Int]? {
    let scalars = Array(term.unicodeScalars)
    guard scalars.count <= 40 else { return nil }
    var ways: [[Int]?] = Array(repeating: nil, count: scalars.count + 1)
    ways[0] = []
    for end in 1...scalars.count {
      if "的与和".unicodeScalars.contains(scalars[end - 1]), let way = ways[end - 1], !way.isEmpty { ways[end] = way }
      for start in 0..<end {
        guard let way = ways[start], end - start >= 2 else { continue }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<end])
        guard let place = known[TextKey(String(word))], place != own else { continue }
        ways[end] = way + [place]
        break
      }
    }
    guard let parts = ways[scalars.count], parts.count >= 2 else { return nil }
    return parts
  }
}

extension Bilingual {
  fileprivate static let part = Self(zh: "组成部分已在这里界定", en: "a part, defined here")

  fileprivate static func combined(_ term: String, _ parts: [String]) -> Self {
    Self(
      zh: "“\(term)”由已界定的" + parts.map { "“\($0)”" }.joined(separator: "、") + "组成，意思自明，不必另立条目",
      en: "“\(term)” is put together from " + parts.map { "“\($0)”" }.joined(separator: ", ")
        + ", which are defined; it explains itself")
  }
}
