import StdModel

/// Each line of the contents is a heading of the text, and every clause and annex has its line.
enum ContentsAgrees: StandardRule {
  static let id = RuleID("GBT1.1-TOC-03")
  static let severity = Severity.error
  static let isPlainFault = true
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-TOC-02")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2、10.3.2"),
    summary: Bilingual(
      zh: "目次的每一行与正文的编号和标题一致，每一章、每个附录都列入",
      en: "the lines of the contents are the headings of the text, with every clause and annex among them"),
    why: Bilingual(zh: "目次没有随正文更新，读者按目次找不到内容", en: "a contents that was not brought up to date leads nowhere"),
    wrong: [
      "## 目次\n\n1 范围……1\n\n2 ⟦标准制修订⟧……1\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 标准的制定、修订\n\n中心制定标准。\n",
      "## 目次\n\n1 范围……1\n\n⟦2.1 登记⟧……1\n\n2 受理……1\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 受理\n\n中心受理申请。\n",
      "## ⟦目次⟧\n\n1 范围……1\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 受理\n\n中心受理申请。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n",
    ],
    right: [
      "## 目次\n\n前　言……I\n\n1 范围……1\n\n2　标准的制定、修订……1\n\n附录A（资料性） 记录……2\n\n## 前 言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 标准的制定、修订\n\n### 2.1 制定\n\n中心制定标准。\n\n### 2.2 修订\n\n中心修订标准。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let contents = document.contents, document.hasElements else { return [] }
    let headings = document.headingsByNumber
    let terms = document.termNumbers
    var found: [Diagnostic] = []
    var listed = Set<ClauseNumber>()
    var names: [Element.Kind] = []
    for entry in contents.entries {
      switch entry.kind {
      case .clause(let number):
        listed.insert(number)
        if !terms.contains(number) { found += compare(entry, number, headings) }
      case .annex(let letter):
        guard letter != 0 else { continue }
        listed.insert(.annex(letter))
        found += compare(entry, .annex(letter), headings)
      case .named(let kind):
        names.append(kind)
        if document.element(kind) == nil { found.append(finding(.noHeading(entry.label.text), at: entry.label.span)) }
      case .figure, .table, .unnumbered: continue
      }
    }
    let missing = document.elements.filter { isMissing($0, listed, names, document) }
    guard let first = missing.first else { return found }
    let heading = contents.clause.heading
    let labels = missing.prefix(8).map { Diagnostic.Label($0.clause.heading.span, .here) }
    if !listed.isEmpty || !names.isEmpty || first.kind.isNumberedClause {
      found.append(
        finding(
          .notListed(missing.map { $0.kind.fixedName ?? document.name(of: $0) }),
          at: heading.title?.span ?? heading.span, related: labels))
    }
    return found
  }

  private static func compare(
    _ entry: ContentsEntry, _ number: ClauseNumber, _ headings: [ClauseNumber: Clause]
  ) -> [Diagnostic] {
    guard let clause = headings[number] else {
      let other = headings.first { $0.value.heading.title.map { isSameText($0.text, entry.title.text) } ?? false }
      return [
        finding(
          other.map { .otherNumber(entry.label.text, $0.key) } ?? .noHeading(entry.label.text), at: entry.label.span,
          related: other.map { [Diagnostic.Label($0.value.heading.span, .here)] } ?? [])
      ]
    }
    guard let title = clause.heading.title, !entry.title.isEmpty else { return [] }
    if isSameText(title.text, entry.title.text) { return [] }
    return [
      finding(
        .otherTitle(entry.title.text, title.text), at: entry.title.span, related: [Diagnostic.Label(title.span, .here)],
        fixes: [.replace(entry.title.span, with: title.text, .certain)])
    ]
  }

  private static func isMissing(
    _ element: Element, _ listed: Set<ClauseNumber>, _ names: [Element.Kind], _ document: DocumentView
  ) -> Bool {
    if element.clause.heading.form == .implied { return false }
    switch element.kind {
    case .scope, .normativeReferences, .terms, .symbols, .technical, .annex:
      return document.number(of: element.id).map { !listed.contains($0) } ?? false
    case .foreword, .introduction, .bibliography, .index: return !names.contains(element.kind)
    case .preamble, .contents, .appendage: return false
    }
  }
}

extension DocumentView {
  /// The clauses, subclauses and annexes by their numbers.
  var headingsByNumber: [ClauseNumber: Clause] {
    var result: [ClauseNumber: Clause] = [:]
    func collect(_ clause: Clause) {
      if let number = number(of: clause.id), result[number] == nil { result[number] = clause }
      clause.subclauses.forEach(collect)
    }
    for element in elements where element.kind.isNumberedClause || element.kind.isAnnex || element.kind == .introduction
    {
      collect(element.clause)
    }
    return result
  }
}

extension Element.Kind {
  /// The name of an element that has no number.
  fileprivate var fixedName: String? { isNumberedClause ? nil : fixedTitle }
}

extension Bilingual {
  fileprivate static let here = Self(zh: "正文中的标题", en: "the heading in the text")

  fileprivate static func otherTitle(_ entry: String, _ title: String) -> Self {
    Self(zh: "目次写的是“\(entry)”，正文的标题是“\(title)”", en: "the contents says “\(entry)”, the heading “\(title)”")
  }

  fileprivate static func otherNumber(_ entry: String, _ number: ClauseNumber) -> Self {
    Self(zh: "目次的“\(entry)”在正文中编号为 \(number)", en: "“\(entry)” has the number \(number) in the text")
  }

  fileprivate static func noHeading(_ entry: String) -> Self {
    Self(zh: "目次的“\(entry)”在正文中不存在", en: "“\(entry)” of the contents does not stand in the text")
  }

  fileprivate static func notListed(_ names: [String]) -> Self {
    let shown = names.prefix(4).map { "“\($0)”" }.joined(separator: "、")
    let more = names.count > 4 ? (zh: "等 \(names.count) 项", en: " and \(names.count - 4) more") : (zh: "", en: "")
    return Self(zh: "目次缺少\(shown)\(more.zh)", en: "the contents lacks \(shown)\(more.en)")
  }
}
