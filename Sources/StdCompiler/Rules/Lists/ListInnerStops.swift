import StdModel

/// Behind a lead-in with `：` an item is no sequence of sentences.
enum ListInnerStops: ListRule {
  static let id = RuleID("GBT1.1-LST-11")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.1"),
    summary: Bilingual(zh: "引语以冒号结束的，项内不出现句号", en: "after a colon items hold no full stop inside"),
    why: Bilingual(
      zh: "有完整句子的项宜用句号引出、句号结束", en: "items made of sentences go with a lead-in that ends with a full stop"),
    wrong: ["## 4 制度\n\n制度包括：\n\n——管理制度⟦。⟧明确更新要求；\n\n——发布制度。\n"],
    right: ["## 4 制度\n\n制度包括下列内容。\n\n——管理制度。明确更新要求。\n\n——发布制度。明确时限。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard let mark = list.leadIn?.lastMark?.character, mark == "：" || mark == ":", list.isProse,
      !list.areSentences
    else { return [] }
    for item in list.list.items {
      if let range = innerStop(item.prose.text) { return [finding(.innerStop, at: item.prose.span(of: range))] }
    }
    return []
  }

  private static func innerStop(_ text: String) -> TextRange? {
    // A stop before a closing quotation mark at the end is the end mark.
    guard let stop = text.firstRange(of: "。" as StaticString), text.utf8.count - stop.upperBound > 3 else { return nil }
    return stop
  }
}

extension Bilingual {
  fileprivate static let innerStop = Self(
    zh: "引语以冒号结束，项内不宜有句号；各项是完整句子时，引语和各项都用句号", en: "the lead-in ends with a colon, so items hold no full stop")
}
