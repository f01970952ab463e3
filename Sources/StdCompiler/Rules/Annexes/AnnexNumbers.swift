import StdModel

/// Figures, tables and formulas of an annex bear its letter and begin with 1.
enum AnnexNumbers: BlockRule {
  static let id = RuleID("GBT1.1-ANX-06")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.3.1"),
    summary: Bilingual(
      zh: "附录中的图、表、公式编为图 A.1、表 A.1、（A.1），每个附录从 1 起",
      en: "in an annex figures, tables and formulas are numbered A.1, A.2 …, from 1 in each"),
    why: Bilingual(zh: "不带字母的编号与正文的图、表、公式相混", en: "numbers without the letter are taken for those of the text"),
    wrong: [
      "## 附录 A（资料性）样式\n\n样式见图3。\n\n```dot\ndigraph {a -> b}\n```\n\n图 ⟦3⟧　样式\n",
      "## 附录 B（资料性）样式\n\n样式见表 A.1。\n\n表 ⟦A.1⟧　样式\n\n| 栏目 | 内容 |\n|---|---|\n| 日期 | 年月日 |\n",
      "## 附录 A（资料性）样式\n\n样式见表 A.2。\n\n表 ⟦A.2⟧　样式\n\n| 栏目 | 内容 |\n|---|---|\n| 日期 | 年月日 |\n",
    ],
    right: [
      "## 4 登记\n\n登记见表 1。\n\n表 1　登记\n\n| 栏目 | 内容 |\n|---|---|\n| 日期 | 年月日 |\n\n## 附录 A（资料性）样式\n\n样式见表 A.1。\n\n表 A.1　样式\n\n| 栏目 | 内容 |\n|---|---|\n| 日期 | 年月日 |\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    let written: Written<ObjectNumber>?
    switch block {
    case .figure(let figure): written = figure.caption.flatMap { $0.isContinuation ? nil : $0.number }
    case .table(let table): written = table.caption.flatMap { $0.isContinuation ? nil : $0.number }
    case .formula(let formula): written = formula.number
    case .paragraph, .list, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted: return []
    }
    guard let written, case .object(let expected) = document.facts[block.id].expected, written.number != expected,
      expected.annex != 0, !document.isStatement
    else { return [] }
    // A gap behind the first one is a matter of the numbering of figures and tables, not of the annex.
    guard written.number.annex != expected.annex || expected.ordinal == 1 else { return [] }
    let printed = if case .formula = block { "（\(expected)）" } else { String(describing: expected) }
    return [
      finding(
        .other(written.number, expected), at: written.span, fixes: [.replace(written.span, with: printed, .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static func other(_ written: ObjectNumber, _ expected: ObjectNumber) -> Self {
    Self(
      zh: "附录 \(String(UnicodeScalar(expected.annex))) 中的编号应为 \(expected)，写的是 \(written)",
      en: "in annex \(String(UnicodeScalar(expected.annex))) this is \(expected), but \(written) is written")
  }
}
