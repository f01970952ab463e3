import StdModel

/// A drafting statement tells the stages of a draft in their order, and none that is still to come.
enum StagesInOrder: StandardRule {
  static let id = RuleID("PROC-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 16733—1997"),
    summary: Bilingual(
      zh: "编制过程按工作组讨论稿、征求意见稿、送审稿、报批稿的次序写，不写尚未到的阶段已经形成",
      en:
        "the account of the work follows the stages: working draft, draft for comment, draft for review, draft for approval"
    ),
    why: Bilingual(
      zh: "阶段颠倒或者越过本稿的阶段，收到文件的人不知道这一稿走到了哪一步",
      en: "with stages out of order, or one that lies ahead, nobody knows how far the draft has come"),
    wrong: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\n---\n\n## 一、起草过程\n\n### （一）形成送审稿\n\n专家审查。\n\n### ⟦（二）形成征求意见稿⟧\n\n编写组起草。\n",
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\nstage: 征求意见稿\n---\n\n## 一、起草过程\n\n### （一）形成征求意见稿\n\n编写组起草。\n\n### ⟦（二）形成报批稿⟧\n\n编写组修改。\n",
    ],
    right: [
      "---\nstatement-of: Q/SL 1—2026\ntitle: 编制说明\nstage: 送审稿\n---\n\n## 一、起草过程\n\n### （一）形成征求意见稿\n\n编写组起草，报批稿计划在 6 月完成。\n\n### （二）形成送审稿\n\n编写组处理征求意见稿收到的意见。\n\n### （三）征求意见稿的意见处理\n\n共收到意见 12 条。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement else { return [] }
    let own = (document.metadata.stage ?? document.subject?.metadata.stage)?.value
    var last: (stage: Stage, title: Prose)?
    var found: [Diagnostic] = []
    for element in document.elements {
      element.clause.forEachClause { clause in
        guard let title = clause.heading.title, let stage = formed(in: title.text) else { return }
        if let own, own.code < stage.code {
          found.append(finding(.ahead(stage, own), at: title.span))
        } else if let last, stage.code < last.stage.code {
          found.append(
            finding(
              .order(stage, last.stage), at: title.span, related: [Diagnostic.Label(last.title.span, .before)]))
        } else {
          last = (stage, title)
        }
      }
    }
    return found
  }

  /// The draft that came into being, by the last words of a title: `形成征求意见稿`, `征求意见稿的形成`.
  private static func formed(in title: String) -> Stage? {
    let verbs: [StaticString] = ["形成", "完成", "编制", "起草"]
    guard verbs.contains(where: { title.holds($0) }), !title.holds("意见处理") else { return nil }
    return Stage.allCases.first { stage in
      stage != .published && (title.hasSuffix(stage.rawValue) || title.holds(text: stage.rawValue + "的形成"))
    }
  }
}

extension Bilingual {
  fileprivate static let before = Self(zh: "前面已经写到这一阶段", en: "the account has come to this stage")

  fileprivate static func ahead(_ stage: Stage, _ own: Stage) -> Self {
    Self(
      zh: "这一稿是\(own.rawValue)，还不会形成\(stage.rawValue)",
      en: "this draft is a \(own.rawValue); there cannot be a \(stage.rawValue) yet")
  }

  fileprivate static func order(_ stage: Stage, _ last: Stage) -> Self {
    Self(zh: "\(stage.rawValue)在\(last.rawValue)之前形成，应按先后写", en: "a \(stage.rawValue) comes before a \(last.rawValue)")
  }
}
