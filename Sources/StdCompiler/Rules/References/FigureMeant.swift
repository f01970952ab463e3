import StdModel

/// A reference to a figure leads to the figure that its words name.
enum FigureMeant: StandardRule {
  static let id = RuleID("GBT1.1-XRF-04")
  static let severity = Severity.error
  static let isPlainFault = true

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

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.figureMentions.compactMap { mention in
      guard case .figure(let written, _) = mention.reference.mention.kind, let meant = mention.meant,
        meant.number != written
      else { return nil }
      let span = mention.prose.span(of: mention.reference.mention.range)
      return finding(
        .other(written, meant.number, meant.caption.title.text), at: span,
        related: [Diagnostic.Label(meant.caption.span, .meant)],
        fixes: [.replace(span, with: "图\(meant.number)", .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static let meant = Self(zh: "图题与所说的相符", en: "this caption fits the words")

  fileprivate static func other(_ written: ObjectNumber, _ meant: ObjectNumber, _ title: String) -> Self {
    Self(
      zh: "所说的是图 \(meant)“\(title)”，写的是图 \(written)", en: "the words name figure \(meant), but \(written) is written")
  }
}
