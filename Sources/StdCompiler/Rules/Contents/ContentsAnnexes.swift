import StdModel

/// A line of the contents about an annex says its status and title.
enum ContentsAnnexes: StandardRule {
  static let id = RuleID("GBT1.1-TOC-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-TOC-03")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2 e)、10.3.2"),
    summary: Bilingual(
      zh: "目次中附录写明编号、（规范性）或（资料性）和标题", en: "an annex stands in the contents with its letter, （规范性） or （资料性）, and title"),
    why: Bilingual(zh: "读者从目次就能知道附录是否应遵守", en: "readers see from the contents whether an annex binds"),
    wrong: [
      "## 目次\n\n1 范围……1\n\n⟦附录A 记录⟧……2\n\n## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n",
      "## 目次\n\n1 范围……1\n\n⟦附录 A（资料性）⟧……2\n\n## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n",
    ],
    right: [
      "## 目次\n\n1 范围……1\n\n附录 A（资料性） 记录……2\n\nA.1 登记……2\n\n## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录\n\n### A.1 登记\n\n见表 A.1。\n\n### A.2 归档\n\n见表 A.2。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let contents = document.contents else { return [] }
    return contents.entries.compactMap { entry in
      guard case .annex(let letter) = entry.kind else { return nil }
      if !entry.hasStatus {
        return finding(.noStatus(entry.label.text), at: entry.label.span, fixes: fix(entry, letter, document))
      }
      guard entry.title.isEmpty else { return nil }
      return finding(.noTitle(entry.label.text), at: entry.label.span, fixes: fix(entry, letter, document))
    }
  }

  /// The line as the annex itself is headed.
  private static func fix(_ entry: ContentsEntry, _ letter: UInt8, _ document: DocumentView) -> [FixIt] {
    guard let annex = document.annexes.first(where: { document.number(of: $0.id) == .annex(letter) }),
      let title = annex.clause.heading.title
    else { return [] }
    let status: String
    switch annex.kind {
    case .annex(.normative): status = "（规范性）"
    case .annex(.informative): status = "（资料性）"
    default: return []
    }
    return [.replace(entry.label.span, with: "附录 \(UnicodeScalar(letter))\(status)　\(title.text)", .certain)]
  }
}

extension Bilingual {
  fileprivate static func noStatus(_ label: String) -> Self {
    Self(zh: "目次的“\(label)”没有写明（规范性）或（资料性）", en: "“\(label)” does not say （规范性） or （资料性）")
  }

  fileprivate static func noTitle(_ label: String) -> Self {
    Self(zh: "目次的“\(label)”没有标题", en: "“\(label)” has no title")
  }
}
