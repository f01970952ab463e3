import StdModel

/// A term entry has a term, its English equivalent and a definition.
enum TermEntryComplete: TermRule {
  static let id = RuleID("GBT1.1-TRM-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.1"),
    summary: Bilingual(
      zh: "术语条目必备条目编号、术语、英文对应词和定义", en: "an entry has a number, a term, its English equivalent and a definition"),
    why: Bilingual(
      zh: "缺定义的术语等于没有界定；英文对应词用于检索和与国际标准对照",
      en: "a term without definition is not defined; the equivalent serves searching and comparison"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n⟦**平台**⟧\n\n提供服务的系统。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**⟦平台⟧** platform\n\n### 3.2\n\n**服务** service\n\n满足需求的活动。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### ⟦3.1⟧\n\n提供服务的系统。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 容缺受理　acceptance with deferred documents\n\n先予受理、后补材料的方式。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    guard let term = entry.term else {
      return [finding(.noTerm, at: entry.number?.span ?? entry.span.head)]
    }
    let name = term.text
    guard entry.definesSomething else { return [finding(.noDefinition(name), at: term.span)] }
    guard entry.designations.contains(where: { $0.kind == .english }) else {
      return [finding(.noEnglish(name), at: term.span)]
    }
    return []
  }
}

extension TermEntry {
  /// Whether something follows the term that can be its definition.
  fileprivate var definesSomething: Bool {
    blocks.contains { block in
      switch block {
      case .paragraph, .list, .table, .figure, .formula: true
      case .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted: false
      }
    }
  }
}

extension Bilingual {
  fileprivate static let noTerm = Self(zh: "术语条目没有术语", en: "the entry has no term")

  fileprivate static func noDefinition(_ term: String) -> Self {
    Self(zh: "术语“\(term)”没有定义", en: "the term “\(term)” has no definition")
  }

  fileprivate static func noEnglish(_ term: String) -> Self {
    Self(zh: "术语“\(term)”没有英文对应词", en: "the term “\(term)” has no English equivalent")
  }
}
