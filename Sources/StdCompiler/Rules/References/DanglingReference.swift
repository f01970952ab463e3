import StdModel

/// Every reference to a numbered thing of this or another standard leads somewhere.
enum DanglingReference: ReferenceRule {
  static let id = RuleID("GBT1.1-XRF-01")
  static let severity = Severity.error
  static let isPlainFault = true
  static let yieldsTo = [FigureMeant.id, RuleID("GBT1.1-TAB-05")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.3"),
    summary: Bilingual(
      zh: "提及的章、条、列项、图、表、公式和附录都存在", en: "every clause, item, figure, table, formula and annex referred to exists"),
    why: Bilingual(zh: "引用落空，读者找不到规定的内容", en: "a reference that leads nowhere leaves the requirement unknown"),
    wrong: [
      "## 4 平台\n\n### 4.1 机构\n\n机构应符合 ⟦4.3⟧ 的规定。\n\n### 4.2 人员\n\n人员应持证。\n",
      "## 4 平台\n\n流程见⟦图 2⟧。\n\n```dot\ndigraph {a -> b}\n```\n\n图 1　流程\n",
      "## 4 平台\n\n平台应符合⟦附录 B⟧ 的规定。\n\n## 附录 A（规范性）记录\n\n记录包括时间。\n",
      "## 4 平台\n\n### 4.1 机构\n\n机构应提交 ⟦4.2 c)⟧ 的材料。\n\n### 4.2 材料\n\n材料包括：\n\na) 申请表；\n\nb) 证照。\n",
      "## 4 平台\n\n机构应符合 ⟦[](#staff)⟧ 的规定。\n",
    ],
    right: [
      "## 4 平台\n\n### 4.1 机构\n\n机构应符合 4.2 的规定，响应时间不应超过 4.3 s。\n\n### 4.2 人员\n\n人员应持证。\n",
      "## 4 平台\n\n### 4.1 机构\n\n机构应提交 4.2 b) 的材料。\n\n### 4.2 材料\n\n材料包括：\n\na) 申请表；\n\nb) 证照。\n",
    ])

  static func check(_ reference: CrossReference, _ prose: Prose, in document: DocumentView) -> [Diagnostic] {
    guard case .missing(let id) = reference.target, !namesOldEdition(reference, prose) else { return [] }
    let span = prose.span(of: reference.mention.range)
    guard id == document.standard.id else {
      let number =
        document.system.system[id].metadata.number.map { String(describing: $0.value) }
        ?? document.system.system[id].slug
      return [finding(.inOther(words(of: reference, in: prose), number), at: span)]
    }
    let meant = meant(reference.mention, in: document)
    return [
      finding(
        .missing(words(of: reference, in: prose), hint: hint(for: reference.mention, in: document)), at: span,
        related: meant.map { [Diagnostic.Label($0.span, .notMentioned)] } ?? [],
        fixes: meant.map { [.replace(span, with: $0.words, .likely)] } ?? [])
    ]
  }

  /// The only figure, table or annex that nothing mentions, where this is the only number of its kind that is wrong.
  private static func meant(_ mention: Mention, in document: DocumentView) -> (span: SourceSpan, words: String)? {
    let only = document.meantByDangling.only
    switch mention.kind {
    case .figure(_, nil):
      guard let node = only[.figure], let number = document.objectNumber(of: node) else { return nil }
      return (document.facts[node].span.head, "图\(number)")
    case .table:
      guard let node = only[.table], let number = document.objectNumber(of: node) else { return nil }
      return (document.facts[node].span.head, "表\(number)")
    case .annex:
      guard let node = only[.element], let annex = document.elements.first(where: { $0.id == node }),
        let letter = document.number(of: node)?.annex
      else { return nil }
      return (annex.clause.heading.span, "附录\(UnicodeScalar(letter))")
    default: return nil
    }
  }

  /// As the author wrote it; a symbolic reference has no words of its own.
  private static func words(of reference: CrossReference, in prose: Prose) -> String {
    if case .symbolic(let destination) = reference.mention.kind {
      destination
    } else {
      String(prose[reference.mention.range])
    }
  }

  /// The list of changes in a foreword names clauses of the edition before: `2018 年版的 5.2`.
  private static func namesOldEdition(_ reference: CrossReference, _ prose: Prose) -> Bool {
    let before = prose[TextRange(0, reference.mention.range.lowerBound)]
    let trimmed = before.last == " " ? before.dropLast() : before
    return trimmed.hasSuffix("年版的") || trimmed.hasSuffix("年版")
  }

