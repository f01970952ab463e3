import StdModel
import StdSyntax

/// One concept goes by one term: words that are built like a defined term and made of its definition may mean it.
enum NearSynonyms: StandardRule {
  static let id = RuleID("GBT1.1-TRM-14")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "同一概念只用一个术语：与已界定的术语同类、又用其定义的话说出来的另一个词，看看是否为同一概念",
      en: "one concept has one term: a word of the same kind that says what the definition says may mean the same"),
    why: Bilingual(
      zh: "界定了“实施机构”，又说“服务机构”，读者不知道是不是同一类机构",
      en: "where 实施机构 is defined and 服务机构 is used, nobody knows whether it is the same body"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**实施机构** implementing agency\n\n提供公共服务的机构。\n\n## 4 职责\n\n实施机构应公开目录。⟦服务机构⟧应公布时限，服务机构应接受监督。\n"
    ],
    right: [
      // Once is no habit; a term of its own, and a part of a longer one, are something else.
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**实施机构** implementing agency\n\n提供公共服务的机构。\n\n### 3.2\n\n**服务机构** service body\n\n接受委托的机构。\n\n## 4 职责\n\n实施机构应委托服务机构，服务机构应公布时限。检测机构应出具报告，检测机构应盖章。\n"
    ])

  /// A word that the definition of a term says: `服务机构`, where it says `提供服务的机构`.
  private struct Candidate {
    let word: String
    let term: TermEntry.Designation
    var count = 0
    var span: SourceSpan?
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.terms)?.clause else { return [] }
    var entries: [TermEntry] = []
    clause.forEachClause { clause in
      for case .termEntry(let entry) in clause.blocks { entries.append(entry) }
    }
    let terms = entries.flatMap { $0.designations.map(\.text) }
    var candidates: [Candidate] = []
    for entry in entries {
      guard let term = entry.term, let definition = entry.definition?.prose.text else { continue }
      for word in words(of: definition, like: term.text) where !terms.contains(where: { $0.hasSuffix(word) }) {
        candidates.append(Candidate(word: word, term: term))
      }
    }
    return candidates.isEmpty ? [] : uses(of: candidates, terms, in: document)
  }

  /// The words of four characters that a definition says with 的 and that end as the term does.
  private static func words(of definition: String, like term: String) -> [String] {
    guard term.utf8.count >= 12, term.unicodeScalars.allSatisfy(\.isHan) else { return [] }
    let head = Array(term.unicodeScalars.suffix(2))
    let scalars = Array(definition.unicodeScalars)
    guard scalars.count >= 5 else { return [] }
    return (2...(scalars.count - 3)).compactMap { place in
      guard scalars[place] == "的", scalars[place + 1] == head[0], scalars[place + 2] == head[1],
        scalars[place - 1].isHan, scalars[place - 2].isHan
      else { return nil }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[(place - 2)..<place])
      word.append(contentsOf: head)
      return String(word)
    }
  }

  private static func uses(of candidates: [Candidate], _ terms: [String], in document: DocumentView) -> [Diagnostic] {
    // Whole terms are found first, so that a candidate is not found within one.
    let matcher = TermMatcher(candidates.map(\.word) + terms)
    var candidates = candidates
    for element in document.elements where element.kind == .technical || element.kind == .annex(.normative) {
      forEachProse(of: element.clause) { _, prose in
        for match in matcher.matches(in: prose.text) where match.term < candidates.count {
          candidates[match.term].count += 1
          if candidates[match.term].span == nil { candidates[match.term].span = prose.span(of: match.range) }
        }
      }
    }
    return candidates.compactMap { candidate in
      guard let span = candidate.span, candidate.count >= 2 else { return nil }
      return finding(
        .near(candidate.word, candidate.term.text, candidate.count), at: span,
        related: [Diagnostic.Label(candidate.term.span, .defined)])
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { 0x4E00...0x9FFF ~= value }
}

extension Bilingual {
  fileprivate static let defined = Self(zh: "在这里界定", en: "defined here")

  fileprivate static func near(_ word: String, _ term: String, _ count: Int) -> Self {
    Self(
      zh: "“\(word)”（共 \(count) 处）是否就是已界定的“\(term)”，同一概念只用一个术语",
      en: "is “\(word)” (\(count) places) the “\(term)” that is defined? One concept has one term")
  }
}
