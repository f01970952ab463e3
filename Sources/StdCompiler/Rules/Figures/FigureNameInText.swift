import StdModel

/// The text calls a figure by the word that its caption uses.
enum FigureNameInText: StandardRule {
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

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.figureMentions.compactMap { mention in
      guard let cited = mention.cited, let own = cited.name, own.subject == mention.name.subject,
        own.form != mention.name.form,
        // Diagrams of the system are all called 结构图; another rule sees to their captions.
        StructureCaption(cited.caption.title) == nil || mention.name.form != StructureCaption.form
      else { return nil }
      // The name ends before 见.
      let end = mention.reference.mention.range.lowerBound - 3
      let span = mention.prose.span(of: TextRange(end - mention.name.form.utf8.count, end))
      return finding(
        .other(mention.name.form, own.form), at: span, related: [Diagnostic.Label(cited.caption.title.span, .caption)],
        fixes: [.replace(span, with: own.form, .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static let caption = Self(zh: "图题在这里", en: "the caption")

  fileprivate static func other(_ used: String, _ own: String) -> Self {
    Self(zh: "条文称“\(used)”，图题称“\(own)”", en: "the text says “\(used)”, the caption “\(own)”")
  }
}
