import StdModel

/// 遵守 for what persons do, 符合 for what things are.
enum PersonsComply: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-14")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.4.2.1"),
    summary: Bilingual(
      zh: "“遵守”用于人员或组织的行动，“符合”用于产品、过程、服务的特性", en: "persons and organisations 遵守, products, processes and services 符合"),
    why: Bilingual(
      zh: "两个词说明由谁负责：人员采取行动，事物具有特性", en: "the words tell who answers for it: persons act, things have properties"),
    wrong: ["## 4 人员\n\n服务人员应⟦符合⟧职业道德规范。\n", "## 4 设施\n\n服务设施应⟦遵守⟧GB/T 15566.1的规定。\n"],
    right: [
      "## 4 人员\n\n服务人员应遵守职业道德规范。\n", "## 4 人员\n\n服务人员应符合表1规定的任职条件。\n\n表 1　任职条件\n\n| 项 | 条件 |\n|---|---|\n| 一 | 二 |\n",
      "## 4 设施\n\n设施的使用者应遵守操作规程。\n",
    ])

  static let phrases = ["应符合", "应遵守"]

  private static let persons: [StaticString] = ["人员", "员工", "工作者", "申请人", "使用者", "从业者"]
  /// No 平台 or 中心: they may be who runs them.
  private static let things: [StaticString] = [
    "设施", "设备", "系统", "产品", "服务", "过程", "场所", "标志", "文件", "记录", "环境", "数据", "流程", "软件",
  ]
  private static let conduct: [StaticString] = ["职业道德", "行为规范", "行为准则", "纪律", "守则", "规章制度", "职业操守", "操作规程"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let provision = document.provision(around: phrase, at: place) else { return [] }
    func isSubject(_ word: StaticString) -> Bool {
      prose.has(word, endingAt: phrase.lowerBound, from: provision.sentence.lowerBound)
    }
    let verb = TextRange(phrase.lowerBound + 3, phrase.upperBound)
    if prose.has("符合", at: verb.lowerBound) {
      guard persons.contains(where: isSubject) else { return [] }
      let object = prose.piece(behind: phrase.upperBound, to: provision.sentence.upperBound)
      guard conduct.contains(where: { object.holds($0) }) else { return [] }
      let span = prose.span(of: verb)
      return [finding(.persons, at: span, fixes: [.replace(span, with: "遵守", .likely)])]
    }
    guard things.contains(where: isSubject) else { return [] }
    let span = prose.span(of: verb)
    return [finding(.things, at: span, fixes: [.replace(span, with: "符合", .likely)])]
  }
}

extension Bilingual {
  fileprivate static let persons = Self(zh: "人员采取的行动用“遵守”", en: "what persons do is 遵守")
  fileprivate static let things = Self(zh: "事物的特性用“符合”", en: "what things are is 符合")
}
