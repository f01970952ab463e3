import StdModel

/// The words for the level on the cover fit the code of the number.
enum LevelWords: StandardRule {
  static let id = RuleID("GBT1.1-COV-16")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1、附录E"),
    summary: Bilingual(
      zh: "封面的层次或类别文字与文件代号相符：GB 国家标准，DB 地方标准，T/ 团体标准，Q/ 企业标准",
      en: "the words for the level fit the code: GB national, DB local, T/ group, Q/ enterprise standard"),
    why: Bilingual(zh: "层次决定由谁批准、在什么范围有效", en: "the level says who approved it and where it holds"),
    wrong: [
      "⟦团体标准⟧\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
      "⟦示 例 市 地 方 标 准⟧\n\nQ/SLFW SS 301—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "示 例 市 地 方 标 准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
      "国家标准化指导性技术文件\n\nGB/Z 99999—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
      "中华人民共和国旅游行业标准\n\nLB/T 999—2026\n\n窗口受理服务规程\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let written = document.metadata.cover?.levelWords, let number = document.metadata.number,
      !document.isStatement,
      let expected = words(for: number.value)
    else { return [] }
    let bare = written.value.filter { !$0.isWhitespace }
    // Guidance of a region is called so, too: DBnn/Z.
    if bare.hasSuffix(expected) || (number.value.code.ends(with: "/Z") && bare.hasSuffix("指导性技术文件")) { return [] }
    return [
      finding(
        .unfit(bare, number.value.code, expected), at: written.span, related: [Diagnostic.Label(number.span, .number)])
    ]
  }

  private static func words(for number: StandardNumber) -> String? {
    switch number.level {
    case .national: number.code == "GB/Z" ? "指导性技术文件" : "国家标准"
    case .industry: "行业标准"
    case .local: "地方标准"
    case .group: "团体标准"
    case .enterprise: "企业标准"
    case .international, .foreign: nil
    }
  }
}

extension Bilingual {
  fileprivate static let number = Self(zh: "文件编号", en: "the number")

  fileprivate static func unfit(_ written: String, _ code: String, _ expected: String) -> Self {
    Self(
      zh: "代号 \(code) 的文件是\(expected)，封面写的是“\(written)”",
      en: "a document with the code \(code) is a \(expected), the cover says “\(written)”")
  }
}
