import StdModel

/// 符号和缩略语 is clause 4, directly behind 术语和定义.
enum SymbolsClause: StandardRule {
  static let id = RuleID("GBT1.1-ELM-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.8.1"),
    summary: Bilingual(
      zh: "符号和缩略语宜为第 4 章，或者并入第 3 章", en: "symbols and abbreviations are clause 4, or part of clause 3"),
    why: Bilingual(zh: "符号和缩略语在使用之前先给出，读者不必往后翻", en: "readers meet symbols and abbreviations before they are used"),
    wrong: [
      "## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n中心应受理申请。\n\n## ⟦5 缩略语⟧\n\n下列缩略语适用于本文件。\n"
    ],
    right: [
      "## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 缩略语\n\n下列缩略语适用于本文件。\n\n## 5 受理\n\n中心应受理申请。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let clauses = document.numberedClauses
    guard let index = clauses.firstIndex(where: { $0.kind == .symbols }),
      let earlier = clauses[..<index].last(where: { $0.kind == .technical })
    else { return [] }
    let heading = clauses[index].clause.heading
    return [
      finding(
        .late(document.name(of: clauses[index]), document.name(of: earlier)), at: heading.span,
        related: [Diagnostic.Label(earlier.clause.heading.span, .earlier)])
    ]
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "排在了前面", en: "stands in front")

  fileprivate static func late(_ name: String, _ earlier: String) -> Self {
    Self(zh: "“\(name)”宜为第4章，现排在“\(earlier)”之后", en: "“\(name)” is best clause 4, but it stands behind “\(earlier)”")
  }
}
