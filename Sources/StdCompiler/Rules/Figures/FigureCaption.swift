import StdModel

/// The caption of a figure stands below it: number, space, title.
enum FigureCaption: BlockRule {
  static let id = RuleID("GBT1.1-FIG-07")
  static let severity = Severity.error
  static let yieldsTo = [FigureNumbers.id, SubfigureNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.3、10.4.2.1"),
    summary: Bilingual(
      zh: "图题在图的下方，写作“图 1　题名”；转页接排的写“图 1　题名（续）”",
      en: "the caption stands below the figure and reads 图 1　title, or …（续） where it continues"),
    why: Bilingual(zh: "图题在下、表题在上是通行的次序，放错了会被当作上一幅图的图题", en: "a caption above is taken for that of the figure before"),
    wrong: [
      "## 4 流程\n\n流程见图1。\n\n⟦图 1　业务流程⟧\n\n```flow\nstart 申请\nend 办结\n```\n",
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1⟦：⟧业务流程\n",
    ],
    right: [
      "## 4 流程\n\n流程见图1。\n\n```flow\nstart 申请\nend 办结\n```\n\n图1 业务流程\n"
    ])

  static func check(_ block: Block, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let figure) = block, let caption = figure.caption, !document.isStatement else { return [] }
    if caption.position == .above {
      return [finding(.above(caption), at: caption.span, fixes: moved(caption, figure, document))]
    }
    return caption.untidyForm(document).map { [finding(.captionForm("图"), at: $0.span, fixes: $0.fixes)] } ?? []
  }

  /// Puts the line of the caption behind the figure, with the empty line between them.
  private static func moved(_ caption: Caption, _ figure: Figure, _ document: DocumentView) -> [FixIt] {
    let line = document.lineStart(before: caption.span).union(document.lineEnd(behind: caption.span))
    let text = document.system.sources[line.source].text(line)
    let end = document.lineEnd(behind: figure.span)
    guard figure.notes.isEmpty, figure.span.upperBound > line.upperBound else { return [] }
    let edits = [FixIt.Edit(line, ""), FixIt.Edit(end, "\n\n" + text)]
    return [FixIt(.likely, Bilingual(zh: "移到图的下方", en: "move below the figure"), edits)]
  }
}

extension Caption {
  /// Where number and title are not parted by one space, or the word 续 stands in the wrong place, with a fix.
  func untidyForm(_ document: DocumentView) -> (span: SourceSpan, fixes: [FixIt])? {
    guard let number, !number.isTidy, number.number.minor == 0 else { return nil }
    let tidy = String(describing: number.number)
    let source = document.system.sources[span.source]
    if source.text(number.span) != tidy {
      return (number.span, [.replace(number.span, with: tidy, .certain)])
    }
    guard !title.isEmpty, title.span.lowerBound >= number.span.upperBound else { return (span, []) }
    if source.text(SourceSpan(span.source, span.lowerBound, number.span.lowerBound)).holds("续") { return (span, []) }
    let gap = SourceSpan(span.source, number.span.upperBound, title.span.lowerBound)
    let words = source.text(gap)
    guard !words.holds("续") else { return nil }
    if gap.isEmpty { return (number.span, [FixIt(.certain, .part, [FixIt.Edit(gap, "　")])]) }
    return (gap, [FixIt(.certain, .part, [FixIt.Edit(gap, "　")])])
  }
}

extension Bilingual {
  fileprivate static let part = Self(zh: "空一个汉字的间隙", en: "one em space")

  /// A caption that is not written as number, space, title.
  static func captionForm(_ name: String) -> Self {
    Self(
      zh: "\(name)的编号与题名之间空一个汉字的间隙，写作“\(name) 1　题名”", en: "number and title are parted by one em space: \(name) 1　title"
    )
  }

  fileprivate static func above(_ caption: Caption) -> Self {
    Self(zh: "图题应在图的下方", en: "the caption of a figure stands below it")
  }
}
