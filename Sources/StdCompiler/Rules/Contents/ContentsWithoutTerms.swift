import StdModel

/// The contents lists no terms.
enum ContentsWithoutTerms: StandardRule {
  static let id = RuleID("GBT1.1-TOC-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2"),
    summary: Bilingual(zh: "目次不列“术语和定义”中的条目编号和术语", en: "the entries of clause 3 do not stand in the contents"),
    why: Bilingual(zh: "术语条目编号不是条编号；查术语用索引", en: "numbers of terms are no subclauses; terms are found by an index"),
    wrong: [
      "## 目次\n\n1 范围……1\n\n3 术语和定义……1\n\n⟦3.1 平台 platform⟧……1\n\n4 受理……1\n\n## 1 范围\n\n本文件适用于平台。\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n## 4 受理\n\n平台受理。\n"
    ],
    right: [
      "## 目次\n\n1 范围……1\n\n3 术语和定义……1\n\n3.1 一般术语……1\n\n## 1 范围\n\n本文件适用于平台。\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 一般术语\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let contents = document.contents else { return [] }
    let terms = document.termNumbers
    let listed = contents.entries.filter { entry in
      guard case .clause(let number) = entry.kind else { return false }
      return terms.contains(number)
    }
    guard let first = listed.first else { return [] }
    let related = listed.dropFirst().prefix(8).map { Diagnostic.Label($0.label.span, .also) }
    return [finding(.term(first.label.text, listed.count), at: first.label.span, related: related)]
  }
}

extension DocumentView {
  /// The numbers of the term entries.
  var termNumbers: Set<ClauseNumber> {
    var numbers = Set<ClauseNumber>()
    for facts in facts.values where facts.kind == .term {
      if case .clause(let number) = facts.effective { numbers.insert(number) }
    }
    return numbers
  }
}

extension Bilingual {
  fileprivate static let also = Self(zh: "这也是术语条目", en: "this is a term, too")

  fileprivate static func term(_ label: String, _ count: Int) -> Self {
    let all = count > 1 ? (zh: "等 \(count) 个术语条目", en: " and \(count - 1) more terms") : (zh: "", en: "")
    return Self(zh: "目次不列术语条目：“\(label)”\(all.zh)", en: "the contents lists no terms: “\(label)”\(all.en)")
  }
}
