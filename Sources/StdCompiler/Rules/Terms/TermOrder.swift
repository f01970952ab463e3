import StdModel

/// The general concept comes before the special one that is named after it.
enum TermOrder: StandardRule {
  static let id = RuleID("GBT1.1-TRM-18")
  static let severity = Severity.info
  // A document may follow the alphabet instead, which is as good.
  static let isOffByDefault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.1"),
    summary: Bilingual(
      zh: "术语条目按概念层级编排时，上位概念在前，以它为中心词的下位概念在后",
      en: "where entries follow the concepts, the general one comes before those that are named after it"),
    why: Bilingual(
      zh: "下位概念的定义要用到上位概念，先读到的应是上位概念；按拼音编排的文件不适用本规则",
      en:
        "the special concept is defined by the general one, which readers meet first; entries in pinyin order are another way"
    ),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**线上平台** online platform\n\n通过网络提供服务的平台。\n\n### 3.2\n\n**⟦平台⟧** platform\n\n聚集资源的系统。\n"
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n聚集资源的系统。\n\n### 3.2\n\n**线上平台** online platform\n\n通过网络提供服务的平台。\n\n### 3.3\n\n**平台用户** platform user\n\n登录平台的人。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.terms)?.clause else { return [] }
    var terms: [TermEntry.Designation] = []
    clause.forEachClause { clause in
      for case .termEntry(let entry) in clause.blocks { if let term = entry.term { terms.append(term) } }
    }
    let places = Dictionary(terms.enumerated().map { (TextKey($1.text), $0) }) { first, _ in first }
    // For each general term the first one that is named after it.
    var first: [Int: Int] = [:]
    for (place, term) in terms.enumerated() {
      let scalars = term.text.unicodeScalars
      for length in stride(from: scalars.count - 1, to: 1, by: -1) {
        guard let general = places[TextKey(String(scalars.suffix(length)))], general > place else { continue }
        if first[general] == nil { first[general] = place }
        break
      }
    }
    return first.sorted { $0.key < $1.key }.map { general, special in
      finding(
        .late(terms[general].text, terms[special].text), at: terms[general].span,
        related: [Diagnostic.Label(terms[special].span, .special)])
    }
  }
}

extension Bilingual {
  fileprivate static let special = Self(zh: "下位概念在这里", en: "the special concept")

  fileprivate static func late(_ general: String, _ special: String) -> Self {
    Self(
      zh: "“\(general)”是“\(special)”的上位概念，宜排在它之前",
      en: "“\(general)” is the general concept of “\(special)” and comes before it")
  }
}
