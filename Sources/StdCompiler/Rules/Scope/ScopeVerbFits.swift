import StdModel

/// The verb of the scope fits the type of the document.
enum ScopeVerbFits: StandardRule {
  static let id = RuleID("GBT1.1-SCP-09")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("GBT1.1-SCP-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.3"),
    summary: Bilingual(
      zh: "范围的动词与文件类型相符：规范用“规定”“描述”，规程用“确立”“规定”“描述”，指南用“提供”“给出”，术语用“界定”",
      en:
        "the verb fits the type: 规定 and 描述 in a specification, 确立, 规定 and 描述 in a code of practice, 提供 or 给出 in guidance, 界定 in a vocabulary"
    ),
    why: Bilingual(
      zh: "指南不规定要求，规范不只提供建议；动词错了，类型就错了",
      en: "guidance specifies nothing and a specification does more than advise; the verb says which it is"),
    wrong: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 1 范围\n\n本文件⟦规定了⟧清单编制的要求。\n\n本文件适用于清单。\n",
      "---\ntitle: 投诉处理规程\nkind: 规程\n---\n\n## 1 范围\n\n本文件⟦规定了⟧投诉处理的要求。\n\n本文件适用于投诉。\n",
      "---\ntitle: 公共服务　术语\n---\n\n## 1 范围\n\n本文件⟦给出了⟧公共服务的信息。\n\n本文件适用于服务。\n",
    ],
    right: [
      "---\ntitle: 服务清单编制指南\n---\n\n## 1 范围\n\n本文件提供了清单编制的指导和建议。\n\n本文件适用于清单。\n",
      "---\ntitle: 投诉处理规程\nkind: 规程\n---\n\n## 1 范围\n\n本文件确立了投诉处理的程序，规定了处理阶段的指示，描述了追溯方法。\n\n本文件适用于投诉。\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 1 范围\n\n本文件规定了窗口服务的要求。\n\n本文件适用于窗口。\n",
    ])

  /// What a type asks for and what it excludes. What GB/T 20001.5 and 20001.6 ask for besides is asked where `kind`
  /// names the type.
  private struct Demand {
    let anyOf: [ScopeStatement.Verb]
    var noneOf: [ScopeStatement.Verb] = []
    var also: [ScopeStatement.Verb] = []
  }

  private static func demand(of type: FunctionalType) -> Demand? {
    switch type {
    case .specification: Demand(anyOf: [.specifies], also: [.describes])
    case .codeOfPractice: Demand(anyOf: [.establishes], also: [.specifies, .describes])
    case .guidance: Demand(anyOf: [.provides, .gives], noneOf: [.specifies])
    case .terminology: Demand(anyOf: [.defines])
    case .testMethod: Demand(anyOf: [.describes])
    case .symbols, .classification, .evaluation, .management, .work, .other: nil
    }
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let type = document.functionalType, let demand = demand(of: type),
      let scope = document.scope,
      let first = scope.statements.first
    else { return [] }
    if let wrong = scope.statements.first(where: { demand.noneOf.contains($0.verb) }) {
      return [finding(.excluded(type, wrong.verb, demand.anyOf), at: wrong.verbSpan)]
    }
    let verbs = scope.statements.map(\.verb)
    let isNamed = document.metadata.functionalType != nil
    // By its title alone a code of practice may be one that only specifies.
    if !verbs.contains(where: demand.anyOf.contains), isNamed || type != .codeOfPractice {
      return [finding(.missing(type, demand.anyOf), at: first.verbSpan)]
    }
    guard isNamed else { return [] }
    let missing = demand.also.filter { !verbs.contains($0) }
    return missing.isEmpty ? [] : [finding(.missing(type, missing), at: first.verbSpan)]
  }
}

extension Bilingual {
  fileprivate static func excluded(_ type: FunctionalType, _ verb: ScopeStatement.Verb, _ right: [ScopeStatement.Verb])
    -> Self
  {
    let verbs = right.map { "“\($0.words)了”" }
    return Self(
      zh: "\(type.rawValue)不“\(verb.words)”要求，范围用\(verbs.joined(separator: "或"))",
      en: "a \(type.rawValue) does not \(verb.words); its scope says \(verbs.joined(separator: " or "))")
  }

  fileprivate static func missing(_ type: FunctionalType, _ verbs: [ScopeStatement.Verb]) -> Self {
    let shown = verbs.map { "“\($0.words)了……\($0.objects[0])”" }
    return Self(
      zh: "\(type.rawValue)的范围还应写明\(shown.joined(separator: "、"))",
      en: "the scope of a \(type.rawValue) also says \(shown.joined(separator: ", "))")
  }
}
