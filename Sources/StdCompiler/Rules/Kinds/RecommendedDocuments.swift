import StdModel

/// What guidance recommends to follow is cited normatively, and listed in clause 2.
enum RecommendedDocuments: StandardRule {
  static let id = RuleID("KIND-GUID-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-CIT-04"), RuleID("SYS-29")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.2.1"),
    summary: Bilingual(
      zh: "指南的推荐型条款（“宜”）所引用的文件是规范性引用，列入第 2 章",
      en: "in guidance a document that a recommendation (宜) cites is cited normatively and listed in clause 2"),
    why: Bilingual(
      zh: "指南的主体就是推荐；所推荐的文件不列出，使用者不知道要备齐哪些文件",
      en: "recommendations are what guidance consists of, and readers need the documents that they name"),
    wrong: [
      "---\ntitle: 标准体系建设指南\n---\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 建设\n\n标准的编写宜按照⟦GB/T 24421.3⟧的规定。\n"
    ],
    right: [
      "---\ntitle: 标准体系建设指南\n---\n\n## 2 规范性引用文件\n\nGB/T 24421.3　服务业组织标准化工作指南　第3部分：标准编制\n\n## 4 建设\n\n标准的编写宜按照GB/T 24421.3的规定。\n",
      // A hint, and a recommendation of another type of standard.
      "---\ntitle: 标准体系建设指南\n---\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 建设\n\n标准的编写宜统一体例（见GB/T 24421.3）。\n",
      "---\ntitle: 标准体系建设规范\n---\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 4 建设\n\n标准的编写宜符合GB/T 24421.3的规定。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.metadata.isGuidance else { return [] }
    return unlistedDocuments(in: document) { $0 != .foreword && $0 != .termsLeadIn }.compactMap { unlisted in
      let reference = unlisted.citation.reference
      let provision = document.provision(around: reference.mention.coreRange, at: reference.place)
      guard provision?.kind == .recommendation else { return nil }
      return finding(
        .unlisted(unlisted.number, document.place(of: reference.place.node)), at: unlisted.span,
        fixes: unlisted.listing(in: document))
    }
  }
}

extension Bilingual {
  fileprivate static func unlisted(_ number: StandardNumber, _ place: String) -> Self {
    Self(
      zh: "\(opening(place))推荐按 \(number)，在指南中是规范性引用，应列入规范性引用文件",
      en: "\(place) recommends \(number), which guidance cites normatively: list it in clause 2")
  }
}
