import StdModel

/// A detailed list of standards has at least number and title.
enum ListColumns: BlockRule {
  static let id = RuleID("SYS-23")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13017—2018", "5"),
    summary: Bilingual(
      zh: "标准明细表的栏目包括标准编号和标准名称", en: "a detailed list of standards has columns for number and title"),
    why: Bilingual(
      zh: "没有编号的行无法与文件对应；stdc 生成的标准明细表栏目齐全，本规则检查条文和编制说明中作者自己列的表",
      en:
        "a row without a number leads to no document; the list of stdc has all columns, this rule reads tables of the author"
    ),
    wrong: [
      """
      ## 4 标准明细

      标准明细表见表1。

      表 1　⟦标准明细表⟧

      | 序号 | 标准名称 | 状态 |
      |---|---|---|
      | 1 | 窗口受理服务规程 | 现行 |

      表 2　⟦标准明细表栏目⟧

      | 栏目 | 填写内容 |
      |---|---|
      | 标准编号 | 完整编号 |
      | 状态 | 现行或废止 |
      """
    ],
    right: [
      """
      ## 4 标准明细

      标准明细表见表1，栏目见表2。

      表 1　自编标准明细表

      | 序号 | 标准编号 | 标准名称 |
      |---|---|---|
      | 1 | Q/SL SS 301—2026 | 窗口受理服务规程 |

      表 2　标准明细表栏目

      | 栏目 | 填写内容 |
      |---|---|
      | 标准编号 | 完整编号 |
      | 标准名称 | 与封面一致 |

      表 3　标准明细表更新时限

      | 情形 | 时限 |
      |---|---|
      | 发布 | 5 d |
      """
    ])

  static let numbers = ["标准编号", "编号", "标准号", "文件编号"]
  static let titles = ["标准名称", "名称", "文件名称", "标准题名"]

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, let title = table.caption?.title, let end = title.text.lastRange(of: "标准明细表")
    else { return [] }
    let rest = title[TextRange(end.upperBound, title.text.utf8.count)]
    var missing: [String] = []
    switch rest {
    case "", "（续）":
      if table.column(numbers) == nil { missing.append("标准编号") }
      if table.column(titles) == nil { missing.append("标准名称") }
    case "栏目", "的栏目", "格式", "的格式":
      let names = (table.header.cells + table.rows.flatMap(\.cells)).map(\.prose.text)
      if !names.contains(where: { numbers.contains($0) }) { missing.append("标准编号") }
      if !names.contains(where: { titles.contains($0) }) { missing.append("标准名称") }
    default: return []
    }
    return missing.isEmpty ? [] : [finding(.missing(missing), at: title.span)]
  }
}

extension Bilingual {
  fileprivate static func missing(_ names: [String]) -> Self {
    let list = names.joined(separator: "、")
    return Self(zh: "标准明细表缺少栏目：\(list)", en: "the detailed list has no column for \(list)")
  }
}
