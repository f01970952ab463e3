import StdModel
import StdSyntax

/// 可 permits, 能 says what something is able to do: neither stands for the other, nor 不能 for a prohibition.
enum AbilityOrPermission: PhraseRule {
  static let id = RuleID("GBT1.1-MOD-08")
  static let severity = Severity.warning
  static let yieldsTo = modalWordCauses

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("附录C 表C.1、表C.4、表C.5"),
    summary: Bilingual(
      zh: "“可”只表示允许，能力用“能”；“不能”只表示没有能力，禁止用“不应”",
      en: "可 permits and 能 states an ability; 不能 states that there is none, and 不应 prohibits"),
    why: Bilingual(
      zh: "“系统可容纳500人”读不出是准许容纳还是容纳得下；“人员不能收费”读不出是不准还是做不到",
      en:
        "a system that 可 hold 500 people may either be allowed to or be able to, and only one of the two can be tested"),
    wrong: [
      "## 4 平台\n\n平台⟦可⟧满足500个用户同时在线的需求。\n",
      "## 4 人员\n\n服务人员⟦不能⟧擅自向外提供申请人的材料。\n",
    ],
    right: [
      // What people are left free to do, and what a thing is able or not able to do.
      "## 4 平台\n\n平台能满足500个用户同时在线的需求，服务对象可实名登录，运营机构可确定开放时间。\n",
      "## 4 人员\n\n服务人员不应擅自向外提供申请人的材料。当日不能办结的，服务人员应告知申请人。\n",
      "## 4 平台\n\n申请单位可自行选择缴费方式，可靠性应满足表1的规定。许可满足条件时生效。\n",
    ])

  /// What only abilities are said of, behind 可; what only prohibitions are said of, behind 不能.
  private static let abilities = ["满足", "实现", "容纳", "承受", "承载", "达到", "确保", "保证", "支持", "兼容", "适应", "识别", "自动"]
  private static let misdeeds = [
    "擅自", "随意", "私自", "泄露", "泄漏", "推诿", "索要", "索取", "收受", "刁难", "歧视", "脱岗", "离岗", "串岗", "饮酒", "吸烟", "弄虚作假", "敷衍",
    "吃拿卡要", "迟到", "早退",
  ]

  static let phrases = abilities.map { "可" + $0 } + misdeeds.map { "不能" + $0 }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard let found = ModalFinding(phrase, prose, at: place, in: document), !found.isGoverned(in: prose) else {
      return []
    }
    let right: String
    switch found.word {
    case .may where !hasActor(before: found.range.lowerBound, prose, found.sentence): right = "能"
    case .cannot: right = "不应"
    default: return []
    }
    let rest = String(prose[TextRange(found.range.upperBound, phrase.upperBound)])
    return [
      finding(
        right == "能" ? .ability(rest) : .prohibition(rest), at: found.span,
        fixes: [.replace(found.span, with: right, .likely)])
    ]
  }

  /// Whether somebody who may be permitted something is named before the word: a person, a body.
  private static func hasActor(before offset: Int, _ prose: Prose, _ sentence: TextRange) -> Bool {
    let before = prose.piece(before: offset, from: sentence.lowerBound)
    let actors: [StaticString] = ["人", "者", "员", "机构", "单位", "企业", "中心", "岗位", "对象", "部门", "组织", "客户", "用户", "方"]
    return actors.contains { before.ends(with: $0) } || before.isEmpty
  }
}

extension Bilingual {
  fileprivate static func ability(_ verb: String) -> Self {
    Self(
      zh: "“可\(verb)”说的是能力，用“能”；“可”只表示允许", en: "“可\(verb)” states an ability, which is 能; 可 permits")
  }

  fileprivate static func prohibition(_ deed: String) -> Self {
    Self(
      zh: "“不能\(deed)”是禁止，用“不应”；“不能”只表示没有能力",
      en: "“不能\(deed)” prohibits, which is 不应; 不能 states that there is no ability")
  }
}
