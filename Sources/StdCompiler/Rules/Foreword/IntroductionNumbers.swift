import StdModel

/// The introduction bears no number; its subclauses are 0.1, 0.2 and so on.
enum IntroductionNumbers: StandardRule {
  static let id = RuleID("GBT1.1-INT-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.4"),
    summary: Bilingual(
      zh: "引言不编号，分条时编为0.1、0.2……", en: "the introduction has no number; where it is split, its subclauses are 0.1, 0.2 …"
    ),
    why: Bilingual(zh: "引言占用章号，范围就不再是第1章", en: "with a number of its own, the scope would no longer be clause 1"),
    wrong: [
      "## ⟦1⟧ 引言\n\n服务中心开展服务。\n\n## 2 范围\n\n本文件适用于受理。\n",
      "## 引言\n\n### 0.1 背景\n\n服务中心开展服务。\n\n### ⟦0.3⟧ 目的\n\n统一受理。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 引言\n\n### 0.1 背景\n\n服务中心开展服务。\n\n### 0.2 目的\n\n统一受理。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 引言\n\n服务中心开展服务。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.introduction)?.clause else { return [] }
    var found: [Diagnostic] = []
    if let number = clause.heading.number { found.append(finding(.numbered(number.number), at: number.span)) }
    for (position, subclause) in clause.subclauses.enumerated() {
      guard let number = subclause.heading.number, number.number.parts != [0, position + 1] else { continue }
      found.append(
        finding(
          .other(number.number, position + 1), at: number.span,
          fixes: [.replace(number.span, with: "0.\(position + 1)", .certain)]))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static func numbered(_ number: ClauseNumber) -> Self {
    Self(zh: "引言不编号，删去“\(number)”", en: "the introduction has no number; take “\(number)” away")
  }

  fileprivate static func other(_ number: ClauseNumber, _ ordinal: Int) -> Self {
    Self(
      zh: "引言的这一条应编为 0.\(ordinal)，不是 \(number)", en: "this subclause of the introduction is 0.\(ordinal), not \(number)"
    )
  }
}
