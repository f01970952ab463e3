import StdModel

/// Examples have no clause of their own.
enum NoClauseOfExamples: ClauseRule {
  static let id = RuleID("GBT1.1-EXA-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.10.3"),
    summary: Bilingual(
      zh: "示例不单独成章或条；示例多时编为资料性附录“……示例”", en: "examples are no clause; many of them make an informative annex 「……示例」"),
    why: Bilingual(zh: "示例离开所说明的条文，就不知道说明什么", en: "away from its clause an example illustrates nothing"),
    wrong: ["## 4 编号\n\n编号由代号和年份组成。\n\n## 5 ⟦示例⟧\n\n编号如FW-2026。\n"],
    right: [
      "## 4 编号\n\n编号由代号和年份组成，示例见附录A。\n\n## 5 示例库管理\n\n中心应维护示例库。\n\n## 附录 A（资料性）编号示例\n\n编号的示例如下。\n"
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let title = clause.heading.title, title.text.utf8.count <= 6 else { return [] }
    guard title.text == "示例" || title.text == "举例" || title.text == "实例", !document.isStatement,
      document.element(of: clause.id)?.kind.isNumberedClause == true
    else { return [] }
    return [finding(.clause(title.text), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static func clause(_ title: String) -> Self {
    Self(
      zh: "“\(title)”不宜单独成章或条，宜放在所说明的条文之后或资料性附录中",
      en: "“\(title)” is best no clause; put the examples behind what they illustrate, or into an informative annex")
  }
}
