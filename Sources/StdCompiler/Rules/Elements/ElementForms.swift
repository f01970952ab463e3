import StdModel

/// Elements hold only the forms that table 3 of GB/T 1.1 allows them.
enum ElementForms: StandardRule {
  static let id = RuleID("GBT1.1-ELM-11")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-FWD-08"), RuleID("GBT1.1-TRM-11"), RuleID("GBT1.1-LST-14")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("表 3"),
    summary: Bilingual(
      zh: "前言只有条文、注、脚注；范围只有条文、表、注、脚注；规范性引用文件只有清单、注、脚注；参考文献只有清单、脚注",
      en: "foreword: text and notes; scope: text, tables and notes; clause 2: a list and notes; bibliography: a list"),
    why: Bilingual(
      zh: "这些要素供查阅和检索，图、表、公式放在里面会被当作技术内容",
      en:
        "these elements are for looking things up; tables, figures and formulas in them are taken for technical content"
    ),
    wrong: [
      "## 前言\n\n本文件由中心归口。\n\n⟦示例：窗口服务。⟧\n\n## 1 范围\n\n本文件适用于服务。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n⟦示例：窗口服务。⟧\n",
      "## 2 规范性引用文件\n\n⟦| 编号 | 名称 |\n|---|---|\n| GB/T 19001 | 质量管理体系　要求 |⟧\n",
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\n⟦以上文件可在标准化机构查阅。⟧\n",
      "## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n\n⟦注：未注日期的文件采用最新版本。⟧\n",
    ],
    right: [
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023，主要变化如下：\n\na) 增加了受理；\n\nb) 删除了归档。\n\n注：本文件分为2个部分。\n\n## 1 范围\n\n本文件适用于表1所列的服务。\n\n表 1　服务\n\n| 服务 | 窗口 |\n|---|---|\n| 咨询 | 1 |\n\n注：窗口按编号排列。\n"
    ])

  /// What blocks may be, as table 3 distinguishes them.
  fileprivate enum Form: Hashable { case text, list, table, figure, formula, note, example, footnote, entry }

  private static func allowed(in kind: Element.Kind) -> Set<Form>? {
    switch kind {
    case .foreword: [.text, .list, .note, .footnote]
    case .scope: [.text, .list, .table, .note, .footnote]
    case .normativeReferences: [.text, .entry, .note, .footnote]
    case .bibliography: [.text, .entry, .footnote]
    case .preamble, .contents, .introduction, .terms, .symbols, .technical, .annex, .index, .appendage: nil
    }
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements {
      if let allowed = allowed(in: element.kind) { check(element.clause, element, allowed, &found, document) }
    }
    return found
  }

  private static func check(
    _ clause: Clause, _ element: Element, _ allowed: Set<Form>, _ found: inout [Diagnostic], _ document: DocumentView
  ) {
    var hasEntries = false
    for block in clause.blocks {
      let form = form(of: block)
      if !allowed.contains(form) {
        found.append(finding(.notAllowed(form.name, document.name(of: element)), at: block.span))
      } else if form == .entry {
        hasEntries = true
      } else if form == .text, hasEntries, element.kind == .normativeReferences, !isNoReferences(block) {
        found.append(finding(.textInList(document.name(of: element)), at: block.span))
      }
    }
    for subclause in clause.subclauses { check(subclause, element, allowed, &found, document) }
  }

  /// That sentence beside a list is another rule's.
  private static func isNoReferences(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    return isSameText(paragraph.prose.text, FixedSentence.noReferences)
  }

  private static func form(of block: Block) -> Form {
    switch block {
    case .paragraph, .quotation, .preformatted, .termEntry: .text
    case .list: .list
    case .table: .table
    case .figure: .figure
    case .formula: .formula
    case .note: .note
    case .example: .example
    case .reference: .entry
    case .footnote: .footnote
    }
  }
}

extension ElementForms.Form {
  fileprivate var name: Bilingual {
    switch self {
    case .text: Bilingual(zh: "条文", en: "text")
    case .list: Bilingual(zh: "列项", en: "list")
    case .table: Bilingual(zh: "表", en: "table")
    case .figure: Bilingual(zh: "图", en: "figure")
    case .formula: Bilingual(zh: "公式", en: "formula")
    case .note: Bilingual(zh: "注", en: "note")
    case .example: Bilingual(zh: "示例", en: "example")
    case .footnote: Bilingual(zh: "脚注", en: "footnote")
    case .entry: Bilingual(zh: "文件清单", en: "list of documents")
    }
  }
}

extension Bilingual {
  fileprivate static func notAllowed(_ form: Bilingual, _ element: String) -> Self {
    Self(zh: "“\(element)”中不能有\(form.zh)", en: "“\(element)” holds no \(form.en)")
  }

  fileprivate static func textInList(_ element: String) -> Self {
    Self(zh: "“\(element)”的清单之后不写条文", en: "no text follows the list of “\(element)”")
  }
}
