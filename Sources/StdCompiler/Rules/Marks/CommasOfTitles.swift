import StdModel

/// No 、 stands between titles or quotations in a row.
enum CommasOfTitles: PhraseRule {
  static let id = RuleID("GBT1.1-PUN-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15834—2011", "4.5.3.5"),
    summary: Bilingual(zh: "并列的书名号、引号之间不用顿号", en: "no 、 between titles or quotations in a row"),
    why: Bilingual(zh: "书名号和引号本身已经分开各项", en: "the marks part them already"),
    wrong: ["## 4 材料\n\n申请人应提交《登记表》⟦、⟧《承诺书》。\n"],
    right: ["## 4 材料\n\n申请人应提交《登记表》《承诺书》和“执照”“许可证”。\n", "## 4 材料\n\n申请人应提交《登记表》（一份）、《承诺书》、《授权书》。\n"])

  static let phrases = ["》、《", "”、“"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    // Where a remark stands between two of them, all are parted.
    guard !document.isStatement, !prose.text.holds("）、《"), !prose.text.holds("）、“"), !prose.text.holds(")、《") else {
      return []
    }
    let mark = TextRange(phrase.lowerBound + 3, phrase.lowerBound + 6)
    let span = prose.span(of: mark)
    return [finding(.comma, at: span, fixes: [.replace(span, with: "", .certain)])]
  }
}

extension Bilingual {
  fileprivate static let comma = Self(zh: "并列的书名号或引号之间不用顿号", en: "no 、 stands between titles or quotations in a row")
}
