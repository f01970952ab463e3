import StdModel

/// The lead-in of a list names the thing of its own subclause, not that of a neighbour from which it was copied.
enum LeadInOfOtherClause: ClauseRule {
  static let id = RuleID("GBT1.1-LST-15")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "引语说的是本条标题所说的事物，不是从相邻的条抄来的另一个",
      en: "a lead-in speaks of what the title of its subclause names, not of what a neighbour treats"),
    why: Bilingual(
      zh: "引语没有跟着标题改，读者不知道这些项属于哪一个",
      en: "where a copied lead-in was not changed nobody knows which of the two the items belong to"),
    wrong: [
      "## 6 信息发布\n\n### 6.1 服务活动信息\n\n服务活动信息应包括下列内容：\n\na) 名称；\n\nb) 议程。\n\n### 6.2 服务产品信息\n\n⟦服务活动信息⟧应包括下列内容：\n\na) 名称；\n\nb) 图片。\n",
      "## 6 信息发布\n\n### 6.1 服务活动信息\n\n服务活动信息包括但不限于以下内容：\n\na) 名称；\n\nb) 议程。\n\n### 6.2 服务产品信息\n\n⟦服务活动信息⟧包括但不限于以下内容：\n\na) 名称；\n\nb) 图片。\n",
    ],
    right: [
      "## 6 信息发布\n\n### 6.1 服务活动信息\n\n服务活动信息应包括下列内容：\n\na) 名称；\n\nb) 议程。\n\n### 6.2 服务产品信息\n\n服务产品信息应包括下列内容：\n\na) 名称；\n\nb) 图片。\n",
      // One subclause speaks of the thing of another one, and of its own.
      "## 6 信息发布\n\n### 6.1 服务活动\n\n服务活动应公开。\n\n### 6.2 信息的审核\n\n服务活动应按下列步骤进行信息的审核：\n\na) 初审；\n\nb) 终审。\n\n### 6.3 撤回\n\n服务活动应公开，撤回的原因应说明。\n",
    ])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard clause.subclauses.count > 1, !document.isStatement else { return [] }
    var titles: [TextKey: Int] = [:]
    var found: [Diagnostic] = []
    for subclause in clause.subclauses {
      guard let own = subclause.heading.title, let prose = subclause.leadIn,
        let subject = subject(of: prose, subclause, document), subject.upperBound >= 12
      else { continue }
      if titles.isEmpty { titles = titlePlaces(of: clause) }
      let words = String(prose[subject])
      guard let place = titles[TextKey(words)], let other = clause.subclauses[place].heading.title,
        !other.text.hasBytes(of: own.text), !prose.text.holds(text: own.text)
      else { continue }
      let span = prose.span(of: subject)
      found.append(
        finding(
          .other(words, own.text, document.name(of: clause.subclauses[place])), at: span,
          related: [Diagnostic.Label(own.span, .title)], fixes: [.replace(span, with: own.text, .likely)]))
    }
    return found
  }

  private static func titlePlaces(of clause: Clause) -> [TextKey: Int] {
    var titles: [TextKey: Int] = [:]
    for (place, subclause) in clause.subclauses.enumerated() {
      guard let title = subclause.heading.title, titles[TextKey(title.text)] == nil else { continue }
      titles[TextKey(title.text)] = place
    }
    return titles
  }

  /// What the sentence says something of: the words before its modal verb, or before 包括.
  private static func subject(of prose: Prose, _ clause: Clause, _ document: DocumentView) -> TextRange? {
    guard case .paragraph(let paragraph)? = clause.blocks.first,
      let provision = document.resolution.provisions[paragraph.id].first?.provision
    else { return nil }
    if let modal = provision.modal { return TextRange(0, modal.lowerBound) }
    let verbs: [StaticString] = ["包括", "包含", "分为", "由"]
    return verbs.compactMap { prose.text.firstRange(of: $0) }.min().map { TextRange(0, $0.lowerBound) }
  }
}

extension Clause {
  /// The first paragraph, where it leads something in: `……包括下列内容：`.
  fileprivate var leadIn: Prose? {
    guard case .paragraph(let paragraph)? = blocks.first else { return nil }
    let text = paragraph.prose.text
    guard text.ends(with: "：") || text.holds("下列") || text.holds("以下") || text.holds("如下") else { return nil }
    return paragraph.prose
  }
}

extension Bilingual {
  fileprivate static let title = Self(zh: "本条的标题", en: "the title of the subclause")

  fileprivate static func other(_ words: String, _ own: String, _ place: String) -> Self {
    Self(
      zh: "引语说的是“\(words)”（\(place)），本条是“\(own)”，像是抄来没有改",
      en: "the lead-in speaks of “\(words)” (\(place)), this subclause is “\(own)”; it looks copied")
  }
}
