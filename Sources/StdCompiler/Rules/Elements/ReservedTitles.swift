import StdModel

/// A title that GB/T 1.1 reserves for an element heads that element and nothing else.
enum ReservedTitles: StandardRule {
  static let id = RuleID("GBT1.1-ELM-12")
  static let severity = Severity.info
  static let yieldsTo = [RuleID("GBT1.1-ANX-07")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("6.2.2.3"),
    summary: Bilingual(
      zh: "与要素同名的标题只用于该要素，其他内容另取标题", en: "the name of an element heads that element only"),
    why: Bilingual(zh: "读者看到“术语和定义”，期待的是术语条目", en: "readers who see the name of an element expect its content"),
    wrong: [
      "## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n中心应受理申请。\n\n## ⟦5 术语和定义⟧\n\n中心主任负责服务，窗口主管负责受理。\n",
      "## 4 受理\n\n### ⟦4.1 规范性引用文件⟧\n\n受理依据现行规定。\n\n### 4.2 登记\n\n中心应登记申请。\n",
    ],
    right: [
      "## 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n## 4 受理\n\n### 4.1 范围\n\n窗口受理申请。\n\n### 4.2 登记\n\n中心应登记申请。\n\n## 5 角色说明\n\n中心主任负责服务。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements {
      if element.kind == .technical, let title = element.clause.heading.title,
        isReserved(title.text) || title.text == "范围"
      {
        found.append(again(title.text, element, document))
      }
      for subclause in element.clause.subclauses { check(subclause, &found) }
    }
    return found
  }

  private static func again(_ title: String, _ element: Element, _ document: DocumentView) -> Diagnostic {
    guard let earlier = document.elements.first(where: { $0.kind.fixedTitle == title }) else {
      return finding(.reserved(title), at: element.clause.heading.span)
    }
    return finding(
      .again(title, document.name(of: earlier)), at: element.clause.heading.span,
      related: [Diagnostic.Label(earlier.clause.heading.span, .element)])
  }

  /// 范围 is left out: a subclause may well treat the extent of something.
  static func isReserved(_ title: String) -> Bool {
    switch title.utf8.count {
    case 6: title == "前言" || title == "引言" || title == "目次"
    case 12: title == "参考文献"
    case 15: title == "术语和定义"
    case 21: title == "规范性引用文件"
    default: false
    }
  }

  private static func check(_ clause: Clause, _ found: inout [Diagnostic]) {
    if let title = clause.heading.title, isReserved(title.text) {
      found.append(finding(.reserved(title.text), at: clause.heading.span))
    }
    for subclause in clause.subclauses { check(subclause, &found) }
  }
}

extension Bilingual {
  fileprivate static let element = Self(zh: "该要素在这里", en: "the element stands here")

  fileprivate static func again(_ name: String, _ earlier: String) -> Self {
    Self(zh: "已有“\(earlier)”，这里的内容宜另取标题", en: "“\(earlier)” stands already; give this one another title than “\(name)”")
  }

  fileprivate static func reserved(_ name: String) -> Self {
    Self(zh: "“\(name)”是要素的名称，条宜另取标题", en: "“\(name)” is the name of an element; give the subclause another title")
  }
}
