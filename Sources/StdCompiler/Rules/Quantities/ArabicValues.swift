import StdModel

/// The values of quantities are written with Arabic digits.
enum ArabicValues: PhraseRule {
  static let id = RuleID("GBT1.1-QTY-01")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.4.1、9.4.7"),
    summary: Bilingual(zh: "量的数值用阿拉伯数字和单位符号", en: "values of quantities have Arabic digits and unit symbols"),
    why: Bilingual(zh: "汉字数字不便比较，也容易漏检", en: "numerals in Chinese characters cannot be compared at a glance"),
    wrong: [
      "## 4 时限\n\n投诉应在⟦二十四小时⟧内答复。\n", "## 4 指标\n\n满意率不应低于⟦百分之九十五⟧。\n",
      "## 4 样本\n\n样本应不少于⟦四百家⟧。\n",
    ],
    right: [
      // A table of units says how a unit is called.
      "## 4 单位\n\n单位应符合表1的规定。\n\n表 1　单位\n\n| 单位 | 符号 |\n|---|---|\n| 百分之一 | % |\n",
      "## 4 时限\n\n投诉应在24 h内答复，满意率不应低于95%。\n", "## 4 时限\n\n第二十四条和一小时服务圈的要求应公开，“百家万户”行动、数十家企业参与，两人在场。\n",
    ])

  private static let digits = ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百"]
  static let phrases =
    ["小时", "分钟", "秒钟", "平方米", "公里", "摄氏度"].flatMap { unit in digits.map { $0 + unit } } + ["百分之"] + counted.sorted()

  /// Counts, where a word of limits goes before: `不少于四百家`.
  private static let counted = Set(
    ["家", "人", "件", "次", "份", "户", "元", "名", "日", "天", "工作日", "个工作日", "个月"].flatMap { unit in
      ["十", "百", "千", "万"].map { $0 + unit }
    })
  private static let limits: [StaticString] = [
    "不少于", "不低于", "不超过", "不高于", "不大于", "不小于", "至少", "多于", "少于", "高于", "低于", "超过",
  ]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, document.facts[place.node].kind != .row,
      document.provision(around: phrase, at: place) != nil,
      !prose.isQuoted(phrase)
    else { return [] }
    var start = phrase.lowerBound
    var end = phrase.upperBound
    if prose[phrase].equals("百分之") {
      for scalar in prose[TextRange(end, prose.text.utf8.count)].unicodeScalars {
        guard scalar.isNumeral else { break }
        end += 3
      }
      guard end > phrase.upperBound else { return [] }
    } else {
      for scalar in prose[prose.range(before: start, atMost: 24)].unicodeScalars.reversed() {
        guard scalar.isNumeral else { break }
        start -= 3
      }
      if counted.contains(String(prose[phrase])) {
        let words = prose[prose.range(before: start, atMost: 9)]
        guard limits.contains(where: { words.ends(with: $0) }) else { return [] }
      }
      let before = prose[prose.range(before: start, atMost: 3)]
      let behind = prose[TextRange(end, prose.text.utf8.count)]
      if before.ends(with: "第") || before.ends(with: "每") || behind.begins(with: "服务圈") || behind.begins(with: "通勤圈") {
        return []
      }
    }
    let range = TextRange(start, end)
    let span = prose.span(of: range)
    return [finding(.value(String(prose[range])), at: span, fixes: [])]
  }
}

extension Unicode.Scalar {
  fileprivate var isNumeral: Bool { "一二两三四五六七八九十百千零点".unicodeScalars.contains(self) }
}

extension Bilingual {
  fileprivate static func value(_ words: String) -> Self {
    Self(zh: "“\(words)”是量值，用阿拉伯数字和单位符号", en: "“\(words)” is a value; write digits and a unit symbol")
  }
}
