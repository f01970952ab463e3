import StdModel

/// A formula is written in symbols, not in names of quantities.
enum WordsInFormula: BlockRule, PhraseRule {
  static let id = RuleID("GBT1.1-FML-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.9.3.1"),
    summary: Bilingual(zh: "公式用符号书写，不用量的名称", en: "a formula is written in symbols, not in names of quantities"),
    why: Bilingual(
      zh: "用词写的公式没有编号和解释，名称一变就对不上", en: "a formula in words has neither number nor definitions"),
    wrong: [
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R=\\frac{\\text{⟦满意份数⟧}}{N}$$（1）\n\n式中：\n\nR——满意率；\n\nN——有效份数。\n",
      "## 4 指标\n\n⟦满意率=满意份数/有效份数×100%⟧\n",
    ],
    right: [
      "## 4 指标\n\n满意率按公式（1）计算。\n\n$$R_{总}=\\frac{n}{N}\\times 100\\%$$（1）\n\n式中：\n\nR_总——满意率；\n\nn——满意份数；\n\nN——有效份数。\n\n满意率=90%的窗口为优秀，得分×100后取整。\n"
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(block: self)
    rules.add(phrase: self)
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .formula(let formula) = block, !document.isStatement, let words = words(in: formula.tex) else {
      return []
    }
    return [finding(.words(formula.tex, words), at: formula.span(of: words))]
  }

  /// The first run of Han characters, subscripts aside.
  private static func words(in tex: String) -> Range<Int>? {
    let bytes = Array(tex.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_") {
        index += 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "{") {
          while index < bytes.count, bytes[index] != UInt8(ascii: "}") { index += 1 }
        } else if bytes[index] >= 0xE3 {
          index += 3
        }
        continue
      }
      if isHan(bytes[index]) {
        let start = index
        while index < bytes.count, isHan(bytes[index]) { index += 3 }
        return start..<min(index, bytes.count)
      }
      index += 1
    }
    return nil
  }

  private static func isHan(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }

  /// Nearly all formulas in words are shares.
  static let phrases = ["×100", "× 100", "*100%", "x100%", "X100%"]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    let before = prose[TextRange(0, phrase.lowerBound)]
    guard let equal = before.lastIndex(where: { $0 == "=" || $0 == "＝" }), !document.isStatement,
      before.last?.isASCII == false || before.last == ")",
      before[..<equal].last.map({ isHan($0) || $0 == "）" || $0 == " " }) == true,
      before[equal...].contains(where: isHan), !before[equal...].contains(where: { "，；。,;".contains($0) })
    else { return [] }
    return [finding(.inText, at: prose.span)]
  }

  private static func isHan(_ character: Character) -> Bool { character.utf8.first.map { isHan($0) } ?? false }
}

extension Bilingual {
  fileprivate static func words(_ tex: String, _ range: Range<Int>) -> Self {
    let words = String(decoding: Array(tex.utf8)[range], as: UTF8.self)
    return Self(
      zh: "公式中的“\(words)”应改用符号，在“式中：”之后解释", en: "write a symbol for “\(words)” and explain it behind 式中：")
  }

  fileprivate static let inText = Self(
    zh: "用词写的公式应改为用符号书写的公式，写作 $$…$$（1）和“式中：”", en: "write the formula in symbols, $$…$$（1）, and explain them behind 式中："
  )
}
