import StdModel

/// Every standard of the system has a known status, and a trial run lasts three months at least.
enum LifeCycle: SystemRule, StandardRule, PhraseRule {
  static let id = RuleID("SYS-38")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.4"),
    summary: Bilingual(
      zh: "体系内的标准标明状态（现行、在编、待制定、修订、废止），体系试运行不少于 3 个月",
      en: "each standard of the system has a status (现行, 在编, 待制定, 修订, 废止), and a trial run takes three months at least"),
    why: Bilingual(
      zh: "没有状态就不知道按哪一项执行；试运行太短，评价没有数据；计划标准的状态由 stdc 标为计划",
      en:
        "without a status nobody knows what applies; a short trial run leaves nothing to evaluate; stdc marks planned ones itself"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality, status: ⟦有效的⟧}
      === support/a.md
      ---
      title: ⟦资产管理规范⟧
      category: assets
      ---
      ## 4 运行

      体系应在试运行满⟦2个月⟧后评价。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality, status: 现行}
        - {number: GB/T 19000—2016, title: 质量管理体系　基础和术语, category: base/terms}
      === support/a.md
      ---
      title: 资产管理规范
      stage: 发布稿
      category: assets
      ---
      ## 4 运行

      体系应在试运行满3个月后评价，试运行期间每1个月汇总一次，试运行时间不应少于12个月。
      """
    ])

  private static let statuses: Set<String> = [
    "现行", "有效", "即将实施", "未实施", "在编", "待制定", "计划", "修订", "修订中", "废止", "已废止", "被代替", "已被代替", "部分代替",
  ]

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(system: self)
    rules.add(standard: self)
    rules.add(phrase: self)
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.adopted.compactMap { adopted in
      statuses.contains(adopted.status) ? nil : finding(.unknownStatus(adopted.status), at: adopted.places.status)
    }
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isInSystem, !document.isStatement, document.hasElements, document.metadata.stage == nil else {
      return []
    }
    return [finding(.noStage(document.metadata.displayTitle), at: document.headSpan)]
  }

  static let phrases = ["试运行"]

  /// `试运行满2个月`, `试运行时间不少于2个月`
  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard document.isInSystem, !document.isStatement else { return [] }
    let rest = prose[TextRange(phrase.upperBound, prose.text.utf8.count)]
    var words = rest[...]
    for word in ["期限", "时间", "期", "应", "不应", "宜", "不", "少于", "低于", "至少", "满", "为", "达到"] where words.hasPrefix(word) {
      words = words.dropFirst(word.count)
    }
    guard words.startIndex > rest.startIndex else { return [] }
    let numeral = words.prefix { $0.isNumber && $0.isASCII || "一两二三四五六七八九十".contains($0) }
    guard ["1", "2", "一", "两", "二"].contains(String(numeral)) else { return [] }
    let behind = words.dropFirst(numeral.count)
    let spaces = behind.prefix { $0 == " " }
    guard behind.dropFirst(spaces.count).hasPrefix("个月") else { return [] }
    let start = phrase.upperBound + rest.utf8.distance(from: rest.startIndex, to: words.startIndex)
    let length = numeral.utf8.count + spaces.utf8.count + "个月".utf8.count
    let span = prose.span(of: TextRange(start, start + length))
    return [finding(.shortTrial(String(numeral)), at: span)]
  }
}

extension Bilingual {
  fileprivate static func unknownStatus(_ status: String) -> Self {
    Self(zh: "状态“\(status)”不是现行、在编、待制定、修订、废止之一", en: "“\(status)” is none of 现行, 在编, 待制定, 修订, 废止")
  }

  fileprivate static func noStage(_ title: String) -> Self {
    Self(zh: "“\(title)”没有写 stage，标准明细表中按已发布列出", en: "“\(title)” has no stage and is listed as published")
  }

  fileprivate static func shortTrial(_ months: String) -> Self {
    Self(zh: "试运行 \(months) 个月太短，宜不少于 3 个月", en: "a trial run of \(months) months is short; take three at least")
  }
}
