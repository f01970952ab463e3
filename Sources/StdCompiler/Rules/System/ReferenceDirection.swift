import StdModel

/// A standard does not depend on one of a lower layer.
enum ReferenceDirection: StandardRule {
  static let id = RuleID("SYS-30")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 13016—2018", "层次适当"),
    summary: Bilingual(
      zh: "上层子体系的标准不规范性引用下层的标准：基础不引用实施、保障和岗位，实施和保障不引用岗位",
      en: "standards of an upper layer do not cite those of a lower one normatively"),
    why: Bilingual(
      zh: "基础标准随岗位标准改变，整个体系都要跟着改", en: "when a base standard depends on a post, changing the post changes everything"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === base/a.md
      ---
      number: Q/SL JC 101—2026
      title: 标准体系建设规范
      category: guidelines
      ---
      ## 4 要求

      体系应符合⟦Q/SL GW 301—2026⟧的规定，记录应符合Q/SL GW 301—2026中第4章的规定。
      === post/b.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      ---
      ## 4 要求

      岗位应核对材料。
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
      ## 4 要求

      受理应符合Q/SL BZ 501—2026的规定，岗位的设置见Q/SL GW 301—2026。
      === support/c.md
      ---
      number: Q/SL BZ 501—2026
      title: 信息安全管理规范
      category: information
      ---
      ## 4 要求

      平台应符合Q/SL SS 301—2026的规定。
      === post/b.md
      ---
      number: Q/SL GW 301—2026
      title: 窗口受理岗位工作规范
      category: staff
      ---
      ## 4 要求

      岗位应符合Q/SL SS 301—2026的规定。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isInSystem, !document.isStatement, let from = document.metadata.placedIn, from != .post else {
      return []
    }
    var told = Set<StandardID>()
    let downwards = document.resolution.references.all.compactMap { reference -> (CrossReference, StandardID)? in
      guard reference.force == .normative, let target = reference.otherStandard(than: document.standard.id),
        document.facts[reference.place.node].kind != .reference,
        let to = document.system.system[target].metadata.placedIn, from.layer < to.layer, told.insert(target).inserted
      else { return nil }
      return (reference, target)
    }
    guard !downwards.isEmpty else { return [] }
    let proses = document.proses(at: Set(downwards.map(\.0.place)))
    return downwards.compactMap { reference, target in
      guard let prose = proses[reference.place] else { return nil }
      let cited = document.system.system[target].metadata
      let number = cited.number.map { String(describing: $0.value) } ?? cited.displayTitle
      let message = Bilingual.downwards(number, from: name(from, document), to: name(cited.placedIn ?? .post, document))
      return finding(message, at: prose.span(of: reference.mention.coreRange))
    }
  }

  private static func name(_ kind: SubsystemKind, _ document: DocumentView) -> String {
    document.system.system.framework.subsystem(kind)?.name ?? kind.rawValue
  }
}

extension CrossReference {
  /// The other standard of the system that it leads to, as a whole or to a clause.
  func otherStandard(than own: StandardID) -> StandardID? {
    switch target {
    case .standard(let id): return id == own ? nil : id
    case .node(let node): return node.standard == own ? nil : node.standard
    case .adopted, .planned, .listed, .itself, .external, .missingStandard, .missing: return nil
    }
  }
}

extension Bilingual {
  fileprivate static func downwards(_ number: String, from: String, to: String) -> Self {
    Self(
      zh: "\(from)的标准规范性引用了\(to)的 \(number)，宜由下层引用上层",
      en: "a standard of \(from) depends on \(number) of \(to); the lower layer cites the upper one")
  }
}
