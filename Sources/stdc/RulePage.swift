import StdCompiler
import StdModel
import StdReports

/// The documentation of a rule, for the terminal and for `docs/rules/`.
struct RulePage {
  let rule: RuleBook.Entry

  /// What `stdc explain` prints.
  func text(_ language: Language) -> String {
    let documentation = rule.documentation
    var lines = ["\(rule.id)  \(rule.severityWords[language])", "", Self.sentence(documentation.summary, language)]
    if !documentation.why[language].isEmpty { lines.append(Self.sentence(documentation.why, language)) }
    lines += ["", label(Self.basis, language) + documentation.basis.words[language]]
    if rule.isOffByDefault { lines.append(switchOn[language]) }
    lines += examples(documentation.wrong, Self.wrong, language) { lines in lines.map { "    " + $0 } }
    lines += examples(documentation.right, Self.right, language) { lines in lines.map { "    " + $0 } }
    return lines.joined(separator: "\n")
  }

  /// The page in `docs/rules/`: Chinese first, then English.
  var markdown: String {
    let documentation = rule.documentation
    var lines = [
      "# \(rule.id)", "", Self.explanation(of: documentation).zh, "", Self.explanation(of: documentation).en, "",
      "- 级别 / severity: \(rule.severityWords.zh) / \(rule.severityWords.en)",
      "- 依据 / basis: \(documentation.basis.words.zh)",
    ]
    if rule.isOffByDefault { lines.append("- \(switchOn.zh) / \(switchOn.en)") }
    let fenced: ([String]) -> [String] = { ["", "````text"] + $0 + ["````"] }
    lines += examples(documentation.wrong, Bilingual(zh: "## 错误示例 / wrong", en: ""), .chinese, fenced)
    lines += examples(documentation.right, Bilingual(zh: "## 正确示例 / right", en: ""), .chinese, fenced)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list of all rules in `docs/rules/`.
  static func index(_ rules: [RuleBook.Entry]) -> String {
    var lines = [
      "# 规则 / Rules", "",
      "由 `stdc explain --all docs/rules` 生成，共 \(rules.count) 条。按标准和条款查找见 [by-clause.md](by-clause.md)。", "",
      "| 规则 | 级别 | 内容 | 依据 |", "|---|---|---|---|",
    ]
    for rule in rules {
      let cells = [
        "[\(rule.id)](\(rule.id).md)", rule.severityWords.zh, rule.documentation.summary.zh,
        rule.documentation.basis.words.zh,
      ]
      lines.append(
        "| " + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func examples(
    _ examples: [RuleDocumentation.Example], _ title: Bilingual, _ language: Language, _ layout: ([String]) -> [String]
  ) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["", title[language]]
      + examples.enumerated().flatMap { index, example in
        (index == 0 ? [] : [""]) + layout(MarkedExample(example.text).lines())
      }
  }

  private func label(_ words: Bilingual, _ language: Language) -> String {
    words[language] + (language == .chinese ? "：" : ": ")
  }

  /// What a rule asks for and why, in one paragraph.
  static func explanation(of documentation: RuleDocumentation) -> Bilingual {
    let (summary, why) = (documentation.summary, documentation.why)
    return Bilingual(
      zh: sentence(summary, .chinese) + sentence(why, .chinese),
      en: sentence(summary, .english) + (why.en.isEmpty ? "" : " " + sentence(why, .english)))
  }

  /// A text as a sentence: with an end mark, in English with a capital.
  private static func sentence(_ text: Bilingual, _ language: Language) -> String {
    var text = text[language]
    guard let first = text.first, let last = text.last else { return "" }
    if language == .english { text = first.uppercased() + text.dropFirst() }
    if !"。！？.!?".contains(last) { text += language == .chinese ? "。" : "." }
    return text
  }

  private var switchOn: Bilingual {
    Bilingual(
      zh: "打开：在 system.yaml 的 rules 中写 \(rule.id): \(rule.severity.rawValue)，或用 stdc check --rule \(rule.id)",
      en:
        "To switch it on: \(rule.id): \(rule.severity.rawValue) under rules in system.yaml, or stdc check --rule \(rule.id)"
    )
  }

  private static let basis = Bilingual(zh: "依据", en: "Basis")
  private static let wrong = Bilingual(zh: "错误示例：", en: "Wrong:")
  private static let right = Bilingual(zh: "正确示例：", en: "Right:")
}
