import StdModel

/// Number and title of an item of the bibliography belong together, and a series is listed with all its parts.
enum BibliographyTitles: StandardRule {
  static let id = RuleID("GBT1.1-BIB-07")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.13、8.6.3.1"),
    summary: Bilingual(
      zh: "参考文献的编号与名称一致，引用所有部分时编号后写“（所有部分）”", en: "number and title agree, and a whole series bears （所有部分）"),
    why: Bilingual(zh: "编号与名称不一致时，不知道参考的是哪一个文件", en: "when they differ nobody knows which document is meant"),
    wrong: [
      "## 参考文献\n\n[1]　⟦GB/T 20001.1—2017⟧　标准编写规则　第5部分：规范标准\n",
      "## 参考文献\n\n[1]　⟦GB/T 24421—2009⟧　服务业组织标准化工作指南\n\n[2]　GB/T 24421.2—2009　服务业组织标准化工作指南　第2部分：标准体系\n",
    ],
    right: [
      "## 参考文献\n\n[1]　GB/T 20001.5—2017　标准编写规则　第5部分：规范标准\n\n[2]　GB/T 24421（所有部分）　服务业组织标准化工作指南\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .bibliography).compactMap { entry in
      if let fault = titleFault(of: entry, in: document) { return fault.diagnostic(id, severity) }
      return seriesFault(of: entry, in: document).map { finding($0.message, at: $0.span, fixes: $0.fixes) }
    }
  }
}
