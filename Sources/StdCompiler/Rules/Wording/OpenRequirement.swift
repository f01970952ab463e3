import StdModel

/// A requirement does not end open: not 其他内容应符合, not 等等.
enum OpenRequirement: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-02")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("附录C 表C.1"),
    summary: Bilingual(zh: "要求的对象列举完整，不以“等等、等方面、其他内容”收尾", en: "what a requirement is about is named in full"),
    why: Bilingual(zh: "没有列出的内容无法检查，也无法证实", en: "what is not named cannot be checked"),
    wrong: ["## 4 信息\n\n⟦其他内容⟧应符合发布要求。\n", "## 4 信息\n\n平台应公开地址、电话、时间⟦等等⟧。\n"],
    right: ["## 4 信息\n\n平台应公开地址、电话、时间等信息。\n", "## 4 信息\n\n等级应公开，其他内容可不公开。\n"])

  static let phrases = ["其他内容应", "其它内容应", "其他方面应", "其他事项应", "其他要求应", "其他均应", "等等", "等方面"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement, provision.modal != nil
    else { return [] }
    let isSubject = prose[phrase].ends(with: "应")
    let range = isSubject ? TextRange(phrase.lowerBound, phrase.upperBound - 3) : phrase
    if !isSubject, !isEnd(prose, phrase.upperBound) { return [] }
    return [finding(.open(String(prose[range])), at: prose.span(of: range))]
  }

  /// `等方面` is an open end only at the end: `应从质量、时限等方面评价` is complete.
  private static func isEnd(_ prose: Prose, _ end: Int) -> Bool {
    let rest = prose[TextRange(end, prose.text.utf8.count)]
    return rest.isEmpty || rest.begins(with: "。") || rest.begins(with: "；")
  }
}

extension Bilingual {
  fileprivate static func open(_ words: String) -> Self {
    Self(zh: "“\(words)”使要求没有边界，宜逐一列出", en: "“\(words)” leaves the requirement open; name what it is about")
  }
}
