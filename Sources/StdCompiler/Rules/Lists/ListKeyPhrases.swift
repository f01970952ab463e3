import StdModel

/// A bold key phrase opens all items or none.
enum ListKeyPhrases: ListRule {
  static let id = RuleID("GBT1.1-LST-13")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.4"),
    summary: Bilingual(zh: "项首的黑体主题词，各项一致", en: "key phrases in bold open all items or none"),
    why: Bilingual(zh: "只有部分项突出主题，会被当作轻重之分", en: "bold in some of them reads as a difference in weight"),
    wrong: ["## 4 制度\n\n制度包括：\n\na) **管理**制度；\n\n⟦b)⟧ 发布制度。\n"],
    right: ["## 4 制度\n\n制度包括：\n\na) **管理**制度；\n\nb) **发布**制度。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard let bold = list.list.items.first(where: opensBold),
      let plain = list.list.items.first(where: { !opensBold($0) })
    else {
      return []
    }
    return [finding(.plain, at: plain.marker.span, related: [Diagnostic.Label(bold.marker.span, .bold)])]
  }

  private static func opensBold(_ item: ListItem) -> Bool {
    item.prose.inlines.contains { $0.kind == .strong && $0.range.lowerBound == 0 }
  }
}

extension Bilingual {
  fileprivate static let plain = Self(zh: "这一项没有黑体的主题词，而其他项有", en: "no bold key phrase here, but other items have one")
  fileprivate static let bold = Self(zh: "这一项有黑体的主题词", en: "this one has a bold key phrase")
}
