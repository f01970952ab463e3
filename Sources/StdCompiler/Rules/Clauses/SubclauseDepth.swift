import StdModel

/// At most five levels of subclauses.
enum SubclauseDepth: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.1"),
    summary: Bilingual(zh: "条最多分为五个层次", en: "subclauses go five levels deep at most"),
    why: Bilingual(zh: "层次过多的编号难以引用，也难以读懂结构", en: "deeper numbers are hard to cite and hide the structure"),
    wrong: ["## 4 平台\n\n##### ⟦4.1.1.1.1.1.1⟧ 记录\n\n平台应记录。\n"],
    right: ["## 4 平台\n\n##### 4.1.1.1.1.1 记录\n\n平台应记录。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let number = document.number(of: clause.id), number.depth > 6, document.facts[clause.id].kind == .clause
    else { return [] }
    return [finding(.tooDeep(number), at: clause.heading.number?.span ?? clause.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func tooDeep(_ number: ClauseNumber) -> Self {
    Self(
      zh: "\(number) 是第\(number.depth - 1)层次的条，最多五个层次",
      en: "\(number) is a subclause of level \(number.depth - 1); five are allowed")
  }
}
