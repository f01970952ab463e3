import StdModel

/// A standard of the organisation that a list names is one of the system.
enum UnknownSystemStandard: StandardRule {
  static let id = RuleID("GBT1.1-REF-19")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "清单中本组织的标准是体系中已有或已列入计划的标准", en: "a listed standard of the organisation exists in the system or is planned"),
    why: Bilingual(
      zh: "体系中没有的编号多为笔误，或标准已改号", en: "a number that the system lacks is a slip, or the standard was renumbered"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SLFW
      === base/terms.md
      ---
      number: Q/SLFW JC 201—2026
      title: 中小企业公共服务　术语
      ---

      ## 2 规范性引用文件

      ⟦Q/SLFW JC 210—2026⟧　服务文件分类与编码
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SLFW
      planned:
        - {number: Q/SLFW JC 210—2026, title: 服务文件分类与编码, category: base/coding}
      === base/terms.md
      ---
      number: Q/SLFW JC 201—2026
      title: 中小企业公共服务　术语
      ---

      ## 2 规范性引用文件

      Q/SLFW JC 210—2026　服务文件分类与编码

      Q/OTHER JC 999　另一组织的标准
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries.compactMap { entry in
      guard let number = entry.number,
        document.resolution.references[entry.entry.id].contains(where: { $0.target == .missingStandard }),
        // Where the text cites it, the citation is told.
        !document.citations.citations.contains(where: { $0.number?.undated == number.undated })
      else { return nil }
      let names = document.system.system.standards.compactMap { $0.metadata.number?.value.description }
      return finding(.unknown(number, nearest: nearest(to: number.description, in: names)), at: entry.entry.headSpan)
    }
  }
}

extension Bilingual {
  fileprivate static func unknown(_ number: StandardNumber, nearest: String?) -> Self {
    Self(
      zh: "体系中没有 \(number)" + (nearest.map { "，是否为 \($0)" } ?? ""),
      en: "the system has no \(number)" + (nearest.map { "; is it \($0)" } ?? ""))
  }
}
