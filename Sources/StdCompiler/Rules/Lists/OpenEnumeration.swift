import StdModel

/// `包括但不限于` already leaves the list open: no 等 behind it, and it is spelt so.
enum OpenEnumeration: PhraseRule {
  static let id = RuleID("GBT1.1-LST-12")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "“包括但不限于”之后不再用“等”，也不写错", en: "no 等 behind 包括但不限于"),
    why: Bilingual(zh: "两者意思重复", en: "both say the same"),
    wrong: ["## 4 形式\n\n形式包括但不限于查询、订阅⟦等⟧。\n", "## 4 形式\n\n形式包括⟦但与限于⟧查询、订阅。\n"],
    right: ["## 4 形式\n\n形式包括但不限于查询、订阅。\n", "## 4 形式\n\n信息包括但不限于等级、等候时间。\n"])

  static let phrases = ["但不限于", "但与限于", "但不仅限于"]

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 处列举未封闭或写错：“包括但不限于”之后不必再用“等”",
      en: "\(findings.count) enumerations are left open twice or misspelt: no 等 behind 包括但不限于")
  }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    if prose[phrase] == "但与限于" {
      let span = prose.span(of: phrase)
      return [finding(.misspelt, at: span, fixes: [.replace(span, with: "但不限于", .certain)])]
    }
    let rest = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    var offset = phrase.upperBound
    var previous: Character = "，"
    var characters = rest.makeIterator()
    var current = characters.next()
    while let character = current {
      let next = characters.next()
      if "。；！？".contains(character) { break }
      if character == "等", closers.contains(next ?? "。"), previous != "平", previous != "同" {
        let range = TextRange(offset, offset + character.utf8.count)
        return [
          finding(.doubled, at: prose.span(of: range), fixes: [.replace(prose.span(of: range), with: "", .likely)])
        ]
      }
      offset += character.utf8.count
      previous = character
      current = next
    }
    return []
  }

  /// What follows an 等 that ends an enumeration.
  private static let closers: Set<Character> = ["。", "；", "，", "、", "方", "内", "的", "）"]
}

extension Bilingual {
  fileprivate static let misspelt = Self(zh: "“但与限于”应为“但不限于”", en: "“但与限于” is spelt “但不限于”")
  fileprivate static let doubled = Self(zh: "“包括但不限于”之后不必再用“等”", en: "no 等 is needed behind 包括但不限于")
}
