import StdModel

/// A long document that is laid out by hand has a table of contents (目次).
enum ContentsNeeded: StandardRule {
  static let id = RuleID("GBT1.1-ELM-09")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2"),
    summary: Bilingual(
      zh: "连封面一起写成文字的文件，超过五章或者有附录时，写出目次；没有写封面的由 stdc 生成目次",
      en:
        "a document written out with its cover has a table of contents where it has annexes or more than five clauses; otherwise stdc makes one"
    ),
    why: Bilingual(zh: "没有目次，读者不知道文件的结构，也不便查找", en: "without one readers see neither the structure nor where to look"),
    wrong: [
      "ICS 03.080\n\nDB53\n\n唐山市地方标准\n\nDB53/T 1117—2026\n\n# 平台服务规范\n\n2026-03-01 发布\n\n2026-04-01 实施\n\n## ⟦前言⟧\n\n本文件由中心提出。\n\n# 平台服务规范\n\n## 1 范围\n\n本文件适用于平台。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n平台应受理。\n\n## 5 办理\n\n平台应办理。\n\n## 6 送达\n\n平台应送达。\n"
    ],
    right: [
      "---\ntitle: 平台服务规范\n---\n\n## 1 范围\n\n本文件适用于平台。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n平台应受理。\n\n## 5 办理\n\n平台应办理。\n\n## 6 送达\n\n平台应送达。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.metadata.cover != nil, !document.isStatement, document.element(.contents) == nil,
      let scope = document.element(.scope)
    else { return [] }
    let clauses = document.numberedClauses.count
    guard clauses > 5 || !document.annexes.isEmpty else { return [] }
    return [finding(.missing(clauses), at: (document.element(.foreword) ?? scope).clause.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ clauses: Int) -> Self {
    Self(
      zh: "文件有 \(clauses) 章，宜在前言之前写出目次",
      en: "the document has \(clauses) clauses; give their contents before the foreword")
  }
}
