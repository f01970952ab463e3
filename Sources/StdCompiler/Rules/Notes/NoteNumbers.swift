import StdModel

/// Notes begin with 注：, or with 注1：, 注2： where a clause has several.
enum NoteNumbers: ClauseRule, BlockRule, TermRule {
  static let id = RuleID("GBT1.1-NOTE-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.11.2"),
    summary: Bilingual(
      zh: "注以“注：”开头；同一章条、条目、图或表有几个注时编为“注1：”“注2：”，各自从 1 起",
      en: "a note begins with 注：; several of one clause, entry, figure or table are 注1：, 注2：, from 1 in each"),
    why: Bilingual(zh: "注靠编号提及；写法不一，分不清是注还是条文", en: "notes are referred to by number, and must be told from the text"),
    wrong: [
      "## 4 受理\n\n中心应受理申请。\n\n⟦备注：⟧时限按工作日计算。\n",
      "## 4 受理\n\n中心应受理申请。\n\n⟦注：⟧时限按工作日计算。\n\n注：节假日顺延。\n",
      "## 4 受理\n\n中心应受理申请。\n\n⟦注1：⟧时限按工作日计算。\n",
      "## 4 受理\n\n中心应受理申请。\n\n注1：时限按工作日计算。\n\n⟦注3：⟧节假日顺延。\n",
    ],
    right: [
      "## 4 受理\n\n### 4.1 受理\n\n中心应受理申请。\n\n注1：时限按工作日计算。\n\n注2：节假日顺延。\n\n### 4.2 办理\n\n中心应按表1办理。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n注：按工作日计算。\n\n办结应登记。\n\n注：登记包括退件。\n"
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(clause: self)
    rules.add(block: self)
    rules.add(term: self)
  }

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    findings(clause.hasRemarks ? Remarks(of: clause).notes : [], document)
  }

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    entry.blocks.count > 1 ? findings(Remarks(of: entry).notes, document) : []
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    switch block {
    case .table(let table): table.notes.isEmpty ? [] : findings(Remarks(table.notes).notes, document)
    case .figure(let figure): figure.notes.isEmpty ? [] : findings(Remarks(figure.notes).notes, document)
    case .paragraph, .list, .formula, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted: []
    }
  }

  private static func findings(_ notes: [Remark], _ document: DocumentView) -> [Diagnostic] {
    faults(in: notes, word: "注", document).map {
      finding(.fault($0.kind, word: "注", count: notes.count), at: $0.span, fixes: [$0.fix])
    }
  }
}

extension Clause {
  /// Whether a note or an example may stand in it: one of its own, or a list, which may hold some.
  var hasRemarks: Bool {
    blocks.contains { block in
      switch block {
      case .note, .example, .list: true
      case .paragraph, .table, .figure, .formula, .termEntry, .reference, .footnote, .quotation, .preformatted: false
      }
    }
  }
}
