import StdModel

/// A list is opened by a lead-in (引语).
enum ListLeadIn: ListRule {
  static let id = RuleID("GBT1.1-LST-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.1"),
    summary: Bilingual(zh: "列项由引语引出", en: "a list is opened by a lead-in"),
    why: Bilingual(zh: "没有引语，各项与什么并列、由谁做都不清楚", en: "without a lead-in nobody knows what the items are items of"),
    wrong: ["## 4 服务对象\n\n⟦-⟧ 创业者；\n- 中小企业。\n"],
    right: ["## 4 服务对象\n\n服务对象包括：\n\n- 创业者；\n- 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.leadIn == nil, list.isProse else { return [] }
    return [finding(.noLeadIn, at: list.firstMarker)]
  }
}

extension Bilingual {
  fileprivate static let noLeadIn = Self(zh: "列项之前没有引语", en: "no lead-in opens this list")
}
