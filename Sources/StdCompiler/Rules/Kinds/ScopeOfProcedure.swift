import StdModel

/// The scope of a code of practice names the procedure, its instructions and how it is traced.
enum ScopeOfProcedure: StandardRule {
  static let id = RuleID("KIND-CODE-06")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-SCP-01"), RuleID("GBT1.1-SCP-09")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.6—2017", "6.2"),
    summary: Bilingual(
      zh: "规程的范围写作“确立了……的程序，规定了……的指示以及……的转换条件，描述了……的追溯（证实）方法”",
      en:
        "the scope of a code of practice establishes the procedure, specifies the instructions and the conditions between them, and describes how it is traced"
    ),
    why: Bilingual(
      zh: "规程由程序、指示和追溯方法构成，范围少说一样，读者不知道文件里有没有",
      en: "a code of practice consists of these; what the scope leaves out readers will not look for"),
    wrong: [
      "---\ntitle: 投诉处理规程\n---\n\n## 1 范围\n\n本文件⟦确立了⟧投诉处理的程序。\n\n本文件适用于投诉。\n",
      "---\ntitle: 投诉处理规程\nkind: 规程\n---\n\n## 1 范围\n\n本文件确立了投诉处理的程序，⟦规定了⟧职责分工的要求，描述了追溯方法。\n\n本文件适用于投诉。\n",
    ],
    right: [
      "---\ntitle: 投诉处理规程\n---\n\n## 1 范围\n\n本文件确立了投诉处理的程序，规定了处理阶段的指示和转换条件，描述了追溯方法。\n\n本文件适用于投诉。\n",
      // A document that is called 规程 and specifies requirements only; whether it is one is another question.
      "---\ntitle: 安全操作规程\n---\n\n## 1 范围\n\n本文件规定了操作的要求。\n\n本文件适用于操作。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.functionalType == .codeOfPractice, let scope = document.scope,
      let establishing = scope.statements.first(where: { $0.verb == .establishes })
    else { return [] }
    let verbs = scope.statements.map(\.verb)
    let missing = [ScopeStatement.Verb.specifies, .describes].filter { !verbs.contains($0) }
    if !missing.isEmpty { return [finding(.missing(missing), at: establishing.verbSpan)] }
    return scope.statements.compactMap { statement in
      let object = String(statement.prose[statement.object])
      switch statement.verb {
      case .specifies where !holds(object, ["指示", "条件", "步骤", "操作"]):
        return finding(.otherObject(statement.verb, "指示”或“转换条件"), at: statement.verbSpan)
      case .describes where !holds(object, ["追溯", "证实", "验证", "记录"]):
        return finding(.otherObject(statement.verb, "追溯方法”或“证实方法"), at: statement.verbSpan)
      default: return nil
      }
    }
  }

  private static func holds(_ text: String, _ words: [StaticString]) -> Bool { words.contains { text.holds($0) } }
}

extension Bilingual {
  fileprivate static func missing(_ verbs: [ScopeStatement.Verb]) -> Self {
    let shown = verbs.map { $0 == .specifies ? "“规定了……的指示”" : "“描述了……的追溯方法”" }
    return Self(
      zh: "规程的范围还应写明\(shown.joined(separator: "和"))",
      en: "the scope of a code of practice also says \(shown.joined(separator: " and "))")
  }

  fileprivate static func otherObject(_ verb: ScopeStatement.Verb, _ object: String) -> Self {
    Self(
      zh: "规程“\(verb.words)”的是“\(object)”，这里没有写", en: "in a code of practice \(verb.words) is said of “\(object)”")
  }
}
