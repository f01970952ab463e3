import StdModel

/// The scope names all that the document covers, without 等.
enum ScopeClosed: StandardRule {
  static let id = RuleID("GBT1.1-SCP-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.5.1"),
    summary: Bilingual(zh: "范围列出的内容不以“等”“等内容”收尾", en: "what the scope lists does not end with 等 or 等内容"),
    why: Bilingual(
      zh: "范围要界定文件覆盖的各个方面，“等”使界限不明", en: "the scope marks the borders of the document, and 等 leaves them open"),
    wrong: [
      "## 1 范围\n\n本文件提供了平台建设、运行和评价⟦等内容⟧的指导和建议。\n\n本文件适用于平台。\n",
      "## 1 范围\n\n本文件规定了平台的建设、服务、评价⟦等⟧要求。\n\n本文件适用于平台。\n",
    ],
    right: [
      "## 1 范围\n\n本文件规定了平台等级评定、同等服务的要求。\n\n本文件适用于窗口、大厅等服务场所。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let scope = document.scope else { return [] }
    return scope.statements.compactMap { statement in
      let object = statement.prose.slice(statement.object)
      guard let range = openEnd(of: object.text) else { return nil }
      let span = object.span(of: range)
      return finding(.open(document.text(at: span)), at: span)
    }
  }

  /// `等`, `等内容`, `等方面` that ends an enumeration.
  private static func openEnd(of text: String) -> TextRange? {
    var offset = 0
    while let found = text.firstRange(of: "等", from: offset) {
      offset = found.upperBound
      let utf8 = text.utf8
      let before = text[..<utf8.index(utf8.startIndex, offsetBy: found.lowerBound)]
      let behind = text[utf8.index(utf8.startIndex, offsetBy: found.upperBound)...]
      if let last = before.last, "平同高中初均优对相不一二三四五六七八九甲乙上下何".contains(last) { continue }
      for word: StaticString in ["内容", "方面", "环节", "事项", "活动"] where behind.begins(with: word) {
        return TextRange(found.lowerBound, found.upperBound + word.utf8CodeUnitCount)
      }
      let endings: [StaticString] = ["的", "要求", "相关", "技术", "指示", "指导", "程序", "方法"]
      if behind.isEmpty || endings.contains(where: { behind.begins(with: $0) }) { return found }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static func open(_ words: String) -> Self {
    Self(zh: "范围以“\(words)”收尾，没有说全所覆盖的方面", en: "with “\(words)” the scope leaves open what is covered")
  }
}
