import StdModel

/// A standard of the organisation that is cited exists in the system or is planned.
enum CitedOwnStandardExists: StandardRule {
  static let id = RuleID("SYS-29")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "引用和实施的本组织标准在体系中，或已列入计划",
      en: "a standard of the organisation that is cited or carried out exists or is planned"),
    why: Bilingual(zh: "引用的标准不存在，要求就落空", en: "a requirement of a standard that does not exist is none"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      === support/a.md
      ---
      number: Q/SL BZ 501—2026
      title: 信息安全管理规范
      category: information
      ---
      ## 2 规范性引用文件

      Q/SL BZ 520—2026　服务档案管理规范

      ## 4 要求

      档案应符合⟦Q/SL BZ 520—2026⟧的规定，保存应符合Q/SL BZ 520—2026中5.2的规定。备份见⟦[](backup.md)⟧。
      === post/b.md
      ---
      number: Q/SL GW 301—2026
      title: 信息管理岗位工作规范
      category: staff
      implements: [⟦Q/SL BZ 510—2026⟧, Q/SL BZ 501—2026]
      ---
      ## 4 要求

      岗位应备份数据。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      planned:
        - {number: Q/SL BZ 502, title: 服务档案管理规范, category: support/information, due: 2026-12}
      === support/a.md
      ---
      number: Q/SL BZ 501—2026
      title: 信息安全管理规范
      category: information
      ---
      ## 4 要求

      档案应符合Q/SL BZ 502的规定，接口应符合Q/AB 7—2026的规定，人员应符合Q/SL GW 301—2026的规定。
      === post/b.md
      ---
      number: Q/SL GW 301—2026
      title: 信息管理岗位工作规范
      category: staff
      implements: [Q/SL BZ 501—2026, GB/T 22239—2019]
      ---
      ## 4 要求

      岗位应备份数据。
      """
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard document.isInSystem else { return [] }
    return checkText(document) + checkImplementations(document)
  }

  /// Citations in the text; what only a list names, REF-19 tells. A number that is cited again is told at the first
  /// place.
  private static func checkText(_ document: DocumentView) -> [Diagnostic] {
    let missing = document.resolution.references.all.filter {
      $0.target == .missingStandard && document.facts[$0.place.node].kind != .reference
    }
    guard !missing.isEmpty else { return [] }
    var counts: [StandardNumber: Int] = [:]
    for reference in missing { if let number = reference.number { counts[number.undated, default: 0] += 1 } }
    let proses = document.proses(at: Set(missing.map(\.place)))
    var told = Set<StandardNumber>()
    return missing.compactMap { reference in
      guard let prose = proses[reference.place] else { return nil }
      let span = prose.span(of: reference.mention.coreRange)
      if case .symbolic(let destination) = reference.mention.kind { return finding(.noFile(destination), at: span) }
      guard let number = reference.number, told.insert(number.undated).inserted else { return nil }
      return report(number, count: counts[number.undated] ?? 1, at: span, document)
    }
  }

  /// What a post standard says that it carries out.
  private static func checkImplementations(_ document: DocumentView) -> [Diagnostic] {
    let configuration = document.system.system.configuration
    return zip(document.metadata.implements, document.resolution.implements).compactMap { written, resolved in
      let number = written.standard.value
      guard resolved.standard == nil, number.code == configuration.prefix?.value,
        !configuration.planned.contains(where: { $0.standard.number?.undated == number.undated })
      else { return nil }
      return report(number, count: 1, at: written.standard.span, document)
    }
  }

  private static func report(_ number: StandardNumber, count: Int, at span: SourceSpan, _ document: DocumentView)
    -> Diagnostic
  {
    let near = nearest(number, in: document.system)
    let fixes: [FixIt] = near.map { [.replace(span, with: String(describing: $0), .likely)] } ?? []
    return finding(.missing(number, near, count: count), at: span, fixes: fixes)
  }

  /// A number of the system that differs in a character or two.
  private static func nearest(_ number: StandardNumber, in system: ResolvedSystem) -> StandardNumber? {
    let wanted = Array(String(describing: number.undated).utf8)
    var best: (distance: Int, number: StandardNumber)?
    for standard in system.system.standards where standard.kind == .standard {
      guard let own = standard.metadata.number?.value else { continue }
      let other = Array(String(describing: own.undated).utf8)
      guard other.count == wanted.count else { continue }
      let distance = zip(other, wanted).count { $0 != $1 }
      if distance <= 2, distance < best?.distance ?? .max { best = (distance, own) }
    }
    return best?.number
  }
}

extension CrossReference {
  /// The number of the document that it cites.
  var number: StandardNumber? {
    guard case .standard(let number, _, _) = mention.kind else { return nil }
    return number
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: StandardNumber, _ near: StandardNumber?, count: Int) -> Self {
    let times = count > 1 ? "（共 \(count) 处）" : ""
    return Self(
      zh: "体系中没有 \(number)\(times)" + (near.map { "，是否为 \($0)" } ?? ""),
      en: "the system has no \(number)" + (count > 1 ? ", cited \(count) times" : "")
        + (near.map { "; is it \($0)" } ?? ""))
  }

  fileprivate static func noFile(_ destination: String) -> Self {
    Self(zh: "体系中没有文件 \(destination)", en: "the system has no file \(destination)")
  }
}
