import StdModel

/// An annex holds no 范围, 规范性引用文件 or 术语和定义 of its own.
enum AnnexElements: ClauseRule {
  static let id = RuleID("GBT1.1-ANX-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.3.2"),
    summary: Bilingual(
      zh: "附录中不设“范围”“规范性引用文件”“术语和定义”", en: "an annex has no scope, normative references or terms of its own"),
    why: Bilingual(zh: "这些要素每个文件只有一个，对附录同样适用", en: "a document has one of each, and they hold for its annexes"),
    wrong: ["## 附录 A（规范性）测评\n\n### ⟦A.1 范围⟧\n\n本附录规定了测评。\n\n### A.2 步骤\n\n测评应每年一次。\n"],
    right: ["## 附录 A（规范性）测评\n\n### A.1 概述\n\n测评分为两步。\n\n### A.2 服务范围\n\n测评应覆盖全部窗口。\n"])

  private static let reserved: Set<String> = ["范围", "规范性引用文件", "术语和定义", "术语与定义", "适用范围"]

  private static func mayBeReserved(_ title: String) -> Bool {
    switch title.unicodeScalars.first {
    case "范", "规", "术", "适": true
    default: false
    }
  }

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard case .clause(let number) = document.facts[clause.id].effective, number.annex != 0,
      let title = clause.heading.title, title.text.utf8.count <= 30,
      mayBeReserved(title.text), reserved.contains(title.text.filter { !$0.isWhitespace }),
      !document.isStatement, let element = document.element(of: clause.id), element.kind.isAnnex,
      element.id != clause.id
    else { return [] }
    return [finding(.reserved(title.text, document.name(of: element)), at: clause.heading.span)]
  }
}

extension Bilingual {
  fileprivate static func reserved(_ title: String, _ annex: String) -> Self {
    Self(
      zh: "\(annex) 中不设“\(title)”，相关内容放在正文的该要素中",
      en: "\(annex) has no “\(title)” of its own; it belongs into that element of the document")
  }
}
