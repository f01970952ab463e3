import StdModel

/// Clause 2 is one list, not divided into subclauses.
enum FlatReferenceList: StandardRule {
  static let id = RuleID("GBT1.1-REF-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.1"),
    summary: Bilingual(zh: "规范性引用文件一章不分条", en: "the clause of normative references has no subclauses"),
    why: Bilingual(zh: "引用文件只有一份清单，按规定的次序查找", en: "there is one list in one order to look things up in"),
    wrong: [
      "## 2 规范性引用文件\n\n### ⟦2.1 国家标准⟧\n\nGB/T 19001　质量管理体系　要求\n\n### 2.2 地方标准\n\nDB53/T 1117　中小企业公共服务分类\n"
    ],
    right: [.init("## 2 规范性引用文件\n\n\(FixedSentence.listLeadIn)\n\nGB/T 19001　质量管理体系　要求\n")])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.normativeReferences)?.clause,
      let first = clause.subclauses.first
    else {
      return []
    }
    let others = clause.subclauses.dropFirst().map { Diagnostic.Label($0.heading.span, .another) }
    return [
      finding(.divided(document.name(of: clause), clause.subclauses.count), at: first.heading.span, related: others)
    ]
  }
}

extension Bilingual {
  fileprivate static let another = Self(zh: "另一条", en: "another subclause")

  fileprivate static func divided(_ clause: String, _ count: Int) -> Self {
    Self(zh: "“\(clause)”不分条，现分为 \(count) 条", en: "“\(clause)” is not divided, but has \(count) subclauses")
  }
}
