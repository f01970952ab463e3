import StdModel

/// The stage on the cover is that of the letter in front of it, of the file name and of the drafting statement.
enum OneStage: StandardRule {
  static let id = RuleID("GBT1.1-COV-13")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "封面的草案阶段与征求意见函、文件名、编制说明一致", en: "letter, file name and drafting statement name the stage that the cover names"
    ),
    why: Bilingual(
      zh: "阶段不一致，收到的人不知道该不该提意见、意见提给哪一稿", en: "with two stages nobody knows which text the comments are for"),
    wrong: [
      "关于征求《窗口受理服务规程（征求意见稿）》意见的函\n\n有关单位：\n\n示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n⟦（工作组讨论稿）⟧\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "=== implementation/受理规程（送审稿）.md\n---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: ⟦征求意见稿⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "=== implementation/a.md\n---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 送审稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n=== statements/a.md\n---\nstatement-of: Q/SLFW SS 301—2026\ntitle: 编制说明\nstage: ⟦征求意见稿⟧\n---\n\n## 一、工作简况\n\n任务来源。\n",
    ],
    right: [
      "关于征求《窗口受理服务规程（征求意见稿）》意见的函\n\n有关单位：\n\n示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n（征求意见稿）\n\nXXXX-XX-XX 发布\n\n## 1 范围\n\n本文件适用于受理。\n",
      "=== implementation/a.md\n---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 送审稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n=== statements/a.md\n---\nstatement-of: Q/SLFW SS 301—2026\ntitle: 编制说明\nstage: 送审稿\n---\n\n## 一、工作简况\n\n任务来源。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let stage = document.metadata.stage else { return [] }
    if document.isStatement { return checkStatement(document, stage) }
    if let other = otherStage(in: document.system.sources[document.standard.source].path, than: stage.value) {
      return [finding(.fileName(stage.value, other), at: stage.span)]
    }
    guard document.metadata.cover != nil, let preamble = document.element(.preamble)?.clause else { return [] }
    for case .paragraph(let paragraph) in preamble.blocks
    where paragraph.prose.span < stage.span && paragraph.prose.text.holds("》") {
      guard let other = otherStage(in: paragraph.prose.text, than: stage.value),
        let range = paragraph.prose.range(of: other)
      else { continue }
      return [
        finding(
          .letter(stage.value, other), at: stage.span,
          related: [Diagnostic.Label(paragraph.prose.span(of: range), .here)])
      ]
    }
    return []
  }

  private static func checkStatement(_ statement: DocumentView, _ stage: Sourced<Stage>) -> [Diagnostic] {
    guard let subject = statement.system.statements.first(where: { $0.value == statement.standard.id })?.key,
      let own = statement.system.system[subject].metadata.stage, own.value != stage.value
    else { return [] }
    return [
      finding(.statement(stage.value, own.value), at: stage.span, related: [Diagnostic.Label(own.span, .subject)])
    ]
  }

  /// The stage that a text names in brackets, where it is another one.
  private static func otherStage(in text: String, than stage: Stage) -> Stage? {
    guard text.holds("稿") else { return nil }
    return Stage.allCases.first { other in
      other != stage && other != .published
        && (text.contains("（" + other.rawValue + "）") || text.contains("(" + other.rawValue + ")"))
    }
  }
}

extension Prose {
  fileprivate func range(of stage: Stage) -> TextRange? {
    let utf8 = Array(text.utf8)
    let wanted = Array(stage.rawValue.utf8)
    guard utf8.count >= wanted.count else { return nil }
    for start in 0...(utf8.count - wanted.count) where utf8[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextRange(start, start + wanted.count)
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static let here = Self(zh: "这里说的阶段", en: "the stage named here")
  fileprivate static let subject = Self(zh: "标准的阶段", en: "the stage of the standard")

  fileprivate static func letter(_ stage: Stage, _ other: Stage) -> Self {
    Self(
      zh: "封面标“\(stage.rawValue)”，函件说的是“\(other.rawValue)”",
      en: "the cover says \(stage.rawValue), the letter \(other.rawValue)")
  }

  fileprivate static func fileName(_ stage: Stage, _ other: Stage) -> Self {
    Self(
      zh: "阶段为“\(stage.rawValue)”，文件名却是“\(other.rawValue)”",
      en: "the stage is \(stage.rawValue), the file name says \(other.rawValue)")
  }

  fileprivate static func statement(_ stage: Stage, _ other: Stage) -> Self {
    Self(
      zh: "编制说明的阶段是“\(stage.rawValue)”，标准的阶段是“\(other.rawValue)”",
      en: "the statement is of \(stage.rawValue), its standard of \(other.rawValue)")
  }
}
