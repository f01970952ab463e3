import StdModel

/// The number of `#` agrees with the depth of the number.
///
/// The number decides the level whatever the `#`, so a disagreement is only an artefact; where a whole run of headings
/// is shifted, the first one is reported.
enum HeadingDepth: StandardRule {
  static let id = RuleID("GBT1.1-LVL-11")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "标题的 # 个数与编号的层次一致", en: "the number of # agrees with the depth of the number"),
    why: Bilingual(
      zh: "层次以编号为准；# 个数不符时，其他 Markdown 工具会显示成别的层次",
      en: "the number decides; with other # the levels look different in other Markdown tools"),
    wrong: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开。\n\n## ⟦4.2⟧ 人员\n\n人员应持证。\n"],
    right: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开。\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 个标题的 # 个数与编号的层次不符",
      en: "\(findings.count) headings have another count of # than the level of their number")
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    var base: Int?
    var previous: Int?
    var found: [Diagnostic] = []
    func visit(_ clause: Clause) {
      if case .markdown(let level) = clause.heading.form, let number = clause.heading.number {
        let offset = level - number.number.depth
        let expected = base ?? offset
        base = expected
        if offset != expected, offset != previous {
          found.append(
            finding(.shifted(number.number, level, expected: number.number.depth + expected), at: number.span))
        }
        previous = offset
      }
      for subclause in clause.subclauses { visit(subclause) }
    }
    guard !document.isStatement else { return [] }
    for element in document.elements where element.kind.isNumberedClause || element.kind.isAnnex {
      visit(element.clause)
    }
    return found
  }
}

extension Bilingual {
  fileprivate static func shifted(_ number: ClauseNumber, _ level: Int, expected: Int) -> Self {
    Self(
      zh: "\(number) 是第 \(number.depth) 层，标题应有 \(expected) 个 #，这里有 \(level) 个",
      en: "\(number) is of level \(number.depth) and asks for \(expected) #, here are \(level)")
  }
}
