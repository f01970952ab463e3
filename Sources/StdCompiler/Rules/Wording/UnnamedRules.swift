import StdModel

/// A requirement names the rules that it asks for: not 有关规定, 相关要求.
enum UnnamedRules: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-01")
  static let severity = Severity.warning
  static let yieldsTo = [UnspecificPrompt.id, NoLawAsRequirement.id, VagueReference.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.3、9.5.5"),
    summary: Bilingual(zh: "要求写明依据的章条或文件，不用“有关规定、相关要求”", en: "a requirement names the clause or document, not 有关规定"),
    why: Bilingual(zh: "没有编号的“有关规定”无法查找，也无法证实", en: "rules without a number can be neither found nor verified"),
    wrong: ["## 4 平台\n\n收费应执行价格管理的⟦有关规定⟧。\n"],
    right: [
      "## 4 平台\n\n收费应按照4.2的规定公示。\n\n4.2 公示期为5 d。\n", "## 4 平台\n\n平台宜收集与收费有关规定的修改信息。\n",
      "## 4 平台\n\n收费应符合Q/ABC SS 101—2026的有关规定。\n",
    ])

  static let phrases = ["有关规定", "相关规定", "有关要求", "相关要求", "有关标准", "相关标准", "有关制度规定"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement, let modal = provision.modal, modal.upperBound <= phrase.lowerBound
    else { return [] }
    let before = prose.piece(before: phrase.lowerBound, from: provision.sentence.lowerBound)
    // What follows 应 directly or a verb of compliance is what is asked for; `发布相关标准` is not.
    guard verbs.contains(where: { before.holds($0) }) else { return [] }
    // The number is there: what is wrong then is the citation's to say.
    let isNumbered = document.resolution.references[place.node].contains {
      $0.place == place && provision.sentence.contains($0.mention.range)
    }
    return isNumbered ? [] : [finding(.unnamed(String(prose[phrase])), at: prose.span(of: phrase))]
  }

  private static let verbs: [StaticString] = ["符合", "遵守", "执行", "按照", "依照", "依据", "满足", "遵循", "按"]
}

extension Bilingual {
  fileprivate static func unnamed(_ words: String) -> Self {
    Self(zh: "“\(words)”没有指明是哪些，宜写出章条或文件的编号", en: "“\(words)” names nothing; give the clause or the document")
  }
}
