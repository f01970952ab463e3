import StdModel

/// No clause of the text stands behind the first annex.
enum ClauseBehindAnnex: StandardRule {
  static let id = RuleID("GBT1.1-ELM-05")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.2、9.6.2"),
    summary: Bilingual(zh: "第一个附录之后没有正文的章", en: "no clause of the text stands behind the first annex"),
    why: Bilingual(
      zh: "附录之后的章看起来像附录的一部分，规定容易被漏看", en: "a clause behind an annex looks like a part of it and is missed"),
    wrong: ["## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录格式\n\n格式见表 A.1。\n\n## ⟦2 附则⟧\n\n本文件由中心解释。\n"],
    right: [
      "## 1 范围\n\n本文件适用于服务。\n\n## 2 附则\n\n本文件由中心解释。\n\n## 附录 A（资料性）记录格式\n\n格式见表 A.1。\n",
      "## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录格式\n\n### A.1 登记\n\n格式见表 A.1。\n\n### A.2 归档\n\n格式见表 A.2。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let first = document.elements.firstIndex(where: { $0.kind.isAnnex }) else { return [] }
    let annex = document.elements[first]
    return document.elements[first...].compactMap { element in
      guard element.kind.isNumberedClause else { return nil }
      let heading = element.clause.heading
      return finding(
        .behind(document.name(of: element), document.name(of: annex)), at: heading.span,
        related: [Diagnostic.Label(annex.clause.heading.span, .annex)])
    }
  }
}

extension Bilingual {
  fileprivate static let annex = Self(zh: "第一个附录从这里开始", en: "the annexes begin here")

  fileprivate static func behind(_ clause: String, _ annex: String) -> Self {
    Self(
      zh: "“\(clause)”在 \(annex) 之后：正文的章应移到附录之前，附录中的条应编为 A.1 的形式",
      en: "“\(clause)” stands behind \(annex): move a clause of the text in front of it, number one of the annex as A.1"
    )
  }
}
