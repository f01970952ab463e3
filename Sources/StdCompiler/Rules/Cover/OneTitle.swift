import StdModel

/// The title on the cover is the one above clause 1.
enum OneTitle: StandardRule {
  static let id = RuleID("GBT1.1-COV-15")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.1.1、10.1.4"),
    summary: Bilingual(
      zh: "封面的文件名称与正文首页的文件名称相同", en: "the title on the cover and the one on the first page are the same"),
    why: Bilingual(zh: "两个名称，登记、引用和检索就有两种", en: "two titles are registered, cited and found as two documents"),
    wrong: [
      "# 企业服务平台建设规范\n\n## 前言\n\n本文件由中心归口。\n\n# ⟦企业服务平台建设与服务规范⟧\n\n## 1 范围\n\n本文件适用于平台。\n"
    ],
    right: [
      "# 企业服务平台　建设规范\n\n## 前言\n\n本文件由中心归口。\n\n# 企业服务平台 建设规范\n\n## 1 范围\n\n本文件适用于平台。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.title, let body = document.metadata.bodyTitle, !document.isStatement,
      !isSameText(title.value, body.value)
    else { return [] }
    return [
      finding(
        .differs(body.value, title.value), at: body.span, related: [Diagnostic.Label(title.span, .cover)],
        fixes: [.replace(body.span, with: title.value, .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static let cover = Self(zh: "封面上的名称", en: "the title on the cover")

  fileprivate static func differs(_ body: String, _ title: String) -> Self {
    Self(zh: "正文首页的名称“\(body)”与封面的“\(title)”不同", en: "the first page says “\(body)”, the cover “\(title)”")
  }
}
