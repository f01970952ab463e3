import StdModel

/// Words that are often written wrong in standards.
enum Misspellings: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-08")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(zh: "常见错字：知道意义、部份、阀值、登陆系统、其它等", en: "words often written wrong"),
    why: Bilingual(
      zh: "错字会改变意思，全文检索也找不到", en: "a wrong character changes the meaning and hides the word from a search"),
    wrong: [
      "## 4 平台\n\n评价结果对改进有⟦知道意义⟧。\n", "## 4 平台\n\n用户应先⟦登陆系统⟧。\n", "## 4 平台\n\n超过⟦阀值⟧时，系统应报警。\n",
    ],
    right: ["## 4 平台\n\n评价结果对改进有指导意义，用户应知道意义不明的术语可查询。\n", "## 4 平台\n\n全部份额应登记，登陆地点应记录。\n"])

  /// What is written, and what is meant.
  private static let table: KeyValuePairs<String, String> = [
    "有知道意义": "有指导意义", "部份": "部分", "阀值": "阈值", "登陆系统": "登录系统", "登陆平台": "登录平台", "登陆网站": "登录网站", "登陆账号": "登录账号",
    "惟一": "唯一", "帐号": "账号", "帐户": "账户", "图象": "图像", "录象": "录像", "复盖": "覆盖", "布署": "部署", "按装": "安装", "做为": "作为",
    "既使": "即使", "截止到": "截至", "凭据据": "凭据", "反应情况": "反映情况", "反应问题": "反映问题", "迭加": "叠加", "起迄": "起讫",
  ]

  static let phrases = table.map(\.key)

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let written = String(prose[phrase])
    guard !document.isStatement, !prose.isQuoted(phrase), let right = table.first(where: { $0.key == written })?.value,
      !isPartOfOtherWords(phrase, prose)
    else { return [] }
    // 有 only tells the misspelling from `知道意义`.
    let cut = written.begins(with: "有") ? 3 : 0
    let range = TextRange(phrase.lowerBound + cut, phrase.upperBound)
    let span = prose.span(of: range)
    let fix = FixIt.replace(span, with: cut > 0 ? String(right.dropFirst()) : right, .likely)
    return [
      finding(.misspelt(String(prose[range]), cut > 0 ? String(right.dropFirst()) : right), at: span, fixes: [fix])
    ]
  }

  /// `全部份额`, `叫做为`
  private static func isPartOfOtherWords(_ phrase: TextRange, _ prose: Prose) -> Bool {
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    let behind = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    switch prose[phrase] {
    case "部份": return before.ends(with: "全") || behind.begins(with: "额") || behind.begins(with: "数")
    case "做为": return before.ends(with: "叫") || before.ends(with: "当")
    default: return false
    }
  }
}

extension Bilingual {
  fileprivate static func misspelt(_ written: String, _ right: String) -> Self {
    Self(zh: "“\(written)”似应为“\(right)”", en: "“\(written)” is probably “\(right)”")
  }
}
