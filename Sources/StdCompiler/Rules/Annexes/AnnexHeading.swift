import StdModel

/// The heading of an annex gives its letter, its status and a title.
enum AnnexHeading: StandardRule {
  static let id = RuleID("GBT1.1-ANX-02")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.2、10.4.1"),
    summary: Bilingual(
      zh: "附录编号之下标明“（规范性）”或“（资料性）”，再下是附录标题", en: "below the letter stand （规范性） or （资料性） and a title"),
    why: Bilingual(zh: "读者由此知道附录是必须执行的还是供参考的", en: "readers learn from it whether the annex binds or informs"),
    wrong: [
      "## ⟦附录 A 记录格式⟧\n\n格式见表 A.1。\n",
      "## 附录 A⟦（规范性附录）⟧记录格式\n\n格式见表 A.1。\n",
      "## ⟦附录 A（资料性）⟧\n\n格式应统一。\n",
    ],
    right: [
      "## 附录 A（资料性）记录格式\n\n格式见表 A.1。\n",
      "## 附录 A\n\n（规范性）\n\n记录格式\n\n格式见表 A.1。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for annex in document.annexes {
      let heading = annex.clause.heading
      guard heading.form != .implied else { continue }
      let name = document.name(of: annex)
      let hasStatus = annex.kind != .annex(.unstated)
      switch (hasStatus, heading.title != nil) {
      case (true, true): break
      case (true, false): found.append(finding(.noTitle(name), at: heading.span))
      case (false, true): found.append(finding(.noStatus(name), at: heading.span))
      case (false, false): found.append(finding(.neither(name), at: heading.span))
      }
      if let status = heading.annexStatus, !status.isTidy {
        let form = status.number == .normative ? "（规范性）" : "（资料性）"
        found.append(finding(.otherForm(form), at: status.span, fixes: [.replace(status.span, with: form, .certain)]))
      }
    }
    return found
  }
}

extension Bilingual {
  fileprivate static func noStatus(_ annex: String) -> Self {
    Self(zh: "\(annex) 未标明“（规范性）”或“（资料性）”", en: "\(annex) does not say （规范性） or （资料性）")
  }

  fileprivate static func noTitle(_ annex: String) -> Self { Self(zh: "\(annex) 没有标题", en: "\(annex) has no title") }

  fileprivate static func neither(_ annex: String) -> Self {
    Self(zh: "\(annex) 没有标题，也未标明“（规范性）”或“（资料性）”", en: "\(annex) has neither a title nor （规范性） or （资料性）")
  }

  fileprivate static func otherForm(_ form: String) -> Self {
    Self(zh: "附录的性质应写作“\(form)”", en: "the status of an annex is written “\(form)”")
  }
}
