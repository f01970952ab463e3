import StdModel

/// A table that goes on says so, with the same number and header.
enum ContinuedTable: ClauseRule {
  static let id = RuleID("GBT1.1-TAB-08")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.8.3"),
    summary: Bilingual(zh: "续表写“表 2　题名（续）”，重复表头", en: "a table that goes on repeats its header under 表 2　title（续）"),
    why: Bilingual(zh: "没有“（续）”的表像是另一个没有编号的表", en: "without （续） the rest looks like another table without number"),
    wrong: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n⟦| 事项 | 时限 |⟧\n|---|---|\n| 办理 | 次日 |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n表 1　时限（续）\n\n⟦| 办理 | 次日 |⟧\n|---|---|\n| 送达 | 当日 |\n",
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n表 ⟦2⟧　时限（续）\n\n| 事项 | 时限 |\n|---|---|\n| 送达 | 当日 |\n",
    ],
    right: [
      "## 4 时限\n\n时限见表1。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 当日 |\n\n表 1　时限（续）\n\n| 事项 | 时限 |\n|---|---|\n| 送达 | 当日 |\n\n期限见表2。\n\n表 2　期限\n\n| 事项 | 时限 |\n|---|---|\n| 送达 | 当日 |\n"
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var previous: (table: Table, isAdjacent: Bool)?
    for block in clause.blocks {
      guard case .table(let table) = block else {
        previous?.isAdjacent = false
        continue
      }
      defer { previous = (table, true) }
      guard let first = previous, !document.isStatement else { continue }
      let continues = Block.table(first.table).isContinued(by: table)
      if table.caption == nil, first.isAdjacent, continues {
        found.append(finding(.unmarked(document.name(of: first.table)), at: table.header.span))
      } else if let caption = table.caption, caption.isContinuation {
        if let written = caption.number, case .object(let number) = document.facts[first.table.id].effective,
          written.number != number
        {
          let right = String(describing: number)
          found.append(
            finding(
              .number(written.number, number), at: written.span, fixes: [.replace(written.span, with: right, .likely)]))
        } else if !continues {
          found.append(
            finding(.header, at: table.header.span, related: [Diagnostic.Label(first.table.header.span, .firstHeader)]))
        }
      }
    }
    return found
  }
}

extension DocumentView {
  fileprivate func name(of table: Table) -> String {
    if case .object(let number) = facts[table.id].effective { return "表 \(number)" }
    return "上一个表"
  }
}

extension Bilingual {
  fileprivate static let firstHeader = Self(zh: "表头在这里", en: "the header")
  fileprivate static let header = Self(zh: "续表应重复表头", en: "a table that goes on repeats its header")

  fileprivate static func unmarked(_ name: String) -> Self {
    Self(zh: "这里是\(opening(name))的续表，应写“\(name)（续）”", en: "here \(name) goes on; write \(name)（续） above")
  }

  fileprivate static func number(_ written: ObjectNumber, _ right: ObjectNumber) -> Self {
    Self(zh: "续表的编号应与所续的表相同，为表 \(right)", en: "what goes on here is table \(right), not \(written)")
  }
}
