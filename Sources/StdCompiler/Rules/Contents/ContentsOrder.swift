import StdModel

/// The contents lists things in the order of the document, figures and tables at its end.
enum ContentsOrder: StandardRule {
  static let id = RuleID("GBT1.1-TOC-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.2"),
    summary: Bilingual(
      zh: "目次依次列出前言、引言、章条、附录、参考文献、索引、图、表",
      en: "contents: foreword, introduction, clauses, annexes, bibliography, index, figures, tables"),
    why: Bilingual(zh: "目次与正文的次序不同，读者按页码找不到", en: "in another order than the text, pages cannot be found by it"),
    wrong: [
      "## 目次\n\n前言……I\n\n1 范围……1\n\n表 1 服务……2\n\n⟦附录 A（资料性） 记录⟧……3\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n",
      "## 目次\n\n1 范围……1\n\n3 受理……1\n\n⟦2 规范性引用文件⟧……1\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n## 3 受理\n\n中心受理申请。\n",
    ],
    right: [
      "## 目次\n\n前言……I\n\n1 范围……1\n\n2 受理……1\n\n2.1 登记……1\n\n附录 A（资料性） 记录……3\n\n参考文献……4\n\n图 1 流程……2\n\n表 1 服务……2\n\n## 前言\n\n本文件由中心归口。\n\n## 1 范围\n\n本文件适用于服务。\n\n## 2 受理\n\n### 2.1 登记\n\n中心登记。\n\n### 2.2 归档\n\n中心归档。\n\n## 附录 A（资料性）记录\n\n见表 A.1。\n\n## 参考文献\n\n[1]　GB/T 19001　质量管理体系　要求\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let contents = document.contents else { return [] }
    var highest: (rank: Int, number: ClauseNumber?, entry: ContentsEntry)?
    for entry in contents.entries {
      guard let (rank, number) = place(of: entry) else { continue }
      if let earlier = highest {
        let isBefore =
          rank < earlier.rank
          || (rank == earlier.rank && (number.flatMap { own in earlier.number.map { own < $0 } } ?? false))
        if isBefore {
          return [
            finding(
              .misplaced(entry.label.text, earlier.entry.label.text), at: entry.label.span,
              related: [Diagnostic.Label(earlier.entry.label.span, .earlier)])
          ]
        }
      }
      highest = (rank, number, entry)
    }
    return []
  }

  private static func place(of entry: ContentsEntry) -> (rank: Int, number: ClauseNumber?)? {
    switch entry.kind {
    case .named(.foreword): (0, nil)
    case .named(.introduction): (1, nil)
    case .clause(let number): (number.annex == 0 ? (number.parts.first == 0 ? 1 : 2) : 3, number)
    case .annex(let letter): letter == 0 ? nil : (3, .annex(letter))
    case .named(.bibliography): (4, nil)
    case .named(.index): (5, nil)
    case .figure: (6, nil)
    case .table: (7, nil)
    case .named, .unnumbered: nil
    }
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "排在了前面", en: "stands in front")

  fileprivate static func misplaced(_ own: String, _ earlier: String) -> Self {
    Self(zh: "目次中“\(own)”应排在“\(earlier)”之前", en: "in the contents “\(own)” belongs before “\(earlier)”")
  }
}
