import StdModel
import StdSyntax

/// Both ends of a range have their unit.
enum RangeUnits: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.5.2、9.4.5.3"),
    summary: Bilingual(zh: "数值范围的两端都写单位，用“～”连接", en: "both ends of a range have the unit"),
    why: Bilingual(
      zh: "“10～12 kPa”的第一个数没有单位，可能被理解为另一种量",
      en: "without its unit the first number may be taken for another quantity"),
    wrong: [
      "## 4 时限\n\n等候时间应为⟦10～15 min⟧。\n",
      "## 4 指标\n\n抽样比例应为⟦5～10%⟧。\n",
    ],
    right: [
      "## 4 时限\n\n等候时间应为10 min～15 min，抽样比例应为5%～10%。\n",
      "## 4 指标\n\n各项应符合6.2～6.5的规定，每组应有3～5个成员。\n",
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .rangeUnit }
    guard !faults.isEmpty, !document.isStatement else { return [] }
    return faults.map { fault in
      let span = prose.span(of: fault.range)
      let fixes = fault.replacement.map { [FixIt.replace(span, with: $0, .certain)] } ?? []
      return finding(.fault(String(prose[fault.range]), fault.replacement ?? ""), at: span, fixes: fixes)
    }
  }
}

extension Bilingual {
  fileprivate static func fault(_ written: String, _ right: String) -> Self {
    Self(zh: "“\(written)”的两端都应有单位，写作“\(right)”", en: "both ends have the unit: “\(right)”")
  }
}
