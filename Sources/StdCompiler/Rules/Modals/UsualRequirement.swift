import StdModel
import StdSyntax

/// 通常, 一般 and 原则上 do not go with 应.
enum UsualRequirement: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-10")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.2.3"),
    summary: Bilingual(
      zh: "“通常、一般、原则上”不与“应、不应”一起使用，可与“宜、不宜”一起使用", en: "通常, 一般 and 原则上 go with 宜, not with 应"),
    why: Bilingual(
      zh: "“原则上应”意味着可以不应，执行者无所适从", en: "what is required in principle need not be done, and nobody knows when"),
    wrong: ["## 4 名称\n\n单位名称⟦原则上⟧不应简称。\n", "## 4 时限\n\n受理⟦一般⟧应在当日完成。\n"],
    right: [
      "## 4 名称\n\n单位名称通常不宜简称。\n", "## 4 名称\n\n一般应用的名称由使用部门确定，应急事项通常由值班人员受理。\n",
      "## 4 要求\n\n一般纳税人应提交纳税证明。\n",
    ])

  static let phrases = ["通常", "一般", "原则上"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place),
      provision.kind == .requirement
    else { return [] }
    let behind = prose.piece(behind: phrase.upperBound, to: provision.sentence.upperBound)
    let next = modalUse(in: prose.text, at: phrase.upperBound)
    // Only 原则上 can be nothing but an adverb; 一般 and 通常 have to stand at 应.
    var use = next
    if use == nil, prose[phrase].equals("原则上") {
      use = scanModals(in: behind).first.map {
        ModalUse($0.word, TextRange($0.range.lowerBound + phrase.upperBound, $0.range.upperBound + phrase.upperBound))
      }
    }
    guard let use, use.word.kind == .requirement else { return [] }
    let word = use.word.isNegative ? "不宜" : "宜"
    let fix = FixIt(
      .likely, Bilingual(zh: "改为“\(word)”", en: "write \(word)"),
      [FixIt.Edit(prose.span(of: phrase), ""), FixIt.Edit(prose.span(of: use.range), word)])
    return [finding(.usual(String(prose[phrase]), use.word.rawValue), at: prose.span(of: phrase), fixes: [fix])]
  }
}

extension Bilingual {
  fileprivate static func usual(_ word: String, _ modal: String) -> Self {
    Self(
      zh: "“\(word)”不与“\(modal)”一起使用：要求不留例外，推荐用“宜”",
      en: "“\(word)” does not go with \(modal); write 宜, or require it without exception")
  }
}
