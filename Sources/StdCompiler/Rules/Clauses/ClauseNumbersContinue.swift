import StdModel

/// The clauses (章) count 1, 2, 3 … from 范围 to the last clause before the annexes.
enum ClauseNumbersContinue: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-01")
  static let severity = Severity.error
  static let isPlainFault = true
  // Where a required clause is missing, the numbers behind it are right.
  static let yieldsTo = [RuleID("GBT1.1-ELM-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.2"),
    summary: Bilingual(zh: "章的编号从 1 起连续", en: "clauses are numbered from 1 without gap or repeat"),
    why: Bilingual(
      zh: "编号中断或重复时，读者以为缺了一章，对章的引用也无法核对",
      en: "with a gap readers look for a clause that is not there, and references cannot be checked"),
    wrong: [
      """
      ## 1 范围

      本文件规定了要求。

      ## 2 规范性引用文件

      本文件没有规范性引用文件。

      ## 3 术语和定义

      本文件没有需要界定的术语和定义。

      ## ⟦5⟧ 受理

      中心应受理申请。
      """
    ],
    right: [
      "## 1 范围\n\n本文件规定了要求。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n",
      "## 1 范围\n\n本文件规定了要求。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    let facts = document.facts[clause.id]
    guard facts.kind == .element, let written = clause.heading.number, written.number.annex == 0, !document.isStatement,
      case .clause(let expected) = facts.expected, expected != written.number
    else { return [] }
    return [
      finding(
        .unexpected(written.number, expected: expected), at: written.span,
        fixes: [.replace(written.span, with: String(describing: expected), .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static func unexpected(_ number: ClauseNumber, expected: ClauseNumber) -> Self {
    Self(zh: "这里是第\(expected)章，写的是 \(number)", en: "this is clause \(expected), but \(number) is written")
  }
}
