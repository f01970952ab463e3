import StdModel

/// Numbers and titles of the standards that a drafting statement names agree.
enum TitlesInStatement: StandardRule {
  static let id = RuleID("PROC-10")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "编制说明所写的标准，编号与名称一致，且现行有效",
      en: "number and title of the standards that a drafting statement names agree, and they are in force"),
    why: Bilingual(
      zh: "编制说明说明确定的依据，编号、名称不一致或者已废止的依据无从核对",
      en: "grounds with a wrong number, a wrong title or an edition that has ended cannot be verified"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 《窗口受理服务规程》编制说明
      ---
      ## 一、编制依据

      依据GB/T 20001.6—2017《标准编写规则　第6部分：规⟦范⟧标准》和《质量管理体系　要求》（⟦GB/T 19001—2008⟧）编写。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 《窗口受理服务规程》编制说明
      ---
      ## 一、编制依据

      依据GB/T 20001.6—2017《标准编写规则 第6部分：规程标准》和《质量管理体系 要求》（GB/T 19001）编写，与GB/T 19001—2008相比增加了回访。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement else { return [] }
    return document.misstatedTitles(id, severity) { _ in true } + endedGrounds(document)
  }

  /// Standards that are named with their titles, as what the document rests on; a mere number may stand in a
  /// comparison.
  private static func endedGrounds(_ document: DocumentView) -> [Diagnostic] {
    let ended = document.citations.citations.compactMap { citation in
      citation.number.flatMap { document.endedEdition($0) }.map { (citation.reference, $0) }
    }
    guard !ended.isEmpty else { return [] }
    let proses = document.proses(at: Set(ended.map(\.0.place)))
    return ended.compactMap { reference, edition in
      guard let prose = proses[reference.place], let stated = StatedTitle(of: reference, in: prose) else { return nil }
      let catalogue = document.system.catalogue
      return finding(
        catalogue.fate(of: edition, citedAs: stated.number, on: document.day),
        at: prose.span(of: reference.mention.coreRange), related: catalogue.place(of: edition))
    }
  }
}
