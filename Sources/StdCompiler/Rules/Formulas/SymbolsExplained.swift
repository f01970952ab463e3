import StdModel

/// Every symbol of a formula is explained behind 式中, in the order of the formula.
enum SymbolsExplained: StandardRule {
  static let id = RuleID("GBT1.1-FML-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.9.3.1、10.4.3"),
    summary: Bilingual(
      zh: "公式中的符号都在“式中：”之后或“符号”一章解释，按从左到右、从上到下的次序",
      en: "symbols of a formula are explained behind 式中： or in the clause of symbols, left to right, top to bottom"
    ),
    why: Bilingual(zh: "符号没有解释，公式算不出来", en: "a formula cannot be used without the meaning of its symbols"),
    wrong: [
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R=\\frac{n}{⟦N⟧}$$（1）\n\n式中：\n\nR——满意率；\n\nn——满意的份数。\n",
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$⟦R=\\frac{n}{N}⟧$$（1）\n",
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R=\\frac{n}{N}$$（1）\n\n式中：\n\nn——满意的份数；\n\n⟦R⟧——满意率；\n\nN——有效的份数。\n",
    ],
    right: [
      "## 4 指标\n\n时长按公式（1）计算。\n\n$$T=\\frac{1}{n}\\sum_{i=1}^{n}t_i\\times 100\\%$$（1）\n\n式中：\n\nT——平均时长；\n\nn——件数；\n\nt_i——第 i 件的时长。\n\n总时长按公式（2）计算。\n\n$$Z=nT$$（2）\n\n式中：\n\nZ——总时长。\n",
      "## 4 符号\n\n下列符号适用于本文件。\n\nR：满意率。\n\nn：满意的份数。\n\n## 5 指标\n\n$$R=n+1$$\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let groups = document.formulaGroups
    guard !groups.isEmpty else { return [] }
    var known = Set(document.listedSymbols.map(\.symbol))
    var found: [Diagnostic] = []
    for group in groups {
      let own = Set(group.explanations.map(\.symbol))
      let before = found.count
      found += missing(group, known.union(own))
      if found.count == before { found += misplaced(group) }
      known.formUnion(own)
    }
    return found
  }

  private static func missing(_ group: FormulaGroup, _ known: Set<FormulaSymbol>) -> [Diagnostic] {
    var reported = Set<FormulaSymbol>()
    var found: [Diagnostic] = []
    for formula in group.formulas {
      let symbols = formulaSymbols(of: formula.tex).filter { !isKnown($0.symbol, known) }
      if !group.hasExplanations, let first = symbols.first {
        return [finding(.noExplanations(first.symbol), at: formula.texSpan)]
      }
      for symbol in symbols where reported.insert(symbol.symbol).inserted {
        found.append(finding(.missing(symbol.symbol), at: formula.span(of: symbol.range)))
      }
    }
    return found
  }

  /// Letters side by side are a product where each is explained.
  private static func isKnown(_ symbol: FormulaSymbol, _ known: Set<FormulaSymbol>) -> Bool {
    if known.contains(symbol) { return true }
    let letters = symbol.letters
    guard letters.utf8.count > 1, letters.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else {
      return false
    }
    return letters.allSatisfy { known.contains(FormulaSymbol(letters: String($0))) }
  }

  /// The first explanation that stands behind one of a later symbol.
  private static func misplaced(_ group: FormulaGroup) -> [Diagnostic] {
    var order: [FormulaSymbol: Int] = [:]
    for formula in group.formulas {
      for symbol in formulaSymbols(of: formula.tex) where order[symbol.symbol] == nil {
        order[symbol.symbol] = order.count
      }
    }
    var last: (place: Int, explanation: SymbolExplanation)?
    for explanation in group.explanations {
      guard let place = order[explanation.symbol] else { continue }
      if let last, place < last.place {
        return [
          finding(
            .order(explanation.symbol, before: last.explanation.symbol), at: explanation.span,
            related: [Diagnostic.Label(last.explanation.span, .later)])
        ]
      }
      last = (place, explanation)
    }
    return []
  }
}

extension Formula {
  /// Where a piece of the TeX stands in the source.
  func span(of range: Range<Int>) -> SourceSpan {
    guard texSpan.upperBound - texSpan.lowerBound == tex.utf8.count else { return texSpan }
    return SourceSpan(texSpan.source, texSpan.lowerBound + range.lowerBound, texSpan.lowerBound + range.upperBound)
  }
}

extension Bilingual {
  fileprivate static let later = Self(zh: "它在公式中靠后", en: "this comes later in the formula")

  fileprivate static func noExplanations(_ symbol: FormulaSymbol) -> Self {
    Self(zh: "公式之后没有“式中：”，\(symbol) 等符号没有解释", en: "no 式中： follows the formula; \(symbol) is not explained")
  }

  fileprivate static func missing(_ symbol: FormulaSymbol) -> Self {
    Self(zh: "公式中的 \(symbol) 没有解释", en: "\(symbol) of the formula is not explained")
  }

  fileprivate static func order(_ symbol: FormulaSymbol, before other: FormulaSymbol) -> Self {
    Self(zh: "按公式中的次序，\(symbol) 在 \(other) 之前解释", en: "in the order of the formula \(symbol) comes before \(other)")
  }
}
