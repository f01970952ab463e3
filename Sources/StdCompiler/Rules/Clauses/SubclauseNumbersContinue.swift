import StdModel

/// The number of a subclause is that of its parent, a point and its place among its siblings.
enum SubclauseNumbersContinue: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-05")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-INT-02"), RuleID("GBT1.1-LVL-03")]
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.2"),
    summary: Bilingual(
      zh: "条的编号由上一层次的编号加序号构成，从 1 起连续", en: "a subclause has its parent's number and counts from 1 without gap"),
    why: Bilingual(
      zh: "编号中断、重复或前缀不符时，引用会指向别处", en: "with a gap, a repeat or a foreign prefix references lead elsewhere"),
    wrong: [
      "## 4 平台\n\n### 4.1 机构\n\n平台应公开办事指南。\n\n### ⟦4.3⟧ 人员\n\n人员应持证。\n",
      "## 4 平台\n\n### 4.1 机构\n\n平台应公开办事指南。\n\n### ⟦4.1⟧ 人员\n\n人员应持证。\n",
    ],
    right: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开办事指南。\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, clause.subclauses.contains(where: { isUnexpected($0, in: document) }) else {
      return []
    }
    var seen: [ClauseNumber: SourceSpan] = [:]
    return clause.subclauses.compactMap { subclause in
      guard let written = subclause.heading.number else { return nil }
      let earlier = seen.updateValue(written.span, forKey: written.number)
      guard case .clause(let expected) = document.facts[subclause.id].expected, expected != written.number else {
        return nil
      }
      let related = earlier.map { [Diagnostic.Label($0, .earlier(written.number))] } ?? []
      return finding(
        .unexpected(written.number, expected: expected), at: written.span, related: related,
        fixes: [.replace(written.span, with: String(describing: expected), .likely)])
    }
  }

  private static func isUnexpected(_ subclause: Clause, in document: DocumentView) -> Bool {
    guard let written = subclause.heading.number, case .clause(let expected) = document.facts[subclause.id].expected
    else {
      return false
    }
    return expected != written.number
  }
}

extension Bilingual {
  fileprivate static func unexpected(_ number: ClauseNumber, expected: ClauseNumber) -> Self {
    Self(zh: "按次序这里应是 \(expected)，写的是 \(number)", en: "\(expected) comes here, but \(number) is written")
  }

  fileprivate static func earlier(_ number: ClauseNumber) -> Self {
    Self(zh: "前一个 \(number) 在这里", en: "\(number) already stands here")
  }
}
