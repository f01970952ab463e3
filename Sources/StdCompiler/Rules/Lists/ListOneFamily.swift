import StdModel

/// One kind of mark for all items of a level.
enum ListOneFamily: ListRule {
  static let id = RuleID("GBT1.1-LST-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.3"),
    summary: Bilingual(zh: "同一层次的列项用同一种符号或编号", en: "the items of one level carry one kind of mark"),
    why: Bilingual(zh: "混用符号会被当作不同的层次", en: "mixed marks read as different levels"),
    wrong: [
      "## 4 服务对象\n\n服务对象包括：\n\n——创业者；\n\n⟦a)⟧ 中小企业。\n",
      "## 4 服务对象\n\n服务对象包括：\n\n⟦1)⟧ 创业者；\n\nb) 中小企业；\n\nc) 协会。\n",
    ],
    right: ["## 4 服务对象\n\n服务对象包括：\n\n——创业者；\n\n——中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard let lead = list.list.items.first,
      list.list.items.contains(where: { $0.marker.family != lead.marker.family })
    else { return [] }
    // The odd one is told, the others show what it should be.
    var counts: [ListMarker.Family: Int] = [:]
    for item in list.list.items { counts[item.marker.family, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let family =
      counts[lead.marker.family] == most
      ? lead.marker.family : list.list.items.first { counts[$0.marker.family] == most }?.marker.family
    guard let first = list.list.items.first(where: { $0.marker.family == family }),
      let odd = list.list.items.first(where: { $0.marker.family != family })
    else { return [] }
    return [
      finding(
        .mixed(odd.marker.written, first.marker.written), at: odd.marker.span,
        related: [Diagnostic.Label(first.marker.span, .first)])
    ]
  }
}

extension Bilingual {
  fileprivate static func mixed(_ mark: String, _ other: String) -> Self {
    Self(zh: "同一列项中“\(mark)”与“\(other)”混用", en: "“\(mark)” and “\(other)” are mixed in one list")
  }

  fileprivate static let first = Self(zh: "其他项用这种符号", en: "the other items have this mark")
}
