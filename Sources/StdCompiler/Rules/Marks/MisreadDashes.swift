import StdModel

/// 一一 at the head of an item is a dash that was misread.
enum MisreadDashes: ListRule {
  static let id = RuleID("GBT1.1-PUN-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "列项前的破折号是“——”，不是识别错误的“一一”", en: "the dash of an item is ——, not 一一"),
    why: Bilingual(zh: "识别错误的破折号使列项变成普通的段", en: "the item becomes an ordinary paragraph"),
    wrong: ["## 4 依据\n\n编制依据包括：\n\n⟦一一⟧标准化导则；\n\n一一服务导则。\n"],
    right: ["## 4 依据\n\n编制依据包括：\n\n——标准化导则；\n\n——一体化规划。\n", "## 4 依据\n\n一一对应的材料应编号。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.list.items.first?.marker.family == .dash else { return [] }
    let misread = list.list.items.filter { $0.marker.written.begins(with: "一") }
    guard let first = misread.first else { return [] }
    let fix = FixIt(
      .certain, Bilingual(zh: "改为“——”", en: "write ——"), misread.map { FixIt.Edit($0.marker.span, "——") })
    return [finding(.dash(first.marker.written), at: first.marker.span, fixes: [fix])]
  }
}

extension Bilingual {
  fileprivate static func dash(_ written: String) -> Self {
    Self(zh: "列项前的“\(written)”应为破折号“——”", en: "“\(written)” before an item is the dash ——")
  }
}
