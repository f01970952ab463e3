import StdModel

/// Times are given with symbols: s, min, h, d.
enum UnitSymbols: PhraseRule {
  static let id = RuleID("GBT1.1-QTY-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.7；GB/T 3101"),
    summary: Bilingual(zh: "数值之后的时间单位用符号 s、min、h、d", en: "times with a value have the symbols s, min, h, d"),
    why: Bilingual(zh: "单位符号在各文件中写法一致，便于比对", en: "the symbols are the same in all standards"),
    wrong: ["## 4 时限\n\n受理不应超过15⟦ 分钟⟧，办理不应超过24⟦小时⟧。\n"],
    right: ["## 4 时限\n\n受理不应超过15 min，办理不应超过3个工作日。\n", "## 4 设施\n\n服务中心应设24小时自助服务区，每小时巡查一次。\n"])

  /// The words, and the symbols that stand for them.
  private static let table: KeyValuePairs<StaticString, String> = [
    "小时": "h", "分钟": "min", "秒钟": "s", "秒": "s", "天": "d",
  ]

  static let phrases = table.map { "\($0.key)" }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 4)]
    guard let number = before.unicodeScalars.last(where: { $0 != " " }), number.isDigit, !document.isStatement,
      let symbol = table.first(where: { prose[phrase].equals($0.key) })?.value,
      !isName(prose[TextRange(phrase.upperBound, prose.text.utf8.count)])
    else { return [] }
    let spaces = before.utf8.reversed().prefix { $0 == 0x20 }.count
    let range = TextRange(phrase.lowerBound - spaces, phrase.upperBound)
    let span = prose.span(of: range)
    let isRange = before.contains("～") || before.contains("~") || before.contains("-")
    return [
      finding(
        .symbol(String(prose[phrase]), symbol), at: span,
        fixes: isRange ? [] : [.replace(span, with: " " + symbol, .certain)])
    ]
  }

  /// `24小时自助服务区`, `7天无理由退货`
  private static func isName(_ behind: Substring) -> Bool {
    for word: StaticString in [
      "自助", "服务", "营业", "值班", "值守", "热线", "不间断", "在线", "运行", "无理由", "制", "平均", "动态", "水位", "气",
    ] where behind.begins(with: word) {
      return true
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= value }
}

extension Bilingual {
  fileprivate static func symbol(_ word: String, _ symbol: String) -> Self {
    Self(
      zh: "数值之后的“\(word)”用单位符号“\(symbol)”，数值与符号之间空一格", en: "write the symbol \(symbol) behind the value, with a space")
  }
}
