import StdModel

/// A national technical committee is named with its number.
enum CommitteeNumber: PhraseRule {
  static let id = RuleID("GBT1.1-FWD-09")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 f)"),
    summary: Bilingual(
      zh: "提出或归口单位为全国专业标准化技术委员会时，在名称之后写编号（SAC/TC 264）",
      en: "a national technical committee that proposes or keeps a document is followed by its number （SAC/TC 264）"),
    why: Bilingual(zh: "委员会的名称会变，编号不变", en: "names of committees change, their numbers do not"),
    wrong: ["## 前言\n\n本文件由⟦全国服务标准化技术委员会⟧归口。\n\n## 1 范围\n\n本文件适用于受理。\n"],
    right: [
      "## 前言\n\n本文件由全国服务标准化技术委员会（SAC/TC 264）归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例市服务标准化技术委员会归口。\n\n本文件起草单位：全国服务标准化技术委员会秘书处。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static let phrases = ["标准化技术委员会"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.element(of: place.node)?.kind == .foreword else { return [] }
    let text = prose.text
    let behind = prose[TextRange(phrase.upperBound, text.utf8.count)]
    guard behind.contains("归口") || behind.contains("提出"), !text.holds("起草单位"),
      let start = nameStart(before: phrase, in: prose)
    else {
      return []
    }
    // A subcommittee bears the number behind its own name: （SAC/TC 264/SC 1）.
    let name = behind.prefix { $0 != "归" && $0 != "、" && $0 != "。" && $0 != "和" }
    if name.contains("SAC") { return [] }
    let range = TextRange(start, phrase.upperBound)
    return [finding(.noNumber(String(prose[range])), at: prose.span(of: range))]
  }

  /// Where `全国` begins the name.
  private static func nameStart(before phrase: TextRange, in prose: Prose) -> Int? {
    let reach = prose.range(before: phrase.lowerBound, atMost: 90)
    let before = String(prose[reach])
    var found: Int?
    var offset = 0
    while let next = before.firstRange(of: "全国", from: offset) {
      found = next.lowerBound
      offset = next.upperBound
    }
    guard let found, !before.utf8.dropFirst(found).contains(UInt8(ascii: "(")) else { return nil }
    let name = Substring(before.utf8.dropFirst(found))
    return name.contains("、") || name.contains("（") || name.contains("。") ? nil : reach.lowerBound + found
  }
}

extension Bilingual {
  fileprivate static func noNumber(_ name: String) -> Self {
    Self(zh: "“\(name)”之后缺少编号，如（SAC/TC 264）", en: "“\(name)” lacks its number, such as （SAC/TC 264）")
  }
}
