import StdModel
import StdSyntax

/// One word for one thing: what the organisation calls otherwise is called so.
enum PreferredWords: PhraseRule {
  static let id = RuleID("STDC-WORD-01")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "用词与 system.yaml 的 words 中 preferred 所列一致", en: "words are those that preferred in system.yaml lays down"),
    why: Bilingual(
      zh: "同一事物在各标准中有几种叫法，读者不知道是不是一回事", en: "where one thing has several names, readers cannot tell that it is one"),
    wrong: [
      """
      === system.yaml
      organisation: 示例服务中心
      words:
        preferred: {办事群众: 服务对象}
      === implementation/acceptance.md
      ## 1 范围

      本文件规定了受理的要求。

      本文件适用于受理。

      ## 4 受理

      服务人员应告知⟦办事群众⟧所缺的材料。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例服务中心
      words:
        preferred: {办事群众: 服务对象, 群众: 服务对象}
        accepted: [群众满意度测评]
      === implementation/acceptance.md
      ## 1 范围

      本文件规定了受理的要求。

      本文件适用于受理。

      ## 4 受理

      服务人员应告知服务对象所缺的材料，“群众”一词只用于群众满意度测评。
      """
    ])

  static let phrases: [String] = []

  static func phrases(of words: HouseWords) -> [String] { words.preferred.keys.sorted() }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let word = String(prose[phrase])
    guard let preferred = document.system.system.configuration.words.preferred[word], !prose.isQuoted(phrase),
      !isWithin(phrase, preferred.value, prose)
    else { return [] }
    let span = prose.span(of: phrase)
    return [
      finding(
        .preferred(preferred.value, to: word), at: span,
        related: [Diagnostic.Label(preferred.span, .laidDown)],
        fixes: [.replace(span, with: preferred.value, .likely)])
    ]
  }

  /// `对象` may stand for `服务对象`, and then is found within the right word, too.
  private static func isWithin(_ phrase: TextRange, _ preferred: String, _ prose: Prose) -> Bool {
    let word = String(prose[phrase])
    let bytes = Array(preferred.utf8)
    let inner = Array(word.utf8)
    guard bytes.count > inner.count else { return false }
    for offset in 0...(bytes.count - inner.count) where bytes[offset...].starts(with: inner) {
      let start = phrase.lowerBound - offset
      let end = start + bytes.count
      guard start >= 0, end <= prose.text.utf8.count else { continue }
      if prose.text.utf8.dropFirst(start).starts(with: bytes) { return true }
    }
    return false
  }
}

extension Bilingual {
  fileprivate static func preferred(_ better: String, to word: String) -> Self {
    Self(zh: "本组织用“\(better)”，不用“\(word)”", en: "this organisation says “\(better)”, not “\(word)”")
  }

  fileprivate static let laidDown = Self(zh: "在这里规定", en: "laid down here")
}
