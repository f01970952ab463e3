import StdModel
import StdSyntax

/// Ranges of dates, times and numbers are not written with a hyphen.
enum RangeDashes: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-08")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15834—2011", "4.13"),
    summary: Bilingual(
      zh: "时间起止用一字线“—”，数值范围用浪纹线“～”，不用短横线", en: "periods take —, ranges of numbers ～, neither a hyphen"),
    why: Bilingual(
      zh: "短横线连接编号和复合名称，写在数字之间像减号",
      en: "a hyphen joins names and numbers; between figures it looks like a minus sign"),
    wrong: [
      "## 4 时间\n\n服务时间应为9:00⟦-⟧17:00。\n",
      "## 4 时间\n\n征集时间为2023年5月29⟦-⟧6月7日。\n",
      "## 4 时间\n\n每组应有3⟦-⟧5个成员。\n",
    ],
    right: [
      "## 4 时间\n\n服务时间应为9:00—17:00，日期写作2023-05-29，编号为6-3，电话为0000-1234567。\n"
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .hyphenRange }
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
    Self(zh: "起止和范围不用短横线，写“\(right)”", en: "write “\(right)” rather than a hyphen")
  }
}
