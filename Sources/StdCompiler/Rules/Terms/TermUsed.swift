import StdModel
import StdSyntax

/// A term that a document defines is used in it at least twice.
enum TermUsed: StandardRule {
  static let id = RuleID("GBT1.1-TRM-09")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [TermEntryComplete.id, RuleID("GBT1.1-TRM-15")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.2"),
    summary: Bilingual(
      zh: "界定的术语在文件中（第3章之外）至少使用两次", en: "a term that is defined is used at least twice outside clause 3"),
    why: Bilingual(
      zh: "只用一次的概念在条文中说明即可；不用的术语多半是换了说法，读者会以为是两个概念",
      en: "a concept used once is explained where it is used; an unused term mostly goes by another name in the text"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**⟦容缺受理⟧** acceptance with deferred documents\n\n先予受理、后补材料的方式。\n\n## 4 受理\n\n窗口可容缺受理。\n\n窗口应登记。\n"
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**容缺受理** acceptance with deferred documents\n\n先予受理、后补材料的方式。\n\n## 4 受理\n\n### 4.1 容缺受理\n\n窗口可容缺受理。\n\n### 4.2 登记\n\n窗口应登记。\n",
      // A terminology standard is there to define terms that others use.
      "---\ntitle: 公共服务　术语\nkind: 术语\n---\n\n## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**容缺受理** acceptance with deferred documents\n\n先予受理、后补材料的方式。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**企业融通发展平台** platform for integrated development\n\n推动企业合作的系统。\n\n## 4 平台\n\n企业融通发展平台（以下简称“平台”）由中心运行。\n\n平台应登记。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let element = document.element(.terms), element.clause.mayHoldEntries,
      !document.metadata.isVocabulary
    else { return [] }
    let entries = document.standard.termEntries
    guard !entries.isEmpty else { return [] }
    var uses = countUses(in: document, terms: element)
    var unused = entries.filter { uses[$0.id, default: Uses()].count < 2 }
    guard !unused.isEmpty else { return [] }
    addTitles(to: &uses, unused, document)
    unused = unused.filter { uses[$0.id, default: Uses()].count < 2 }
    guard !unused.isEmpty else { return [] }
    let proses = document.proses(at: Set(unused.compactMap { uses[$0.id]?.first?.place }))
    return unused.compactMap { entry in
      guard let term = entry.term else { return nil }
      if entry.namesShortForm { return nil }
      let first = uses[entry.id]?.first
      if let first, let prose = proses[first.place], isShortened(prose, behind: first.range) { return nil }
      let related = first.flatMap { use in proses[use.place].map { Diagnostic.Label($0.span(of: use.range), .only) } }
      return finding(
        uses[entry.id] == nil ? .unused(term.text) : .once(term.text), at: term.span,
        related: related.map { [$0] } ?? [])
    }
  }

  private struct Uses {
    var count = 0
    var first: TermUse?
  }

  /// The uses of the document's own terms outside clause 3, each term by its entry.
  private static func countUses(in document: DocumentView, terms: Element) -> [NodeID: Uses] {
    var result: [NodeID: Uses] = [:]
    let end = document.elements.first { $0.id > terms.id }?.id
    for use in document.resolution.termUses.all where use.entry.standard == document.standard.id {
      let node = use.place.node
      if node >= terms.id, end.map({ node < $0 }) ?? true { continue }
      result[use.entry.node, default: Uses()].count += 1
      if result[use.entry.node]?.first == nil { result[use.entry.node]?.first = use }
    }
    return result
  }

  /// Titles are not resolved, but a term in one is used there.
  private static func addTitles(to uses: inout [NodeID: Uses], _ entries: [TermEntry], _ document: DocumentView) {
    let matcher = TermMatcher(entries.map { $0.term?.text ?? "" })
    func count(_ clause: Clause) {
      if let title = clause.heading.title {
        for match in matcher.matches(in: title.text) { uses[entries[match.term].id, default: Uses()].count += 1 }
      }
      for subclause in clause.subclauses { count(subclause) }
    }
    for element in document.elements where element.kind != .terms { count(element.clause) }
  }

  /// `……（以下简称“平台”）`: the short form is used from there on.
  private static func isShortened(_ prose: Prose, behind range: TextRange) -> Bool {
    let behind = prose[TextRange(range.upperBound, prose.text.utf8.count)]
    return ["（以下简称", "（简称", "(以下简称", "(简称", "（以下统称", "（下称"].contains { behind.utf8.starts(with: $0.utf8) }
  }
}

extension Clause {
  /// Whether entries can stand in it: it has more than its lead-in.
  fileprivate var mayHoldEntries: Bool { blocks.count > 1 || !subclauses.isEmpty }
}

extension TermEntry {
  /// `注：简称平台`: another rule reports the place, but the short form is what the text uses.
  fileprivate var namesShortForm: Bool {
    blocks.contains { block in
      if case .note(let note) = block { return note.prose.text.holds("简称") }
      return false
    }
  }
}

extension StandardMetadata {
  /// Whether it is a terminology standard (术语), which defines terms for others.
  fileprivate var isVocabulary: Bool {
    functionalType?.value == .terminology || (functionalType == nil && title?.value.ends(with: "术语") == true)
  }
}

extension Bilingual {
  fileprivate static let only = Self(zh: "只在这里用了一次", en: "the only use")

  fileprivate static func unused(_ term: String) -> Self {
    Self(zh: "术语“\(term)”在第3章之外没有使用", en: "the term “\(term)” is not used outside clause 3")
  }

  fileprivate static func once(_ term: String) -> Self {
    Self(zh: "术语“\(term)”在第3章之外只用了一次", en: "the term “\(term)” is used only once outside clause 3")
  }
}
