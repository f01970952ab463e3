import StdModel

/// In a system after GB/T 24421.2—2009 a service item has a service specification, one for providing it, and one for
/// controlling it.
enum ServiceItemStandards: SystemRule {
  static let id = RuleID("SYS-35")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "每个服务事项有服务规范、服务提供规范和服务质量控制规范，可由一项标准合并规定",
      en: "each service item has its specification, its provision and its quality control, in one standard or several"),
    why: Bilingual(
      zh: "只有流程没有质量要求和控制，服务好坏无从判定", en: "a flow without requirements and control cannot be judged"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      === implementation/a.md
      ---
      number: Q/SL TG 201—2026
      title: ⟦融资服务提供规范⟧
      category: provision
      ---
      ## 4 流程

      服务应依次办理。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      planned:
        - {title: 培训服务质量控制规范, category: implementation/quality, due: 2026-12}
      === implementation/a.md
      ---
      number: Q/SL TG 201—2026
      title: 培训服务提供规程
      category: provision
      ---
      ## 4 流程

      服务应依次办理。
      === implementation/b.md
      ---
      number: Q/SL TG 101—2026
      title: 培训服务规范
      category: specification
      ---
      ## 4 要求

      服务应准时。
      === implementation/c.md
      ---
      number: Q/SL TG 102—2026
      title: 咨询服务规范
      category: specification
      ---
      ## 4 要求

      服务应准时。

      ## 5 服务提供

      服务应依次办理。

      ## 6 质量控制

      服务应抽查。
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 融资服务提供规范
      category: processes
      ---
      ## 4 流程

      服务应依次办理。
      """,
    ])

  private enum Part: String, CaseIterable {
    case specification, provision, quality

    var category: String { "implementation/\(rawValue)" }

    var name: String {
      switch self {
      case .specification: "服务规范"
      case .provision: "服务提供规范"
      case .quality: "服务质量控制规范"
      }
    }

    /// What titles say between the name of the item and the kind of document.
    var titleWords: String {
      switch self {
      case .specification: ""
      case .provision: "提供"
      case .quality: "质量控制"
      }
    }

    /// Words of a clause title by which another standard joins this part.
    var clauseWords: [StaticString] {
      switch self {
      case .specification: ["要求"]
      case .provision: ["提供", "流程", "程序"]
      case .quality: ["质量控制", "质量监督"]
      }
    }
  }

  private struct Title {
    let text: String
    let part: Part
    let standard: Standard?
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    guard system.system.framework.profile == SubsystemsOf2009.profile else { return [] }
    let titles = collect(system)
    var order: [String] = []
    var parts: [String: [Part: Title]] = [:]
    for title in titles {
      guard let item = item(of: title.text, title.part) else { continue }
      if parts[item] == nil { order.append(item) }
      parts[item, default: [:]][title.part] = parts[item]?[title.part] ?? title
    }
    // One standard for all items, 服务质量控制规范, or one whose title tells no item.
    let common = Set(titles.filter { item(of: $0.text, $0.part) == nil }.map(\.part))
    return order.compactMap { item in
      let have = parts[item] ?? [:]
      let standards = Part.allCases.compactMap { have[$0]?.standard }
      guard let first = standards.first else { return nil }
      let missing = Part.allCases.filter { part in
        have[part] == nil && !common.contains(part) && !standards.contains { holds(part, $0) }
      }
      guard !missing.isEmpty else { return nil }
      return finding(.missing(item, missing.map(\.name)), at: DocumentView(first.id, in: system).headSpan)
    }
  }

  private static func collect(_ system: ResolvedSystem) -> [Title] {
    var result: [Title] = []
    for part in Part.allCases {
      for member in system.members[part.category] ?? [] {
        switch member {
        case .own(let id):
          let standard = system.system[id]
          result.append(Title(text: standard.metadata.title?.value ?? "", part: part, standard: standard))
        case .adopted(let index):
          result.append(Title(text: system.system.configuration.adopted[index].title, part: part, standard: nil))
        case .planned(let index):
          let planned = system.system.framework.category(part.category)?.planned[index]
          result.append(Title(text: planned?.title ?? "", part: part, standard: nil))
        }
      }
    }
    return result
  }

  /// `融资` of `融资服务提供规范`; nil for a title of another form and for one that names no item.
  private static func item(of title: String, _ part: Part) -> String? {
    for kind in ["规范", "规程"] {
      let ending = "服务" + part.titleWords + kind
      if title.hasSuffix(ending), title.count > ending.count { return String(title.dropLast(ending.count)) }
    }
    return nil
  }

  private static func holds(_ part: Part, _ standard: Standard) -> Bool {
    func holds(_ clause: Clause) -> Bool {
      let title = clause.heading.title?.text ?? ""
      return part.clauseWords.contains { title.holds($0) } || clause.subclauses.contains(where: holds)
    }
    return standard.elements.contains { $0.kind == .technical && holds($0.clause) }
  }
}

extension Bilingual {
  fileprivate static func missing(_ item: String, _ parts: [String]) -> Self {
    let list = parts.joined(separator: "、")
    return Self(zh: "服务事项“\(item)”没有\(list)", en: "the service item “\(item)” has no \(list)")
  }
}
