import StdModel

/// The digits behind DB are those of a province or a city.
enum NumberRegion: StandardRule {
  static let id = RuleID("NUM-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 2260"),
    summary: Bilingual(
      zh: "地方标准代号为 DB 加省级行政区划代码前两位或市级前四位", en: "DB is followed by the two digits of a province or the four of a city"),
    why: Bilingual(zh: "区划代码写错就找不到发布的地方", en: "with wrong digits nobody knows which place issued the standard"),
    wrong: ["## 4 编写\n\n服务应符合DB⟦99⟧/T 1117的规定。\n"],
    right: ["## 4 编写\n\n服务应符合DB53/T 1117和DB1302/T 355的规定。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.untidyNumbers.isEmpty else { return [] }
    return document.untidyNumbers.flatMap { number in
      number.parsed.faults.filter { $0.kind == .unknownRegion }.map {
        finding(.unknown(number.written($0.range), number.number), at: number.span(of: $0.range))
      }
    }
  }
}

extension Bilingual {
  fileprivate static func unknown(_ digits: String, _ number: StandardNumber) -> Self {
    Self(zh: "\(number) 中的“\(digits)”不是省或市的行政区划代码", en: "“\(digits)” in \(number) is no province or city")
  }
}
