import StdModel

/// Documents from outside that standards of the system cite are among the adopted ones.
enum CitedStandardsCollected: SystemRule {
  static let id = RuleID("SYS-28")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2"),
    summary: Bilingual(
      zh: "标准引用的外部标准收集在体系中（system.yaml 的 adopted）",
      en: "external standards that the system cites are adopted by it (adopted in system.yaml)"),
    why: Bilingual(
      zh: "没有收集的标准不在标准明细表中，岗位人员拿不到，版本也无人跟踪",
      en: "a standard that is not collected is in no list, and nobody follows its editions"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 22239—2019, title: 信息安全技术　网络安全等级保护基本要求, category: support/information}
      === support/a.md
      ---
      number: Q/SL BZ 501—2026
      title: 信息安全管理规范
      category: information
      ---
      ## 2 规范性引用文件

      GB/T 35273　信息安全技术　个人信息安全规范

      ## 4 要求

      平台应符合⟦GB/T 35273⟧的规定，分级应符合⟦GB/T 22239—2008⟧中5.2的规定。
      === support/b.md
      ---
      number: Q/SL BZ 502—2026
      title: 服务档案管理规范
      category: information
      ---
      ## 4 要求

      档案应符合GB/T 35273的规定。
      """
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SL
      adopted:
        - {number: GB/T 22239—2019, title: 信息安全技术　网络安全等级保护基本要求, category: support/information}
        - {number: GB/T 24421.2—2023, title: 服务业组织标准化工作指南　第2部分：标准体系构建, category: base/guidelines}
      === support/a.md
      ---
      number: Q/SL BZ 501—2026
      title: 信息安全管理规范
      category: information
      ---
      ## 前言

      本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。

      ## 4 要求

      平台应符合GB/T 22239的规定，体系应符合GB/T 24421（所有部分）的规定，档案应符合Q/SL BZ 502—2026的规定。
      === statements/a.md
      ---
      statement-of: Q/SL BZ 501—2026
      title: 编制说明
      ---
      ## 一、工作简况

      编写组参考了GB/T 35273。
      """
    ])

  /// The first citation of a number, and how many standards cite it.
  private struct Gap {
    let number: StandardNumber
    let standard: StandardID
    let reference: CrossReference
    /// The edition that the system has instead.
    let edition: AdoptedStandard?
    var count = 1
    var last: StandardID
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let adopted = system.system.configuration.adopted
    var order: [StandardNumber] = []
    var gaps: [StandardNumber: Gap] = [:]
    for standard in system.system.standards where standard.kind == .standard {
      let start = standard.firstTextNode
      for reference in system.resolution(of: standard.id).references.all where reference.place.node >= start {
        guard case .standard(let cited, let allParts, _) = reference.mention.kind, !cited.isPlaceholder else {
          continue
        }
        let key: StandardNumber
        var edition: AdoptedStandard?
        switch reference.target {
        case .listed, .external:
          guard
            !allParts
              || !adopted.contains(where: { $0.number.isPart(of: cited) || $0.number.isSameDocument(as: cited) })
          else { continue }
          key = cited.undated
        case .adopted(let index):
          // The text of another edition: its row is missing, unless a definition says that it was taken from there.
          guard let year = cited.year, year != 0, let own = adopted[index].number.year, own != year,
            !adopted.contains(where: { $0.number == cited }),
            reference.place.slot == 0 || !isSource(reference, system, standard)
          else { continue }
          key = cited
          edition = adopted[index]
        case .node, .standard, .planned, .itself, .missingStandard, .missing: continue
        }
        if var gap = gaps[key] {
          if gap.last != standard.id {
            gap.count += 1
            gap.last = standard.id
            gaps[key] = gap
          }
        } else {
          order.append(key)
          gaps[key] = Gap(number: key, standard: standard.id, reference: reference, edition: edition, last: standard.id)
        }
      }
    }
    return order.compactMap { key in gaps[key].flatMap { report($0, system) } }
  }

  private static func report(_ gap: Gap, _ system: ResolvedSystem) -> Diagnostic? {
    let document = DocumentView(gap.standard, in: system)
    guard let prose = document.proses(at: [gap.reference.place])[gap.reference.place] else { return nil }
    let span = prose.span(of: gap.reference.mention.coreRange)
    if let edition = gap.edition {
      return finding(
        .otherEdition(gap.number, edition.number), at: span,
        related: [Diagnostic.Label(edition.places.number, .edition)])
    }
    return finding(.notAdopted(gap.number, gap.count), at: span)
  }

  private static func isSource(_ reference: CrossReference, _ system: ResolvedSystem, _ standard: Standard) -> Bool {
    system.facts(of: standard.id)[reference.place.node].kind == .term
  }
}

extension Standard {
  /// The first node behind foreword and introduction, where the document begins to cite for its contents.
  var firstTextNode: NodeID {
    for element in elements {
      switch element.kind {
      case .preamble, .contents, .foreword, .introduction: continue
      case .scope, .normativeReferences, .terms, .symbols, .technical, .annex, .bibliography, .index, .appendage:
        return element.id
      }
    }
    return NodeID(nodeCount)
  }
}

extension Bilingual {
  fileprivate static let edition = Self(zh: "体系收集的版本", en: "the edition that is adopted")

  fileprivate static func notAdopted(_ number: StandardNumber, _ count: Int) -> Self {
    let others = count > 1 ? "，有 \(count) 项标准引用" : ""
    return Self(
      zh: "\(number) 不在采用标准（adopted）中\(others)",
      en: "\(number) is not among the adopted standards" + (count > 1 ? "; \(count) standards cite it" : ""))
  }

  fileprivate static func otherEdition(_ number: StandardNumber, _ adopted: StandardNumber) -> Self {
    Self(zh: "引用的是 \(number)，体系收集的是 \(adopted)", en: "\(number) is cited, but \(adopted) is adopted")
  }
}
