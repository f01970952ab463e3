import StdModel

/// The English title has the word that table 1 gives for the type.
enum EnglishTitleOfType: StandardRule {
  static let id = RuleID("GBT1.1-TTL-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.4.2，表1"),
    summary: Bilingual(
      zh: "英文译名与中文名称的功能类型一致：规范 specification，规程 code of practice，指南 guidance 或 guidelines",
      en:
        "the English title has the word of the type: specification, code of practice, guidance or guidelines, vocabulary"
    ),
    why: Bilingual(
      zh: "译错类型，国外读者会把规程当成规范", en: "with the wrong word readers take a code of practice for a specification"),
    wrong: [
      "---\ntitle: 投诉处理规程\ntitle-en: ⟦Specification for complaints handling⟧\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: 服务清单编制指南\ntitle-en: ⟦Rules for preparing service lists⟧\n---\n\n## 1 范围\n\n本文件适用于清单。\n",
    ],
    right: [
      "---\ntitle: 投诉处理规程\ntitle-en: Code of practice for complaints handling\n---\n\n## 1 范围\n\n本文件适用于投诉。\n",
      "---\ntitle: 公共服务　术语\ntitle-en: Public service—Vocabulary\n---\n\n## 1 范围\n\n本文件适用于服务。\n",
      "---\ntitle: 服务档案要求\ntitle-en: Requirements for service records\n---\n\n## 1 范围\n\n本文件适用于档案。\n",
    ])

  /// The last word of a title and the English words of which one belongs to it.
  private static let words: [(chinese: StaticString, english: [StaticString])] = [
    ("规范", ["specification", "norm"]),
    ("规程", ["code of practice", "codes of practice"]),
    ("指南", ["guidance", "guideline", "guide"]),
    ("术语", ["vocabulary", "terminology", "terms"]),
    ("分类", ["classification", "classifying"]),
    ("编码", ["coding", "code"]),
    ("试验方法", ["test method", "determination", "testing"]),
  ]

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, let english = document.metadata.englishTitle, !document.isStatement
    else { return [] }
    guard let type = words.first(where: { title.value.ends(with: $0.chinese) }) else { return [] }
    let lower = english.value.lowercased()
    if type.english.contains(where: { lower.holds($0) }) { return [] }
    return [finding(.other("\(type.chinese)", "\(type.english[0])"), at: english.span)]
  }
}

extension Bilingual {
  fileprivate static func other(_ chinese: String, _ english: String) -> Self {
    Self(zh: "“\(chinese)”的英文译名应含“\(english)”", en: "the English for “\(chinese)” is “\(english)”")
  }
}
