import StdModel

/// All figures of a document have titles, or none has.
enum FigureTitles: BlockRule {
  static let id = RuleID("GBT1.1-FIG-04")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.2.2"),
    summary: Bilingual(zh: "文件中的图有无图题一致", en: "all figures have titles, or none has"),
    why: Bilingual(zh: "有的有题、有的没有，读者以为漏写", en: "where only some have titles, the rest look forgotten"),
    wrong: [
      "## 4 流程\n\n流程见图1和图2。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n```flow\nstart 申请\nend 办结\n```\n\n⟦图 2⟧\n"
    ],
    right: [
      "## 4 流程\n\n流程见图1和图2。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, let caption = figure.caption, caption.title.isEmpty,
      !caption.isContinuation,
      !document.isStatement
    else { return [] }
    guard let titled = document.standard.figures.lazy.compactMap(\.caption).first(where: { !$0.title.isEmpty }) else {
      return []
    }
    return [finding(.untitled(caption), at: caption.span, related: [Diagnostic.Label(titled.span, .titled)])]
  }
}

extension Bilingual {
  fileprivate static let titled = Self(zh: "这幅图有图题", en: "this one has a title")

  fileprivate static func untitled(_ caption: Caption) -> Self {
    let name = caption.number.map { "图 \($0.number)" } ?? "这幅图"
    return Self(zh: "\(opening(name))没有图题，而其他图有", en: "\(name) has no title, but others have")
  }
}
