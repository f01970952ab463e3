import StdModel

/// The scope says what the document applies to.
enum ScopeApplicability: StandardRule {
  static let id = RuleID("GBT1.1-SCP-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.3"),
    summary: Bilingual(zh: "范围写明“本文件适用于……”", en: "the scope says “本文件适用于……”"),
    why: Bilingual(zh: "不写适用界限，就不知道谁应遵守、用在哪里", en: "without it nobody knows who is bound and where"),
    wrong: ["## 1 ⟦范围⟧\n\n本文件规定了平台建设的要求。\n"],
    right: [
      "## 1 范围\n\n本文件规定了平台建设的要求。本文件适用于市级平台，不适用于园区平台。\n",
      "## 1 范围\n\n本文件规定了平台建设的要求，适用于市级平台。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let scope = document.scope, !scope.hasApplicability else { return [] }
    let end = document.lineEnd(behind: scope.clause.blocks.last?.span ?? scope.clause.heading.span)
    return [
      finding(
        .missing, at: scope.headingSpan,
        fixes: [FixIt(.likely, .insert, [FixIt.Edit(end, "\n\n本文件适用于……。")])])
    ]
  }
}

extension Bilingual {
  fileprivate static let missing = Self(zh: "范围没有写明“本文件适用于……”", en: "the scope does not say “本文件适用于……”")
  fileprivate static let insert = Self(zh: "补上适用范围", en: "put it in")
}
