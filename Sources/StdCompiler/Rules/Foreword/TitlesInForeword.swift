import StdModel

/// Numbers and titles that the foreword names agree, those of the drafting rules first of all.
enum TitlesInForeword: StandardRule {
  static let id = RuleID("GBT1.1-FWD-02")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-FWD-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 a)"),
    summary: Bilingual(
      zh: "前言所写的标准，编号、年份和名称一致", en: "number, year and title of the standards that a foreword names agree"),
    why: Bilingual(
      zh: "读者由此得知文件按哪一版规则起草，名称与编号不一致就无从判断",
      en:
        "it tells by which edition of the rules the document was drafted, unless number and title contradict each other"
    ),
    wrong: [
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》和GB/T 20001.6—2017《标准编写规则 第6部分：⟦指南⟧标准》的规定起草。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》和GB/T 20001.6—2017《标准编写规则 第6部分:规程标准》的规定起草。\n\n本文件代替DB53/T 900—2018《中小企业服务规范》。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.misstatedTitles(id, severity) { $0.context == .foreword || $0.context == .introduction }
  }
}
