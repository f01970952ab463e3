import StdModel

/// The drafting statement names the same drafters as the standard.
enum DraftersOfStatement: StandardRule {
  static let id = RuleID("PROC-07")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .standard("国家标准管理办法（2022）"),
    summary: Bilingual(
      zh: "编制说明中的起草单位、主要起草人与标准一致", en: "the drafting statement names the same drafters as the standard"),
    why: Bilingual(zh: "名单不一致，不知道谁参加了起草", en: "with two lists nobody knows who took part"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      drafters: [示例中心, 示例学院]
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、工作简况

      ⟦起草单位⟧：示例中心、⟦示例公司⟧。
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
      drafters: [示例中心, 示例学院]
      authors: [示例编写组]
      ---
      ## 4 受理

      岗位应核对材料。
      === statements/a.md
      ---
      statement-of: Q/SL SS 301—2026
      title: 编制说明
      ---
      ## 一、工作简况

      起草单位：示例中心、示例学院。主要起草人：示例编写组。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isStatement, let data = document.subject?.metadata, !data.drafters.isEmpty || !data.authors.isEmpty
    else { return [] }
    var found: [Diagnostic] = []
    forEachProse(of: document.standard) { _, prose in
      found += compare("起草单位", in: prose, with: data.drafters)
      found += compare("起草人", in: prose, with: data.authors)
    }
    return found
  }

  private static func compare(_ label: StaticString, in prose: Prose, with data: [Sourced<String>]) -> [Diagnostic] {
    guard !data.isEmpty, let range = prose.text.firstRange(of: label, from: 0) else { return [] }
    let behind = prose[TextRange(range.upperBound, prose.text.utf8.count)]
    guard behind.begins(with: "：") || behind.begins(with: ":") else { return [] }
    let names = DraftersAgree.names(in: prose, behind: range.upperBound + (behind.begins(with: ":") ? 1 : 3))
    // `……等10家单位` names some only.
    if names.contains(where: { $0.text.holds("等") }) { return [] }
    let written = names.map { DraftersAgree.bare($0.text) }
    let listed = data.map { DraftersAgree.bare($0.value) }
    var found: [Diagnostic] = []
    for (name, text) in zip(names, written) where !listed.contains(text) {
      found.append(finding(.notInStandard(name.text), at: name.span))
    }
    let missing = zip(data, listed).filter { !written.contains($0.1) }.map(\.0)
    if let first = missing.first {
      found.append(
        finding(
          .notInStatement(missing.map(\.value)), at: prose.span(of: range),
          related: [Diagnostic.Label(first.span, .standard)]))
    }
    return found
  }
}

extension Bilingual {
  fileprivate static let standard = Self(zh: "标准中的名单", en: "the list of the standard")

  fileprivate static func notInStandard(_ name: String) -> Self {
    Self(zh: "“\(name)”不在标准的名单中", en: "the standard does not name “\(name)”")
  }

  fileprivate static func notInStatement(_ names: [String]) -> Self {
    let list = names.map { "“\($0)”" }.joined(separator: "、")
    return Self(zh: "标准列有\(list)，编制说明没有", en: "the standard names \(list), the statement does not")
  }
}
