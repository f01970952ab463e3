import StdModel

/// The last item of a list ends with a full stop.
enum ListLastItem: ListRule {
  static let id = RuleID("GBT1.1-LST-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.1"),
    summary: Bilingual(zh: "列项的最后一项以句号结束", en: "the last item ends with a full stop"),
    why: Bilingual(zh: "句号表示列项到此为止，没有遗漏的项", en: "the full stop shows that no item is missing"),
    wrong: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\nb) 中小企业⟦；⟧\n", "## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\nb) 中小企业⟦⟧\n"],
    right: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者：\n\n1) 个人；\n\n2) 团队；\n\nb) 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.level == 1, list.leadIn != nil, list.isProse, let last = list.list.items.last?.lastProse,
      let mark = last.lastMark,
      mark.character != "。", mark.character != "？", mark.character != "！"
    else { return [] }
    // A quotation may close behind its own full stop.
    if mark.character == "”" || mark.character == "）", last.text.unicodeScalars.dropLast().last == "。" { return [] }
    let span = mark.isPunctuation ? last.span(of: mark.range) : last.span.tail
    return [finding(.lastItem, at: span, fixes: [.replace(span, with: "。", .certain)])]
  }
}

extension Bilingual {
  fileprivate static let lastItem = Self(zh: "最后一项应以句号结束", en: "the last item ends with a full stop")
}
