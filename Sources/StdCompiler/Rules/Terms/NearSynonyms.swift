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

  /// A term that is a word of two characters behind a qualifier of two or more.
  private struct Compound {
    let entry: TermEntry
    let term: String
    let definition: String
    /// `机构`
    let head: String
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.terms)?.clause else { return [] }
    var entries: [TermEntry] = []
    clause.forEachClause { clause in
      for case .termEntry(let entry) in clause.blocks { entries.append(entry) }
    }
    var compounds: [Compound] = []
    for entry in entries {
      guard let term = entry.term?.text, let definition = entry.definition?.prose.text, term.utf8.count >= 12,
        term.unicodeScalars.allSatisfy({ 0x4E00...0x9FFF ~= $0.value })
      else { continue }
      compounds.append(Compound(entry: entry, term: term, definition: definition, head: String(term.suffix(2))))
    }
    guard !compounds.isEmpty else { return [] }
    return uses(of: compounds, entries.flatMap { $0.designations.map(\.text) }, in: document)
  }

  /// Whether the definition says the word in other words: `提供服务的机构` says `服务机构`.
  private static func says(_ definition: String, _ word: String) -> Bool {
    definition.holds(text: word.prefix(2) + "的" + word.suffix(2))
  }

  private struct Use {
    let compound: Int
    let span: SourceSpan
    var count: Int
  }

  private static func uses(of compounds: [Compound], _ terms: [String], in document: DocumentView) -> [Diagnostic] {
    // Whole terms are found first, so that what is left of their heads stands in other words.
    let matcher = TermMatcher(compounds.map(\.head) + terms.filter { $0.utf8.count > 6 })
    var uses: [TextKey: Use] = [:]
    var order: [TextKey] = []
    for element in document.elements where element.kind == .technical || element.kind == .annex(.normative) {
      forEachProse(of: element.clause) { _, prose in
        for match in matcher.matches(in: prose.text) where match.term < compounds.count {
          let compound = compounds[match.term]
          let range = TextRange(match.range.lowerBound - 6, match.range.upperBound)
          guard range.lowerBound >= 0, match.range.lowerBound >= 6 else { continue }
          let word = String(prose[range])
          guard word.unicodeScalars.count == 4, !compound.term.hasSuffix(word),
            says(compound.definition, word)
          else { continue }
          let key = TextKey(word)
          if uses[key] == nil {
            uses[key] = Use(compound: match.term, span: prose.span(of: range), count: 0)
            order.append(key)
          }
          uses[key]?.count += 1
        }
      }
    }
    return order.compactMap { key in
      guard let use = uses[key], use.count >= 2 else { return nil }
      let compound = compounds[use.compound]
      let related = compound.entry.term.map { [Diagnostic.Label($0.span, .defined)] } ?? []
      let word = document.system.sources[use.span.source].text(use.span)
      return finding(.near(word, compound.term, use.count), at: use.span, related: related)
    }
  }
}

extension Bilingual {
  fileprivate static let defined = Self(zh: "在这里界定", en: "defined here")

  fileprivate static func near(_ word: String, _ term: String, _ count: Int) -> Self {
    Self(
      zh: "“\(word)”（共 \(count) 处）是否就是已界定的“\(term)”，同一概念只用一个术语",
      en: "is “\(word)” (\(count) places) the “\(term)” that is defined? One concept has one term")
  }
}
