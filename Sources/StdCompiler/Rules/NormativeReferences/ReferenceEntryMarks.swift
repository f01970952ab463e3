import StdModel

/// Entries of clause 2 carry no serial number and no end mark.
enum ReferenceEntryMarks: StandardRule {
  static let id = RuleID("GBT1.1-REF-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1、10.3.4"),
    summary: Bilingual(zh: "引用文件前不编号，文件名称后不加标点", en: "entries have no serial number and no end mark"),
    why: Bilingual(
      zh: "引用文件以自己的编号识别，再编序号会与参考文献的 [1] 相混",
      en: "documents are named by their own numbers; a serial number is taken for one of the bibliography"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦[1]⟧　GB/T 19001　质量管理体系　要求\n\n[2]　GB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
      "## 2 规范性引用文件\n\n⟦1.⟧ GB/T 19001　质量管理体系　要求\n2. GB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
      "## 2 规范性引用文件\n\n⟦——⟧GB/T 19001　质量管理体系　要求\n",
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求⟦；⟧\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求。\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
      // The dash of a Markdown list leaves no mark behind.
      "## 2 规范性引用文件\n\n- GB/T 19001　质量管理体系　要求\n- GB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries(of: .normativeReferences)
    return report(
      entries.compactMap { $0.entry.ordinal?.span ?? $0.entry.strayMarker }, of: entries.count, Bilingual.numbered,
      marksLead: true,
      document)
      + report(
        entries.compactMap { $0.entry.endMark }, of: entries.count, Bilingual.endMarks, marksLead: false, document)
  }

  /// One way of writing the whole list is one finding, at its first place.
  private static func report(
    _ spans: [SourceSpan], of count: Int, _ message: (Int, Int) -> Bilingual, marksLead: Bool, _ document: DocumentView
  ) -> [Diagnostic] {
    guard let first = spans.first else { return [] }
    let edits = spans.map { FixIt.Edit(marksLead ? document.withSpaceBehind($0) : $0, "") }
    return [
      finding(
        message(spans.count, count), at: first,
        related: spans.dropFirst().prefix(8).map { Diagnostic.Label($0, .here) },
        fixes: [FixIt(.certain, .delete, edits)])
    ]
  }
}

extension ReferenceEntry {
  /// The mark at the end of an entry, which has none; the bracket of a title in another language is no such mark.
  var endMark: SourceSpan? {
    guard let last = prose.lastMark, last.isPunctuation else { return nil }
    return prose.span(of: last.range)
  }
}

extension DocumentView {
  /// A span with the white space behind it.
  func withSpaceBehind(_ span: SourceSpan) -> SourceSpan {
    let bytes = system.sources[span.source].bytes
    var end = min(span.upperBound, bytes.count)
    while end < bytes.count {
      if bytes[end] == 0x20 || bytes[end] == 0x09 {
        end += 1
      } else if bytes[end...].starts(with: "\u{3000}".utf8) {
        end += 3
      } else {
        break
      }
    }
    return SourceSpan(span.source, span.lowerBound, end)
  }
}

extension Bilingual {
  fileprivate static let here = Self(zh: "还有这里", en: "here too")
  fileprivate static let delete = Self(zh: "全部删去", en: "delete all of them")

  fileprivate static func numbered(_ count: Int, of all: Int) -> Self {
    Self(
      zh: "引用文件前不编序号，\(all) 个文件中有 \(count) 个带序号", en: "entries have no serial number or dash, but \(count) of \(all) do"
    )
  }

  fileprivate static func endMarks(_ count: Int, of all: Int) -> Self {
    Self(zh: "文件名称后不加标点，\(all) 个文件中有 \(count) 个带标点", en: "titles carry no end mark, but \(count) of \(all) do")
  }
}
