import StdModel

/// The cover of an industry standard bears the number of its filing (备案号).
enum RecordNumber: StandardRule {
  static let id = RuleID("GBT1.1-COV-17")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(zh: "行业标准的封面标明备案号", en: "the cover of an industry standard bears its 备案号"),
    why: Bilingual(
      zh: "行业标准发布后应备案，备案号证明已经备案", en: "industry standards are filed when published, and the number proves it"),
    wrong: [
      "ICS 03.080.20\n\n中华人民共和国旅游行业标准\n\n⟦LB/T 999—2026⟧\n\n窗口受理服务规程\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "ICS 03.080.20\n\n备案号：12345—2026\n\n中华人民共和国旅游行业标准\n\nLB/T 999—2026\n\n窗口受理服务规程\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      // A draft has none yet, and a local standard needs none.
      "中华人民共和国旅游行业标准\n\nLB/T XXXX—2026\n\n窗口受理服务规程\n\n（报批稿）\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let cover = document.metadata.cover, cover.recordNumber == nil, let number = document.metadata.number,
      number.value.level == .industry, !document.isDraft, !document.isStatement
    else { return [] }
    return [finding(.missing(number.value), at: number.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: StandardNumber) -> Self {
    Self(zh: "行业标准 \(number) 的封面没有备案号", en: "the cover of the industry standard \(number) bears no 备案号")
  }
}
