import StdModel

/// The foreword is plain paragraphs: no figure, table or formula, no number, no subclauses.
enum ForewordPlain: StandardRule {
  static let id = RuleID("GBT1.1-FWD-08")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3"),
    summary: Bilingual(
      zh: "前言不编号、不分条，没有图、表和公式", en: "the foreword has no number, no subclauses, no figures, tables or formulas"),
    why: Bilingual(
      zh: "前言只说明文件的来历；需要图表说明的内容属于引言、正文或附录",
      en: "the foreword tells where the document comes from; figures belong to the introduction, the text or an annex"),
    wrong: [
      "## 前言\n\n本文件由示例中心归口。\n\n### ⟦1.1 背景⟧\n\n示例中心开展服务。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口。\n\n⟦| 单位 | 分工 |\n|---|---|\n| 示例中心 | 起草 |⟧\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023《窗口受理规程》，主要技术变化如下：\n\na) 增加了回访（见6.5）；\n\nb) 删除了表1（2023年版的表1）。\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.foreword)?.clause else { return [] }
    var found = clause.subclauses.map { finding(.divided(document.text(at: $0.heading.span)), at: $0.heading.span) }
    if let number = clause.heading.number {
      found.append(finding(.numbered(document.text(at: number.span)), at: number.span))
    }
    for block in clause.blocks + clause.subclauses.flatMap(\.blocks) {
      switch block {
      case .table: found.append(finding(.noTable, at: block.span))
      case .figure: found.append(finding(.noFigure, at: block.span))
      case .formula: found.append(finding(.noFormula, at: block.span))
      case .paragraph, .list, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted: continue
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let noTable = Self(zh: "前言中不使用表", en: "a foreword holds no table")
  fileprivate static let noFigure = Self(zh: "前言中不使用图", en: "a foreword holds no figure")
  fileprivate static let noFormula = Self(zh: "前言中不使用公式", en: "a foreword holds no formula")

  fileprivate static func divided(_ heading: String) -> Self {
    Self(zh: "“\(heading)”：前言不分条", en: "“\(heading)”: a foreword has no subclauses")
  }

  fileprivate static func numbered(_ number: String) -> Self {
    Self(zh: "前言不编号，删去“\(number)”", en: "a foreword has no number; take “\(number)” away")
  }
}
