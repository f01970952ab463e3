import StdModel

/// An annex is normative where a requirement makes it so, and informative where the text only points to it.
enum AnnexStatusFits: StandardRule {
  static let id = RuleID("GBT1.1-ANX-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.6.1.2"),
    summary: Bilingual(
      zh: "条文以“应符合附录A的规定”“按附录A”等提及的附录为规范性，以“见附录A”提及的为资料性",
      en: "“应符合附录A” and “按附录A” make an annex normative, “见附录A” informative"),
    why: Bilingual(
      zh: "附录的性质由提及它的条文决定，标错使人不知道是否必须执行", en: "the clause that mentions an annex decides whether it binds"),
    wrong: [
      "## 4 登记\n\n登记表的栏目应符合附录A的规定。\n\n## 附录 A⟦（资料性）⟧登记表\n\n栏目如下。\n",
      "## 4 登记\n\n登记表的样式见附录A。\n\n## 附录 A⟦（规范性）⟧登记表\n\n栏目如下。\n",
    ],
    right: [
      "## 4 登记\n\n登记表的栏目应符合附录A的规定，样式见附录B。\n\n## 附录 A（规范性）登记表\n\n栏目如下。\n\n## 附录 B（资料性）样式\n\n样式如下。\n",
      "## 4 登记\n\n窗口应登记申请（登记表的样式见附录A）。\n\n## 附录 A（资料性）样式\n\n样式如下。\n",
      "## 4 登记\n\n申请按附录A登记。附录A规定了登记表的栏目。\n\n## 附录 A（规范性）登记表\n\n栏目如下。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.annexes.contains(where: { $0.clause.heading.annexStatus != nil }) else {
      return []
    }
    let mentions = document.annexMentions()
    let doubtful = document.annexes.filter { isDoubtful($0, mentions, document) }
    guard !doubtful.isEmpty else { return [] }
    let proses = document.proses(at: Set(mentions.map(\.reference.place)))
    return doubtful.compactMap { annex in
      guard let status = annex.clause.heading.annexStatus, let letter = document.number(of: annex.id)?.annex else {
        return nil
      }
      return check(annex, status, mentions.filter { $0.letter == letter }, proses, document)
    }
  }

  /// Whether the sentences that mention an annex are of another kind than its status, so that their words have to be
  /// looked at.
  private static func isDoubtful(_ annex: Element, _ mentions: [AnnexMention], _ document: DocumentView) -> Bool {
    guard let status = annex.clause.heading.annexStatus, let letter = document.number(of: annex.id)?.annex else {
      return false
    }
    switch status.number {
    case .informative:
      return mentions.contains { $0.letter == letter && $0.isWhole && $0.reference.force == .normative }
    case .normative:
      return mentions.contains { $0.letter == letter }
        && !mentions.contains { $0.letter == letter && $0.reference.force == .normative }
    case .unstated: return false
    }
  }

  private static func check(
    _ annex: Element, _ status: Written<AnnexStatus>, _ mentions: [AnnexMention], _ proses: [ProsePlace: Prose],
    _ document: DocumentView
  ) -> Diagnostic? {
    let judged = mentions.compactMap { mention -> (mention: AnnexMention, prose: Prose, force: Force)? in
      guard let prose = proses[mention.reference.place] else { return nil }
      return (mention, prose, force(of: mention, prose, document))
    }
    let cause: (mention: AnnexMention, prose: Prose, force: Force)?
    switch status.number {
    case .informative: cause = judged.first { $0.mention.isWhole && $0.force == .normative }
    case .normative: cause = judged.allSatisfy { $0.force == .informative } ? judged.first : nil
    case .unstated: cause = nil
    }
    guard let cause else { return nil }
    let form = status.number == .informative ? "（规范性）" : "（资料性）"
    let place = document.place(of: cause.mention.reference.place.node)
    return finding(
      status.number == .informative
        ? .binds(document.name(of: annex), place) : .informs(document.name(of: annex), place),
      at: status.span,
      related: [Diagnostic.Label(cause.prose.span(of: cause.mention.reference.mention.range), .mentioned)],
      fixes: [.replace(status.span, with: form, .likely)])
  }

  private enum Force { case normative, informative, unclear }

  /// `见附录A` is a pointer also inside a requirement; other words follow their sentence.
  private static func force(of mention: AnnexMention, _ prose: Prose, _ document: DocumentView) -> Force {
    var before = prose[TextRange(0, mention.reference.mention.range.lowerBound)]
    // The second of an enumeration is led in with the first: `见附录A、附录B`, `见附录A中的表A.1`.
    while let last = before.last, last.isWhitespace || last.isASCII || "、和及或～中的附录图表公式（）".contains(last) {
      before = before.dropLast()
    }
    if before.last == "见" { return .informative }
    // `附录A规定了……` in a statement decides nothing.
    return mention.reference.force == .normative ? .normative : .unclear
  }
}

extension Bilingual {
  fileprivate static let mentioned = Self(zh: "在这里提及", en: "mentioned here")

  fileprivate static func binds(_ annex: String, _ place: String) -> Self {
    Self(
      zh: "\(opening(place))要求按 \(annex) 执行，\(annex) 应为“（规范性）”",
      en: "\(place) requires \(annex), so the annex is normative")
  }

  fileprivate static func informs(_ annex: String, _ place: String) -> Self {
    Self(
      zh: "\(annex) 只以“见”提及（\(place)），应为“（资料性）”",
      en: "\(annex) is only pointed to (\(place)), so the annex is informative")
  }
}
