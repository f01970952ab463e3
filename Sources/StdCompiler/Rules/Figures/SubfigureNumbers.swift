import StdModel

/// Parts of a figure are a), b), not 图1-1.
enum SubfigureNumbers: BlockRule {
  static let id = RuleID("GBT1.1-FIG-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.6.2"),
    summary: Bilingual(
      zh: "分图用字母编号 a）、b），只分一层，不编为图1-1", en: "parts of a figure are lettered a), b), one level deep, not 图1-1"),
    why: Bilingual(zh: "图1-1 既像分图又像第1章的图", en: "图1-1 may be a part of figure 1 or a figure of clause 1"),
    wrong: ["## 4 流程\n\n流程见图1-1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 ⟦1-1⟧　受理\n"],
    right: ["## 4 流程\n\n流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n"])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, let written = figure.caption?.number, written.number.minor != 0,
      !document.isStatement, !written.number.isByClause(of: figure.id, document)
    else { return [] }
    return [finding(.minor(written.number), at: written.span)]
  }
}

extension Bilingual {
  fileprivate static func minor(_ number: ObjectNumber) -> Self {
    Self(
      zh: "图 \(number) 的编号形式不对：单独的图用一个数编号，分图用 a）、b）",
      en: "\(number) is no number of a figure: figures have one number, their parts a), b)")
  }
}
