import StdModel

/// Every category at the end of the framework holds a standard: own, adopted, or planned with a date.
enum EmptyCategory: SystemRule {
  static let id = RuleID("SYS-11")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018", "全面成套"),
    summary: Bilingual(
      zh: "框架最末一级的每个类别至少有一项标准：本组织的、采用的，或注明完成年月的计划标准",
      en: "each last category holds a standard of the organisation, an adopted one, or a planned one with a date"),
    why: Bilingual(
      zh: "空的类别使体系不完整；不涉及的类别写明不适用及理由", en: "an empty category leaves the system incomplete; declare what does not apply"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: ⟦gbt24421-2009⟧
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: ⟦db53-sme⟧
      framework:
        add: [{id: ⟦support/legal⟧, name: 法务管理}]
      planned:
        - ⟦{title: 采购管理规程, category: support/procurement}⟧
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      framework:
        drop: [base/guidelines, base/terms, base/symbols, base/quantities, base/coding, base/statistics, base/other, implementation/resources, implementation/needs, implementation/processes, implementation/sharing, implementation/evaluation, support/personnel, support/finance, support/procurement, support/assets, support/information, support/safety, post/decision, post/management, post/staff]
        add: [{id: support/health/check, name: 体检}, {id: support/health/relief, name: 疗养}]
        not-applicable:
          - {category: support/environment, reason: 由园区统一管理}
          - {category: support/health/relief, reason: 不安排疗养}
      adopted:
        - {number: GB/T 19001—2016, title: 质量管理体系　要求, category: support/quality}
      planned:
        - {title: 监督检查规程, category: support/supervision, due: 2026-12}
        - {title: 体检规程, category: support/health/check, due: 2026-12}
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let configuration = system.system.configuration
    var found: [Diagnostic] = []
    for subsystem in system.system.framework.subsystems {
      var empty: [Category] = []
      for leaf in subsystem.categories.flatMap(\.leavesThatApply) {
        switch system.slotStatus(of: leaf) {
        case .missing:
          if let added = configuration.changes.added.first(where: { $0.id.value == leaf.id }) {
            found.append(finding(.emptyOwn(leaf.name), at: added.id.span))
          } else {
            empty.append(leaf)
          }
        case .planned where leaf.planned.allSatisfy({ $0.due == nil }):
          if let planned = leaf.planned.first {
            found.append(finding(.undated(planned.title, leaf.name), at: planned.span))
          }
        case .planned, .established, .adopted, .inProgress, .notApplicable: break
        }
      }
      if !empty.isEmpty {
        found.append(finding(.empty(subsystem.name, empty.map(\.name)), at: configuration.frameworkSpan))
      }
    }
    return found
  }
}

extension Category {
  /// The categories without children, itself included, that are not declared not applicable.
  fileprivate var leavesThatApply: [Category] {
    guard notApplicable == nil else { return [] }
    return children.isEmpty ? [self] : children.flatMap(\.leavesThatApply)
  }
}

extension Bilingual {
  fileprivate static func empty(_ subsystem: String, _ names: [String]) -> Self {
    let list = names.joined(separator: "、")
    return names.count == 1
      ? Self(
        zh: "\(subsystem)的“\(list)”没有标准，也没有计划",
        en: "“\(list)” of \(subsystem) holds no standard, not even a planned one")
      : Self(
        zh: "\(subsystem)有 \(names.count) 个类别没有标准，也没有计划：\(list)",
        en: "\(names.count) categories of \(subsystem) hold no standard, not even a planned one: \(list)")
  }

  fileprivate static func emptyOwn(_ name: String) -> Self {
    Self(zh: "增加的类别“\(name)”没有标准，也没有计划", en: "the added category “\(name)” holds no standard, not even a planned one")
  }

  fileprivate static func undated(_ title: String, _ category: String) -> Self {
    Self(
      zh: "“\(category)”只有计划标准“\(title)”，应以 due 注明完成年月",
      en: "“\(category)” holds only the planned “\(title)”; say with due when it will be done")
  }
}
