import StdModel

/// A symbol stands for one quantity in a document.
enum OneSymbolOneQuantity: StandardRule {
  static let id = RuleID("GBT1.1-FML-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.9.3.2"),
    summary: Bilingual(zh: "同一符号在文件中只表示一个量", en: "a symbol stands for one quantity in a document"),
    why: Bilingual(zh: "一个符号两个意思，引用公式时容易代错数", en: "with two meanings of one symbol a wrong value is put in easily"),
    wrong: [
      "## 4 指标\n\n$$R=n+1$$（1）\n\n式中：\n\nR——满意率；\n\nn——满意份数。\n\n$$S=n+2$$（2）\n\n式中：\n\nS——办结率；\n\n⟦n⟧——办结件数。\n"
    ],
    right: [
      "## 4 指标\n\n$$R=n+1$$（1）\n\n式中：\n\nR——满意率；\n\nn——满意份数。\n\n$$S=n+2R$$（2）\n\n式中：\n\nS——得分；\n\nn——满意份数；\n\nR——满意率，按公式（1）计算。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let groups = document.formulaGroups
    guard groups.count > 1 else { return [] }
    var first: [FormulaSymbol: SymbolExplanation] = [:]
    var found: [Diagnostic] = []
    for explanation in groups.flatMap(\.explanations) {
      guard let earlier = first[explanation.symbol] else {
        first[explanation.symbol] = explanation
        continue
      }
      guard quantity(earlier.meaning) != quantity(explanation.meaning) else { continue }
      found.append(
        finding(
          .two(explanation.symbol, quantity(earlier.meaning), quantity(explanation.meaning)), at: explanation.span,
          related: [Diagnostic.Label(earlier.span, .first)]))
    }
    return found
  }

  /// The name of the quantity: the words before the first mark.
  private static func quantity(_ meaning: String) -> String {
    let name = meaning.prefix { !"，。；（(,;".contains($0) }
    return name.filter { !$0.isWhitespace }
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "先在这里解释", en: "first explained here")

  fileprivate static func two(_ symbol: FormulaSymbol, _ first: String, _ second: String) -> Self {
    Self(
      zh: "\(symbol) 在前面表示“\(first)”，这里表示“\(second)”",
      en: "\(symbol) stands for “\(first)” above and for “\(second)” here")
  }
}
