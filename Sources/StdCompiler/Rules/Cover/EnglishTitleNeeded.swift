import StdModel

/// National and industry standards have an English title.
enum EnglishTitleNeeded: StandardRule {
  static let id = RuleID("GBT1.1-COV-08")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "国家标准和行业标准的封面有英文译名", en: "the cover of national and industry standards has the English title"),
    why: Bilingual(zh: "国外读者和国际检索系统靠英文译名找到文件", en: "readers and catalogues abroad find the document by it"),
    wrong: [
      "---\nnumber: GB/T 99999—2026\ntitle: ⟦中小企业公共服务　窗口受理规程⟧\nissued: 2026-03-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "---\nnumber: GB/T 99999—2026\ntitle: 中小企业公共服务　窗口受理规程\ntitle-en: Public service for small and medium-sized enterprises—Code of practice for acceptance\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: DB53/T 1117—2026\ntitle: 窗口受理规程\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 03.080.20\n\n中华人民共和国国家标准\n\nGB/T 99999—2026\n\n中小企业公共服务　窗口受理规程\n\nCode of practice for acceptance\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let metadata = document.metadata
    guard metadata.englishTitle == nil, let title = metadata.title, let level = metadata.number?.value.level,
      level == .national || level == .industry, !document.isStatement, !document.hasTemplateText
    else { return [] }
    return [
      finding(
        .missing(level.name), at: title.span, fixes: document.insertingMetadata(["title-en: ……"], .likely, .insert))
    ]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上英文译名", en: "put in the English title")

  fileprivate static func missing(_ level: Self) -> Self {
    Self(zh: "\(level.zh)的封面缺少英文译名", en: "the cover of this \(level.en) lacks the English title")
  }
}
