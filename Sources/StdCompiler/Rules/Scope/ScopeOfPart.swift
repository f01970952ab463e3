import StdModel

/// The scope of a part speaks of that part only.
enum ScopeOfPart: StandardRule {
  static let id = RuleID("GBT1.1-SCP-08")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.1"),
    summary: Bilingual(zh: "部分的范围只写该部分的内容", en: "the scope of a part speaks of that part"),
    why: Bilingual(zh: "范围写成整个文件的，就看不出这一部分管什么", en: "with the scope of the whole series the part has no borders"),
    wrong: [
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 1 范围\n\n⟦本系列标准⟧规定了公共服务的要求，本文件适用于受理。\n"
    ],
    right: [
      "---\ntitle: 中小企业公共服务 第2部分：受理\n---\n\n## 1 范围\n\n本文件规定了受理的要求。\n\n本文件适用于受理。\n",
      "---\ntitle: 标准的各部分编写规范\n---\n\n## 1 范围\n\n本文件规定了标准各部分编写的要求。\n\n本文件适用于标准。\n",
    ])

  private static let series: [StaticString] = [
    "本系列标准", "本系列文件", "该系列标准", "系列标准", "本文件的各部分", "本标准的各部分", "各部分规定了", "（所有部分）规定了",
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let title = document.metadata.title, let part = PartNumber(inTitle: title.value),
      let clause = document.element(.scope)?.clause
    else { return [] }
    for case .paragraph(let paragraph) in clause.blocks {
      for words in series {
        guard let range = paragraph.prose.text.firstRange(of: words) else { continue }
        return [finding(.series("\(words)", part.number), at: paragraph.prose.span(of: range))]
      }
    }
    return []
  }
}

extension Bilingual {
  fileprivate static func series(_ words: String, _ part: Int) -> Self {
    Self(
      zh: "“\(words)”说的是整个系列，第\(part)部分的范围只写本部分的内容",
      en: "“\(words)” speaks of the series; the scope of part \(part) speaks of that part")
  }
}
