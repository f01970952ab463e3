import StdModel

/// Every footnote mark has its text, and every text its mark.
enum FootnoteMarks: StandardRule {
  static let id = RuleID("GBT1.1-FTN-01")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.12.1"),
    summary: Bilingual(zh: "脚注的标记与脚注的内容一一对应", en: "each footnote mark has one text, and each text a mark"),
    why: Bilingual(
      zh: "有标记没有内容，读者找不到脚注；有内容没有标记，不知道说明哪里", en: "a mark without text, or a text without mark, leads nowhere"),
    wrong: [
      "## 4 平台\n\n平台⟦[^1]⟧应公开。\n",
      "## 4 平台\n\n平台应公开。\n\n[^⟦1⟧]: 平台由中心运行。\n",
    ],
    right: ["## 4 平台\n\n平台[^a]应公开，窗口[^b]应登记。\n\n[^a]: 平台由中心运行。\n\n[^b]: 窗口设在大厅。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    var marks: [(label: String, span: SourceSpan)] = []
    forEachProse(of: document.standard) { _, prose in
      guard !prose.inlines.isEmpty else { return }
      for inline in prose.inlines {
        if case .footnoteMark(let label) = inline.kind { marks.append((label, prose.span(of: inline.range))) }
      }
    }
    let isNoted = document.holdsFootnotes
    guard isNoted || !marks.isEmpty else { return [] }
    let footnotes = isNoted ? document.footnotes : []
    let texts = Set(footnotes.map(\.label.name))
    let used = Set(marks.map(\.label))
    var found = marks.filter { !texts.contains($0.label) }.map { finding(.noText($0.label), at: $0.span) }
    for footnote in footnotes where !used.contains(footnote.label.name) {
      found.append(finding(.noMark(footnote.label.name), at: footnote.label.span))
    }
    return found
  }
}

extension DocumentView {
  fileprivate var holdsFootnotes: Bool {
    for facts in facts.values {
      if case .footnote = facts.kind { return true }
    }
    return false
  }

  /// All footnotes, wherever they stand.
  fileprivate var footnotes: [Footnote] {
    var result: [Footnote] = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .footnote(let footnote): result.append(footnote)
        case .list(let list): for item in list.items { collect(item.blocks) }
        case .termEntry(let entry): collect(entry.blocks)
        case .note(let note): collect(note.blocks)
        case .example(let example): collect(example.blocks)
        case .quotation(let quotation): collect(quotation.blocks)
        case .paragraph, .table, .figure, .formula, .reference, .preformatted: continue
        }
      }
    }
    func collect(_ clause: Clause) {
      collect(clause.blocks)
      for subclause in clause.subclauses { collect(subclause) }
    }
    for element in elements { collect(element.clause) }
    return result
  }
}

extension Bilingual {
  fileprivate static func noText(_ label: String) -> Self {
    Self(
      zh: "脚注 [^\(label)] 没有内容，应在后面写“[^\(label)]: ……”",
      en: "the footnote [^\(label)] has no text; write “[^\(label)]: …” below")
  }

  fileprivate static func noMark(_ label: String) -> Self {
    Self(zh: "文中没有脚注 [^\(label)] 的标记", en: "the text has no mark [^\(label)]")
  }
}
