import StdModel

/// A section of the statement that has nothing to tell says so in a sentence.
enum SectionInSentences: ClauseRule {
  static let id = RuleID("PROC-25")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "没有重大分歧、不涉及专利或没有同类国际标准时，用一句话写明，不只写“无”",
      en: "where there is no dissent, patent or standard abroad, the statement says so in a sentence, not by 无 alone"),
    why: Bilingual(
      zh: "只写“无”，分不清是没有、没有查过还是漏写", en: "无 alone does not tell nothing from not looked for"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 六、重大意见分歧的处理依据和结果\n\n⟦无⟧\n\n## 七、专利\n\n⟦不涉及。⟧\n"
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 六、重大意见分歧的处理依据和结果\n\n起草过程中无重大分歧意见。\n\n## 十、其他事项\n\n无\n"
    ])

  /// Words of the headings, and the sentence that fits.
  private static let sections: [(word: StaticString, sentence: String?)] = [
    ("分歧", "起草过程中无重大分歧意见。"), ("专利", "本文件不涉及专利。"), ("国际", nil), ("国外", nil),
  ]

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, clause.subclauses.isEmpty, clause.blocks.count == 1,
      case .paragraph(let paragraph)? = clause.blocks.first, paragraph.prose.text.utf8.count <= 15,
      let title = clause.heading.title, let section = sections.first(where: { title.text.holds($0.word) })
    else { return [] }
    let words: [StaticString] = ["无", "无。", "没有", "没有。", "暂无", "暂无。", "不涉及", "不涉及。"]
    guard words.contains(where: { paragraph.prose.text.equals($0) }) else { return [] }
    let span = paragraph.prose.span
    let fixes: [FixIt] = section.sentence.map { [.replace(span, with: $0, .likely)] } ?? []
    return [finding(.bare(paragraph.prose.text, section.sentence), at: span, fixes: fixes)]
  }
}

extension Bilingual {
  fileprivate static func bare(_ text: String, _ sentence: String?) -> Self {
    let example = sentence.map { "，如“\($0)”" } ?? "，写明检索的范围和结果"
    return Self(zh: "不宜只写“\(text)”，宜写成一句话\(example)", en: "“\(text)” alone is best a sentence")
  }
}
