import StdModel

/// Term entries are numbered by the clause they stand in, one after the other.
enum TermNumbers: TermRule {
  static let id = RuleID("GBT1.1-TRM-03")
  static let severity = Severity.error
  static let isPlainFault = true

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.1"),
    summary: Bilingual(
      zh: "术语条目的编号由章（条）编号加顺序号组成，从 1 起连续", en: "entries are numbered within their clause from 1 without gaps"),
    why: Bilingual(zh: "条目编号供定义和其他文件引用，跳号或重号就引错", en: "definitions and other documents refer to entries by number"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n### ⟦3.3⟧\n\n**服务** service\n\n满足需求的活动。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### ⟦3.2⟧\n\n**平台** platform\n\n提供服务的系统。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1 一般术语\n\n#### 3.1.1\n\n**平台** platform\n\n提供服务的系统。\n\n### 3.2 服务术语\n\n#### 3.2.1\n\n**服务** service\n\n满足需求的活动。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard let written = entry.number,
      case .clause(let expected) = document.facts[entry.id].expected, written.number != expected, !document.isStatement
    else { return [] }
    return [
      finding(
        .other(entry.term?.text, written.number, expected), at: written.span,
        fixes: [.replace(written.span, with: String(describing: expected), .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static func other(_ term: String?, _ written: ClauseNumber, _ expected: ClauseNumber) -> Self {
    Self(
      zh: "术语条目" + (term.map { "“\($0)”" } ?? "") + "的编号应为 \(expected)，写的是 \(written)",
      en: "the entry" + (term.map { " “\($0)”" } ?? "") + " is number \(expected), but \(written) is written")
  }
}
