import StdModel

/// A text that cites documents for information has a bibliography (参考文献).
enum BibliographyNeeded: StandardRule {
  static let id = RuleID("GBT1.1-ELM-08")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("SYS-29")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、9.5.4.2.2"),
    summary: Bilingual(
      zh: "文中有资料性引用时，设参考文献列出这些文件", en: "documents cited for information are listed in a bibliography"),
    why: Bilingual(
      zh: "读者要查资料性引用的文件，得知道它的全称和编号", en: "readers who look such a document up need its full name and number"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**中小企业** small and medium-sized enterprise\n\n符合⟦《统计上大中小微型企业划分办法》⟧规定的企业。\n",
      "## 4 平台\n\n平台由中心运行。\n\n注：安全等级见⟦GB/T 22239⟧。\n",
    ],
    right: [
      "## 4 平台\n\n平台由中心运行。\n\n注：安全等级见GB/T 22239。\n\n## 参考文献\n\n[1]　GB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
      // Cited normatively elsewhere, so clause 2 lists it; and the foreword and the forms of the organisation need no
      // list.
      "## 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。\n\n## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台应符合GB/T 22239的规定，填写《服务登记表》。\n\n注：安全等级见GB/T 22239。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.element(.bibliography) == nil else { return [] }
    let unlisted = document.unlistedInformativeCitations()
    guard let first = unlisted.first else { return [] }
    let related = unlisted.dropFirst().prefix(8).map { Diagnostic.Label($0.span, .also($0.name)) }
    return [
      finding(.needed(unlisted.map(\.name)), at: first.span, related: related, fixes: bibliography(unlisted, document))
    ]
  }

  private static func bibliography(_ unlisted: [InformativeCitation], _ document: DocumentView) -> [FixIt] {
    guard
      let last = document.elements.last(where: { $0.kind != .appendage && $0.kind != .index && $0.kind != .preamble })
    else { return [] }
    let sorted = unlisted.sorted { ReferenceSortKey($0.number, .init()) < ReferenceSortKey($1.number, .init()) }
    let entries = sorted.enumerated().map { index, citation in
      let title = citation.number.map { "\u{3000}" + (document.title(of: $0) ?? "……") } ?? ""
      return "[\(index + 1)]\u{3000}\(citation.name)\(title)\n"
    }
    let end = document.lineEnd(behind: last.clause.span)
    return [FixIt(.likely, .insert, [FixIt.Edit(end, "\n\n## 参考文献\n\n" + entries.joined(separator: "\n").dropLast())])]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上参考文献", en: "put in a bibliography")

  fileprivate static func also(_ name: String) -> Self {
    Self(zh: "还引用了\(spaced(name))", en: "\(name) is cited, too")
  }

  fileprivate static func needed(_ names: [String]) -> Self {
    let shown = names.prefix(3).joined(separator: "、")
    let more = names.count > 3 ? (zh: "等 \(names.count) 个文件", en: " and \(names.count - 3) more") : (zh: "", en: "")
    return Self(
      zh: "资料性引用了\(spaced(shown))\(more.zh)，缺少参考文献",
      en: "\(shown)\(more.en) cited for information, but there is no bibliography")
  }
}
