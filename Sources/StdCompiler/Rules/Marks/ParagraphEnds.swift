import StdModel

/// A paragraph ends with a full stop.
enum ParagraphEnds: ClauseRule {
  static let id = RuleID("GBT1.1-PUN-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1（GB/T 15834）"),
    summary: Bilingual(zh: "段以句号结束", en: "a paragraph ends with a full stop"),
    why: Bilingual(zh: "没有句号，读者不知道后面是否漏了内容", en: "without it readers cannot tell whether something is missing"),
    wrong: ["## 4 平台\n\n平台应公开办事指南，明确办理时限⟦⟧\n"],
    right: [
      "## 4 平台\n\n平台应公开办事指南，明确下列内容：\n\na) 时限；\n\nb) 材料。\n", "## 4 平台\n\n平台应公开“办事指南，时限另行公告。”\n",
      "## 4 平台\n\n办结率按公式（1）计算，式中各符号含义如下\n\n$$R=N$$（1）\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, block) in clause.blocks.enumerated() {
      guard case .paragraph(let paragraph) = block, paragraph.prose.endsWithoutMark, !document.isStatement,
        isSentence(paragraph, document), index + 1 == clause.blocks.count || isParagraph(clause.blocks[index + 1]),
        !goesOn(clause.blocks, index), holds(clause, document)
      else { continue }
      let span = paragraph.prose.span.tail
      found.append(finding(.stop, at: span, fixes: [.replace(span, with: "。", .certain)]))
    }
    return found
  }

  /// What has no comma and no modal word may as well be a heading whose number was lost, or a line of a form.
  private static func isSentence(_ paragraph: Paragraph, _ document: DocumentView) -> Bool {
    guard paragraph.prose.text.holds("，") || paragraph.prose.text.holds("。") else {
      return document.resolution.provisions[paragraph.id].contains {
        $0.provision.modal != nil && paragraph.prose.text.utf8.count > 30
      }
    }
    return true
  }

  private static func isParagraph(_ block: Block) -> Bool {
    if case .paragraph = block { return true }
    return false
  }

  /// Whether the next paragraph is the rest of the sentence, as in text recovered from pages.
  private static func goesOn(_ blocks: [Block], _ index: Int) -> Bool {
    guard index + 1 < blocks.count, case .paragraph(let next) = blocks[index + 1] else { return false }
    return blocks[index].span.upperBound - blocks[index].span.lowerBound >= 75 && next.prose.text.holds("。")
  }

  private static func holds(_ clause: Clause, _ document: DocumentView) -> Bool {
    switch document.element(of: clause.id)?.kind {
    case .introduction, .scope, .technical, .annex: true
    default: false
    }
  }
}

extension Prose {
  /// Whether the text ends with a Chinese character or a digit.
  fileprivate var endsWithoutMark: Bool {
    guard let last = text.lastScalar else { return false }
    return 0x4E00...0x9FFF ~= last.value
  }
}

extension Bilingual {
  fileprivate static let stop = Self(zh: "段末应有句号", en: "a paragraph ends with a full stop")
}
