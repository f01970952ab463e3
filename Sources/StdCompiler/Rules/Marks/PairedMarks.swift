import StdModel
import StdSyntax

/// Quotation marks, title marks and brackets come in pairs.
enum PairedMarks: TextFaultRule {
  static let id = RuleID("GBT1.1-PUN-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.1（GB/T 15834）"),
    summary: Bilingual(zh: "引号、书名号、括号成对", en: "quotation marks, title marks and brackets come in pairs"),
    why: Bilingual(
      zh: "缺少一半，就分不清引用或说明到哪里为止",
      en: "where one half is missing nobody knows how far the quotation goes"),
    wrong: [
      "## 4 平台\n\n平台应公开《关于⟦《⟧条例》的说明》。\n",
      "## 4 平台\n\n平台应公开⟦《⟧办事指南。\n",
      "## 4 平台\n\n平台（含分中心应公开办事指南）⟦）⟧。\n",
    ],
    right: [
      "## 4 平台\n\n平台（含分中心）应公开“办事指南”，材料应符合a)和1）的规定。\n\na) 材料齐全；\n\nb) 材料有效。\n"
    ])

  static func check(_ found: [TextFault], _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let unpaired = found.filter { $0.kind == .unpaired }
    let faults = unpaired.isEmpty ? found.filter { $0.kind == .nestedTitle } : unpaired
    guard !faults.isEmpty, !document.isStatement, !isCut(prose, place, document) else { return [] }
    return faults.map { fault in
      let span = prose.span(of: fault.range)
      return finding(
        fault.kind == .nestedTitle ? .nested : .fault(String(prose[fault.range])), at: span)
    }
  }

  /// Whether a paragraph breaks off, so that the other half may stand in the next one.
  private static func isCut(_ prose: Prose, _ place: ProsePlace, _ document: DocumentView) -> Bool {
    guard document.facts[place.node].kind == .paragraph, let last = prose.text.lastScalar else { return false }
    return !"。：；！？）”》|".unicodeScalars.contains(last)
  }
}

extension Bilingual {
  fileprivate static let nested = Self(zh: "书名号里面的书名号用单书名号〈〉", en: "inside 《》 stand 〈〉")

  fileprivate static func fault(_ written: String) -> Self {
    Self(zh: "“\(written)”不成对", en: "“\(written)” stands alone")
  }
}
