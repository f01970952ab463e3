import StdModel

/// A reference names a number, not `上文`, `下图` or a page.
enum VagueReference: PhraseRule {
  static let id = RuleID("GBT1.1-XRF-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.3、9.5.5.2"),
    summary: Bilingual(zh: "用编号提及，不用“见上文”“见下图”或页码", en: "refer by number, not by 见上文, 见下图 or a page"),
    why: Bilingual(
      zh: "条文移动后，“上”“下”所指就变了；网页上没有页码", en: "above and below change when text moves, and a page on the web has no number"
    ),
    wrong: [
      "## 4 平台\n\n具体流程⟦见下图⟧。\n", "## 4 平台\n\n要求⟦见上文⟧。\n",
      "## 4 计算\n\n满意率⟦按下式⟧计算：\n\n$$R=1$$（1）\n",
    ],
    right: [
      "## 4 计算\n\n满意率按下式计算：\n\n$$R=1$$\n",
      "## 4 平台\n\n具体流程见图 1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　流程\n", "## 4 平台\n\n起草单位见前言，如下表述是完整的。\n",
    ])

  static let phrases = [
    "见上文", "见下文", "见下图", "见上图", "见下表", "见上表", "见下式", "见上式", "如下图", "如上图", "如下表", "如上表", "见前文", "见后文",
    "见前述", "见后述", "上述条款", "前述条款", "上述条文", "见左图", "见右图", "下图所示", "下表所示", "上图所示", "上表所示",
    "按上式", "按下式", "按照上式", "按照下式", "由上式", "由下式", "用上式", "用下式", "根据上式", "根据下式",
  ]

  /// What follows the words when they are part of others: `如下表述`, `见下图书`.
  private static let continuations: Set<Character> = ["述", "达", "明", "现", "态", "格", "书", "纸", "片", "形", "标", "谱", "中"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let next = prose[TextRange(phrase.upperBound, prose.text.utf8.count)].first
    if let next, continuations.contains(next), !(next == "中") { return [] }
    // A formula has a number only where it is referred to (9.9.2): where formulas have none, 下式 is the next one.
    let words = prose[phrase]
    if words.ends(with: "式"), !words.begins(with: "见"), !document.hasNumberedFormula { return [] }
    return [finding(.vague(String(prose[phrase])), at: prose.span(of: phrase))]
  }
}

extension DocumentView {
  fileprivate var hasNumberedFormula: Bool { elements.contains { $0.clause.hasNumberedFormula } }
}

extension Clause {
  fileprivate var hasNumberedFormula: Bool {
    blocks.contains { if case .formula(let formula) = $0 { formula.number != nil } else { false } }
      || subclauses.contains(where: \.hasNumberedFormula)
  }
}

extension Bilingual {
  fileprivate static func vague(_ words: String) -> Self {
    Self(zh: "“\(words)”没有指明编号，宜写作“见图 1”“见 5.2”的形式", en: "“\(words)” names no number; write 见图 1 or 见 5.2")
  }
}
