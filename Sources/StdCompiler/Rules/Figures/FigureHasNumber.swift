import StdModel

/// Every figure has a number, also a single one.
enum FigureHasNumber: BlockRule, ClauseRule {
  static let id = RuleID("GBT1.1-FIG-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.2.1"),
    summary: Bilingual(zh: "每幅图都有编号，只有一幅图时也编为图1", en: "every figure has a number, a single one too"),
    why: Bilingual(zh: "没有编号的图不能在条文中提及，读者不知道它属于哪一条", en: "a figure without number cannot be referred to"),
    wrong: [
      "## 4 流程\n\n流程如下。\n\n⟦```flow⟧\nstart 申请\nend 办结\n```\n",
      "## 4 流程\n\n流程如下。\n\n⟦![流程](flow.svg)⟧\n",
      "## 4 流程\n\n业务流程如下。\n\n⟦业务流程图⟧\n",
    ],
    right: [
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　业务流程\n",
      "## 4 流程\n\n窗口应提供下列材料：\n\n——业务流程图；\n\n——场所平面图。\n\n窗口应张贴业务流程图。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(clause: self)
    rules.add(block: self)
  }

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, figure.caption == nil, !document.isStatement else { return [] }
    return [finding(.noNumber, at: document.firstLine(of: figure.span))]
  }

  /// Looks for paragraphs that are what is left of a figure.
  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for case .paragraph(let paragraph) in clause.blocks
    where paragraph.prose.text.isFigureName && isBodyText(clause, document) {
      found.append(finding(.nameOnly(paragraph.prose.text), at: paragraph.prose.span))
    }
    return found
  }

  private static func isBodyText(_ clause: Clause, _ document: DocumentView) -> Bool {
    guard !document.isStatement, let element = document.element(of: clause.id) else { return false }
    switch element.kind {
    case .introduction, .technical, .annex: return true
    case .preamble, .contents, .foreword, .scope, .normativeReferences, .terms, .symbols, .bibliography, .index,
      .appendage:
      return false
    }
  }
}

extension String {
  /// Whether it is the name of a figure and nothing else, `业务流程图`: what is left of a figure whose number or picture got
  /// lost.
  fileprivate var isFigureName: Bool {
    let bytes = utf8
    guard bytes.last == 0xBE, bytes.count >= 9, bytes.count <= 75, ends(with: "图") else { return false }
    let kinds: [StaticString] = ["流程图", "框架图", "结构图", "示意图", "平面图", "架构图", "组织图", "关系图", "布局图", "构成图"]
    return kinds.contains { ends(with: $0) }
      && unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "（" || $0 == "）" }
  }
}

extension DocumentView {
  /// The first line of something long, for a mark that fits on a line.
  func firstLine(of span: SourceSpan) -> SourceSpan {
    SourceSpan(span.source, span.lowerBound, min(span.upperBound, lineEnd(behind: span.head).lowerBound))
  }
}

extension Bilingual {
  fileprivate static let noNumber = Self(
    zh: "这幅图没有编号和图题，应在图下写“图 1　题名”", en: "the figure has no number; write 图 1　title below it")

  fileprivate static func nameOnly(_ name: String) -> Self {
    Self(zh: "“\(name)”像是图题，没有编号，也没有图", en: "“\(name)” reads like a caption, but has neither number nor figure")
  }
}
