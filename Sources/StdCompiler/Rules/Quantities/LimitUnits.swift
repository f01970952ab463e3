import StdModel

/// A limit of a time, length or area has its unit.
enum LimitUnits: PhraseRule {
  static let id = RuleID("GBT1.1-QTY-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.6.1"),
    summary: Bilingual(zh: "限值写明单位", en: "a limit has its unit"),
    why: Bilingual(zh: "“不超过30”可能是分钟，也可能是工作日", en: "30 may be minutes or working days"),
    wrong: ["## 4 时限\n\n响应时间不应⟦超过30⟧。\n", "## 4 场所\n\n服务大厅面积应⟦不小于200⟧，设2个出口。\n"],
    right: ["## 4 时限\n\n响应时间不应超过30 min，等候人数不应超过30。\n", "## 4 场所\n\n面积/m²不小于200。\n"])

  static let phrases = ["不超过", "超过", "不少于", "不大于", "不小于", "不低于", "不高于", "不多于"]

  private static let quantities: [StaticString] = ["时间", "时限", "期限", "时长", "距离", "长度", "面积", "高度", "宽度", "温度", "间隔"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let end = bareNumberEnd(in: prose, from: phrase.upperBound), !document.isStatement,
      let provision = document.provision(around: phrase, at: place)
    else { return [] }
    let before = prose.piece(before: phrase.lowerBound, from: provision.sentence.lowerBound)
    // The unit may stand beside the name of the quantity: `面积/m²`.
    guard !before.contains("/"), !before.contains("（"), quantities.contains(where: { isSubject($0, before) }) else {
      return []
    }
    let range = TextRange(phrase.lowerBound, end)
    return [finding(.noUnit(String(prose[range])), at: prose.span(of: range))]
  }

  /// The end of the number at an offset, where a mark or nothing stands behind it.
  private static func bareNumberEnd(in prose: Prose, from start: Int) -> Int? {
    let found = prose.text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard start < bytes.count, 0x30...0x39 ~= bytes[start] else { return nil }
      return bytes[start...].firstIndex { !(0x30...0x39 ~= $0 || $0 == 0x2E) } ?? bytes.count
    }
    guard let end = found ?? nil else { return nil }
    return end == prose.text.utf8.count || prose.has("，", at: end) || prose.has("。", at: end)
      || prose.has("；", at: end) ? end : nil
  }

  /// Whether the quantity stands directly before the limit, with 应, 不应 or nothing between.
  private static func isSubject(_ quantity: StaticString, _ before: String) -> Bool {
    var rest = Substring(before)
    for word: StaticString in ["应", "不", "均"] where rest.ends(with: word) { rest = rest.dropLast() }
    return rest.ends(with: quantity)
  }
}

extension Bilingual {
  fileprivate static func noUnit(_ words: String) -> Self {
    Self(zh: "“\(words)”之后没有单位", en: "“\(words)” has no unit")
  }
}
