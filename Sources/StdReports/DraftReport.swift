package import StdModel

/// The comparison of two drafts for people, as terminal text.
package enum DraftReport {
  /// Standard by standard, what was added, changed, deleted and moved, with the characters marked: `[-删去-]{+加上+}`, in
  /// colours where the terminal has them.
  package static func text(
    _ comparison: DraftComparison, language: Language, coloring: Coloring
  ) -> String {
    var output = TerminalText(coloring)
    for standard in comparison.standards where !standard.isUnchanged {
      write(standard, language, coloring, to: &output)
    }
    let same = comparison.standards.count(where: \.isUnchanged)
    if same == comparison.standards.count {
      output.append(Bilingual(zh: "两稿没有差别", en: "the drafts do not differ")[language])
      output.endLine()
    } else if same > 0 {
      output.append(Bilingual(zh: "其余 \(same) 个标准没有改动", en: "\(same) other standards are unchanged")[language])
      output.endLine()
    }
    return output.text
  }

  /// `增加 3，更改 5，删除 1，移动 2，编辑性 4；另有 12 块只是编号改变`
  package static func counts(_ standard: StandardComparison, _ language: Language) -> String {
    let parts: [(Bilingual, Int)] = [
      (Bilingual(zh: "增加", en: "added"), standard.count(.added)),
      (Bilingual(zh: "更改", en: "changed"), standard.count(.changed)),
      (Bilingual(zh: "删除", en: "deleted"), standard.count(.deleted)),
      (Bilingual(zh: "移动", en: "moved"), standard.movedCount),
      (Bilingual(zh: "编辑性改动", en: "editorial"), standard.count(.editorial)),
    ]
    let found = parts.filter { $0.1 > 0 }.map { language == .chinese ? "\($0.0.zh) \($0.1)" : "\($0.1) \($0.0.en)" }
    var text = found.joined(separator: language == .chinese ? "，" : ", ")
    if found.isEmpty { text = Bilingual(zh: "正文没有改动", en: "the text is unchanged")[language] }
    if standard.renumberedCount > 0 {
      text +=
        Bilingual(
          zh: "；\(standard.renumberedCount) 块的编号改变", en: "; \(standard.renumberedCount) blocks have another number")[
          language]
    }
    return text
  }

  private static func write(
    _ standard: StandardComparison, _ language: Language, _ coloring: Coloring, to output: inout TerminalText
  ) {
    output.append(standard.label, .strong)
    if standard.old == nil {
      output.append(Bilingual(zh: "（新增的标准）", en: " (new standard)")[language], .help)
    } else if standard.new == nil {
      output.append(Bilingual(zh: "（已删除的标准）", en: " (deleted standard)")[language], .severity(.error))
    }
    output.endLine()
    output.append("  " + counts(standard, language))
    output.endLine()
    for change in standard.data {
      output.append("  \(change.name[language])  ")
      if !change.old.isEmpty { mark(change.old, .deleted, coloring, to: &output) }
      if !change.new.isEmpty { mark(change.new, .added, coloring, to: &output) }
      output.endLine()
    }
    guard standard.old != nil, standard.new != nil else {
      output.append("\n")
      return
    }
    for block in standard.blocks where block.isNoteworthy {
      write(block, of: standard, language, coloring, to: &output)
    }
    output.append("\n")
  }

  private static func write(
    _ comparison: BlockComparison, of standard: StandardComparison, _ language: Language, _ coloring: Coloring,
    to output: inout TerminalText
  ) {
    guard let block = standard.block(comparison) else { return }
    output.append("  ")
    switch comparison.change {
    case .added: output.append("+ ", .help)
    case .deleted: output.append("- ", .severity(.error))
    case .changed: output.append("~ ", .severity(.warning))
    case .editorial: output.append("≈ ", .related)
    case .unchanged: output.append("→ ", .related)
    }
    output.append(place(comparison, of: standard, block, language), .lineNumber)
    output.append(" ")
    for segment in comparison.segments { mark(segment.text, segment.kind, coloring, to: &output) }
    if comparison.hasOtherDetail {
      output.append(Bilingual(zh: "（图的内容有改动）", en: " (the figure shows something else)")[language])
    }
    output.endLine()
  }

  /// `5.2 段（原4.3）`
  private static func place(
    _ comparison: BlockComparison, of standard: StandardComparison, _ block: DraftBlock, _ language: Language
  ) -> String {
    let draft = comparison.new == nil ? standard.old : standard.new
    let clause = draft.map { $0.clauses[block.clause] }
    let around = clause.map { $0.reference.isEmpty ? $0.title : $0.reference } ?? ""
    let own = block.number.isEmpty || around.hasSuffix(block.number) ? "" : block.number
    var text = [around, own, block.kind.name[language]].filter { !$0.isEmpty }.joined(separator: " ")
    if comparison.isMoved {
      let from =
        standard.oldBlock(comparison).flatMap { old in standard.old.map { $0.clauses[old.clause].reference } } ?? ""
      text +=
        Bilingual(zh: from.isEmpty ? "（移动）" : "（移自\(from)）", en: from.isEmpty ? " (moved)" : " (moved from \(from))")[
          language]
    }
    return text
  }

  private static func mark(
    _ text: String, _ kind: BlockComparison.Segment.Kind, _ coloring: Coloring, to output: inout TerminalText
  ) {
    // Nothing that could control the terminal.
    let shown = DisplayLine(Array(text.replacing("\t", with: " | ").replacing("\n", with: " ").utf8)[...]).text
    switch (kind, coloring) {
    case (.kept, _): output.append(shown)
    case (.deleted, .plain): output.append("[-\(shown)-]")
    case (.added, .plain): output.append("{+\(shown)+}")
    case (.deleted, .colored): output.append("\u{1B}[31;9m\(shown)\u{1B}[0m")
    case (.added, .colored): output.append("\u{1B}[32;4m\(shown)\u{1B}[0m")
    }
  }
}
