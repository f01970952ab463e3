import StdModel
import StdSyntax

/// A tolerance has its unit at both numbers or brackets around them.
enum ToleranceUnits: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.5.2、9.4.5.3"),
    summary: Bilingual(zh: "带偏差的值两个数都写单位，或用括号括起", en: "a value with a tolerance has brackets or the unit twice"),
    why: Bilingual(
      zh: "“80±2 μF”的第一个数没有单位",
      en: "the first number of 80±2 μF has no unit"),
    wrong: [
      "## 4 设备\n\n电容应为⟦80±2 μF⟧。\n",
      "## 4 环境\n\n湿度应为⟦65±2%⟧。\n",
    ],
    right: [
      "## 4 设备\n\n电容应为(80±2) μF，电压应为220 V±10 V。\n"
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .tolerance }
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
    Self(zh: "“\(written)”写作“\(right)”", en: "write “\(right)”")
  }
}
