import StdModel
import StdSyntax

/// Each number of dimensions has its unit.
enum DimensionUnits: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.5.1"),
    summary: Bilingual(zh: "尺寸以带单位的数相乘表示：80 mm×25 mm×50 mm", en: "each number of dimensions has its unit"),
    why: Bilingual(
      zh: "只有最后一个数有单位，前面的数可能被理解为个数",
      en: "numbers without units may be taken for counts"),
    wrong: [
      "## 4 标志\n\n标志牌的尺寸应为⟦300×200 mm⟧。\n"
    ],
    right: [
      "## 4 标志\n\n标志牌的尺寸应为300 mm×200 mm，图像应为1920×1080像素。\n"
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .dimensions }
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
    Self(zh: "“\(written)”的每个数都应有单位，写作“\(right)”", en: "each number has its unit: “\(right)”")
  }
}
