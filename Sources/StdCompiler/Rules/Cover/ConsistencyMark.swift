import StdModel

/// A document that adopts an international one says so below its English title: `（ISO 9001:2015，MOD）`.
enum ConsistencyMark: StandardRule {
  static let id = RuleID("GBT1.1-COV-18")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1、10.3.1.3"),
    summary: Bilingual(
      zh: "与国际文件有一致性对应关系的，封面英文译名之下标明一致性程度",
      en: "the degree of consistency with an international document stands below the English title"),
    why: Bilingual(
      zh: "读者由封面就能知道文件与国际文件的关系", en: "the cover tells readers how the document relates to the international one"),
    wrong: [
      "ICS 03.080.20\n\n中华人民共和国国家标准\n\nGB/T 99999—2026\n\n组织投诉处理指南\n\nGuidelines for complaints handling\n\n2026-03-01 发布\n\n## 前言\n\n本文件⟦修改采用ISO 10002:2018⟧。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "ICS 03.080.20\n\n中华人民共和国国家标准\n\nGB/T 99999—2026\n\n组织投诉处理指南\n\nGuidelines for complaints handling\n\n（ISO 10002:2018，MOD）\n\n2026-03-01 发布\n\n## 前言\n\n本文件修改采用ISO 10002:2018。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 03.080.20\n\n示例市地方标准\n\nDB9901/T 12—2026\n\n投诉处理规程\n\n2026-03-01 发布\n\n## 前言\n\n本文件参考ISO 10002:2018制定，由中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let cover = document.metadata.cover, cover.adoption == nil, !document.isStatement,
      let foreword = document.foreword
    else { return [] }
    for paragraph in foreword.paragraphs {
      let text = paragraph.prose.text
      guard let adopted = text.firstRange(of: "采用", from: 0) else { continue }
      for reference in document.resolution.references[paragraph.id] {
        guard case .standard(let number, _, _) = reference.mention.kind, number.level == .international else {
          continue
        }
        let gap = reference.mention.range.lowerBound - adopted.upperBound
        guard gap >= 0, gap <= 3 else { continue }
        let start = max(0, adopted.lowerBound - 6)
        let kind = paragraph.prose[TextRange(start, adopted.lowerBound)]
        guard kind == "修改" || kind == "等同" || kind == "等效" else { continue }
        let end = reference.mention.coreRange.upperBound
        return [
          finding(.missing(number, kind == "修改" ? "MOD" : "IDT"), at: paragraph.prose.span(of: TextRange(start, end)))
        ]
      }
    }
    return []
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: StandardNumber, _ degree: String) -> Self {
    Self(
      zh: "封面英文译名之下应标明（\(number)，\(degree)）", en: "below the English title the cover should say （\(number)，\(degree)）")
  }
}
