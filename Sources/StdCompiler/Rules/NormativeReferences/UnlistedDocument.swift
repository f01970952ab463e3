import StdModel

/// Every document that the text cites normatively is listed in clause 2.
enum UnlistedDocument: StandardRule {
  static let id = RuleID("GBT1.1-REF-04")
  static let severity = Severity.error
  // A series without its parts is the cause, not the list.
  static let yieldsTo = [RuleID("GBT1.1-CIT-04"), RuleID("SYS-29"), RuleID("KIND-GUID-05")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1、9.5.4.2.1"),
    summary: Bilingual(zh: "文中规范性引用的文件都列入第 2 章", en: "what the text cites normatively is listed in clause 2"),
    why: Bilingual(
      zh: "规范性引用的文件不列出，使用者不知道还要备齐哪些文件才能执行本文件",
      en: "readers learn from clause 2 which documents they need besides this one"),
    wrong: [
      "## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 平台\n\n平台的安全应符合⟦GB/T 22239⟧的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系构建\n\n## 4 平台\n\n体系应符合⟦GB/T 24421.3⟧和GB/T 24421.2的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准化文件的结构和起草规则\n\n## 4 平台\n\n标准应符合GB/T 1.1的规定，平台应符合⟦GB/T 22239⟧的规定。\n\n## 参考文献\n\n[1]　GB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台的安全应符合GB/T 22239的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南\n\n## 4 平台\n\n体系应符合GB/T 24421.2的规定。\n",
      // A hint is no normative reference, and clause 2 that is missing altogether is another matter.
      "## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 平台\n\n平台由中心运行，安全等级见GB/T 22239。\n",
      "## 1 范围\n\n本文件适用于平台。\n\n## 4 平台\n\n平台的安全应符合GB/T 22239的规定。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    unlistedDocuments(in: document) { $0 != .foreword && $0 != .termsLeadIn }.map { report($0, in: document) }
  }

  private static func report(_ unlisted: UnlistedCitation, in document: DocumentView) -> Diagnostic {
    var related: [Diagnostic.Label] = []
    if let entry = document.citations.entries.first(where: { $0.register == .bibliography && $0.lists(unlisted.number) }
    ) {
      related.append(Diagnostic.Label(entry.entry.headSpan, .inBibliography))
    }
    return finding(
      .unlisted(unlisted.number, document.place(of: unlisted.citation.reference.place.node), unlisted.count),
      at: unlisted.span,
      related: related, fixes: unlisted.listing(in: document))
  }
}

extension Bilingual {
  fileprivate static let inBibliography = Self(
    zh: "列在参考文献中，应移到第2章", en: "listed in the bibliography; move it to clause 2")

  fileprivate static func unlisted(_ number: StandardNumber, _ place: String, _ count: Int) -> Self {
    let more = count > 1 ? (zh: "（共 \(count) 处）", en: " (\(count) places)") : (zh: "", en: "")
    return Self(
      zh: "\(opening(place))规范性引用的 \(number)\(more.zh)未列入规范性引用文件",
      en: "\(place) cites \(number)\(more.en) normatively, but clause 2 does not list it")
  }
}
