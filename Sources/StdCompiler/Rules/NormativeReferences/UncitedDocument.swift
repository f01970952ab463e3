import StdModel

/// Every document that clause 2 lists is cited normatively.
enum UncitedDocument: StandardRule {
  static let id = RuleID("GBT1.1-REF-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [
    RuleID("GBT1.1-REF-12"), RuleID("GBT1.1-REF-15"), RuleID("GBT1.1-REF-17"), RuleID("GBT1.1-REF-13"),
    RuleID("GBT1.1-REF-10"),
  ]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.1、8.6.3.1"),
    summary: Bilingual(
      zh: "第 2 章只列文中规范性引用的文件，每个文件至少规范性引用一次",
      en: "clause 2 lists only documents that the text cites normatively"),
    why: Bilingual(
      zh: "多列的文件使使用者以为还要执行它；资料性引用的文件列入参考文献",
      en:
        "a document too many makes readers believe that they have to follow it; what is cited for information goes into the bibliography"
    ),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB/T 19001⟧　质量管理体系　要求\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台的安全应符合GB/T 22239的规定。\n",
      "## 2 规范性引用文件\n\n⟦GB/T 22239⟧　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台由中心运行。\n\n注：安全等级见GB/T 22239。\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n\n## 4 平台\n\n平台的安全应符合GB/T 22239的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 24421（所有部分）　服务业组织标准化工作指南\n\n## 4 平台\n\n体系应符合GB/T 24421.2的规定。\n",
      "## 2 规范性引用文件\n\nGB/T 24421.1　服务业组织标准化工作指南　第1部分：总则\n\n## 3 术语和定义\n\nGB/T 24421.1界定的术语和定义适用于本文件。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries(of: .normativeReferences)
    guard !entries.isEmpty else { return [] }
    return entries.compactMap { entry in
      let needsOwnForm = isListedInSeveralForms(entry, entries)
      var informative: Citations.Citation?
      for citation in document.citations.citations where cites(citation, entry, inItsForm: needsOwnForm) {
        if citation.isNormative { return nil }
        if informative == nil, citation.context != .foreword { informative = citation }
      }
      return report(entry, informative, document)
    }
  }

  /// With and without a date, or with several dates: there each form needs its own citation.
  private static func isListedInSeveralForms(_ entry: Citations.Entry, _ entries: ArraySlice<Citations.Entry>) -> Bool {
    guard let number = entry.number else { return false }
    return entries.contains { other in
      other.number.map { $0.isSameDocument(as: number) && $0.year != number.year } ?? false
    }
  }

  private static func cites(_ citation: Citations.Citation, _ entry: Citations.Entry, inItsForm needsOwnForm: Bool)
    -> Bool
  {
    guard let listed = entry.number else { return citation.reference.entry == entry.entry.id }
    guard let number = citation.number, entry.lists(number) else { return false }
    return !needsOwnForm || number.year == listed.year
  }

  private static func report(
    _ entry: Citations.Entry, _ informative: Citations.Citation?, _ document: DocumentView
  ) -> Diagnostic {
    let span = entry.entry.headSpan
    guard let informative, let prose = document.proses(at: [informative.reference.place])[informative.reference.place]
    else {
      return finding(.uncited(entry.entry.name), at: span)
    }
    let place = document.place(of: informative.reference.place.node)
    return finding(
      .citedInformatively(entry.entry.name, place), at: span,
      related: [Diagnostic.Label(prose.span(of: informative.reference.mention.range), .hint)])
  }
}

extension Bilingual {
  fileprivate static let hint = Self(zh: "资料性引用在这里", en: "cited for information here")

  fileprivate static func uncited(_ name: String) -> Self {
    Self(
      zh: "\(opening(name))在文中从未规范性引用，应删去或在条款中引用",
      en: "the text never cites \(name) normatively: cite it or take it off the list")
  }

  fileprivate static func citedInformatively(_ name: String, _ place: String) -> Self {
    Self(
      zh: "\(opening(name))只在\(spaced(place))资料性引用，应移到参考文献",
      en: "\(name) is cited only for information, in \(place): move it to the bibliography")
  }
}
