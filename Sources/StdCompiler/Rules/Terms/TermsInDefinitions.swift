import StdModel

/// Definitions that use other terms give their entry numbers right and do not go round in a circle.
enum TermsInDefinitions: TermRule {
  static let id = RuleID("GBT1.1-TRM-10")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("GBT1.1-XRF-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.3"),
    summary: Bilingual(
      zh: "定义中术语之后括号内的编号是该术语的条目编号；两个定义不互相用对方的术语",
      en: "the number in brackets behind a term is that of its entry; two definitions do not use each other's terms"),
    why: Bilingual(
      zh: "编号指错条目，读者看到的是另一个概念；互相解释的两个定义什么也没有界定",
      en: "a wrong number leads to another concept, and definitions that explain each other define nothing"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供资源的系统。\n\n### 3.2\n\n**窗口** counter\n\n设在大厅的工位。\n\n### 3.3\n\n**运营者** operator\n\n管理平台（⟦3.2⟧）的机构。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n运营者（3.2）管理的系统。\n\n### 3.2\n\n**运营者** operator\n\n管理⟦平台⟧（3.1）的机构。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供资源的系统。\n\n### 3.2\n\n**运营者** operator\n\n管理平台（3.1）的机构。\n\n注：平台和运营者见 4.1。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard let definition = entry.definition else { return [] }
    let uses = document.resolution.termUses[definition.id]
    guard !uses.isEmpty else { return [] }
    var found: [Diagnostic] = []
    let references = document.resolution.references[definition.id]
    let own = NodeReference(document.standard.id, entry.id)
    for use in uses where use.entry.standard == document.standard.id {
      if let wrong = wrongNumber(behind: use, references, definition.prose, document) { found.append(wrong) }
      // The second of the two is the one to change.
      guard use.entry.node < entry.id, let other = document.definition(of: use.entry.node),
        document.resolution.termUses[other].contains(where: { $0.entry == own })
      else { continue }
      found.append(
        finding(
          .circle(definition.prose[use.range], entry.term?.text ?? ""), at: definition.prose.span(of: use.range),
          related: [Diagnostic.Label(document.facts[other].span, .other)]))
    }
    return found
  }

  /// `平台（3.2）` where 3.2 is not the entry of 平台.
  private static func wrongNumber(
    behind use: TermUse, _ references: ArraySlice<CrossReference>, _ prose: Prose, _ document: DocumentView
  ) -> Diagnostic? {
    let reference = references.first {
      let gap = $0.mention.range.lowerBound - use.range.upperBound
      return gap == 1 || gap == 3
    }
    guard let reference, case .clause(let written, let items, _) = reference.mention.kind, items.isEmpty,
      reference.target != .node(use.entry), let right = document.number(of: use.entry.node)
    else { return nil }
    let between = prose[TextRange(use.range.upperBound, reference.mention.range.lowerBound)]
    guard between == "（" || between == "(" else { return nil }
    let span = prose.span(of: reference.mention.range)
    return finding(
      .number(prose[use.range], written, right), at: span,
      fixes: [.replace(span, with: String(describing: right), .likely)])
  }
}

extension DocumentView {
  /// The paragraph that defines a term, directly behind its entry in the order of nodes.
  fileprivate func definition(of entry: NodeID) -> NodeID? {
    let next = NodeID(Int(entry.index) + 1)
    guard Int(next.index) < facts.values.count, facts[next].kind == .paragraph, facts[next].parent == entry else {
      return nil
    }
    return next
  }
}

extension Bilingual {
  fileprivate static let other = Self(zh: "这个定义又用到了它", en: "this definition uses it in turn")

  fileprivate static func number(_ term: Substring, _ written: ClauseNumber, _ right: ClauseNumber) -> Self {
    Self(
      zh: "“\(term)”的条目编号是 \(right)，括号内写的是 \(written)",
      en: "“\(term)” is entry \(right), but \(written) stands in brackets")
  }

  fileprivate static func circle(_ term: Substring, _ own: String) -> Self {
    Self(
      zh: "“\(own)”用“\(term)”定义，“\(term)”又用“\(own)”定义",
      en: "“\(own)” is defined by “\(term)”, and “\(term)” by “\(own)”")
  }
}
