import StdModel

/// A system after GB/T 24421.2—2009 has its three subsystems by their names.
enum SubsystemsOf2009: SystemRule {
  static let id = RuleID("SYS-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2009"),
    summary: Bilingual(
      zh: "按 2009 年版构建的体系由服务通用基础、服务提供、服务保障三个子体系组成，名称不变",
      en: "a system after the edition of 2009 has the subsystems 服务通用基础, 服务提供 and 服务保障 by these names"),
    why: Bilingual(
      zh: "评价组织按标准规定的三个子体系逐项核对；框架图和标准明细表由所选框架生成，名称随之一致",
      en: "assessors go through the three subsystems by name; the diagrams and lists that stdc makes use the same names"
    ),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      framework:
        rename: {implementation: ⟦服务实施标准体系⟧}
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      framework:
        rename: {support: 公共服务保障标准体系}
      """,
    ])

  static let profile = "gbt24421-2009"

  private static let names: [SubsystemKind: String] = [
    .base: "服务通用基础标准体系", .implementation: "服务提供标准体系", .support: "服务保障标准体系",
  ]

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let framework = system.system.framework
    guard framework.profile == profile else { return [] }
    let configuration = system.system.configuration
    return SubsystemKind.allCases.compactMap { kind in
      let name = framework.subsystem(kind)?.name
      guard name != names[kind] else { return nil }
      let renaming = configuration.changes.renamed.last { $0.id.value == kind.rawValue }
      let span = renaming?.name.span ?? configuration.frameworkSpan
      switch (name, names[kind]) {
      case (let name?, let right?):
        return finding(
          .renamed(name, right), at: span, fixes: renaming == nil ? [] : [.replace(span, with: right, .likely)])
      case (nil, let right?): return finding(.missing(right), at: span)
      case (let name?, nil): return finding(.surplus(name), at: span)
      case (nil, nil): return nil
      }
    }
  }
}

extension Bilingual {
  fileprivate static func renamed(_ name: String, _ right: String) -> Self {
    Self(
      zh: "GB/T 24421.2—2009 的子体系称为“\(right)”，不称“\(name)”",
      en: "GB/T 24421.2—2009 calls the subsystem “\(right)”, not “\(name)”")
  }

  fileprivate static func missing(_ name: String) -> Self {
    Self(zh: "框架缺少 GB/T 24421.2—2009 的“\(name)”", en: "the framework lacks “\(name)” of GB/T 24421.2—2009")
  }

  fileprivate static func surplus(_ name: String) -> Self {
    Self(zh: "GB/T 24421.2—2009 没有子体系“\(name)”", en: "GB/T 24421.2—2009 has no subsystem “\(name)”")
  }
}
