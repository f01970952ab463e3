import StdModel

/// A note stands below the text that it belongs to.
enum NotePlace: ClauseRule {
  static let id = RuleID("GBT1.1-NOTE-03")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.11.1"),
    summary: Bilingual(zh: "注排在所说明的章、条或段之后", en: "a note stands behind the clause or paragraph that it explains"),
    why: Bilingual(zh: "注在条文之前，读者还不知道它说的是什么", en: "before the text readers do not know yet what the note is about"),
    wrong: [
      "## 4 受理\n\n⟦注：⟧时限按工作日计算。\n\n中心应在3个工作日内受理。\n",
      "## 4 受理\n\n中心应核对下列材料：\n\n⟦注：⟧材料为复印件。\n\na) 申请表；\n\nb) 营业执照。\n",
    ],
    right: ["## 4 受理\n\n中心应在3个工作日内受理下列申请：\n\na) 登记；\n\nb) 变更。\n\n注：时限按工作日计算。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, block) in clause.blocks.enumerated() {
      guard case .note(let note) = block, !document.isStatement else { continue }
      if index == 0 {
        found.append(finding(.first, at: note.lead))
      } else if index + 1 < clause.blocks.count, case .list = clause.blocks[index + 1],
        case .paragraph(let lead) = clause.blocks[index - 1], lead.prose.text.ends(with: "：")
      {
        found.append(finding(.between, at: note.lead))
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "注之前没有它所说明的条文", en: "the note stands before the text that it belongs to")
  fileprivate static let between = Self(
    zh: "注把引语和列项隔开了，宜排在列项之后", en: "the note parts the list from its lead-in; put it behind the list")
}
