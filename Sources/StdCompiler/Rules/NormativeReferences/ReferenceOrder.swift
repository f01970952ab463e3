import StdModel

/// The documents of clause 2 stand in the order that GB/T 1.1 gives.
enum ReferenceOrder: StandardRule {
  static let id = RuleID("GBT1.1-REF-09")
  static let severity = Severity.warning
  // What does not belong in the list need not be put in order.
  static let yieldsTo = [RuleID("GBT1.1-REF-12")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.2"),
    summary: Bilingual(
      zh: "依次为国家标准、行业标准、本行政区域的地方标准、团体标准、ISO 和 IEC 标准、其他文件；国家标准和国际标准按顺序号，其他先按代号、再按顺序号",
      en: "national, industry, local, group, ISO and IEC documents, then others; by number, or by code and number"),
    why: Bilingual(zh: "次序固定，读者才能很快查到一个文件", en: "in a fixed order documents are found at once"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦DB53/T 1117⟧　中小企业公共服务分类\n\nGB/T 19001　质量管理体系　要求\n\nGB/T 22239　信息安全技术　网络安全等级保护基本要求\n",
      "## 2 规范性引用文件\n\n⟦GB/T 22239⟧　信息安全技术　网络安全等级保护基本要求\n\nGB 2894　安全色和安全标志\n\nGB/T 19001　质量管理体系　要求\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 1.1　标准化工作导则　第1部分：标准化文件的结构和起草规则\n\nGB 2894　安全色和安全标志\n\nGB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系构建\n\nGB/T 24421.10　服务业组织标准化工作指南　第10部分：示例\n\nDB53/T 1117　中小企业公共服务分类\n\nISO 9001　质量管理体系　要求（Quality management systems—Requirements）\n",
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nQ/SLFW BZ 1001—2026　监督检查规程\n\nQ/SLFW JC 201—2026　中小企业公共服务　术语\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let clause = document.element(.normativeReferences)?.clause, clause.subclauses.isEmpty
    else { return [] }
    let entries = document.citations.entries(of: .normativeReferences).map(\.entry)
    let misplaced = misplacedReferences(entries)
    return misplaced.enumerated().map { index, item in
      finding(
        .misplaced(item), at: item.entry.headSpan,
        related: [Diagnostic.Label(item.neighbour.headSpan, .neighbour(item))],
        fixes: index == 0 ? sorting(entries) : [])
    }
  }

  private static func sorting(_ entries: [ReferenceEntry]) -> [FixIt] {
    guard entries.allSatisfy({ $0.ordinal == nil && $0.strayMarker == nil && $0.prose.runs.isEmpty }) else { return [] }
    let edits = zip(entries, sortedReferences(entries)).compactMap { place, entry in
      place.id == entry.id ? nil : FixIt.Edit(place.span, entry.prose.text)
    }
    return [FixIt(.certain, .sort, edits)]
  }
}

extension Bilingual {
  fileprivate static let sort = Self(zh: "按规定的次序重排清单", en: "put the list in order")

  /// Where an entry of clause 2 or of the bibliography belongs.
  static func misplaced(_ item: MisplacedReference) -> Self {
    switch item.direction {
    case .before:
      Self(
        zh: "\(opening(item.entry.name))应排在\(spaced(item.neighbour.name))之前",
        en: "\(item.entry.name) belongs before \(item.neighbour.name)")
    case .behind:
      Self(
        zh: "\(opening(item.entry.name))应排在\(spaced(item.neighbour.name))之后",
        en: "\(item.entry.name) belongs behind \(item.neighbour.name)")
    }
  }

  static func neighbour(_ item: MisplacedReference) -> Self {
    switch item.direction {
    case .before: Self(zh: "应排在它之前", en: "belongs before this one")
    case .behind: Self(zh: "应排在它之后", en: "belongs behind this one")
    }
  }
}
