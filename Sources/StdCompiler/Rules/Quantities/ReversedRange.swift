import StdModel
import StdSyntax

/// A range begins with its smaller number.
enum ReversedRange: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-11")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "数值范围的下限不大于上限", en: "the lower end of a range is not above the upper"),
    why: Bilingual(
      zh: "颠倒的范围没有任何值符合",
      en: "no value lies in a reversed range"),
    wrong: [
      "## 4 时限\n\n处理时间应为⟦12 h～8 h⟧。\n"
    ],
    right: [
      "## 4 时限\n\n处理时间应为8 h～12 h，比例应为9.5%～10%。\n",
      "## 4 时限\n\n夜间值守应为22:00～6:00，温度为0 ℃～-5 ℃。\n",
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .reversedRange }
    guard !faults.isEmpty, !document.isStatement else { return [] }
    return faults.map { fault in
      let span = prose.span(of: fault.range)
      let fixes = fault.replacement.map { [FixIt.replace(span, with: $0, .likely)] } ?? []
      return finding(.fault(String(prose[fault.range]), fault.replacement ?? ""), at: span, fixes: fixes)
    }
  }
}

extension Bilingual {
  fileprivate static func fault(_ written: String, _ right: String) -> Self {
    Self(zh: "“\(written)”的下限大于上限", en: "the lower end of “\(written)” is above the upper")
  }
}
