import StdModel

/// Every clause and subclause has content; a figure alone is not enough.
enum EmptyClause: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-12")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  // What seems to be missing stands under the number that the clause should have.
  static let yieldsTo = [RuleID("GBT1.1-LVL-01"), RuleID("GBT1.1-LVL-05")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.2、7.3、9.7.1.2"),
    summary: Bilingual(zh: "章、条都有内容，且不只有一幅图", en: "every clause has content, and more than a figure"),
    why: Bilingual(
      zh: "只有标题的条没有规定任何事；图要由条文提及才有约束力",
      en: "a bare title provides nothing, and a figure binds only where the text cites it"),
    wrong: [
      "## 4 平台\n\n### ⟦4.1 机构⟧\n\n### 4.2 人员\n\n人员应持证。\n",
      "## 4 平台\n\n### ⟦4.1 流程⟧\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　流程\n\n### 4.2 人员\n\n人员应持证。\n",
    ],
    right: ["## 4 平台\n\n### 4.1 流程\n\n流程见图 1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　流程\n\n### 4.2 人员\n\n人员应持证。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.subclauses.isEmpty, clause.heading.title != nil,
      clause.blocks.allSatisfy({ if case .figure = $0 { true } else { false } }),
      let element = document.element(of: clause.id)
    else { return [] }
    switch element.kind {
    case .technical, .symbols, .annex, .introduction: break
    case .preamble, .contents, .foreword, .scope, .normativeReferences, .terms, .bibliography, .index, .appendage:
      return []
    }
    let place = document.place(of: clause.id)
    if clause.blocks.isEmpty { return [finding(.empty(place), at: clause.heading.span)] }
    // An annex may be one figure: the clause that mentions it carries it.
    guard !element.kind.isAnnex else { return [] }
    return [finding(.onlyFigure(place), at: clause.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func empty(_ clause: String) -> Self {
    Self(zh: "\(clause) 只有标题，没有内容", en: "\(clause) has a title and no content")
  }

  fileprivate static func onlyFigure(_ clause: String) -> Self {
    Self(zh: "\(clause) 只有图，没有提及这幅图的条文", en: "\(clause) holds a figure and no text that cites it")
  }
}
