import StdModel

/// Every table has a number, also a single one.
enum TableHasNumber: ClauseRule {
  static let id = RuleID("GBT1.1-TAB-01")
  static let severity = Severity.error
  static let yieldsTo = [TermEntryForm.id, RuleID("GBT1.1-ELM-11"), RuleID("GBT1.1-FWD-08")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.2.1"),
    summary: Bilingual(zh: "每个表都有编号，只有一个表时也编为表1", en: "every table has a number, a single one too"),
    why: Bilingual(zh: "没有编号的表不能在条文中提及", en: "a table without number cannot be referred to"),
    wrong: [
      "## 4 时限\n\n各事项的时限如下。\n\n⟦| 事项 | 时限 |⟧\n|---|---|\n| 受理 | 当日 |\n"
    ],
    right: [
      "## 4 时限\n\n各事项的时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
      "## 4 时限\n\n各事项的时限见表1。\n\n表　时限 {#limits}\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var previous: Block?
    for block in clause.blocks {
      defer { previous = block }
      guard case .table(let table) = block, table.caption == nil, !document.isStatement,
        previous?.isSubtableName != true, previous?.isContinued(by: table) != true
      else { continue }
      found.append(
        finding(.noNumber, at: table.header.span, related: previous.flatMap { title($0) }.map { [$0] } ?? []))
    }
    return found
  }

  /// A line before the table that may be its title without number.
  private static func title(_ block: Block) -> Diagnostic.Label? {
    guard case .paragraph(let paragraph) = block, paragraph.prose.text.utf8.count <= 60,
      paragraph.prose.text.ends(with: "表")
    else { return nil }
    return Diagnostic.Label(paragraph.prose.span, .title)
  }
}

extension Block {
  /// `表2a　分类`: a table numbered as part of another.
  var isSubtableName: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.prose.text.subtableNumber != nil
  }

  /// Whether a table behind it has the same header: another page of the same table.
  func isContinued(by table: Table) -> Bool {
    guard case .table(let first) = self, first.header.cells.count == table.header.cells.count else { return false }
    return zip(first.header.cells, table.header.cells).allSatisfy { $0.prose.text == $1.prose.text }
  }
}

extension String {
  /// The range of `2a` in `表2a　分类`, or nil.
  var subtableNumber: TextRange? {
    guard begins(with: "表"), utf8.count < 120 else { return nil }
    var index = 3
    let bytes = Array(utf8.prefix(16))
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let start = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index > start, index < bytes.count, bytes[index] >= 0x61, bytes[index] <= 0x7A else { return nil }
    let end = index + 1
    guard end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0xE3, !holds("。") else { return nil }
    return TextRange(start, end)
  }
}

extension Bilingual {
  fileprivate static let noNumber = Self(
    zh: "这个表没有编号和表题，应在表上写“表 1　题名”", en: "the table has no number; write 表 1　title above it")
  fileprivate static let title = Self(zh: "这像是表题，没有编号", en: "this reads like its title, without number")
}
