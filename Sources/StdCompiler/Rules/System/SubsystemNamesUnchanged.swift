import StdModel
import StdSyntax

/// Subsystems are called as the framework calls them.
enum SubsystemNamesUnchanged: PhraseRule, StandardRule, SystemRule {
  static let id = RuleID("SYS-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2"),
    summary: Bilingual(
      zh: "体系选定一个框架，子体系的名称取自该框架，全体系不变",
      en: "a system follows one framework and calls the subsystems by its names throughout"),
    why: Bilingual(
      zh: "混用不同指南的名称，读者不知道是同一个子体系还是另一个",
      en: "with names of several guides nobody knows whether one subsystem is meant or two"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      服务保障标准体系保证⟦服务提供标准体系⟧的运行。
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      framework:
        rename: {implementation: ⟦服务提供标准体系⟧}
      """,
      "## 6 体系结构\n\n### 6.1 服务实施标准体系\n\n体系包括流程。\n\n### 6.2 服务保障标准体系\n\n体系保证⟦服务提供标准体系⟧的运行。\n",
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      profile: gbt24421-2009
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      服务保障标准体系保证服务提供标准体系的运行。
      """,
      """
      === system.yaml
      organisation: 示例中心
      profile: db53-sme
      === base/system.md
      ---
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 体系结构

      服务实施标准体系对应GB/T 24421.2—2009的服务提供标准体系。
      """,
      "## 6 体系\n\n服务提供标准体系包括服务规范。\n",
    ])

  /// The names, and as recovered text has them where a line ended inside: `服务 提供标准体系`.
  static let phrases =
    SubsystemNames.known.map(\.text)
    + SubsystemNames.known.compactMap { $0.text.hasPrefix("服务") ? "服务 " + $0.text.dropFirst(2) : nil }

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(phrase: self)
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard document.isInSystem else { return [] }
    return check(phrase, prose, at: place, in: document, declared: document.declaredSubsystems)
  }

  private static let matcher = TermMatcher(phrases)

  /// A single file: its own clauses say how the subsystems are called.
  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isInSystem, !document.isStatement else { return [] }
    let declared = document.declaredSubsystems
    guard !declared.isEmpty else { return [] }
    var found: [Diagnostic] = []
    forEachProse(of: document.standard) { place, prose in
      for match in matcher.matches(in: prose.text) {
        found += check(match.range, prose, at: place, in: document, declared: declared)
      }
    }
    return found
  }

  private static func check(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView,
    declared: [SubsystemNames.Name]
  ) -> [Diagnostic] {
    guard !document.isStatement, document.facts[place.node].kind != .reference,
      let name = SubsystemNames.known.first(where: { $0.text == prose[phrase].filter { $0 != " " } }),
      !declared.contains(where: { $0.text == name.text }), !speaksOfOtherDocument(phrase, prose, at: place, document)
    else { return [] }
    let span = prose.span(of: phrase)
    guard let right = declared.first(where: { $0.kind == name.kind }) else {
      return [finding(.unknown(name.text), at: span)]
    }
    return [finding(.otherName(name.text, right.text), at: span, fixes: [.replace(span, with: right.text, .likely)])]
  }

  /// Whether the sentence cites a document from outside before the name, or the name is part of a title.
  private static func speaksOfOtherDocument(
    _ phrase: TextRange, _ prose: Prose, at place: ProsePlace, _ document: DocumentView
  ) -> Bool {
    document.resolution.references[place.node].contains { reference in
      guard reference.place == place else { return false }
      switch reference.target {
      case .standard, .node, .itself, .planned, .missingStandard, .missing: return false
      case .adopted, .listed, .external:
        let range = reference.mention.range
        if range.contains(phrase) { return true }
        return range.end <= phrase.start && !String(prose[TextRange(range.upperBound, phrase.lowerBound)]).holds("。")
      }
    }
  }

  /// A subsystem renamed to the name of another guide.
  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    // GB/T 24421.2—2009 has a rule of its own; the names of two subsystems of the edition of 2023 are not confirmed.
    let profile = system.system.framework.profile
    guard profile != SubsystemsOf2009.profile else { return [] }
    return system.system.configuration.changes.renamed.compactMap { naming in
      guard let kind = SubsystemKind(rawValue: naming.id.value),
        profile != CategoryTable.profileOf2023 || kind == .support || kind == .implementation,
        SubsystemNames.known.contains(where: { $0.kind == kind && $0.text == naming.name.value }),
        let other = system.system.framework.subsystems.first(where: { $0.kind != kind })
      else { return nil }
      return finding(.mixed(naming.name.value, other.name), at: naming.name.span)
    }
  }
}

extension Bilingual {
  fileprivate static func otherName(_ name: String, _ right: String) -> Self {
    Self(zh: "“\(name)”是另一框架的名称，本体系称为“\(right)”", en: "“\(name)” is a name of another framework; here it is “\(right)”")
  }

  fileprivate static func unknown(_ name: String) -> Self {
    Self(zh: "本体系的框架中没有“\(name)”", en: "the framework of this system has no “\(name)”")
  }

  fileprivate static func mixed(_ name: String, _ other: String) -> Self {
    Self(
      zh: "“\(name)”是另一框架的名称，与本框架的“\(other)”混用；应选定一个框架（profile）",
      en: "“\(name)” is a name of another framework beside “\(other)” of this one; choose one profile")
  }
}
