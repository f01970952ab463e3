import StdModel

/// A part of a multi-part document has an introduction (引言).
enum IntroductionOfParts: StandardRule {
  static let id = RuleID("GBT1.1-ELM-07")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.4"),
    summary: Bilingual(zh: "分为部分的文件，每个部分都设引言", en: "every part of a multi-part document has an introduction"),
    why: Bilingual(
      zh: "读者由引言得知文件为什么分成若干部分，各部分管什么",
      en: "the introduction tells why the document is split and what each part covers"),
    wrong: [
      "---\ntitle: ⟦中小企业公共服务 第2部分：受理⟧\n---\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 引言\n\n本文件由2个部分构成。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 服务窗口第2部分业务受理规程\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.element(.introduction) == nil, document.hasElements,
      let title = document.metadata.title,
      let part = PartNumber(inTitle: title.value)
    else { return [] }
    return [finding(.missing(part.number), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ part: Int) -> Self {
    Self(
      zh: "文件是第\(part)部分，却没有引言说明各部分的划分", en: "the document is part \(part), but no introduction tells how it is split")
  }
}
