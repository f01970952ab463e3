import StdModel
import StdSyntax

/// Chinese sentences have full-width marks.
enum HalfWidthMarks: TextFaultRule {
  static let id = RuleID("GBT1.1-PUN-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [DraftersNamed.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1（GB/T 15834）"),
    summary: Bilingual(zh: "中文句子用全角的，。；：？！（）", en: "Chinese sentences have full-width marks"),
    why: Bilingual(
      zh: "半角标点与汉字挤在一起，检索和比对时也不是同一个字符", en: "half-width marks are cramped, and other characters in a search"),
    wrong: [
      "## 4 平台\n\n平台应公开技术⟦,⟧人才和资金信息。\n", "## 4 平台\n\n窗口⟦(⟧含分窗口)应公开办事指南。\n",
    ],
    right: [
      "## 4 平台\n\n平台应公开技术，人才（含兼职）和资金信息，开放时间为9:00—17:00，比例为1:100，数额为1,000元。\n",
      "## 4 平台\n\n网址为 https://example.org/a,b 和 `a,中`，材料应符合4.2 a)的规定，偏差为(80±2) mm。\n\n4.2 材料：\n\na) 申请表；\n\nb) 证照。\n",
    ])

  /// One finding for a text: a file that was typed with half-width marks has hundreds.
  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .halfWidthMark }
    guard let first = faults.first, !document.isStatement else { return [] }
    let edits = faults.map { FixIt.Edit(prose.span(of: $0.range), $0.replacement ?? "") }
    let fix = FixIt(.certain, Bilingual(zh: "改为全角标点", en: "write full-width marks"), edits)
    let related = faults.dropFirst().prefix(8).map { Diagnostic.Label(prose.span(of: $0.range), .alsoHere) }
    let mark = TextRange(first.range.lowerBound, first.range.lowerBound + 1)
    return [
      finding(
        .halfWidth(String(prose[mark]), first.replacement ?? "", faults.count), at: prose.span(of: mark),
        related: related,
        fixes: [fix])
    ]
  }

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    .halfWidthThroughout(findings.count, findings.reduce(0) { $0 + ($1.fixes.first?.edits.count ?? 0) })
  }
}

extension Bilingual {
  fileprivate static func halfWidthThroughout(_ texts: Int, _ marks: Int) -> Self {
    Self(
      zh: "中文句子里用了半角标点，共 \(texts) 段、\(marks) 处，都应为全角",
      en: "half-width marks in \(texts) texts, \(marks) in all; Chinese sentences have full-width marks")
  }

  fileprivate static let alsoHere = Self(zh: "这里也是", en: "here, too")

  fileprivate static func halfWidth(_ mark: String, _ right: String, _ count: Int) -> Self {
    let also = count > 1 ? "，这段共有 \(count) 处" : ""
    return Self(
      zh: "中文句子里的“\(mark)”应为全角“\(right)”\(also)",
      en: "“\(mark)” is written “\(right)” in Chinese" + (count > 1 ? "; \(count) marks of this text" : ""))
  }
}
