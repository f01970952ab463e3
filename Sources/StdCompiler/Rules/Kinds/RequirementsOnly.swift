import StdModel

/// A clause 要求 of a specification consists of requirements.
enum RequirementsOnly: StandardRule {
  static let id = RuleID("KIND-SPEC-03")
  static let severity = Severity.info
  // Instructions, and statements that lead to a table, belong there, too, and only a reader tells them from what was
  // meant as a requirement.
  static let isOffByDefault = true
  static let yieldsTo = [RuleID("GBT1.1-MOD-13")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.3.5.1"),
    summary: Bilingual(
      zh: "规范的“要求”一章，每一条都有“应”型条款，写作“特性按方法应符合值”或“谁应怎么做”",
      en: "in a clause 要求 of a specification every subclause requires something with 应"),
    why: Bilingual(
      zh: "没有“应”的条读者可以不遵守，也无从证实", en: "a subclause without 应 binds nobody, and nothing in it can be verified"),
    wrong: [
      "---\ntitle: 平台服务规范\n---\n\n## 5 服务要求\n\n5.1 平台应每5 d更新一次信息。\n\n⟦5.2⟧ 平台提供咨询服务。\n\n⟦5.3⟧ 平台宜延长开放时间。\n"
    ],
    right: [
      "---\ntitle: 平台服务规范\n---\n\n## 5 服务要求\n\n5.1 平台应每5 d更新一次信息。\n\n5.2 平台的开放时间应公布。\n\n5.3 平台应提供咨询，咨询的时间宜延长。\n\n## 6 说明\n\n平台由中心运行。\n",
      "---\ntitle: 平台服务指南\n---\n\n## 5 服务要求\n\n5.1 平台提供咨询服务。\n\n5.2 平台宜延长开放时间。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStandard(of: .specification) else { return [] }
    var found: [Diagnostic] = []
    for clause in document.technicalClauses where clause.heading.title?.text.ends(with: "要求") == true {
      clause.forEachClause { clause in
        guard clause.subclauses.isEmpty, !clause.blocks.isEmpty, let kinds = kinds(in: clause, document),
          !kinds.contains(.requirement), !kinds.contains(.instruction)
        else { return }
        found.append(finding(.none(document.name(of: clause)), at: clause.heading.span))
      }
    }
    return found
  }

  /// The classes of the sentences of a clause, or nil where there are none.
  private static func kinds(in clause: Clause, _ document: DocumentView) -> Set<Provision.Kind>? {
    var kinds = Set<Provision.Kind>()
    for block in clause.blocks {
      forEachProse(of: block) { place, _ in
        for placed in document.resolution.provisions[place.node] { kinds.insert(placed.provision.kind) }
      }
    }
    return kinds.isEmpty ? nil : kinds
  }
}

extension Bilingual {
  fileprivate static func none(_ name: String) -> Self {
    Self(zh: "“\(name)”在“要求”一章，却没有“应”型条款", en: "“\(name)” stands among the requirements but requires nothing")
  }
}
