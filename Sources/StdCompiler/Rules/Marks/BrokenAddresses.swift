import StdModel

/// E-mail and web addresses are written without spaces and with half-width dots.
enum BrokenAddresses: PhraseRule {
  static let id = RuleID("GBT1.1-PUN-08")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "网址和电子邮箱没有空格和全角句点", en: "addresses have no spaces and no full-width stops"),
    why: Bilingual(zh: "写错的地址打不开，意见寄不到", en: "a broken address cannot be reached"),
    wrong: ["## 4 联系\n\n意见应发送至name@example⟦. com⟧。\n", "## 4 联系\n\n网址为⟦www。⟧example.org。\n"],
    right: ["## 4 联系\n\n意见应发送至name@example.com。\n"])

  static let phrases = [". com", ". cn", "。com", "。cn", "．com", "．cn", "www。", "www. ", "www，"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    [finding(.address, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let address = Self(zh: "网址或邮箱写得不完整", en: "the address is broken")
}
