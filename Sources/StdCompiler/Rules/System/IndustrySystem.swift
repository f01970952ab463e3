import StdModel

/// A system for a whole industry follows GB/T 30226, not the guide for a single organisation.
enum IndustrySystem: SystemRule {
  static let id = RuleID("SYS-39")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 30226—2013", "1"),
    summary: Bilingual(
      zh: "整个服务行业的标准体系按 GB/T 30226—2013 编写，GB/T 24421.2 用于服务业组织",
      en: "a system for a whole service industry follows GB/T 30226—2013; GB/T 24421.2 is for one organisation"),
    why: Bilingual(
      zh: "组织的框架含有岗位和内部管理，不适合行业",
      en: "the framework of an organisation has posts and inner management, which an industry has not"),
    wrong: [
      """
      === system.yaml
      organisation: 示例协会
      title: 示例省养老服务业标准体系
      profile: ⟦gbt24421-2023⟧
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例养老服务业协会服务中心
      title: 示例养老服务业协会服务中心服务标准体系
      profile: gbt24421-2023
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let configuration = system.system.configuration
    guard let profile = configuration.profile, profile.value.hasPrefix("gbt24421"), let title = configuration.title,
      ["行业标准体系", "服务业标准体系", "产业标准体系", "行业服务标准体系"].contains(where: { title.hasSuffix($0) })
    else { return [] }
    return [finding(.industry(title), at: profile.span)]
  }
}

extension Bilingual {
  fileprivate static func industry(_ title: String) -> Self {
    Self(
      zh: "“\(title)”面向整个行业，宜按 GB/T 30226—2013 编写，\(Self.guide)用于单个组织",
      en: "“\(title)” is for a whole industry; see GB/T 30226—2013, as \(Self.guide) is for one organisation")
  }

  private static let guide = "GB/T 24421.2"
}
