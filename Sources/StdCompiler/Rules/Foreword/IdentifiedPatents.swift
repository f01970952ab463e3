import StdModel

/// Patents that are known are told in the introduction, in the words of annex D.
enum IdentifiedPatents: PhraseRule {
  static let id = RuleID("GBT1.1-INT-03")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.4、D.3"),
    summary: Bilingual(
      zh: "已识别出专利时，引言说明涉及的条款、专利持有人及其声明",
      en: "the introduction tells which clause an identified patent concerns, who holds it and what he declared"),
    why: Bilingual(zh: "使用者要据此向专利持有人取得许可", en: "users have to obtain a licence from the holder"),
    wrong: ["## 4 受理\n\n排队叫号采用预测分流方法。\n\n注：该方法的⟦专利号⟧为ZL202010000000.0。\n"],
    right: [
      "## 引言\n\n本文件的发布机构提请注意，声明符合本文件时，可能涉及4.1与预测分流方法相关的专利的使用。专利持有人姓名：示例公司。\n\n## 4 受理\n\n注：该方法的专利号为ZL202010000000.0。\n",
      "## 4 受理\n\n受理知识产权申请时，应核对专利号和专利权人。\n",
    ])

  static let phrases = ["专利号", "已获专利", "已申请专利", "发明专利（ZL", "专利（ZL"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard !document.isStatement, let element = document.element(of: place.node), element.kind != .introduction else {
      return []
    }
    // The word alone is an item of a form; a number makes it a patent.
    guard prose.text.holds("ZL") || prose[phrase] == "已获专利" || prose[phrase] == "已申请专利",
      !document.tellsIdentifiedPatents
    else {
      return []
    }
    return [finding(.notTold, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let notTold = Self(
    zh: "文中涉及专利，引言没有按 GB/T 1.1—2020 附录 D.3 说明",
    en: "the text names a patent that the introduction does not tell of, as D.3 of GB/T 1.1—2020 asks")
}
