import StdModel

/// Letters and digits count from a) or 1) without gap.
enum ListOrdinals: ListRule {
  static let id = RuleID("GBT1.1-LST-06")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-LST-07")]
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.3"),
    summary: Bilingual(zh: "列项编号从 a) 或 1) 起连续", en: "items count from a) or 1) without gap"),
    why: Bilingual(zh: "编号中断或重复，引用“5.2 c)”就会落空或指错", en: "a gap or a repeat makes 5.2 c) lead nowhere or elsewhere"),
    wrong: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\n⟦c)⟧ 中小企业；\n\nd) 个体户。\n"],
    right: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\nb) 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    list.list.items.compactMap { item in
      guard item.marker.ordinal != nil, item.marker.family == .letter || item.marker.family == .digit else {
        return nil
      }
      let facts = document.facts[item.id]
      guard facts.effective != facts.expected, case .item(let family, let expected) = facts.expected else { return nil }
      let tidy =
        family == .letter && (1...26).contains(expected) ? "\(UnicodeScalar(UInt8(96 + expected))))" : "\(expected))"
      return finding(
        .unexpected(item.marker.written, tidy), at: item.marker.span,
        fixes: [.replace(item.marker.span, with: tidy, .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static func unexpected(_ mark: String, _ expected: String) -> Self {
    Self(zh: "按次序这里应是 \(expected)，写的是 \(mark)", en: "\(expected) comes here, but \(mark) is written")
  }
}
