import StdModel

/// The table of grounds names every technical clause of the standard, with its number and title.
enum GroundsOfClauses: StandardRule {
  static let id = RuleID("PROC-09")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "编制说明的确定依据表列出标准的每个技术章，章号与标准一致",
      en: "the table of grounds lists every technical clause of the standard under its number"),
    why: Bilingual(
      zh: "没有列出的章，审查的人不知道依据什么写成", en: "of a clause that is not listed nobody knows what it rests on"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      岗位应核对材料。

      ## 5 办理

      岗位应办理事项。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、确定依据

      ⟦表 1　确定依据⟧

      | 章 | 主要内容 | 确定依据 |
      |---|---|---|
      | 4 | 受理 | 调研 |
      | ⟦7⟧ | 回访 | 调研 |
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      ---
      ## 4 受理

      岗位应核对材料。

      ## 5 办理

      岗位应办理事项。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、确定依据

      表 1　确定依据

      | 章 | 主要内容 | 确定依据 |
      |---|---|---|
      | 4 受理 | 核对材料 | 调研 |
      | 5.1 | 办理 | 调研 |
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard case .draftingStatement(let statement) = document.standard.kind, let first = statement.grounds.first,
      let subject = document.subject
    else { return [] }
    let facts = document.system.facts(of: subject.id)
    var clauses: [(number: ClauseNumber, title: String)] = []
    for element in subject.elements where element.kind.isNumberedClause || element.kind.isAnnex {
      guard case .clause(let number) = facts[element.id].effective else { continue }
      clauses.append((number, element.clause.heading.title?.text ?? ""))
    }
    guard !clauses.isEmpty else { return [] }
    let numbers = Set(clauses.map(\.number))
    var found: [Diagnostic] = []
    for ground in statement.grounds {
      guard let number = ground.clause, !numbers.contains(number.top) else { continue }
      found.append(finding(.unknown(number, clauses.last?.number), at: ground.span))
    }
    let listed = Set(statement.grounds.compactMap { $0.clause?.top })
    let technical = Set(subject.elements.filter { $0.kind == .technical }.map(\.id))
    let missing = subject.elements.compactMap { element -> String? in
      guard technical.contains(element.id), case .clause(let number) = facts[element.id].effective,
        !listed.contains(number)
      else { return nil }
      return element.clause.heading.title.map { "\(number) \($0.text)" } ?? "\(number)"
    }
    if !missing.isEmpty { found.append(finding(.missing(missing), at: tableSpan(of: first, document))) }
    return found
  }

  /// The caption of the table of grounds, or its first row.
  private static func tableSpan(of ground: DraftingStatement.Ground, _ document: DocumentView) -> SourceSpan {
    var span = ground.span
    for element in document.elements {
      element.clause.forEachClause { clause in
        for case .table(let table) in clause.blocks where table.span.contains(ground.span) {
          span = table.caption?.span ?? table.header.span
        }
      }
    }
    return span
  }
}

extension ClauseNumber {
  /// The clause or annex that it belongs to.
  fileprivate var top: ClauseNumber {
    var number = self
    while let parent = number.parent { number = parent }
    return number
  }
}

extension Bilingual {
  fileprivate static func unknown(_ number: ClauseNumber, _ last: ClauseNumber?) -> Self {
    let end = last.map { "，最后一个是 \($0)" } ?? ""
    return Self(zh: "标准中没有 \(number)\(end)", en: "the standard has no \(number)")
  }

  fileprivate static func missing(_ clauses: [String]) -> Self {
    Self(
      zh: "确定依据没有列出标准的" + clauses.map { "“\($0)”" }.joined(separator: "、"),
      en: "the grounds do not list " + clauses.joined(separator: ", ") + " of the standard")
  }
}
