import StdModel

/// Lists should not go deeper than two levels.
enum ListDepth: ListRule {
  static let id = RuleID("GBT1.1-LST-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.2"),
    summary: Bilingual(zh: "列项不宜超过两个层次", en: "lists have two levels at most"),
    why: Bilingual(zh: "第三层次的项无法用“5.2 a) 1)”这样的形式引用", en: "items of a third level cannot be cited"),
    wrong: ["## 4 材料\n\n材料包括：\n\n- 证照：\n  - 个人：\n    ⟦-⟧ 身份证；\n    - 护照。\n"],
    right: ["## 4 材料\n\n材料包括：\n\n- 证照：\n  - 身份证；\n  - 护照；\n- 申请表。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.level == 3, list.isProse else { return [] }
    return [finding(.tooDeep, at: list.firstMarker)]
  }
}

extension Bilingual {
  fileprivate static let tooDeep = Self(zh: "这是第三层次的列项，不宜超过两个层次", en: "a list of the third level; two are enough")
}
