import StdModel

/// Documents that the lead-in of clause 3 names are listed in clause 2.
enum TermsLeadInDocuments: StandardRule {
  static let id = RuleID("GBT1.1-REF-18")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.2.1 d)"),
    summary: Bilingual(
      zh: "第 3 章引导语中提到的文件属于规范性引用，列入第 2 章", en: "documents named in the lead-in of clause 3 are normative references"),
    why: Bilingual(zh: "没有这些文件，读者不知道术语的定义", en: "without those documents readers lack the definitions"),
    wrong: [
      "## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n⟦GB/T 24421.1⟧界定的术语和定义适用于本文件。\n"
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 24421.1　服务业组织标准化工作指南　第1部分：总则\n\n## 3 术语和定义\n\nGB/T 24421.1界定的术语和定义适用于本文件。\n",
      // The source of a definition is no normative reference.
      "## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务** service\n\n满足需求的活动。\n\n[来源：GB/T 24421.1—2023，3.2]\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    unlistedDocuments(in: document) { $0 == .termsLeadIn }.map {
      finding(.unlisted($0.number), at: $0.span, fixes: $0.listing(in: document))
    }
  }
}

extension Bilingual {
  fileprivate static func unlisted(_ number: StandardNumber) -> Self {
    Self(
      zh: "第3章的引导语采用 \(number) 的术语，应将其列入规范性引用文件",
      en: "the lead-in of clause 3 takes terms of \(number), but clause 2 does not list it")
  }
}
