import StdModel

/// In a standard of classification or coding no two classes have the same code.
enum UniqueCodes: BlockRule {
  static let id = RuleID("KIND-CLAS-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.11，表4"),
    summary: Bilingual(
      zh: "分类、编码标准的代码唯一，一个代码只代表一个类目", en: "a code stands for one class and no other"),
    why: Bilingual(
      zh: "一个代码代表两个类目，按代码就找不到对象", en: "what is filed under a code of two classes is not found again"),
    wrong: [
      "---\ntitle: 文件分类与编码\n---\n\n## 4 编码\n\n代码见表1。\n\n表 1　代码\n\n| 代码 | 类目名称 |\n|---|---|\n| 0101 | 制度 |\n| 0103 | 记录 |\n| ⟦0103⟧ | 合同 |\n"
    ],
    right: [
      // The code of the class above stands in each row of its classes.
      "---\ntitle: 文件分类与编码\n---\n\n## 4 编码\n\n代码见表1。\n\n表 1　代码\n\n| 大类代码 | 大类名称 | 小类代码 | 小类名称 |\n|---|---|---|---|\n| 01 | 管理 | 01 | 制度 |\n| 01 | 管理 | 02 | 记录 |\n| 02 | 业务 | 01 | 合同 |\n",
      "---\ntitle: 文件分类与编码\n---\n\n## 4 编码\n\n代码见表1。\n\n表 1　代码\n\n| 代码 | 文件示例 |\n|---|---|\n| 0103 | 记录 |\n| 0103 | 合同 |\n",
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .table(let table) = block, !document.isStatement, document.isOfCodes else { return [] }
    let header = table.header.cells.map(\.prose.text)
    let codes = header.indices.filter { header[$0].ends(with: "代码") || header[$0].ends(with: "编码") }
    guard let last = codes.last, header.indices.contains(last + 1) else { return [] }
    let names: [StaticString] = ["名称", "类目", "类别", "大类", "小类"]
    guard names.contains(where: { header[last + 1].ends(with: $0) }) else { return [] }
    var seen: [[TextKey]: Table.Row] = [:]
    var found: [Diagnostic] = []
    // What a merged cell says counts for each row that it reaches over.
    var written = codes.map { _ in "" }
    for row in table.rows where row.cells.count > last + 1 {
      for (index, column) in codes.enumerated() where !row.cells[column].isCovered {
        written[index] = row.cells[column].prose.text
      }
      let code = row.cells[last].prose
      guard code.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A }) else { continue }
      let key = written.map { TextKey($0) }
      guard let first = seen[key] else {
        seen[key] = row
        continue
      }
      let name = row.cells[last + 1].prose.text
      let other = first.cells[last + 1].prose.text
      if name == other { continue }
      found.append(
        finding(
          .twice(code.text, other, name), at: code.span,
          related: [Diagnostic.Label(first.cells[last].prose.span, .first)]))
    }
    return found
  }
}

extension DocumentView {
  fileprivate var isOfCodes: Bool {
    if let type = metadata.functionalType?.value { return type == .classification }
    guard let title = metadata.title?.value else { return false }
    return title.ends(with: "分类") || title.ends(with: "编码") || title.ends(with: "代码")
  }
}

extension Bilingual {
  fileprivate static let first = Self(zh: "代码在这里已使用", en: "the code stands here already")

  fileprivate static func twice(_ code: String, _ first: String, _ second: String) -> Self {
    Self(
      zh: "代码\(spaced(code)) 同时代表“\(first)”和“\(second)”", en: "the code \(code) stands for “\(first)” and “\(second)”")
  }
}
