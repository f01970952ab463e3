import StdModel

/// No mark-up of another program is left in the text.
enum ConversionResidue: PhraseRule {
  static let id = RuleID("GBT1.1-PUN-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "正文没有转换残留的标记：[bookmark: …]、**、&nbsp; 等", en: "no mark-up of a conversion is left in the text"),
    why: Bilingual(zh: "残留的标记会原样出现在发布的文件里", en: "it would be printed as it stands"),
    wrong: ["## 4 平台\n\n⟦[bookmark: _Hlk9]⟧平台应建立工作制度。\n", "## 4 平台\n\n平台应建立⟦**⟧工作制度。\n"],
    right: ["## 4 平台\n\n平台应建立**工作制度**，接口写作`a ** b`。\n"])

  static let phrases = [
    "[bookmark:", "[bookmark：", "**", "&nbsp;", "<p>", "</p>", "<br>", "<br/>", "<td>", "</td>", "_Toc", "_Hlk",
  ]

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 处转换残留的标记",
      en: "\(findings.count) marks are left over from a conversion")
  }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    if prose.inlines.contains(where: { $0.range.overlaps(phrase) && ($0.kind == .code || $0.kind == .math) }) {
      return []
    }
    var end = phrase.upperBound
    if prose[phrase].begins(with: "[") {
      guard let closing = prose.text.firstRange(of: "]", from: end) else { return [] }
      end = closing.upperBound
    }
    let range = TextRange(phrase.lowerBound, end)
    let span = prose.span(of: range)
    return [finding(.residue(String(prose[range])), at: span, fixes: [.replace(span, with: "", .likely)])]
  }
}

extension Bilingual {
  fileprivate static func residue(_ text: String) -> Self {
    Self(zh: "“\(text)”是转换残留的标记", en: "“\(text)” is left from a conversion")
  }
}
