import StdModel

/// Clause 2 lists no edition that has been replaced or withdrawn.
enum WithdrawnReference: StandardRule {
  static let id = RuleID("GBT1.1-REF-11")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.4.2"),
    summary: Bilingual(zh: "不规范性引用已被代替或废止的文件", en: "replaced or withdrawn documents are not cited normatively"),
    why: Bilingual(zh: "废止的文件不再维护，也不再出售，无法执行", en: "a withdrawn document is neither kept up nor to be had"),
    wrong: [
      "---\nnumber: DB53/T 1117—2024\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\n⟦GB/T 24421.2—2009⟧　服务业组织标准化工作指南　第2部分：标准体系\n",
      // Without a year, too, where nothing of that number is in force.
      "## 2 规范性引用文件\n\n⟦GB/T 28002⟧　职业健康安全管理体系　实施指南\n",
      """
      === system.yaml
      organisation: 示例中心
      catalogue: references.csv
      === references.csv
      标准编号,标准名称,被代替,废止日期
      DB53/T 900—2018,中小企业服务规范,DB53/T 900—2024,2024-06-01
      === base/a.md
      ---
      number: Q/SL JC 201—2026
      title: 服务规范
      ---

      ## 2 规范性引用文件

      ⟦DB53/T 900—2018⟧　中小企业服务规范
      """,
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 28003, title: 职业健康安全管理体系　要求, status: 废止, category: base/guidelines}
      === a.md
      ## 2 规范性引用文件

      ⟦GB/T 28003⟧　职业健康安全管理体系　要求
      """,
      """
      === a.md
      ## 2 规范性引用文件

      ⟦Q/SLFW JC 201—2023⟧　中小企业公共服务　术语
      === b.md
      ---
      number: Q/SLFW JC 201—2026
      title: 中小企业公共服务　术语
      ---

      ## 1 范围

      本文件界定了术语。
      """,
    ],
    right: [
      "---\nnumber: DB53/T 1117—2022\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nGB/T 24421.2—2009　服务业组织标准化工作指南　第2部分：标准体系\n",
      // In force until 2026-06-30.
      "---\nnumber: DB53/T 1117—2026\ntitle: 服务规范\nissued: 2026-05-01\n---\n\n## 2 规范性引用文件\n\nGB/T 7714—2015　信息与文献　参考文献著录规则\n",
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 45001, title: 职业健康安全管理体系　要求及使用指南, status: 现行, category: base/guidelines}
      === a.md
      ## 2 规范性引用文件

      GB/T 45001　职业健康安全管理体系　要求及使用指南
      """,
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { check($0, document) }
  }

  private static func check(_ entry: Citations.Entry, _ document: DocumentView) -> Diagnostic? {
    guard let number = entry.number else { return nil }
    if !entry.isAllParts, let edition = document.endedEdition(number) {
      let catalogue = document.system.catalogue
      return finding(
        catalogue.fate(of: edition, citedAs: number, on: document.day), at: entry.entry.headSpan,
        related: catalogue.place(of: edition),
        fixes: newEdition(of: edition, for: entry.entry, in: document).map { [$0] } ?? [])
    }
    switch document.target(of: entry) {
    case .adopted(let index):
      guard isWithdrawn(document.system.numbered.system.configuration.adopted[index].status) else { return nil }
      let adopted = document.system.numbered.system.configuration.adopted[index]
      return finding(
        .withdrawn(number, adopted.status), at: entry.entry.headSpan, related: [Diagnostic.Label(adopted.span, .status)]
      )
    case .standard(let id):
      guard let year = number.year, year != 0,
        let current = document.system.numbered.system.standards[Int(id.index)].metadata.number,
        let now = current.value.year,
        now != 0, year < now
      else { return nil }
      return finding(
        .replaced(number, by: current.value), at: entry.entry.headSpan,
        related: [Diagnostic.Label(current.span, .edition)],
        fixes: [.replace(entry.entry.headSpan, with: String(describing: current.value), .likely)])
    case .node, .planned, .listed, .itself, .external, .missingStandard, .missing, nil: return nil
    }
  }

  /// The entry with number and title of the one document that has taken the place of an edition.
  static func newEdition(of edition: Edition, for entry: ReferenceEntry, in document: DocumentView) -> FixIt? {
    let successors = document.system.catalogue.successors(of: edition, on: document.day)
    guard let new = successors.first, successors.count == 1, let number = entry.designation else { return nil }
    let written = String(describing: number.isDated ? new : new.undated)
    var edits = [FixIt.Edit(entry.headSpan, written)]
    if let title = document.system.catalogue[new]?.title, !title.isEmpty, !entry.titleRange.isEmpty {
      edits.append(FixIt.Edit(entry.prose.span(of: entry.titleRange), title))
    }
    return FixIt(.likely, Bilingual(zh: "改为 \(written)", en: "replace with \(written)"), edits)
  }

  private static func isWithdrawn(_ status: String) -> Bool {
    status != "现行" && (status.contains("废止") || status.contains("代替"))
  }
}

extension Bilingual {
  fileprivate static let status = Self(zh: "体系中登记的状态", en: "its status in the system")
  fileprivate static let edition = Self(zh: "体系中的版本", en: "the edition of the system")

  fileprivate static func withdrawn(_ number: StandardNumber, _ status: String) -> Self {
    Self(zh: "\(number) 的状态为“\(status)”，不能规范性引用", en: "\(number) is “\(status)” and cannot be cited normatively")
  }

  fileprivate static func replaced(_ number: StandardNumber, by current: StandardNumber) -> Self {
    Self(zh: "\(number) 已由 \(current) 代替", en: "\(number) has been replaced by \(current)")
  }
}
