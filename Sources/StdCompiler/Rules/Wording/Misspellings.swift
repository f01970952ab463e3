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
      "## 4 平台\n\n登记⟦和和⟧移交应由两人完成，不符合条件的⟦不于受理⟧。\n",
    ],
    right: [
      "## 4 平台\n\n评价结果对改进有指导意义，用户应知道意义不明的术语可查询。\n", "## 4 平台\n\n全部份额应登记，登陆地点应记录。\n",
      "## 4 平台\n\n用于其他目的的资料应另行登记，饱和和未饱和的情形应分别统计。\n",
    ])

  /// What is written, and what is meant.
  private static let table: KeyValuePairs<String, String> = [
    "有知道意义": "有指导意义", "广泛知道意义": "广泛指导意义", "重要知道意义": "重要指导意义", "不于受理": "不予受理", "不于办理": "不予办理", "不于批准": "不予批准",
    "不于公开": "不予公开", "不于采纳": "不予采纳", "签定": "签订", "学厉": "学历", "帐目": "账目", "既时": "即时", "座落": "坐落", "渡假": "度假", "松驰": "松弛",
    "和和": "和",
    "的的": "的", "或或": "或", "将将": "将", "部份": "部分", "阀值": "阈值", "登陆系统": "登录系统", "登陆平台": "登录平台", "登陆网站": "登录网站",
    "登陆账号": "登录账号",
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
    // `目的的`, `共和和平` and the like.
    case "的的":
      return before.ends(with: "目") || before.ends(with: "标") || before.ends(with: "中") || behind.begins(with: "确")
    case "和和":
      return before.unicodeScalars.last.map { "调饱缓总柔温平谐祥暖共".unicodeScalars.contains($0) } ?? false
        || behind.begins(with: "气")
    case "签定": return behind.begins(with: "额")
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
