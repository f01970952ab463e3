import StdModel

/// The caption of a table stands above it, number, space, title; all tables have titles, or none has.
enum TableCaption: BlockRule {
  static let id = RuleID("GBT1.1-TAB-04")
  static let severity = Severity.warning
  static let yieldsTo = [TableNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.2.2、10.4.2.1"),
    summary: Bilingual(
      zh: "表题在表的上方，写作“表 1　题名”；文件中的表有无表题一致",
      en: "the caption stands above the table and reads 表 1　title; all tables have titles, or none has"),
    why: Bilingual(zh: "表题放在下方会被当作下一个表的表题", en: "a caption below is taken for that of the next table"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n⟦表 1　时限⟧\n",
      "## 4 时限\n\n时限见表1。\n\n表 1⟦：⟧时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
      "## 4 时限\n\n时限见表1和表2。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n⟦表 2⟧\n\n| 事项 | 材料 |\n|---|---|\n| 受理 | 申请表 |\n",
    ],
    right: [
      "## 4 时限\n\n时限见表1和表2。\n\n表1 时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n表2 材料\n\n| 事项 | 材料 |\n|---|---|\n| 受理 | 申请表 |\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let caption = table.caption, !document.isStatement else { return [] }
    if caption.position == .below {
      return [finding(.below, at: caption.span, fixes: moved(caption, table, document))]
    }
    if let untidy = caption.untidyForm(document) {
      return [finding(.captionForm("表"), at: untidy.span, fixes: untidy.fixes)]
    }
    guard caption.title.isEmpty, !caption.isContinuation, let titled = firstTitle(document) else { return [] }
    return [finding(.untitled(caption), at: caption.span, related: [Diagnostic.Label(titled, .titled)])]
  }

  private static func moved(_ caption: Caption, _ table: Table, _ document: DocumentView) -> [FixIt] {
    let line = document.lineStart(before: caption.span).union(document.lineEnd(behind: caption.span))
    let text = document.system.sources[line.source].text(line)
    guard table.header.span.lowerBound < line.lowerBound else { return [] }
    let edits = [FixIt.Edit(document.lineStart(before: table.header.span), text + "\n\n"), FixIt.Edit(line, "")]
    return [FixIt(.certain, Bilingual(zh: "移到表的上方", en: "move above the table"), edits)]
  }

  /// The first caption with a title.
  private static func firstTitle(_ document: DocumentView) -> SourceSpan? {
    func find(_ clause: Clause) -> SourceSpan? {
      for case .table(let table) in clause.blocks {
        if let caption = table.caption, !caption.title.isEmpty { return caption.span }
      }
      for subclause in clause.subclauses { if let span = find(subclause) { return span } }
      return nil
    }
    for element in document.elements { if let span = find(element.clause) { return span } }
    return nil
  }
}

extension Bilingual {
  fileprivate static let below = Self(zh: "表题宜在表的上方", en: "the caption of a table stands above it")
  fileprivate static let titled = Self(zh: "这个表有表题", en: "this one has a title")

  fileprivate static func untitled(_ caption: Caption) -> Self {
    let name = caption.number.map { "表 \($0.number)" } ?? "这个表"
    return Self(zh: "\(opening(name))没有表题，而其他表有", en: "\(name) has no title, but others have")
  }
}
