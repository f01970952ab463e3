import StdModel

/// Standards are 制定, not 制订.
enum DrawnUpStandards: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "标准、制度用“制定”，不用“制订”", en: "standards and rules are 制定, not 制订"),
    why: Bilingual(
      zh: "标准化法用“制定”；同一文件中两种写法并存，读者会以为意思不同", en: "the law on standardisation says 制定; two forms seem to mean two things"
    ),
    wrong: ["## 4 机构\n\n服务中心应成立标准⟦制订⟧工作组。\n", "## 4 机构\n\n服务中心应⟦制订⟧管理制度。\n"],
    right: ["## 4 机构\n\n服务中心应成立标准制定工作组，编制订购单。\n", "## 4 机构\n\n承办岗位应制订年度培训计划。\n"])

  static let phrases = ["制订"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.provision(around: phrase, at: place) != nil, !prose.isQuoted(phrase) else {
      return []
    }
    let behind = String(prose[TextRange(phrase.upperBound, prose.text.utf8.count)].prefix(8))
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 9)]
    let isOfRules =
      before.ends(with: "标准") || before.ends(with: "标准的")
      || ["标准", "规范", "制度", "办法", "规程", "规则", "修订", "修改", "、修"].contains { behind.holds(text: $0) }
    guard isOfRules, !before.ends(with: "编") else { return [] }
    let span = prose.span(of: phrase)
    return [finding(.drawnUp, at: span, fixes: [.replace(span, with: "制定", .certain)])]
  }
}

extension Bilingual {
  fileprivate static let drawnUp = Self(zh: "标准和制度用“制定”", en: "standards and rules are 制定")
}
