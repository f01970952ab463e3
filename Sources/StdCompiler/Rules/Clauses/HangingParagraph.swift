import StdModel

/// No paragraph hangs between the title of a clause and its first subclause (悬置段).
enum HangingParagraph: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-10")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.4"),
    summary: Bilingual(
      zh: "章标题或条标题与下一层次的条之间不宜有段（悬置段）", en: "no paragraph stands between a title and the first subclause"),
    why: Bilingual(
      zh: "引用该章时，无法判断是只指这一段还是指整章", en: "a reference to the clause may mean that paragraph or all of the clause"),
    wrong: ["## 5 平台服务\n\n⟦平台应公开办事指南。⟧\n\n### 5.1 服务对象\n\n服务对象为企业。\n\n### 5.2 时限\n\n时限应公开。\n"],
    right: [
      "## 5 平台服务\n\n### 5.1 通用要求\n\n平台应公开办事指南。\n\n### 5.2 时限\n\n时限应公开。\n",
      "## 1 范围\n\n本文件界定了术语。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 一般术语\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard !clause.subclauses.isEmpty, !document.isStatement, let first = clause.blocks.first,
      clause.heading.title != nil,
      let element = document.element(of: clause.id)
    else { return [] }
    switch element.kind {
    case .scope, .technical, .annex, .introduction: break
    // The lead-ins of clauses 3 and 4 are no hanging paragraphs (note to 7.4); the lists of documents have rules of
    // their own.
    case .terms, .symbols, .normativeReferences, .bibliography, .foreword, .index, .preamble, .contents, .appendage:
      return []
    }
    let span = first.span.union(clause.blocks.last?.span ?? first.span)
    let child = document.number(of: clause.subclauses[0].id).map { String(describing: $0) } ?? ""
    return [finding(.hanging(document.place(of: clause.id), before: child), at: span)]
  }
}

extension Bilingual {
  fileprivate static func hanging(_ clause: String, before child: String) -> Self {
    Self(
      zh: "\(clause) 的标题与 \(child) 之间有悬置段，宜编为第一条“通用要求”或“概述”",
      en: "a paragraph hangs between the title of \(clause) and \(child); make it the first subclause")
  }
}
