import StdModel

/// Enterprise systems are divided as in GB/T 15496—2017, not as in the edition of 2003.
enum NamesOf2003: PhraseRule, SystemRule {
  static let id = RuleID("SYS-37")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 15496—2017"),
    summary: Bilingual(
      zh: "企业标准体系由产品实现（服务实现）、基础保障和岗位三部分组成，不再分为技术标准、管理标准和工作标准",
      en:
        "an enterprise system has product realization, support and posts, no longer technical, management and work standards"
    ),
    why: Bilingual(
      zh: "技术、管理、工作三分是 2003 年版的结构，已被代替",
      en: "technical, management and work standards are the division of 2003, which is replaced"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      framework:
        rename: {support: ⟦管理标准体系⟧}
      """,
      "## 4 体系结构\n\n体系由⟦技术标准、管理标准和工作标准⟧组成。\n",
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      framework:
        rename: {support: 基础保障标准体系}
      """,
      "## 4 体系结构\n\n体系由服务实现标准、基础保障标准和岗位标准组成。\n",
      "## 4 体系结构\n\nGB/T 15496—2003将企业标准分为技术标准、管理标准和工作标准。\n",
    ])

  private static let names: Set<String> = ["技术标准体系", "管理标准体系", "工作标准体系"]

  static let phrases = [
    "技术标准、管理标准和工作标准", "技术标准、管理标准、工作标准", "技术标准体系、管理标准体系和工作标准体系", "技术标准体系、管理标准体系、工作标准体系",
  ]

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(phrase: self)
    rules.add(system: self)
  }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement else { return [] }
    let speaksOfOld = document.resolution.references[place.node].contains { reference in
      guard reference.place == place, case .standard(let number, _, _) = reference.mention.kind else { return false }
      return number.sequence == "15496" && number.year == 2003
    }
    return speaksOfOld ? [] : [finding(.division(String(prose[phrase])), at: prose.span(of: phrase))]
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.changes.renamed.compactMap { naming in
      guard SubsystemKind(rawValue: naming.id.value) != nil, names.contains(naming.name.value) else { return nil }
      return finding(.name(naming.name.value), at: naming.name.span)
    }
  }
}

extension Bilingual {
  fileprivate static func division(_ words: String) -> Self {
    Self(
      zh: "“\(words)”是 GB/T 15496—2003 的划分，2017 年版分为产品（服务）实现、基础保障和岗位",
      en: "“\(words)” is the division of GB/T 15496—2003; that of 2017 has realization, support and posts")
  }

  fileprivate static func name(_ name: String) -> Self {
    Self(zh: "“\(name)”是 GB/T 15496—2003 的名称", en: "“\(name)” is a name of GB/T 15496—2003")
  }
}
