import StdModel

/// Units are written with letters and digits, not with the glyphs of East Asian fonts: `m²` rather than `㎡`.
enum UnitGlyphs: PhraseRule {
  static let id = RuleID("GBT1.1-QTY-12")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.4.1（GB 3100）"),
    summary: Bilingual(zh: "单位用字母和数字写：m²、kg、%，不用“㎡”“㎏”“％”", en: "units are written m², kg, %, not ㎡, ㎏, ％"),
    why: Bilingual(
      zh: "这些字符不是单位符号，检索“m²”找不到，有的字体中没有",
      en: "these characters are no unit symbols: a search for m² misses them, and some fonts lack them"
    ),
    wrong: ["## 4 场所\n\n场所面积应不小于200⟦㎡⟧，满意率应不低于95⟦％⟧。\n"],
    right: ["## 4 场所\n\n场所面积应不小于200 m²，满意率应不低于95%。\n"])

  private static let table: KeyValuePairs<String, String> = [
    "㎡": "m²", "㎥": "m³", "㎏": "kg", "㎎": "mg", "㎝": "cm", "㎜": "mm", "㎞": "km", "㎖": "mL", "㏄": "mL", "㎐": "Hz",
    "％": "%",
  ]

  static let phrases = table.map(\.key)

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let written = String(prose[phrase])
    guard let right = table.first(where: { $0.key == written })?.value else { return [] }
    // The space before a unit is told with the glyph, for it would be missing once the glyph is mended.
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 1)]
    let isBare = right != "%" && before.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    let span = prose.span(of: phrase)
    return [
      finding(
        .glyph(written, right), at: span, fixes: [.replace(span, with: (isBare ? " " : "") + right, .certain)])
    ]
  }
}

extension Bilingual {
  fileprivate static func glyph(_ written: String, _ right: String) -> Self {
    Self(zh: "“\(written)”写作“\(right)”", en: "write “\(right)” for “\(written)”")
  }
}
