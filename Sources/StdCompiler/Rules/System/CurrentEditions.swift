import StdModel

/// The system adopts editions that are in force, by their titles, and bibliographies point to them.
enum CurrentEditions: StandardRule, SystemRule {
  static let id = RuleID("SYS-36")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("GBT1.1-REF-10"), RuleID("GBT1.1-REF-11"), RuleID("GBT1.1-BIB-07")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023"),
    summary: Bilingual(
      zh: "收集的标准为现行版本，名称随版本，参考文献中的旧版本提示更新",
      en: "adopted standards are editions in force, by their titles; old editions in a bibliography are pointed out"),
    why: Bilingual(
      zh: "体系按标准明细表执行，表中的旧版本会一直被使用",
      en: "an organisation works by its list of standards, and an old edition in it goes on being used"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: ⟦GB/T 24421.4—2009⟧, title: 服务业组织标准化工作指南　第4部分：标准实施及评价, category: base/guidelines}
        - {number: ⟦GB/T 28001—2011⟧, title: 职业健康安全管理体系　要求, category: support/health}
        - {number: GB/T 22239—2019, title: ⟦信息安全技术　信息系统安全等级保护基本要求⟧, category: support/information}
      """,
      """
      ---
      number: DB53/T XXXX—2023
      ---
      ## 参考文献

      [1]　⟦GB/T 24421.4—2009⟧　服务业组织标准化工作指南　第4部分：标准实施及评价
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 24421.2—2009, title: 服务业组织标准化工作指南　第2部分：标准体系, category: base/guidelines, status: 废止}
        - {number: GB/T 24421.2—2023, title: 服务业组织标准化工作指南 第2部分:标准体系构建, category: base/guidelines}
        - {number: GB 4706.28, title: 家用和类似用途电器的安全　吸油烟机的特殊要求, category: support/environment}
      """,
      """
      ---
      number: DB53/T 1200—2022
      ---
      ## 参考文献

      [1]　GB/T 24421.4—2009　服务业组织标准化工作指南　第4部分：标准实施及评价
      """,
      // The organisation knows better.
      """
      === system.yaml
      organisation: 示例中心
      catalogue: references.yaml
      adopted:
        - {number: GB/T 28001—2011, title: 职业健康安全管理体系　要求, category: support/health}
      === references.yaml
      - {number: GB/T 28001—2011, status: 现行}
      """,
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let catalogue = document.system.catalogue
    return document.citations.entries(of: .bibliography).compactMap { entry in
      guard let number = entry.number, !entry.isAllParts, let edition = document.endedEdition(number) else {
        return nil
      }
      // A bibliography may name an old edition on purpose.
      return Diagnostic(
        id, .info, catalogue.fate(of: edition, citedAs: number, on: document.day), at: entry.entry.headSpan,
        related: catalogue.place(of: edition),
        fixes: WithdrawnReference.newEdition(of: edition, for: entry.entry, in: document).map { [$0] } ?? [])
    }
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.adopted.compactMap { adopted in
      guard !adopted.status.contains("废止"), !adopted.status.contains("代替") else { return nil }
      return oldEdition(adopted, system.catalogue) ?? otherTitle(adopted, system.catalogue)
    }
  }

  private static func oldEdition(_ adopted: AdoptedStandard, _ catalogue: EditionCatalogue) -> Diagnostic? {
    guard let edition = catalogue.endedEdition(adopted.number, by: nil) else { return nil }
    let successors = catalogue.successors(of: edition, on: nil)
    var fixes: [FixIt] = []
    if let new = successors.first, successors.count == 1 {
      let written = String(describing: adopted.number.isDated ? new : new.undated)
      var edits = [FixIt.Edit(adopted.places.number, written)]
      if let title = catalogue[new]?.title, !title.isEmpty, adopted.places.title != adopted.span, !adopted.title.isEmpty
      {
        edits.append(FixIt.Edit(adopted.places.title, title))
      }
      fixes.append(FixIt(.likely, Bilingual(zh: "改为 \(written)", en: "replace with \(written)"), edits))
    }
    return finding(
      catalogue.fate(of: edition, citedAs: adopted.number, on: nil), at: adopted.places.number,
      related: catalogue.place(of: edition), fixes: fixes)
  }

  private static func otherTitle(_ adopted: AdoptedStandard, _ catalogue: EditionCatalogue) -> Diagnostic? {
    guard !adopted.title.isEmpty,
      case .other(let known) = catalogue.match(adopted.title, with: adopted.number, on: nil)
    else { return nil }
    return finding(
      .titled(adopted.number, known.title), at: adopted.places.title,
      fixes: [.replace(adopted.places.title, with: known.title, .likely)])
  }
}

extension Bilingual {
  fileprivate static func titled(_ number: StandardNumber, _ title: String) -> Self {
    Self(zh: "\(number) 的名称是“\(title)”", en: "\(number) is called “\(title)”")
  }
}
