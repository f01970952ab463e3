import StdModel

/// The foreword tells its things in the order of GB/T 1.1.
enum ForewordOrder: StandardRule {
  static let id = RuleID("GBT1.1-FWD-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3"),
    summary: Bilingual(
      zh: "前言依次说明起草规则、与其他文件的关系、代替的文件、国际文件、专利、提出和归口、起草单位和起草人、历次版本",
      en:
        "the foreword tells in order: drafting rules, relation to other documents, what is replaced, international document, patents, proposer and keeper, drafters, editions"
    ),
    why: Bilingual(
      zh: "次序固定，读者和登记人员到同一处找同一项", en: "in a fixed order readers and registrars find each of them in its place"),
    wrong: [
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n本文件起草单位：示例中心。\n\n⟦本文件由示例中心提出并归口。⟧\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心提出并归口。\n\n⟦请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。⟧\n\n本文件主要起草人：示例编写组。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n本文件代替Q/SLFW SS 301—2023《窗口受理规程》。主要技术变化如下：\n\na) 增加了回访（见6.5）。\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。\n\n本文件由示例中心提出并归口。\n\n本文件起草单位：示例中心。\n\n本文件主要起草人：示例编写组。\n\n本文件及其所代替文件的历次版本发布情况为：2023年首次发布为Q/SLFW SS 301—2023，本次为第一次修订。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword else { return [] }
    var highest: (item: Foreword.Item, paragraph: Foreword.Paragraph)?
    for paragraph in foreword.paragraphs {
      guard let item = paragraph.item else { continue }
      if let earlier = highest, earlier.item > item {
        return [
          finding(
            .order(item.name, earlier.item.name), at: paragraph.prose.span,
            related: [Diagnostic.Label(earlier.paragraph.prose.span, .earlier)])
        ]
      }
      highest = (item, paragraph)
    }
    return []
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "排在了前面", en: "stands in front")

  fileprivate static func order(_ item: Self, _ earlier: Self) -> Self {
    Self(zh: "“\(item.zh)”应位于“\(earlier.zh)”之前", en: "“\(item.en)” belongs before “\(earlier.en)”")
  }
}
