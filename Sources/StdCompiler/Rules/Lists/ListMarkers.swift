import StdModel

/// Marks are `——` with `·` below, or `a)` with `1)` or `·` below.
enum ListMarkers: ListRule {
  static let id = RuleID("GBT1.1-LST-05")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-SYM-02")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.5.3"),
    summary: Bilingual(
      zh: "第一层次用“——”或“a)”，第二层次用“·”或“1)”", en: "the first level is marked —— or a), the second · or 1)"),
    why: Bilingual(zh: "统一的符号和编号才能引用到项，如“5.2 a)”", en: "uniform marks make items citable: 5.2 a)"),
    wrong: [
      "## 4 服务对象\n\n服务对象包括：\n\n⟦①⟧创业者；\n\n②中小企业。\n", "## 4 服务对象\n\n服务对象包括：\n\n⟦a）⟧创业者；\n\nb) 中小企业。\n",
      "## 4 服务对象\n\n服务对象包括：\n\n⟦1)⟧ 创业者；\n\n2) 中小企业。\n",
    ],
    right: ["## 4 服务对象\n\n服务对象包括：\n\na) 创业者：\n\n1) 个人；\n\n2) 团队；\n\nb) 中小企业。\n"])

  static func check(_ list: PlacedList, in document: DocumentView) -> [Diagnostic] {
    guard list.isProse, let first = list.list.items.first else { return [] }
    if first.marker.family == .foreign { return [finding(.foreign(first.marker.written), at: first.marker.span)] }
    // Where marks are mixed, that is what is told.
    let isUniform = list.list.items.allSatisfy { $0.marker.family == first.marker.family }
    if isUniform, !first.marker.isMarkdown, let diagnostic = checkLevel(list, first.marker) { return [diagnostic] }
    return list.list.items.compactMap { isTidy($0.marker) ? nil : untidy($0.marker) }
  }

  private static func checkLevel(_ list: PlacedList, _ marker: ListMarker) -> Diagnostic? {
    switch (list.outer?.items.first?.marker.family, marker.family) {
    case (nil, .digit), (nil, .bullet): finding(.firstLevel(marker.written), at: marker.span)
    case (.letter?, .letter), (.letter?, .dash), (.dash?, .dash), (.dash?, .letter), (.dash?, .digit):
      list.level == 2 ? finding(.secondLevel(marker.written), at: marker.span) : nil
    default: nil
    }
  }

  /// `b)`, `2)`: one character and a half-width bracket, as nearly all of them are.
  private static func isTidy(_ marker: ListMarker) -> Bool {
    guard !marker.isMarkdown, let ordinal = marker.ordinal else { return true }
    let written = marker.written.utf8
    guard written.count == 2, written.last == UInt8(ascii: ")"), let first = written.first else { return false }
    switch marker.family {
    case .letter: return Int(first) == 96 + ordinal
    case .digit: return Int(first) == 48 + ordinal
    case .dash, .bullet, .foreign: return true
    }
  }

  private static func untidy(_ marker: ListMarker) -> Diagnostic? {
    guard !marker.isMarkdown, let ordinal = marker.ordinal else { return nil }
    let tidy: String
    switch marker.family {
    case .letter where (1...26).contains(ordinal): tidy = "\(UnicodeScalar(UInt8(96 + ordinal))))"
    case .digit: tidy = "\(ordinal))"
    default: return nil
    }
    guard marker.written != tidy else { return nil }
    return finding(.untidy(marker.written, tidy), at: marker.span, fixes: [.replace(marker.span, with: tidy, .certain)])
  }
}

extension Bilingual {
  fileprivate static func foreign(_ mark: String) -> Self {
    Self(zh: "列项不用“\(mark)”，第一层次用“——”或“a)”", en: "“\(mark)” is no mark of a list; use —— or a)")
  }

  fileprivate static func firstLevel(_ mark: String) -> Self {
    Self(
      zh: "第一层次的列项用“a)”或“——”，“\(mark)”用于第二层次", en: "the first level is marked a) or ——; “\(mark)” belongs to the second"
    )
  }

  fileprivate static func secondLevel(_ mark: String) -> Self {
    Self(zh: "第二层次的列项用“1)”或“·”，这里是“\(mark)”", en: "the second level is marked 1) or ·, here is “\(mark)”")
  }

  fileprivate static func untidy(_ mark: String, _ tidy: String) -> Self {
    Self(zh: "列项编号“\(mark)”应写作“\(tidy)”", en: "the mark “\(mark)” is written “\(tidy)”")
  }
}
