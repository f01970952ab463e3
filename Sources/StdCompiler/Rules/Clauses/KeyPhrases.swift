import StdModel

/// A bold key phrase opens all untitled siblings or none.
enum KeyPhrases: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.4"),
    summary: Bilingual(zh: "无标题条首句用黑体标明主题的，同一层次的条一致", en: "key phrases in bold open all untitled siblings or none"),
    why: Bilingual(zh: "只有部分条突出主题，会被当作轻重之分", en: "bold in some of them reads as a difference in weight"),
    wrong: ["## 4 平台\n\n4.1 **公开：**平台应公开办事指南。\n\n⟦4.2⟧ 人员应持证上岗。\n"],
    right: ["## 4 平台\n\n4.1 **公开：**平台应公开办事指南。\n\n4.2 **持证：**人员应持证上岗。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var bold: Clause?
    var plain: Clause?
    for subclause in clause.subclauses where subclause.heading.title == nil {
      if opensBold(subclause) { bold = bold ?? subclause } else { plain = plain ?? subclause }
    }
    guard let bold, let plain else { return [] }
    return [
      finding(
        .plain, at: plain.heading.number?.span ?? plain.span.head,
        related: [Diagnostic.Label(bold.heading.number?.span ?? bold.span.head, .bold)])
    ]
  }

  private static func opensBold(_ clause: Clause) -> Bool {
    guard case .paragraph(let paragraph)? = clause.blocks.first, !paragraph.prose.inlines.isEmpty else { return false }
    return paragraph.prose.inlines.contains {
      $0.kind == .strong && $0.range.lowerBound == 0 && $0.range.upperBound < paragraph.prose.text.utf8.count
    }
  }
}

extension Bilingual {
  fileprivate static let plain = Self(
    zh: "这一条没有黑体的主题词，而同一层次的其他条有", en: "no bold key phrase here, but its siblings have one")
  fileprivate static let bold = Self(zh: "这一条有黑体的主题词", en: "this one has a bold key phrase")
}
