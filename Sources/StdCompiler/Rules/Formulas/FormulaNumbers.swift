import StdModel

/// Formulas are numbered （1）, （2） through the whole text.
enum FormulaNumbers: BlockRule {
  static let id = RuleID("GBT1.1-FML-01")
  static let severity = Severity.error
  static let isPlainFault = true
  static let yieldsTo = [AnnexNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.9.2、9.6.3.1"),
    summary: Bilingual(
      zh: "公式从引言起编为（1）、（2）……连续，不编（2a）", en: "formulas are numbered （1）, （2） … without gaps, and not （2a）"),
    why: Bilingual(zh: "跳号、重号使提及公式的地方落空或指错", en: "with a gap or a double number references go astray"),
    wrong: [
      "## 4 指标\n\n指标按公式（1）和公式（3）计算。\n\n$$R=1$$（1）\n\n$$S=2$$⟦（3）⟧\n",
      "## 4 指标\n\n指标按公式（1）计算。\n\n$$R=1$$（1）\n\n$$S=2$$⟦（1a）⟧\n",
    ],
    right: [
      "## 4 指标\n\n指标按公式（1）和公式（2）计算。\n\n$$R=1$$（1）\n\n$$S=2$$ （2）\n\n$$T=3$$\n\n$$U=4$$ {#rate}\n\n## 附录 A（规范性）算法\n\n按公式（A.1）计算。\n\n$$R=1$$（A.1）\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .formula(let formula) = block else { return [] }
    if let written = formula.number {
      guard let expected = document.misnumbered(formula.id, written) else { return [] }
      return [
        finding(
          .other(written.number, expected), at: written.span,
          fixes: [.replace(written.span, with: "（\(expected)）", .likely)])
      ]
    }
    guard formula.label == nil, let tail = tail(of: formula, document) else { return [] }
    let words = document.system.sources[tail.source].text(tail)
    guard case .object(let expected) = document.facts[formula.id].expected else {
      return [finding(.form(words), at: tail)]
    }
    return [finding(.form(words), at: tail, fixes: [.replace(tail, with: "（\(expected)）", .likely)])]
  }

  /// What stands behind the closing `$$` and was not understood as a number.
  private static func tail(of formula: Formula, _ document: DocumentView) -> SourceSpan? {
    let bytes = document.system.sources[formula.span.source].bytes
    var start = formula.texSpan.upperBound
    let end = min(formula.span.upperBound, bytes.count)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x0A || bytes[start] == UInt8(ascii: "$") { start += 1 }
    guard start < end, bytes[start] == UInt8(ascii: "(") || bytes[start] == 0xEF else { return nil }
    return SourceSpan(formula.span.source, start, end)
  }
}

extension Bilingual {
  fileprivate static func other(_ written: ObjectNumber, _ expected: ObjectNumber) -> Self {
    Self(
      zh: "公式按次序应编为（\(expected)），写的是（\(written)）", en: "formula （\(expected)） comes here, but （\(written)） is written")
  }

  fileprivate static func form(_ words: String) -> Self {
    Self(zh: "“\(words)”不是公式编号的形式", en: "“\(words)” is no number of a formula")
  }
}
