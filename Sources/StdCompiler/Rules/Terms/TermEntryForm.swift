import StdModel

/// Term entries hold no footnotes and are no table.
enum TermEntryForm: BlockRule, TermRule {
  static let id = RuleID("GBT1.1-TRM-11")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.1"),
    summary: Bilingual(zh: "术语条目不编成表，不带脚注", en: "term entries are no table and have no footnotes"),
    why: Bilingual(
      zh: "表中的术语没有条目编号，不能引用；脚注的内容应写成条目的注",
      en: "terms in a table have no entry numbers to refer to; what a footnote says belongs into a note"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n⟦| 术语 | 定义 |⟧\n|---|---|\n| 平台 | 提供服务的系统 |\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务⟦[^1]⟧的系统。\n\n[^1]: 不含收费服务。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n注：不含收费服务。\n\n## 4 平台\n\n平台[^1]应登记。\n\n[^1]: 不含收费服务。\n"
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(block: self)
    rules.add(term: self)
  }

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    entry.blocks.flatMap { footnotes(in: $0) }
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, !document.isStatement, document.element(of: table.id)?.kind == .terms else {
      return []
    }
    return [finding(.table, at: table.header.span)]
  }

  private static func footnotes(in block: Block) -> [Diagnostic] {
    let prose: Prose
    switch block {
    case .paragraph(let paragraph): prose = paragraph.prose
    case .note(let note): prose = note.prose
    case .example(let example): prose = example.prose
    case .list, .table, .figure, .formula, .termEntry, .reference, .footnote, .quotation, .preformatted: return []
    }
    return prose.inlines.compactMap { inline in
      guard case .footnoteMark = inline.kind else { return nil }
      return finding(.footnote, at: prose.span(of: inline.range))
    }
  }
}

extension Bilingual {
  fileprivate static let table = Self(zh: "术语不编成表，每个术语为一个条目", en: "terms are no table; each one is an entry")
  fileprivate static let footnote = Self(zh: "术语条目不用脚注，补充内容写成注", en: "an entry has no footnote; write a note")
}
