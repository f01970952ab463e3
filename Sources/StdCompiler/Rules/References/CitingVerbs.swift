import StdModel

/// Documents are cited with 符合, 遵守, 按照 or 见, not with 参照, 参考, 参见 or 参阅.
enum CitingVerbs: PhraseRule {
  static let id = RuleID("GBT1.1-CIT-08")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.2、9.5.5.2、9.4.2.1"),
    summary: Bilingual(zh: "引用用“符合、遵守、按照、见”，不用“参照、参考、参见、参阅”", en: "cite with 符合, 遵守, 按照, 见"),
    why: Bilingual(zh: "“参照”说不清是要求还是提示", en: "参照 does not say whether it binds"),
    wrong: [
      "## 4 平台\n\n平台的建立可⟦参照⟧ GB/T 19001 的规定。\n", "## 4 平台\n\n流程⟦参见⟧图 1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　流程\n",
    ],
    right: ["## 4 平台\n\n平台的建立应符合GB/T 19001的规定，其他平台参照使用。\n"])

  static let phrases = ["参照", "参考", "参见", "参阅"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement else { return [] }
    let cites = document.resolution.references[place.node].contains {
      $0.place == place && $0.mention.range.lowerBound >= phrase.upperBound
        && $0.mention.range.lowerBound <= phrase.upperBound + 4
    }
    guard cites else { return [] }
    let span = prose.span(of: phrase)
    let word = String(prose[phrase])
    let fixes: [FixIt] = word == "参见" || word == "参阅" ? [.replace(span, with: "见", .certain)] : []
    return [finding(.verb(word), at: span, fixes: fixes)]
  }
}

extension Bilingual {
  fileprivate static func verb(_ word: String) -> Self {
    Self(zh: "“\(word)”说不清是否要求遵守：要求的写“应符合”，提示的写“见”", en: "“\(word)” does not say whether it binds; write 应符合 or 见")
  }
}
