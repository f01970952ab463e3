import StdModel

/// In the text a document is cited by its number alone.
enum NumberWithoutTitle: ReferenceRule {
  static let id = RuleID("GBT1.1-CIT-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1"),
    summary: Bilingual(zh: "正文引用文件只写编号，不重复名称", en: "the text cites the number and not the title"),
    why: Bilingual(zh: "名称已列在第2章或参考文献中，重复的名称容易与之不一致", en: "the title is in clause 2; a second one goes out of step"),
    wrong: [
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\nDB53/T 1117　中小企业公共服务分类\n\n## 4 平台\n\n服务应符合DB53/T 1117 ⟦中小企业公共服务分类⟧的要求。\n"
    ],
    right: [
      "## 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\nDB53/T 1117　中小企业公共服务分类\n\n## 4 平台\n\n服务应符合DB53/T 1117对中小企业的要求。\n"
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .standard(_, _, nil) = reference.mention.kind, !document.isStatement,
      document.facts[reference.place.node].kind != .reference,
      let element = document.element(of: reference.place.node), element.kind != .foreword, element.kind != .introduction
    else { return [] }
    let start = reference.mention.range.upperBound
    let bodyStart = afterSpaces(prose.text, start)
    guard bodyStart < prose.text.utf8.count else { return [] }
    let words = prose[TextRange(bodyStart, prose.text.utf8.count)]
    if words.begins(with: "《"), let close = words.firstIndex(of: "》") {
      let length = words[...close].utf8.count
      return [finding(.title, at: prose.span(of: TextRange(bodyStart, bodyStart + length)))]
    }
    guard let title = title(of: reference, in: document), words.utf8.starts(with: title.utf8), title.count >= 4 else {
      return []
    }
    return [finding(.title, at: prose.span(of: TextRange(bodyStart, bodyStart + title.utf8.count)))]
  }

  private static func title(of reference: CrossReference, in document: DocumentView) -> String? {
    let system = document.system.system
    switch reference.target {
    case .standard(let id): return system[id].metadata.title?.value
    case .adopted(let index): return system.configuration.adopted[index].title
    case .node, .planned, .listed, .itself, .external, .missingStandard, .missing: break
    }
    guard let entry = reference.entry else { return nil }
    for element in document.elements where element.kind == .normativeReferences || element.kind == .bibliography {
      for case .reference(let found) in element.clause.blocks where found.id == entry { return String(found.title) }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static let title = Self(zh: "正文中只写文件编号，不重复名称", en: "the text cites the number; the title is not repeated")
}
