import StdModel

/// Clauses are named `第4章`, subclauses `5.2`, without `条` or `节`.
enum ReferenceForm: ReferenceRule {
  static let id = RuleID("GBT1.1-XRF-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.3"),
    summary: Bilingual(zh: "提及章写“第4章”，提及条写“5.2”", en: "a clause is named 第4章, a subclause 5.2"),
    why: Bilingual(zh: "统一的形式便于检索和自动链接", en: "one form can be searched and linked"),
    wrong: ["## 4 平台\n\n### 4.1 机构\n\n机构应符合⟦第4.2条⟧的规定。\n\n### 4.2 人员\n\n人员应持证。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n机构应符合 4.2 的规定。\n\n### 4.2 人员\n\n人员应符合第4章的规定。\n"])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .clause(let number, let items, let form) = reference.mention.kind,
      form == .irregular || !reference.mention.isTidy,
      items.isEmpty
    else { return [] }
    let tidy = number.depth == 1 && number.annex == 0 ? "第\(number)章" : String(describing: number)
    let span = prose.span(of: reference.mention.range)
    guard prose[reference.mention.range] != tidy else { return [] }
    return [
      finding(
        .form(String(prose[reference.mention.range]), tidy), at: span, fixes: [.replace(span, with: tidy, .certain)])
    ]
  }
}

extension Bilingual {
  fileprivate static func form(_ words: String, _ tidy: String) -> Self {
    Self(zh: "“\(words)”应写作“\(tidy)”", en: "“\(words)” is written “\(tidy)”")
  }
}
