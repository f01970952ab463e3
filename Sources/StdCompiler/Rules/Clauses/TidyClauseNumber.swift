import StdModel

/// Clause numbers are written with ASCII digits and points, without spaces.
enum TidyClauseNumber: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-15")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.2"),
    summary: Bilingual(zh: "章条编号用半角数字和下脚点，中间无空格", en: "clause numbers are ASCII digits and points without spaces"),
    why: Bilingual(
      zh: "全角数字、空格和误识的字母使编号检索不到", en: "full-width digits, spaces and misread letters cannot be found by searching"),
    wrong: ["## 4 平台\n\n### ⟦4. 1⟧ 机构\n\n平台应公开。\n\n### 4.2 人员\n\n人员应持证。\n", "## ⟦４⟧ 平台\n\n平台应公开。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开。\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let number = clause.heading.number, !number.isTidy, number.number.depth > 1 || number.number.annex == 0 {
      found.append(untidy(number))
    }
    for case .termEntry(let entry) in clause.blocks {
      if let number = entry.number, !number.isTidy { found.append(untidy(number)) }
    }
    return found
  }

  private static func untidy(_ number: Written<ClauseNumber>) -> Diagnostic {
    finding(
      .untidy(number.number), at: number.span,
      fixes: [.replace(number.span, with: String(describing: number.number), .certain)])
  }
}

extension Bilingual {
  fileprivate static func untidy(_ number: ClauseNumber) -> Self {
    Self(zh: "编号应写作 \(number)", en: "the number is written \(number)")
  }
}
