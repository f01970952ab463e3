import StdModel

/// Post standards say what they carry out, and every implementation standard is carried out by a post.
enum PostsCarryOut: SystemRule {
  static let id = RuleID("SYS-33")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .standard("中小企业公共服务标准体系建设指南", "6.5.1、6.5.3"),
    summary: Bilingual(
      zh: "岗位工作标准列明所实施的标准和条款（implements），服务实施标准至少由一个岗位实施",
      en:
        "a post standard names what it carries out (implements), and each implementation standard is carried out by a post"
    ),
    why: Bilingual(
      zh: "没有岗位实施的标准只停在纸上", en: "a standard that no post carries out stays on paper"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      ---
      ## 4 受理

      ### 4.1 核对

      岗位应核对材料。

      ### 4.2 登记

      岗位应登记。
      === implementation/b.md
      ---
      number: Q/SL SS 302—2026
      title: ⟦融资对接服务规程⟧
      category: processes
      ---
      ## 4 对接

      岗位应对接。
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      implements: [{standard: Q/SL SS 301—2026, clauses: [4.1, ⟦4.5⟧]}, Q/SL GW 302—2026]
      ---
      ## 4 职责

      岗位应核对材料。
      === post/b.md
      ---
      number: Q/SL GW 302—2026
      title: ⟦档案管理岗位工作规范⟧
      category: staff
      ---
      ## 4 职责

      岗位应归档。
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
      category: processes
      ---
      ## 4 受理

      ### 4.1 核对

      岗位应核对材料。

      ### 4.2 登记

      岗位应登记。
      === support/b.md
      ---
      number: Q/SL BZ 302—2026
      title: 资产管理规范
      category: assets
      ---
      ## 4 管理

      资产应登记。
      === post/a.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      implements: [{standard: Q/SL SS 301—2026, clauses: [4.1]}]
      ---
      ## 4 职责

      岗位应核对材料。
      """,
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === implementation/a.md
      ---
      number: Q/SL SS 301—2026
      title: 窗口受理服务规程
      category: processes
      ---
      ## 4 受理

      岗位应核对材料。
      """,
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let standards = system.system.standards.filter { $0.kind == .standard }
    // As long as there are no post standards, that is what is missing, and SYS-11 tells it.
    let hasPosts = standards.contains { !$0.metadata.implements.isEmpty }
    var found: [Diagnostic] = []
    for standard in standards {
      let resolution = system.resolution(of: standard.id)
      for (written, resolved) in zip(standard.metadata.implements, resolution.implements) {
        guard let target = resolved.standard else { continue }
        found += missingClauses(written, resolved, system.system[target])
      }
      switch standard.metadata.placedIn {
      case .post:
        guard standard.metadata.implements.isEmpty else { continue }
        found.append(
          finding(.nothing(standard.metadata.displayTitle), at: DocumentView(standard.id, in: system).headSpan))
      case .implementation:
        guard hasPosts, resolution.implementedBy.isEmpty else { continue }
        found.append(
          finding(.nobody(standard.metadata.displayTitle), at: DocumentView(standard.id, in: system).headSpan))
      case .base, .support, nil: continue
      }
    }
    return found
  }

  private static func missingClauses(
    _ written: Implementation, _ resolved: ResolvedImplementation, _ target: Standard
  ) -> [Diagnostic] {
    zip(written.clauses, resolved.clauses).compactMap { clause, node in
      guard node == nil else { return nil }
      let number = target.metadata.number.map { String(describing: $0.value) } ?? target.metadata.displayTitle
      return finding(.noClause(clause.value, number), at: clause.span)
    }
  }
}

extension Bilingual {
  fileprivate static func nothing(_ title: String) -> Self {
    Self(zh: "“\(title)”没有列明所实施的标准（implements）", en: "“\(title)” does not name what it carries out (implements)")
  }

  fileprivate static func nobody(_ title: String) -> Self {
    Self(zh: "没有岗位实施“\(title)”", en: "no post carries out “\(title)”")
  }

  fileprivate static func noClause(_ clause: ClauseNumber, _ number: String) -> Self {
    Self(zh: "\(number) 没有 \(clause)", en: "\(number) has no \(clause)")
  }
}
