import StdModel
import StdSyntax

/// One subject has one 应: it need not be said again behind the comma.
enum RepeatedShall: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-17")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "同一主语的两个分句不重复“应”", en: "two clauses of one subject do not repeat 应"),
    why: Bilingual(zh: "一个“应”管到句末，重复只增加字数", en: "one 应 governs the whole sentence; a second one adds words only"),
    wrong: ["## 4 平台\n\n平台应提供咨询服务，⟦应⟧满足企业的需要。\n"],
    right: [
      "## 4 平台\n\n平台应提供咨询服务并满足企业的需要。服务中断时，应告知用户。\n",
      "## 4 平台\n\n平台应提供咨询服务，有投诉时，应在24 h内答复，不应收费，应急预案应公开。\n",
      "## 4 平台\n\n平台应提供咨询服务，窗口应公开办事指南。\n",
    ])

  static let phrases = ["，应", "，且应", "，并应"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let word = TextRange(phrase.upperBound - 3, phrase.upperBound)
    guard let found = ModalFinding(word, prose, at: place, in: document), found.word.rawValue == "应",
      found.range == word,
      let first = before(phrase.lowerBound, prose, found.sentence)
    else { return [] }
    // `，应` and `，且应` become `，并`.
    let whole = TextRange(phrase.lowerBound + 3, phrase.upperBound)
    return [
      finding(
        .repeated, at: found.span, related: [Diagnostic.Label(prose.span(of: first), .first)],
        fixes: [.replace(prose.span(of: whole), with: "并", .likely)])
    ]
  }

  /// The 应 of the clause right before the comma, which has a subject of its own and no condition.
  private static func before(_ comma: Int, _ prose: Prose, _ sentence: TextRange) -> TextRange? {
    let piece = prose.piece(before: comma, from: sentence.lowerBound)
    let start = comma - piece.utf8.count
    // The clause that opens the sentence says who.
    guard start <= sentence.lowerBound, !piece.ends(with: "时"), !piece.ends(with: "的"), !piece.ends(with: "后") else {
      return nil
    }
    let modals = scanModals(in: piece)
    guard modals.count == 1, let only = modals.first, only.word.rawValue == "应", only.range.lowerBound > 0 else {
      return nil
    }
    return TextRange(start + only.range.lowerBound, start + only.range.upperBound)
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "前一个“应”", en: "the 应 before")
  fileprivate static let repeated = Self(
    zh: "同一主语的“应”重复，可以写成“……，并……”", en: "the subject has its 应 already; “…，并…” will do")
}
