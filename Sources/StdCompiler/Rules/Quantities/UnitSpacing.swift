import StdModel
import StdSyntax

/// A value and its unit are parted by a space, a percent sign is not.
enum UnitSpacing: TextFaultRule {
  static let id = RuleID("GBT1.1-QTY-02")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.4.6；GB/T 15835—2011"),
    summary: Bilingual(zh: "数值与单位符号之间空四分之一个汉字，百分号前不空", en: "a space between a value and its unit, none before %"),
    why: Bilingual(
      zh: "数字与字母连写容易看错：24h、10l",
      en: "digits and letters that touch are misread: 24h, 10l"),
    wrong: [
      "## 4 时限\n\n受理时限不应超过⟦24h⟧。\n"
    ],
    right: [
      "## 4 时限\n\n受理时限不应超过24 h，办结率不应低于95%。\n",
      "## 4 设备\n\n设备应支持5G和4K，型号为B2h的除外，编号为A-24h。\n",
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let faults = found.filter { $0.kind == .unitSpacing }
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
    Self(zh: "“\(written)”的数值与单位之间空一格，写作“\(right)”", en: "write “\(right)”, with a space")
  }
}
