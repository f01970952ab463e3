import StdModel

/// A list has two or more items.
enum ListOfOne: ListRule {
  static let id = RuleID("GBT1.1-LST-08")
  static let severity = Severity.warning
  static let yieldsTo = [ListLeadIn.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.1"),
    summary: Bilingual(zh: "列项有两项或两项以上", en: "a list has two or more items"),
    why: Bilingual(zh: "只有一项时写成一句话更清楚", en: "a single item reads better as a sentence"),
    wrong: ["## 4 服务对象\n\n服务对象包括：\n\n⟦a)⟧ 创业者。\n"],
    right: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者；\n\nb) 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.list.items.count == 1, list.isProse else { return [] }
    return [finding(.single, at: list.firstMarker)]
  }
}

extension Bilingual {
  fileprivate static let single = Self(zh: "列项只有一项，宜改写为一句话", en: "a list of one item; write a sentence")
}
