import StdModel

/// A draft says which stage it has reached, by one of the names of the stages.
enum StageMark: StandardRule {
  static let id = RuleID("GBT1.1-COV-12")
  static let severity = Severity.error
  static let yieldsTo = [RuleID("GBT1.1-COV-11")]

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "草案标明工作组讨论稿、征求意见稿、送审讨论稿、送审稿或报批稿", en: "a draft is marked 工作组讨论稿, 征求意见稿, 送审讨论稿, 送审稿 or 报批稿"),
    why: Bilingual(zh: "征求意见和审查时，各方要知道手里的是哪个阶段的文本", en: "commenters and reviewers have to know which text they hold"),
    wrong: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n⟦（讨论稿1）⟧\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\n⟦DB9901/T XXXX—2026⟧\n\n窗口受理服务规程\n\n2026-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n（征求意见稿）\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "示例市地方标准\n\nDB9901/T 12—2026\n\n窗口受理服务规程\n\n2026-03-01 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let metadata = document.metadata
    guard !document.isStatement, metadata.stage == nil, document.isDraft else { return [] }
    if let written = metadata.cover?.unknownStage { return [finding(.unknown(written.value), at: written.span)] }
    guard let place = metadata.writtenNumber ?? metadata.title ?? metadata.issued else { return [] }
    return [finding(.missing, at: place.span, fixes: document.insertingMetadata(["stage: 征求意见稿"], .likely, .insert))]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上草案阶段", en: "put in the stage")
  fileprivate static let missing = Self(
    zh: "发布日期空缺，是草案，但没有标明阶段，如（征求意见稿）", en: "the date is open, so this is a draft, but it names no stage such as （征求意见稿）"
  )

  fileprivate static func unknown(_ written: String) -> Self {
    Self(
      zh: "“\(written)”不是草案阶段的名称：工作组讨论稿、征求意见稿、送审讨论稿、送审稿、报批稿",
      en: "“\(written)” is none of the stages 工作组讨论稿, 征求意见稿, 送审讨论稿, 送审稿, 报批稿")
  }
}
