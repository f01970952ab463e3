import StdModel

/// A published document bears no marks of a draft.
enum NoDraftMarks: StandardRule {
  static let id = RuleID("GBT1.1-COV-11")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("D.1"),
    summary: Bilingual(
      zh: "已发布的文件没有草案标识，也没有征集专利信息的文字",
      en: "a published document has neither the mark of a draft nor the call for patents"),
    why: Bilingual(
      zh: "读者无法判断手里的是草案还是有效文件", en: "readers cannot tell whether they hold a draft or the document in force"),
    wrong: [
      "示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n⟦（征求意见稿）⟧\n\n在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。\n\n2026-03-01 发布\n\n2026-04-01 实施\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n⟦在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。⟧\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: ⟦窗口受理服务规程（征求意见稿）⟧\nstage: 发布稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n（征求意见稿）\n\n在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 发布稿\nissued: 2026-03-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      // The dates of a draft in data may be planned ones.
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 报批稿\nissued: 2026-03-01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let metadata = document.metadata
    if let cover = metadata.cover, let issued = metadata.issued, CoverDate(issued.value)?.isComplete == true {
      let marked = metadata.stage.flatMap { $0.value == .published ? nil : $0.span } ?? cover.unknownStage?.span
      guard let span = marked ?? cover.patentCall?.span else { return [] }
      let message: Bilingual = marked == nil ? .call(issued.value) : .mark(document.text(at: span), issued.value)
      return [finding(message, at: span, related: [Diagnostic.Label(issued.span, .issued)])]
    }
    guard metadata.stage?.value == .published, let title = metadata.title,
      title.value.ends(with: "稿）") || title.value.ends(with: "稿)")
    else { return [] }
    return [finding(.title, at: title.span)]
  }
}

extension Bilingual {
  fileprivate static let issued = Self(zh: "发布日期", en: "the date of publication")
  fileprivate static let title = Self(
    zh: "已是发布稿，文件名称仍带草案标识", en: "the document is published, but its title still bears the mark of a draft")

  fileprivate static func mark(_ mark: String, _ date: String) -> Self {
    Self(zh: "已于 \(date) 发布，封面仍标“\(mark)”", en: "published on \(date), but the cover still says “\(mark)”")
  }

  fileprivate static func call(_ date: String) -> Self {
    Self(zh: "已于 \(date) 发布，封面仍在征集专利信息", en: "published on \(date), but the cover still calls for patents")
  }
}
