import StdModel

/// The symbol of a quantity is italic where it is explained, as it is in the formula.
enum ItalicSymbols: StandardRule {
  static let id = RuleID("GBT1.1-QTY-10")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.4.6"),
    summary: Bilingual(
      zh: "量的符号用斜体：“式中：”之后的符号写作 $R$，与公式中一样", en: "symbols of quantities are italic: behind 式中 they are written $R$"),
    why: Bilingual(
      zh: "不写 $ 的字母印成正体，正体字母是单位和数的符号，与公式中的斜体看起来不是一个",
      en: "letters without $ are printed upright, as units are, and look like other symbols than those of the formula"),
    wrong: [
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R=\\frac{n}{N}$$（1）\n\n式中：\n\n⟦R⟧——满意率；\n\n$n$——满意份数；\n\n⟦N⟧——有效份数。\n"
    ],
    right: [
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R=\\frac{n}{N}$$（1）\n\n式中：\n\n$R$——满意率；\n\n*n*——满意份数；\n\n$N$——有效份数。\n\n在 A 区、B 区各取 N 份。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.formulaGroups.flatMap { group in
      group.explanations.compactMap { explanation in
        guard let letter = explanation.written.unicodeScalars.first, letter.properties.isAlphabetic,
          !document.isMarked(explanation.span)
        else { return nil }
        let isPlain = explanation.written.utf8.count == 1
        return finding(
          .upright(explanation.written), at: explanation.span,
          fixes: isPlain ? [.replace(explanation.span, with: "$\(explanation.written)$", .certain)] : [])
      }
    }
  }
}

extension DocumentView {
  /// Whether the author set a place in italics: between `$`, `*` or `_`.
  fileprivate func isMarked(_ span: SourceSpan) -> Bool {
    let bytes = system.sources[span.source].bytes
    guard span.lowerBound > 0 else { return false }
    switch bytes[span.lowerBound - 1] {
    case UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "_"): return true
    default: return false
    }
  }
}

extension Bilingual {
  fileprivate static func upright(_ symbol: Substring) -> Self {
    Self(zh: "量的符号“\(symbol)”印成正体，写作 $\(symbol)$", en: "the symbol “\(symbol)” would be upright; write $\(symbol)$")
  }
}
