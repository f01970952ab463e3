import StdModel

/// A scope that lists what the clauses treat of lists all of them.
enum ScopeCoversClauses: StandardRule {
  static let id = RuleID("GBT1.1-SCP-04")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.1"),
    summary: Bilingual(
      zh: "范围逐一列出各章内容时，每个技术章都列到", en: "a scope that names what the clauses treat of names it for every technical clause"
    ),
    why: Bilingual(zh: "没有列到的章看起来不在文件的范围内", en: "a clause that is not named seems to lie outside the document"),
    wrong: [
      "---\ntitle: 平台建设与服务规范\n---\n\n## 1 范围\n\n本文件规定了⟦平台建设、平台服务和绩效评价的要求⟧。\n\n本文件适用于平台。\n\n## 4 平台建设\n\n平台应有场所。\n\n## 5 人员保障\n\n平台应有人员。\n\n## 6 平台服务\n\n平台应受理。\n\n## 7 绩效评价\n\n平台应评价。\n"
    ],
    right: [
      "---\ntitle: 平台建设与服务规范\n---\n\n## 1 范围\n\n本文件规定了平台建设、服务、人员和绩效评价的要求，描述了证实方法。\n\n本文件适用于平台。\n\n## 4 总则\n\n平台公益。\n\n## 5 平台建设\n\n平台应有场所。\n\n## 6 人员保障\n\n平台应有人员。\n\n## 7 绩效评价\n\n平台应评价。\n\n## 8 证实方法\n\n查看记录。\n",
      // A scope that does not go clause by clause is another way to write one.
      "---\ntitle: 平台建设与服务规范\n---\n\n## 1 范围\n\n本文件规定了平台建设与服务的要求。\n\n本文件适用于平台。\n\n## 4 场所\n\n平台应有场所。\n\n## 5 人员\n\n平台应有人员。\n",
    ])

  /// Clauses that a scope need not name.
  private static let general: Set<String> = [
    "总则", "总体原则", "总体要求", "基本要求", "一般要求", "通用要求", "基本原则", "原则", "概述", "附则", "证实方法", "追溯方法", "符号和缩略语", "职责",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let scope = document.scope, !document.isStatement, !scope.statements.isEmpty else { return [] }
    let clauses = document.elements.filter { $0.kind == .technical && $0.clause.heading.title != nil }
    guard clauses.count > 2 else { return [] }
    let said = scope.statements.map { String($0.prose[$0.object]) }
    var exact = 0
    var uncovered: [Element] = []
    var listing: Int?
    for clause in clauses {
      guard let title = clause.clause.heading.title?.text, !general.contains(title) else { continue }
      if let index = said.firstIndex(where: { $0.holds(text: title) }) {
        exact += 1
        listing = listing ?? index
      } else if !ReservedTitles.isReserved(title) {
        // Of the title of an element another rule asks for another one, which the scope may then name.
        uncovered.append(clause)
      }
    }
    // Two clauses in their own words show that the scope goes through the clauses.
    guard exact >= 2, !uncovered.isEmpty, let listing else { return [] }
    let words = (said.joined() + (document.metadata.title?.value ?? ""))
    let own = document.metadata.title?.value ?? ""
    let missing = uncovered.filter { !isTouched($0.clause.heading.title?.text ?? "", by: words, own) }
    guard !missing.isEmpty else { return [] }
    let statement = scope.statements[listing]
    return [
      finding(
        .uncovered(missing.map { document.name(of: $0) }), at: statement.prose.slice(statement.object).trimmed.span,
        related: missing.prefix(8).map { Diagnostic.Label($0.clause.heading.span, .here) })
    ]
  }

  /// Whether some two characters of the title, other than those of the document's own title, stand in the scope.
  private static func isTouched(_ title: String, by words: String, _ own: String) -> Bool {
    let characters = Array(title)
    guard characters.count >= 2 else { return true }
    return (0..<(characters.count - 1)).contains { index in
      let pair = String(characters[index...(index + 1)])
      return !own.holds(text: pair) && words.holds(text: pair)
    }
  }
}

extension Bilingual {
  fileprivate static let here = Self(zh: "范围没有列到这一章", en: "the scope does not name this clause")

  fileprivate static func uncovered(_ names: [String]) -> Self {
    let shown = names.map { "“\($0)”" }.joined(separator: "、")
    return Self(zh: "范围逐章列出了内容，却没有列\(shown)", en: "the scope goes through the clauses but leaves out \(shown)")
  }
}
