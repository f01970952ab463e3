import StdModel

/// A number behind an enumeration equals the count of what is enumerated: `由接收、分派和办理三个阶段组成`.
enum EnumerationCount: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-13")
  static let severity = Severity.warning
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "列举之后的数目与列举的项数一致：“由接收、分派和办理三个阶段组成”", en: "a number behind an enumeration equals the count of its members"),
    why: Bilingual(zh: "数目不符，不知是多了一项还是漏了一项", en: "otherwise one is missing or too many"),
    wrong: [
      "## 4 程序\n\n程序由接收、分派、办理和回访⟦五个⟧阶段组成。\n",
      "## 4 指标\n\n评价指标包括政务服务、市场环境、法治环境和要素保障⟦5项⟧一级指标。\n",
    ],
    right: [
      "## 4 程序\n\n程序由接收、分派、办理、答复和回访五个阶段组成，包括咨询和投诉、建议两类诉求。\n",
      // Open, led in by nothing, or not directly before the number.
      "## 4 程序\n\n程序包括接收、分派等五个阶段，中心为企业、创业者提供三项服务，由受理、审核岗位办理的两类事项应公开。\n",
      "## 4 程序\n\n机构分为一、二、三级三个等级，渠道包括电话，网络、窗口三种。\n",
    ])

  private static let numerals: KeyValuePairs<String, Int> = [
    "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "2": 2, "3": 3, "4": 4,
    "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
  ]

  static let phrases = numerals.flatMap { numeral in ["个", "项", "种", "类", "大", "部分", "方面"].map { numeral.key + $0 } }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let members = members(before: phrase.lowerBound, prose),
      let count = numerals.first(where: { prose[phrase].begins(withBytesOf: $0.key) })?.value
    else { return [] }
    // `和` parts the last two members, or stands within one.
    let separators = members.separators + 1
    guard count < separators || count > separators + members.conjunctions else { return [] }
    return [finding(.count(count, separators + members.conjunctions), at: prose.span(of: phrase))]
  }

  /// What is enumerated directly before an offset, behind a verb such as 包括; nil where no closed enumeration is there.
  private static func members(before offset: Int, _ prose: Prose) -> (separators: Int, conjunctions: Int)? {
    let before = prose[prose.range(before: offset, atMost: 240)]
    let scalars = Array(before.unicodeScalars)
    var index = scalars.count
    var separators = 0
    var conjunctions = 0
    var lengthOfLast = 0
    while index > 0 {
      index -= 1
      switch scalars[index] {
      case "、": separators += 1
      case "和", "与", "及", "或": conjunctions += 1
      case "，", "。", "；", "：", "（", "）", "～", "至", "等", "的", "第": return nil
      case "供", "展", "施", "成", "立", "置", "给", "每", "共":
        // Directly before the number: a verb, or a word that the number belongs to.
        if index == scalars.count - 1 { return nil }
      case "括", "由", "有", "即", "为", "含":
        guard separators > 0, lengthOfLast > 0 else { return nil }
        return (separators, conjunctions)
      default: break
      }
      if separators == 0, conjunctions == 0 { lengthOfLast += 1 }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func count(_ said: Int, _ members: Int) -> Self {
    Self(zh: "数目是 \(said)，列举的是 \(members) 项", en: "the number is \(said), but \(members) are enumerated")
  }
}
