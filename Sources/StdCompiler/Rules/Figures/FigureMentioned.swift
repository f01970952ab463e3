import StdModel

/// Every figure is mentioned in the text by its number.
enum FigureMentioned: StandardRule {
  static let id = RuleID("GBT1.1-FIG-03")
  static let severity = Severity.error
  static let yieldsTo = [FigureNumbers.id, AnnexNumbers.id, SubfigureNumbers.id]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.7.1.2"),
    summary: Bilingual(zh: "每幅图都在条文中用编号提及", en: "every figure is mentioned in the text by its number"),
    why: Bilingual(
      zh: "没有条文提及的图，读者不知道是要求还是参考", en: "of a figure that no text mentions readers do not know whether it is required"),
    wrong: [
      "## 4 流程\n\n具体流程见下图。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 ⟦1⟧　业务流程\n"
    ],
    right: [
      "## 4 流程\n\n办理应与图1相符。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　业务流程\n",
      // The number in the text is wrong; that is told there.
      "## 4 流程\n\n受理流程图见图2，办理流程图见图2。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理流程图\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2　办理流程图\n",
      "## 4 流程\n\n各环节见图1～图3。\n\n```flow\nstart 申请\nend 办结\n```\n\n图 1　受理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 2　办理\n\n```flow\nstart 申请\nend 办结\n```\n\n图 3　送达\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.facts.values.contains(where: { $0.kind == .figure }) else { return [] }
    let unmentioned = document.standard.figures.filter { figure in
      figure.caption.map { !$0.isContinuation } == true && !document.isMentioned(figure.id)
    }
    guard !unmentioned.isEmpty else { return [] }
    // A figure that the text names under a wrong number is mentioned; the number is what is wrong.
    let meant = Set(document.figureMentions.compactMap { $0.meant?.id })
    return unmentioned.compactMap { figure in
      guard let caption = figure.caption, !meant.contains(figure.id),
        !document.meantByDangling.nodes.contains(figure.id), !document.standsAlone(figure)
      else { return nil }
      return finding(.unmentioned(caption), at: caption.number?.span ?? caption.span)
    }
  }
}

extension DocumentView {
  /// Whether the subclause of a figure holds nothing but figures, which LVL-12 tells.
  func standsAlone(_ figure: Figure) -> Bool {
    guard let element = element(of: figure.id), element.kind == .technical,
      let clause = element.clause.clause(facts[figure.id].clause)
    else { return false }
    return clause.heading.title != nil && clause.subclauses.isEmpty
      && clause.blocks.allSatisfy { if case .figure = $0 { true } else { false } }
  }

  /// Whether the text of the document mentions a figure or table, by its number or by a range of numbers that holds it.
  func isMentioned(_ node: NodeID) -> Bool {
    if resolution.referrers[node].contains(where: { $0.from.standard == standard.id }) { return true }
    guard case .object(let number) = facts[node].effective else { return false }
    var previous: (number: ObjectNumber, reference: CrossReference)?
    for reference in resolution.references.all {
      guard let mentioned = reference.mention.objectNumber(facts[node].kind) else {
        previous = nil
        continue
      }
      // `图1～图3`: the words between are those of a range, for an enumeration names each.
      if let previous, previous.reference.place == reference.place, previous.number < number, number < mentioned,
        reference.mention.range.lowerBound - previous.reference.mention.range.upperBound <= 9,
        isRange(previous.reference, reference)
      {
        return true
      }
      previous = (mentioned, reference)
    }
    return false
  }

  private func isRange(_ first: CrossReference, _ second: CrossReference) -> Bool {
    guard let prose = proses(at: [first.place])[first.place] else { return false }
    let between = prose[TextRange(first.mention.range.upperBound, second.mention.range.lowerBound)]
    return ["～", "~", "至", "到", "—", "-"].contains { between.contains($0) }
  }
}

extension Mention {
  /// The number of a figure or table that it names.
  fileprivate func objectNumber(_ wanted: NodeFacts.Kind) -> ObjectNumber? {
    switch kind {
    case .figure(let number, _): wanted == .figure ? number : nil
    case .table(let number): wanted == .table ? number : nil
    case .clause, .item, .annex, .formula, .bibliography, .note, .example, .standard, .titled, .symbolic: nil
    }
  }
}

extension Bilingual {
  fileprivate static func unmentioned(_ caption: Caption) -> Self {
    let name = caption.number.map { "图\($0.number)" } ?? "“\(caption.title.text)”"
    return Self(zh: "条文没有提及\(name)，应写“见\(name)”或“应与\(name)相符”", en: "no text mentions \(name)")
  }
}
