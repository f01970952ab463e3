import StdModel

/// No item is empty.
enum EmptyItem: ListRule {
  static let id = RuleID("GBT1.1-LST-14")
  static let severity = Severity.error
  static let isPlainFault = true
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "列项中没有空项", en: "no item is empty"),
    why: Bilingual(zh: "空项多半是漏写的内容", en: "an empty item is mostly something forgotten"),
    wrong: ["## 4 服务对象\n\n服务对象包括：\n\n- 创业者；\n- 中小企业。\n⟦-⟧\n"],
    right: ["## 4 服务对象\n\n服务对象包括：\n\n- 创业者；\n- 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    list.list.items.compactMap { item in
      item.prose.isEmpty && item.blocks.isEmpty ? finding(.empty, at: item.marker.span) : nil
    }
  }
}

extension Bilingual {
  fileprivate static let empty = Self(zh: "列项中有一个空项", en: "an empty item")
}
