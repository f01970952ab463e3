import StdModel

/// The scope does not list the elements that every document has.
enum ScopeOwnSubjects: StandardRule {
  static let id = RuleID("GBT1.1-SCP-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "范围不把术语和定义、规范性引用文件、附录列为文件的内容", en: "the scope does not name terms, references and annexes as subjects"),
    why: Bilingual(zh: "这些要素每个文件都有，列出来掩盖了文件真正的主题", en: "every document has them, and they hide what it is about"),
    wrong: [
      "## 1 范围\n\n本文件规定了平台的⟦术语和定义⟧、总体要求和服务要求。\n\n本文件适用于平台。\n"
    ],
    right: [
      "## 1 范围\n\n本文件界定了平台的术语和定义，规定了平台的总体要求。\n\n本文件适用于平台。\n",
      "---\ntitle: 标准编写规范\n---\n\n## 1 范围\n\n本文件规定了标准的总体要求和格式。\n\n本文件适用于术语和定义、附录的编写。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let scope = document.scope else { return [] }
    return scope.statements.compactMap { statement in
      guard statement.verb != .defines else { return nil }
      let object = statement.prose.slice(statement.object)
      for words: StaticString in ["规范性引用文件", "术语和定义", "术语与定义", "术语及定义"] {
        guard let range = object.text.firstRange(of: words) else { continue }
        return finding(.element("\(words)"), at: object.span(of: range))
      }
      return nil
    }
  }
}

extension Bilingual {
  fileprivate static func element(_ words: String) -> Self {
    Self(zh: "“\(words)”是每个文件都有的要素，不列入范围", en: "“\(words)” is an element of every document and no subject of the scope")
  }
}
