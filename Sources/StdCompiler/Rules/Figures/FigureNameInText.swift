import StdModel

/// The text calls a figure by the word that its caption uses.
enum FigureNameInText: ReferenceRule {
  static let id = RuleID("GBT1.1-FIG-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(zh: "提及图时所用的名称与图题一致", en: "where a figure is mentioned it goes by the name of its caption"),
    why: Bilingual(zh: "条文说“平面图”、图题写“布局图”，读者以为是两幅图", en: "under two names a figure looks like two"),
    wrong: ["## 4 体系\n\n服务大厅⟦平面图⟧见图1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　服务大厅布局图\n"],
    right: [
      "## 4 体系\n\n服务标准体系结构图见图1，服务流程见图2。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　服务标准体系框架图\n\n```dot\ndigraph {a -> b}\n```\n\n图 2　服务流程图\n"
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .figure = reference.mention.kind, case .node(let target) = reference.target,
      target.standard == document.standard.id
    else { return [] }
    var before = prose[TextRange(0, reference.mention.range.lowerBound)]
    guard before.ends(with: "图见") || before.ends(with: "图如") else { return [] }
    before = before.dropLast()
    let forms: [StaticString] = ["结构图", "框架图", "流程图", "示意图", "组成图", "构成图", "架构图", "关系图", "平面图", "布局图", "组织图"]
    guard let used = forms.first(where: { before.ends(with: $0) }) else { return [] }
    let facts = document.facts[target.node].span
    guard let caption = document.standard.figures.first(where: { $0.span == facts })?.caption,
      let own = forms.first(where: { caption.title.text.ends(with: $0) }), own.description != used.description,
      // Diagrams of the system are all called 结构图; another rule sees to their captions.
      StructureCaption(caption.title) == nil || used.description != StructureCaption.form
    else { return [] }
    let stem = String(caption.title.text.dropLast(3))
    guard before.dropLast(3).utf8.count >= stem.utf8.count, before.dropLast(3).hasSuffix(stem) else { return [] }
    let end = before.utf8.count
    let span = prose.span(of: TextRange(end - used.utf8CodeUnitCount, end))
    return [
      finding(
        .other(used.description, own.description), at: span, related: [Diagnostic.Label(caption.title.span, .caption)],
        fixes: [.replace(span, with: own.description, .likely)])
    ]
  }
}

extension Bilingual {
  fileprivate static let caption = Self(zh: "图题在这里", en: "the caption")

  fileprivate static func other(_ used: String, _ own: String) -> Self {
    Self(zh: "条文称“\(used)”，图题称“\(own)”", en: "the text says “\(used)”, the caption “\(own)”")
  }
}
