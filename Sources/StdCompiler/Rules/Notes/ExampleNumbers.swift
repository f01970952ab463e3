import StdModel

/// Examples begin with 示例：, or with 示例1：, 示例2： where a clause has several.
enum ExampleNumbers: ClauseRule, TermRule {
  static let id = RuleID("GBT1.1-EXA-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.10.2"),
    summary: Bilingual(
      zh: "示例以“示例：”开头；同一章条或条目有几个示例时编为“示例1：”“示例2：”，各自从 1 起",
      en: "an example begins with 示例：; several of one clause or entry are 示例1：, 示例2：, from 1 in each"),
    why: Bilingual(
      zh: "示例靠编号提及；写法不一，分不清是示例还是条文", en: "examples are referred to by number, and must be told from the text"),
    wrong: [
      "## 4 编号\n\n编号由代号和年份组成。\n\n⟦例如：⟧FW-2026。\n",
      "## 4 编号\n\n编号由代号和年份组成。\n\n⟦示例：⟧FW-2026。\n\n示例：FW-2027。\n",
      "## 4 编号\n\n编号由代号和年份组成。\n\n⟦示例1：⟧FW-2026。\n",
    ],
    right: [
      "## 4 编号\n\n### 4.1 代号\n\n代号用字母，例如：FW。\n\n示例：FW。\n\n### 4.2 编号\n\n编号由代号和年份组成。\n\n示例1：FW-2026。\n\n示例2：FW-2027。\n"
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(clause: self)
    rules.add(term: self)
  }

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    findings(clause.hasRemarks ? Remarks(of: clause).examples : [], document)
  }

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    entry.blocks.count > 1 ? findings(Remarks(of: entry).examples, document) : []
  }

  private static func findings(_ examples: [Remark], _ document: DocumentView) -> [Diagnostic] {
    faults(in: examples, word: "示例", document).map {
      finding(.fault($0.kind, word: "示例", count: examples.count), at: $0.span, fixes: [$0.fix])
    }
  }
}
