import StdModel

/// Figures are numbered from 1 through the whole text, not clause by clause.
enum FigureNumbers: BlockRule {
  static let id = RuleID("GBT1.1-FIG-02")
  static let severity = Severity.error
  static let isPlainFault = true
  static let yieldsTo = [AnnexNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.2.1、9.6.3.1"),
    summary: Bilingual(
      zh: "图从引言起用阿拉伯数字从 1 连续编号，与章条和表的编号无关",
      en: "figures are numbered 1, 2, 3 … from the introduction on, independent of clauses and tables"
    ),
    why: Bilingual(zh: "跳号、重号使提及图的地方落空或指错", en: "with a gap or a double number references go astray"),
    wrong: [
      "## 4 流程\n\n流程见图1和图3。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 ⟦3⟧　办理\n",
      "## 4 流程\n\n流程见图4-1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 ⟦4-1⟧　受理\n",
    ],
    right: [
      "## 4 流程\n\n流程见图1和图2，期限见表1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n表 1　期限\n\n| 环节 | 时限 |\n|---|---|\n| 受理 | 1 d |\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2　办理\n",
      // A sub-figure number is another matter.
      "## 4 流程\n\n流程见图1-1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1-1　受理\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, let written = figure.caption?.number,
      figure.caption?.isContinuation == false
    else { return [] }
    if written.number.minor != 0 {
      // Only a number that begins with that of its clause counts by clauses; others number parts of a figure.
      guard written.number.isByClause(of: figure.id, document) else { return [] }
    }
    guard let expected = document.misnumbered(figure.id, written) else { return [] }
    return [
      finding(
        .misnumbered("图", written.number, expected), at: written.span,
        fixes: [.replace(written.span, with: String(describing: expected), .likely)])
    ]
  }
}

extension ObjectNumber {
  /// Whether `4-1` stands in clause 4: numbered clause by clause.
  func isByClause(of node: NodeID, _ document: DocumentView) -> Bool {
    guard minor != 0, let element = document.element(of: node), let clause = document.number(of: element.id) else {
      return false
    }
    return clause.annex == 0 && clause.parts.first == Int(ordinal)
  }
}
