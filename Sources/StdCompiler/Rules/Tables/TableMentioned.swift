import StdModel

/// Every table is mentioned in the text by its number.
enum TableMentioned: BlockRule {
  static let id = RuleID("GBT1.1-TAB-03")
  static let severity = Severity.error
  static let yieldsTo = [TableNumbers.id, AnnexNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.1.2"),
    summary: Bilingual(zh: "每个表都在条文中用编号提及", en: "every table is mentioned in the text by its number"),
    why: Bilingual(
      zh: "没有条文提及的表，读者不知道是要求还是参考", en: "of a table that no text mentions readers do not know whether it is required"),
    wrong: [
      "## 4 时限\n\n时限见下表。\n\n表 ⟦1⟧　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n"
    ],
    right: [
      // The number in the text is wrong; that is told there.
      "## 4 时限\n\n时限应符合表2的规定。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
      "## 4 时限\n\n时限应符合表1的规定。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n表 1　时限（续）\n\n| 事项 | 时限 |\n|---|---|\n| 办理 | 次日 |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let caption = table.caption, !caption.isContinuation, !document.isStatement,
      !document.isMentioned(table.id), !document.meantByDangling.nodes.contains(table.id)
    else { return [] }
    return [finding(.unmentioned(caption), at: caption.number?.span ?? caption.span)]
  }
}

extension Bilingual {
  fileprivate static func unmentioned(_ caption: Caption) -> Self {
    let name = caption.number.map { "表\($0.number)" } ?? "“\(caption.title.text)”"
    return Self(zh: "条文没有提及\(name)，应写“见\(name)”或“应符合\(name)的规定”", en: "no text mentions \(name)")
  }
}
