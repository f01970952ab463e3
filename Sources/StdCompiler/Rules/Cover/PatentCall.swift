import StdModel

/// The cover of a draft asks for patents.
enum PatentCall: StandardRule {
  static let id = RuleID("GBT1.1-COV-10")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-COV-11")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1、D.1"),
    summary: Bilingual(
      zh: "草案的封面写明“在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。”",
      en: "the cover of a draft asks commenters for the patents they know of"),
    why: Bilingual(zh: "征集专利信息只有在草案阶段来得及", en: "only while it is a draft can patents still be taken into account"),
    wrong: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n⟦（征求意见稿）⟧\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n（征求意见稿）\n\n⟦在提交反馈意见时，请将您知道的专利一并附上。⟧\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n（征求意见稿）\n\n在提交反馈意见时,请将您知道的相关专利连同支持性文件一并附上。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      // The cover is made from the data; the author does not write it.
      "---\ntitle: 窗口受理服务规程\nstage: 征求意见稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let cover = document.metadata.cover, document.isDraft, !document.isStatement else { return [] }
    guard let call = cover.patentCall else {
      let place =
        document.metadata.stage?.span ?? cover.unknownStage?.span ?? document.metadata.issued?.span ?? document.headSpan
      return [finding(.missing, at: place)]
    }
    if isSameText(call.value, FixedSentence.patentCall) { return [] }
    return [finding(.otherWords, at: call.span, fixes: [.replace(call.span, with: FixedSentence.patentCall, .certain)])]
  }
}

extension Bilingual {
  fileprivate static let missing = Self(
    zh: "草案的封面缺少“\(FixedSentence.patentCall)”", en: "the cover of this draft lacks “\(FixedSentence.patentCall)”")
  fileprivate static let otherWords = Self(
    zh: "征集专利信息的文字与 GB/T 1.1—2020 附录 D 规定的不同",
    en: "the call for patents is not in the words of annex D of GB/T 1.1—2020")
}
