import StdModel

/// Subclauses of one level under one clause all have titles, or none has.
enum SiblingTitles: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-06")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("7.3.3"),
    summary: Bilingual(zh: "同一层次的条，有无标题一致", en: "sibling subclauses all have titles, or none has"),
    why: Bilingual(zh: "有的有标题、有的没有，读者看不出哪些内容并列", en: "readers cannot see what stands side by side"),
    wrong: ["## 4 平台\n\n### 4.1 机构\n\n平台应公开办事指南。\n\n⟦4.2⟧ 人员应持证上岗。\n"],
    right: ["## 4 平台\n\n4.1 平台应公开办事指南。\n\n4.2 人员应持证上岗。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard let first = clause.subclauses.first, !document.isStatement else { return [] }
    let isTitled = first.heading.title != nil
    guard let odd = clause.subclauses.first(where: { ($0.heading.title != nil) != isTitled }) else { return [] }
    let name = document.number(of: odd.id).map { String(describing: $0) } ?? ""
    let firstName = document.number(of: first.id).map { String(describing: $0) } ?? ""
    return [
      finding(
        isTitled ? .lacksTitle(name, firstName) : .hasTitle(name, firstName),
        at: odd.heading.number?.span ?? odd.heading.span,
        related: [Diagnostic.Label(first.heading.span, isTitled ? .titled(firstName) : .untitled(firstName))])
    ]
  }
}

extension Bilingual {
  fileprivate static func lacksTitle(_ name: String, _ other: String) -> Self {
    Self(zh: "\(name) 没有标题，而同一层次的 \(other) 有标题", en: "\(name) has no title, but its sibling \(other) has one")
  }

  fileprivate static func hasTitle(_ name: String, _ other: String) -> Self {
    Self(zh: "\(name) 有标题，而同一层次的 \(other) 没有标题", en: "\(name) has a title, but its sibling \(other) has none")
  }

  fileprivate static func titled(_ name: String) -> Self { Self(zh: "\(name) 有标题", en: "\(name) has a title") }
  fileprivate static func untitled(_ name: String) -> Self { Self(zh: "\(name) 没有标题", en: "\(name) has no title") }
}
