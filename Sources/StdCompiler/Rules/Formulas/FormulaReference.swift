import StdModel

/// A formula is referred to as 公式（3）.
enum FormulaReference: ReferenceRule {
  static let id = RuleID("GBT1.1-FML-05")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.3"),
    summary: Bilingual(zh: "提及公式写“公式（3）”", en: "a formula is referred to as 公式（3）"),
    why: Bilingual(zh: "统一的形式便于检索和自动链接", en: "one form can be searched and linked"),
    wrong: ["## 4 指标\n\n指标按⟦式（1）⟧计算。\n\n$$R=1$$（1）\n", "## 4 指标\n\n指标按⟦公式(1)⟧计算。\n\n$$R=1$$（1）\n"],
    right: ["## 4 指标\n\n指标按公式（1）计算，方式（2）除外。\n\n$$R=1$$（1）\n"])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .formula(let number) = reference.mention.kind else { return [] }
    let right = "公式（\(number)）"
    let range = reference.mention.range
    guard !prose[range].utf8.elementsEqual(right.utf8) else { return [] }
    let span = prose.span(of: range)
    // `公式（1）和（2）`: the word is not repeated.
    guard prose[range].begins(with: "公式") || prose[range].begins(with: "式") else { return [] }
    return [finding(.form(right), at: span, fixes: [.replace(span, with: right, .certain)])]
  }
}

extension Bilingual {
  fileprivate static func form(_ right: String) -> Self {
    Self(zh: "提及公式写“\(right)”", en: "write “\(right)”")
  }
}
