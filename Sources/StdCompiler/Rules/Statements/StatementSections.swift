import StdModel

/// A drafting statement has all sections of the scheme of 2022.
enum StatementSections: StandardRule {
  static let id = RuleID("PROC-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "编制说明包括工作简况，编制原则、主要内容及其确定依据，试验验证和预期效益，与国际标准的对比，采标情况，与法律法规和标准的关系，重大分歧意见，涉及专利的说明，实施建议，其他事项",
      en: "a drafting statement has the ten sections from the account of the work to other matters"),
    why: Bilingual(
      zh: "审查的人由编制说明判断标准能否批准，缺的部分无从判断", en: "those who approve the standard judge it by the statement"),
    wrong: [
      "---\nstatement-of: GB/T 12345—2026\ntitle: ⟦编制说明⟧\n---\n\n## 一、工作简况\n\n任务来自计划。\n\n## 二、编制原则、主要内容及其确定依据\n\n依据调研。\n\n## 三、试验验证、预期效益\n\n已验证。\n\n## 四、与国际、国外同类标准的对比\n\n没有同类标准。\n\n## 五、采用国际标准情况\n\n未采用。\n\n## 六、与法律法规和标准的关系\n\n协调。\n\n## 七、重大分歧意见\n\n无重大分歧意见。\n\n## 九、实施建议\n\n发布后6个月实施。\n\n## 十、其他事项\n\n没有其他事项。\n"
    ],
    right: [
      "---\nstatement-of: GB/T 12345—2026\ntitle: 编制说明\n---\n\n## 一、工作简况\n\n任务来自计划。\n\n## 二、编制原则、主要内容及其确定依据\n\n依据调研。\n\n## 三、试验验证、预期效益\n\n已验证。\n\n## 四、与国际、国外同类标准的对比\n\n没有同类标准。\n\n## 五、采用国际标准情况\n\n未采用。\n\n## 六、与法律法规和标准的关系\n\n协调。\n\n## 七、重大分歧意见\n\n无重大分歧意见。\n\n## 八、专利\n\n不涉及专利。\n\n## 九、实施建议\n\n发布后6个月实施。\n\n## 十、其他事项\n\n没有其他事项。\n",
      "---\ntitle: 服务规程\n---\n\n## 4 程序\n\n核对材料。\n",
    ])

  /// RULES.md T9, column 1, and words of which one stands in a heading.
  private static let sections: [(name: Bilingual, words: [StaticString])] = [
    (Bilingual(zh: "工作简况", en: "the work"), ["工作简况", "任务来源", "工作概况", "起草过程"]),
    (
      Bilingual(zh: "编制原则、主要内容及其确定依据", en: "principles, content and grounds"), ["编制原则", "主要内容", "确定依据", "起草原则", "制定原则"]
    ),
    (Bilingual(zh: "试验验证、技术经济论证、预期效益", en: "verification and benefits"), ["验证", "论证", "效益", "效果"]),
    (Bilingual(zh: "与国际、国外同类标准的对比", en: "comparison with standards abroad"), ["国际", "国外"]),
    (Bilingual(zh: "采用国际标准情况", en: "adoption of international standards"), ["采用国际", "采用国外", "采标"]),
    (Bilingual(zh: "与法律、行政法规和相关标准的关系", en: "relation to law and standards"), ["法律", "法规", "协调性"]),
    (Bilingual(zh: "重大分歧意见的处理经过和依据", en: "dissenting opinions"), ["分歧"]),
    (Bilingual(zh: "涉及专利的有关说明", en: "patents"), ["专利", "知识产权"]),
    (Bilingual(zh: "实施要求和措施建议", en: "how to implement"), ["实施", "贯彻"]),
    (Bilingual(zh: "其他应当说明的事项", en: "other matters"), ["其他", "其它"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, !document.isLocalStatement, document.hasElements else { return [] }
    let missing = document.sectionsMissing(of: sections)
    return missing.isEmpty ? [] : [finding(.sectionsMissing(missing), at: document.headSpan)]
  }
}