  /// What there is instead: the last figure, the last subclause of the clause that was meant.
  private static func hint(for mention: Mention, in document: DocumentView) -> Bilingual? {
    switch mention.kind {
    case .clause(let number, let items, _):
      if !items.isEmpty, hasClause(number, document) { return .noItem(number) }
      guard let parent = number.parent else { return .lastClause(lastClause(document)) }
      guard let last = lastChild(of: parent, document) else {
        return hasClause(parent, document) ? .undivided(parent) : nil
      }
      return .lastChild(last, of: parent)
    case .figure(let number, _):
      return last(.figure, annex: number.annex, document).map { .lastObject("图", $0) } ?? .none("图")
    case .table(let number):
      return last(.table, annex: number.annex, document).map { .lastObject("表", $0) } ?? .none("表")
    case .formula(let number):
      return last(.formula, annex: number.annex, document).map { .lastObject("公式", $0) } ?? .none("公式")
    case .annex:
      let letters = document.elements.compactMap { $0.kind.isAnnex ? document.number(of: $0.id) : nil }
      return letters.last.map { .lastAnnex($0) } ?? .none("附录")
    case .item, .bibliography, .note, .example, .standard, .titled, .symbolic: return nil
    }
  }

  private static func hasClause(_ number: ClauseNumber, _ document: DocumentView) -> Bool {
    document.facts.values.contains { $0.effective == .clause(number) }
  }

  private static func lastClause(_ document: DocumentView) -> ClauseNumber? {
    document.elements.last { $0.kind.isNumberedClause }.flatMap { document.number(of: $0.id) }
  }

  private static func lastChild(of parent: ClauseNumber, _ document: DocumentView) -> ClauseNumber? {
    document.facts.values.compactMap { facts -> ClauseNumber? in
      guard case .clause(let number) = facts.effective, number.parent == parent else { return nil }
      return number
    }.max { $0.ordinal < $1.ordinal }
  }

  private static func last(_ kind: NodeFacts.Kind, annex: UInt8, _ document: DocumentView) -> ObjectNumber? {
    document.facts.values.compactMap { facts -> ObjectNumber? in
      guard facts.kind == kind, case .object(let number) = facts.effective, number.annex == annex else { return nil }
      return number
    }.max { $0.ordinal < $1.ordinal }
  }
}

extension Bilingual {
  fileprivate static let notMentioned = Self(zh: "没有条文提及，是否指这里", en: "nothing mentions this; is it meant")

  fileprivate static func missing(_ words: String, hint: Bilingual?) -> Self {
    Self(
      zh: "引用的 \(words) 不存在" + (hint.map { "，\($0.zh)" } ?? ""),
      en: "\(words) does not exist" + (hint.map { "; \($0.en)" } ?? ""))
  }

  fileprivate static func inOther(_ words: String, _ number: String) -> Self {
    Self(zh: "\(number) 中没有 \(words) 所指的内容", en: "\(number) holds nothing that \(words) names")
  }

  fileprivate static func noItem(_ clause: ClauseNumber) -> Self {
    Self(zh: "\(clause) 中没有这一项", en: "\(clause) has no such item")
  }

  fileprivate static func lastClause(_ number: ClauseNumber?) -> Self? {
    number.map { Self(zh: "本文件到第\($0)章为止", en: "the last clause is \($0)") }
  }

  fileprivate static func lastChild(_ last: ClauseNumber, of parent: ClauseNumber) -> Self {
    Self(zh: "\(parent) 的最后一条是 \(last)", en: "the last subclause of \(parent) is \(last)")
  }

  fileprivate static func undivided(_ parent: ClauseNumber) -> Self {
    Self(zh: "\(parent) 没有分条", en: "\(parent) has no subclauses")
  }

  fileprivate static func lastObject(_ name: String, _ last: ObjectNumber) -> Self {
    Self(zh: "本文件最后的\(name)是\(name) \(last)", en: "the last of its kind is \(last)")
  }

  fileprivate static func none(_ name: String) -> Self {
    Self(zh: "本文件没有带编号的\(name)", en: "the document has none with a number")
  }

  fileprivate static func lastAnnex(_ last: ClauseNumber) -> Self {
    Self(zh: "最后一个附录是附录 \(last)", en: "the last annex is \(last)")
  }
}
