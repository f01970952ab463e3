import StdModel

/// Footnotes of the text do not stand in tables and figures, which have footnotes of their own (表脚注、图脚注).
enum TableFootnotes: BlockRule {
  static let id = RuleID("GBT1.1-FTN-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.12.2"),
    summary: Bilingual(
      zh: "表和图中不用条文脚注的标记；需要说明的写成表下或图下的“注：”，其中的要求写进条文",
      en:
        "tables and figures hold no marks of text footnotes; explain below the table in a note, and require in the text"
    ),
    why: Bilingual(
      zh: "条文脚注在全文连续编号，内容在页脚，与表分离；图表的脚注用小写字母，每个表从 a 起，内容在表内",
      en:
        "text footnotes are numbered through the document and stand apart from the table; those of a table are letters that begin with a in each"
    ),
    wrong: [
      "## 4 时限\n\n时限应符合表1的规定。\n\n表 1　时限\n\n| 类别 | 时限 |\n|---|---|\n| 即时办理 | 当日⟦[^1]⟧ |\n\n[^1]: 以受理时刻计算。\n"
    ],
    right: [
      "## 4 时限\n\n时限[^1]应符合表1的规定。\n\n表 1　时限\n\n| 类别 | 时限 |\n|---|---|\n| 即时办理 | 当日 |\n\n注：时限以受理时刻计算。\n\n[^1]: 时限不含节假日。\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    switch block {
    case .table(let table):
      var found = marks(in: table.caption?.title)
      for cell in table.header.cells { found += marks(in: cell.prose) }
      for row in table.rows {
        for cell in row.cells where !cell.prose.inlines.isEmpty { found += marks(in: cell.prose) }
      }
      return found
    case .figure(let figure): return marks(in: figure.caption?.title)
    default: return []
    }
  }

  private static func marks(in prose: Prose?) -> [Diagnostic] {
    guard let prose, !prose.inlines.isEmpty else { return [] }
    return prose.inlines.compactMap { inline in
      guard case .footnoteMark(let label) = inline.kind else { return nil }
      return finding(.mark(label), at: prose.span(of: inline.range))
    }
  }
}

extension Bilingual {
  fileprivate static func mark(_ label: String) -> Self {
    Self(
      zh: "[^\(label)] 会编成条文的脚注，图表的说明写成其下的“注：”",
      en: "[^\(label)] becomes a footnote of the text; explain a table or figure in a note below it")
  }
}
