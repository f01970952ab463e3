import StdModel

/// A table of characteristics and their values has columns for the number and the method; the others go by many names.
enum RequirementColumns: BlockRule {
  static let id = RuleID("KIND-SPEC-10")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 20001.5—2017", "6.3.5.3"),
    summary: Bilingual(
      zh: "用表给出特性和特性值时，设编号栏和证实方法栏",
      en: "a table of characteristics and values has columns for the number and the method"),
    why: Bilingual(zh: "有编号和证实方法，才能逐项引用和核查", en: "with a number and a method each line can be cited and checked"),
    wrong: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n服务应符合表1的规定。\n\n表 1　服务特性\n\n| ⟦特性⟧ | 特性值 |\n|---|---|\n| 等待时间 | 10 min |\n"
    ],
    right: [
      "---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n服务应符合表1的规定。\n\n表 1　服务特性\n\n| 编号 | 特性 | 特性值 | 证实方法 |\n|---|---|---|---|\n| 1 | 等待时间 | 10 min | 5.1 |\n",
      "---\ntitle: 窗口服务规范\n---\n\n## 4 服务要求\n\n时限应符合表1的规定。\n\n表 1　时限\n\n| 事项 | 时限 |\n|---|---|\n| 受理 | 10 min |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block,
      let first = table.header.cells.first(where: { $0.prose.text.equals("特性") || $0.prose.text.equals("特性值") }),
      document.isStandard(of: .specification)
    else { return [] }
    let columns: [(name: StaticString, words: [StaticString])] = [
      ("编号", ["编号", "序号"]), ("证实方法", ["证实", "方法"]),
    ]
    let header = table.header.cells.map(\.prose.text)
    let missing = columns.filter { column in !header.contains { cell in column.words.contains { cell.holds($0) } } }
    guard !missing.isEmpty else { return [] }
    return [finding(.missing(missing.map { "\($0.name)" }), at: first.prose.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ names: [String]) -> Self {
    let list = names.map { "“\($0)”" }.joined(separator: "、")
    return Self(zh: "特性表没有\(list)栏", en: "the table of characteristics has no column \(list)")
  }
}
