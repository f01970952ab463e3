import StdModel

/// A reference to a figure leads to the figure that its words name.
enum FigureMeant: ReferenceRule {
  static let id = RuleID("GBT1.1-XRF-04")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "“……图见图 n”中的名称与图 n 的图题相符",
      en: "where the text names a figure, the number is that of the figure with this title"),
    why: Bilingual(
      zh: "增删图之后引用没有跟着改，读者看到的是另一幅图",
      en: "when figures come and go and references do not follow, readers see another figure"),
    wrong: [
      "## 4 体系\n\n服务保障标准体系结构图见⟦图1⟧，服务实施标准体系结构图见图1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　服务实施标准体系结构图\n\n```dot\ndigraph {a -> b}\n```\n\n图 2　服务保障标准体系框架图\n"
    ],
    right: [
      "## 4 体系\n\n服务保障标准体系结构图见图2，体系图见图1。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　服务实施标准体系结构图\n\n```dot\ndigraph {a -> b}\n```\n\n图 2　服务保障标准体系框架图\n"
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .figure(let written, nil) = reference.mention.kind, !document.isStatement else { return [] }
    let before = prose[TextRange(0, reference.mention.range.lowerBound)]
    guard before.ends(with: "图见"), let name = FigureName(before.dropLast()) else { return [] }
    var meant: (number: ObjectNumber, caption: Caption)?
    for figure in document.standard.figures {
      guard let caption = figure.caption, !caption.isContinuation, let title = FigureName(caption.title.text[...]),
        title.subject == name.subject, case .object(let number) = document.facts[figure.id].effective
      else { continue }
      // The figure that is cited has this name, or several have.
      if number == written || meant != nil { return [] }
      meant = (number, caption)
    }
    guard let meant else { return [] }
    let span = prose.span(of: reference.mention.range)
    return [
      finding(
        .other(written, meant.number, meant.caption.title.text), at: span,
        related: [Diagnostic.Label(meant.caption.span, .meant)],
        fixes: [.replace(span, with: "图\(meant.number)", .likely)])
    ]
  }
}

/// `服务保障标准体系结构图`: what a figure shows, and the word for such a figure.
private struct FigureName {
  /// `服务保障标准体系`
  let subject: Substring

  /// Takes words that end with the name; it begins behind the last mark.
  init?(_ words: Substring) {
    let forms: [StaticString] = ["结构图", "框架图", "流程图", "示意图", "组成图", "构成图", "架构图", "关系图", "平面图", "布局图", "组织图"]
    guard forms.contains(where: { words.ends(with: $0) }) else { return nil }
    var subject = words.dropLast(3)
    if subject.ends(with: "基本") { subject = subject.dropLast(2) }
    if let mark = subject.lastIndex(where: { "。，；：、 \u{3000}".contains($0) }) {
      subject = subject[subject.index(after: mark)...]
    }
    if subject.last == "的" { subject = subject.dropLast() }
    guard subject.utf8.count >= 6 else { return nil }
    self.subject = subject
  }
}

extension Bilingual {
  fileprivate static let meant = Self(zh: "图题与所说的相符", en: "this caption fits the words")

  fileprivate static func other(_ written: ObjectNumber, _ meant: ObjectNumber, _ title: String) -> Self {
    Self(
      zh: "所说的是图 \(meant)“\(title)”，写的是图 \(written)", en: "the words name figure \(meant), but \(written) is written")
  }
}
