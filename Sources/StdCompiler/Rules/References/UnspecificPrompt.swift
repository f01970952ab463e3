import StdModel

/// A prompt names what it points at: not `应符合本文件的有关规定`.
enum UnspecificPrompt: PhraseRule {
  static let id = RuleID("GBT1.1-XRF-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.5.1"),
    summary: Bilingual(zh: "提示具体的章条，不写“本文件的有关规定”", en: "a prompt gives the number, not “the relevant provisions”"),
    why: Bilingual(zh: "“有关规定”是哪些规定，执行者和检查者会各有理解", en: "everyone reads “relevant” differently"),
    wrong: ["## 4 平台\n\n平台应符合⟦本文件的有关规定⟧。\n"],
    right: ["## 4 平台\n\n平台应符合第5章的规定。\n\n## 5 人员\n\n人员应持证。\n"])

  static let phrases = [
    "本文件的有关规定", "本文件有关规定", "本文件的相关规定", "本文件相关规定", "本文件的有关要求", "本文件有关要求", "本文件的相关要求", "本文件相关要求",
    "按有关规定", "按相关规定", "按照有关规定", "按照相关规定", "符合有关规定", "符合相关规定", "符合有关要求", "符合相关要求",
    "见有关规定", "见相关规定", "依照有关规定", "依照相关规定", "参照有关规定", "参照相关规定",
  ]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement else { return [] }
    return [finding(.unspecific(String(prose[phrase])), at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static func unspecific(_ words: String) -> Self {
    Self(zh: "“\(words)”没有指明章条，宜写出编号", en: "“\(words)” names no clause; give its number")
  }
}
