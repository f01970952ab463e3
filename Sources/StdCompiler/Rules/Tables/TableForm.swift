import StdModel

/// A table has a header, no slanting line in it, and is not divided into tables 2a and 2b.
enum TableForm: ClauseRule {
  static let id = RuleID("GBT1.1-TAB-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.1.3、9.8.4"),
    summary: Bilingual(
      zh: "表有表头，表头不用斜线；表不分为分表（表2a）",
      en: "a table has a header without slanting line, and is not divided into 表2a and 表2b"),
    why: Bilingual(
      zh: "没有表头不知道各栏是什么；带斜线的表头读不出哪个字管行、哪个字管列",
      en: "without header the columns have no meaning, and a slanting line leaves open which word is for rows"),
    wrong: [
      "## 4 分类\n\n分类见表2。\n\n表⟦2a⟧　事项分类\n\n| 类别 | 事项 |\n|---|---|\n| 甲 | 登记 |\n",
      "## 4 分类\n\n分类见表1。\n\n表 1　事项分类\n\n⟦| | |⟧\n|---|---|\n| 甲 | 登记 |\n",
      "## 4 分类\n\n分类见表1。\n\n表 1　事项分类\n\n| ⟦事项＼时限⟧ | 普通 |\n|---|---|\n| 登记 | 当日 |\n",
    ],
    right: [
      "## 4 分类\n\n分类见表1。\n\n表 1　事项分类\n\n| 类别 | 时限/d |\n|---|---|\n| 甲/乙 | 3 |\n\n表2a是旧表的编号。\n"
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, block) in clause.blocks.enumerated() {
      switch block {
      case .table(let table):
        if !document.isStatement { found += check(table) }
      case .paragraph(let paragraph):
        guard index + 1 < clause.blocks.count, case .table = clause.blocks[index + 1], !document.isStatement,
          let number = paragraph.prose.text.subtableNumber
        else { continue }
        found.append(finding(.subtable(paragraph.prose[number]), at: paragraph.prose.span(of: number)))
      case .list, .figure, .formula, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted:
        continue
      }
    }
    return found
  }

  private static func check(_ table: Table) -> [Diagnostic] {
    guard let first = table.header.cells.first else { return [] }
    if first.prose.isEmpty, table.header.cells.allSatisfy({ $0.prose.isEmpty }) {
      return [finding(.noHeader, at: table.header.span)]
    }
    let isSlanting = first.prose.text.utf8.contains(UInt8(ascii: "\\")) || first.prose.text.holds("＼")
    return isSlanting ? [finding(.slanting, at: first.prose.span)] : []
  }
}

extension Bilingual {
  fileprivate static let noHeader = Self(zh: "表没有表头", en: "the table has no header")
  fileprivate static let slanting = Self(zh: "表头不用斜线", en: "a header has no slanting line")

  fileprivate static func subtable(_ number: Substring) -> Self {
    Self(zh: "表不分为分表，“表\(number)”应编为单独的表", en: "tables have no parts; give “表\(number)” a number of its own")
  }
}
