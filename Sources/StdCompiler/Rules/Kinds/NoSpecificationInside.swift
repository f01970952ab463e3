import StdModel

/// A clause of a specification is itself no 规范.
enum NoSpecificationInside: ClauseRule {
  static let id = RuleID("KIND-SPEC-11")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "规范中的章、条不再称为“……规范”，用“……要求”", en: "a clause of a specification is called 要求, not 规范"),
    why: Bilingual(zh: "“规范”是整个文件的名称，章、条只规定其中的要求", en: "规范 names the document; its clauses are requirements"),
    wrong: ["---\ntitle: 平台建设与服务规范\n---\n\n## 4 建设要求\n\n平台应设窗口。\n\n## 5 管理⟦规范⟧\n\n平台应公示。\n"],
    right: [
      "---\ntitle: 平台建设与服务规范\n---\n\n## 4 管理要求\n\n平台应公示。\n\n## 5 行为规范\n\n平台人员应佩戴工牌。\n",
      "---\ntitle: 标准编写指南\n---\n\n## 4 服务规范\n\n服务规范宜写明时限。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let title = clause.heading.title, title.text.ends(with: "规范"), title.text.utf8.count > 6,
      document.isStandard(of: .specification), document.element(of: clause.id)?.kind == .technical
    else { return [] }
    // The conduct of persons is called so.
    for word: StaticString in ["行为规范", "用语规范", "语言规范", "礼仪规范", "道德规范"] where title.text.ends(with: word) { return [] }
    let length = title.text.utf8.count
    let span = title.span(of: TextRange(length - 6, length))
    return [finding(.inside(title.text), at: span, fixes: [.replace(span, with: "要求", .likely)])]
  }
}

extension Bilingual {
  fileprivate static func inside(_ title: String) -> Self {
    Self(zh: "“\(title)”是规范中的一部分，宜称为“要求”", en: "“\(title)” is part of a specification; call it 要求")
  }
}
