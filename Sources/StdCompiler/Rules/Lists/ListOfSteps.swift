import StdModel

/// Items that follow one another carry letters, not dashes.
enum ListOfSteps: ListRule {
  static let id = RuleID("GBT1.1-LST-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.3"),
    summary: Bilingual(zh: "有先后次序或要引用的列项用编号", en: "items in sequence, or cited elsewhere, carry letters"),
    why: Bilingual(zh: "步骤要按次序执行，也常被引用", en: "steps are done in order and are cited"),
    wrong: ["## 4 受理\n\n受理按下列步骤进行：\n\n⟦——⟧核对材料；\n\n——出具通知。\n"],
    right: ["## 4 受理\n\n受理按下列步骤进行：\n\na) 核对材料；\n\nb) 出具通知。\n", "## 4 受理\n\n受理的材料包括：\n\n——申请表；\n\n——流程说明。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard let first = list.list.items.first, first.marker.family == .dash, list.isProse, let leadIn = list.leadIn,
      sequenceWords.contains(where: { leadIn.text.holds($0) })
    else { return [] }
    return [finding(.steps, at: first.marker.span)]
  }

  private static let sequenceWords: [StaticString] = [
    "下列步骤", "以下步骤", "步骤如下", "下列顺序", "以下顺序", "下列次序", "下列程序", "以下程序", "依次",
  ]
}

extension Bilingual {
  fileprivate static let steps = Self(zh: "有先后次序的列项宜用字母编号", en: "items in sequence carry letters")
}
