import StdModel

/// Of several methods for one item the one that decides is named.
enum ArbitrationMethod: PhraseRule {
  static let id = RuleID("KIND-SPEC-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.4.2.4"),
    summary: Bilingual(
      zh: "一项要求有几种证实方法时，写明以哪一种为仲裁方法",
      en: "where there are several methods for one requirement, the one that decides is named"),
    why: Bilingual(zh: "两种方法结果不同时，不知道以哪个为准", en: "when two methods disagree nobody knows which holds"),
    wrong: ["---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n满意率应不低于95%。\n\n## 5 证实方法\n\n每季度采用访谈⟦或⟧问卷获取数据。\n"],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n满意率应不低于95%。\n\n## 5 证实方法\n\n每季度采用访谈或问卷获取数据，结果不一致时以问卷为准。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n每季度采用访谈或问卷获取数据。\n\n## 5 证实方法\n\n查阅访谈记录或问卷。\n",
    ])

  static let phrases = ["或"]

  private static let methods: [StaticString] = [
    "访谈", "问卷", "抽查", "抽样", "暗访", "座谈", "观察", "测量", "试验", "核查", "现场查看", "现场检查", "电话回访",
  ]

  static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView
  ) -> [Diagnostic] {
    let start = phrase.upperBound + (prose.has("者", at: phrase.upperBound) ? 3 : 0)
    guard methods.contains(where: { prose.has($0, at: start) }),
      prose.has("调查", endingAt: phrase.lowerBound)
        || methods.contains(where: { prose.has($0, endingAt: phrase.lowerBound) }),
      document.element(of: place.node)?.isOfMethods == true, !prose.text.holds("为准"), !prose.text.holds("仲裁")
    else { return [] }
    return [finding(.undecided, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let undecided = Self(
    zh: "有两种证实方法，宜写明结果不一致时以哪种为准", en: "there are two methods; say which holds when they disagree")
}
