import StdModel

/// A draft from 征求意见稿 on has its drafting statement, of the same stage.
enum StatementOfStage: SystemRule {
  static let id = RuleID("PROC-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "征求意见稿、送审稿、报批稿附有同一阶段的编制说明",
      en: "a draft for comment, review or approval has its drafting statement, of the same stage"),
    why: Bilingual(
      zh: "没有编制说明，收到草案的人不知道内容的依据；阶段不同，说明的不是这一稿",
      en: "without it those who get the draft do not know its grounds; of another stage it speaks of another draft"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      stage: 送审稿
      ---
      ## 4 受理

      岗位应核对材料。
      === implementation/b.md
      ---
      number: Q/SL SS 302—2026
      title: 投诉处理规程
      stage: ⟦征求意见稿⟧
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      stage: ⟦征求意见稿⟧
      ---
      ## 一、工作简况

      任务来自计划。
      """
    ],
    right: [
      // Nobody writes statements here; standards that are published or drafts of a group need none.
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      stage: 送审稿
      ---
      ## 4 受理

      岗位应核对材料。
      """,
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      stage: 送审稿
      ---
      ## 4 受理

      岗位应核对材料。
      === implementation/b.md
      ---
      number: Q/SL SS 302—2026
      title: 投诉处理规程
      stage: 发布稿
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      stage: 送审稿
      ---
      ## 一、工作简况

      任务来自计划。
      """,
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    // An organisation that writes no statements at all is not told so for every draft.
    guard !system.statements.isEmpty else { return [] }
    return system.system.standards.compactMap { standard in
      guard standard.kind == .standard, let stage = standard.metadata.stage, stage.value != .workingDraft else {
        return nil
      }
      guard let id = system.statements[standard.id] else {
        return stage.value == .published
          ? nil : finding(.none(standard.metadata.displayTitle, stage.value), at: stage.span)
      }
      guard let other = system.system[id].metadata.stage, other.value.code != stage.value.code else { return nil }
      return finding(
        .otherStage(other.value, stage.value), at: other.span, related: [Diagnostic.Label(stage.span, .stage)])
    }
  }
}

extension Bilingual {
  fileprivate static let stage = Self(zh: "标准的阶段", en: "the stage of the standard")

  fileprivate static func none(_ title: String, _ stage: Stage) -> Self {
    Self(
      zh: "“\(title)”已是\(stage.rawValue)，还没有编制说明", en: "“\(title)” is a \(stage.rawValue) and has no drafting statement"
    )
  }

  fileprivate static func otherStage(_ own: Stage, _ other: Stage) -> Self {
    Self(
      zh: "编制说明是\(own.rawValue)的，标准已是\(other.rawValue)",
      en: "the statement is of the \(own.rawValue), the standard is a \(other.rawValue)")
  }
}
