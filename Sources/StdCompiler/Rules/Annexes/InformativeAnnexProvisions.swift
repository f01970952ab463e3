import StdModel

/// An informative annex holds no requirement, recommendation or permission.
enum InformativeAnnexProvisions: StandardRule {
  static let id = RuleID("GBT1.1-ANX-08")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.2、9.6.1.2"),
    summary: Bilingual(zh: "资料性附录中没有要求、推荐和允许（应、宜、可）", en: "an informative annex has no 应, 宜 or 可"),
    why: Bilingual(zh: "资料性附录不约束任何人，其中的“应”使人误以为必须执行", en: "an informative annex binds nobody, and 应 in it misleads"),
    wrong: ["## 附录 A（资料性）样式\n\n登记表⟦应⟧包括日期。\n\n登记表⟦宜⟧采用电子形式。\n"],
    right: [
      "## 附录 A（资料性）样式\n\n登记表包括日期，供应商填写相应栏目。\n\n## 附录 B（规范性）登记表\n\n登记表应包括日期。\n",
      // Sample wording is shown, not provided.
      "## 附录 A（资料性）样式\n\n告知书的文字如下。\n\n> 你单位应在5个工作日内补正材料。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.elements.contains(where: { $0.kind == .annex(.informative) }) else {
      return []
    }
    var wanted: [PlacedProvision] = []
    for placed in document.resolution.provisions.all {
      switch placed.provision.kind {
      case .requirement, .recommendation, .permission: break
      case .instruction, .capability, .possibility, .statement: continue
      }
      guard placed.provision.modal != nil, document.element(of: placed.place.node)?.kind == .annex(.informative),
        !isSample(placed.place.node, document)
      else { continue }
      wanted.append(placed)
    }
    guard !wanted.isEmpty else { return [] }
    let proses = document.proses(at: Set(wanted.map(\.place)))
    return wanted.compactMap { placed in
      guard let prose = proses[placed.place], let modal = placed.provision.modal else { return nil }
      let name = document.element(of: placed.place.node).map { document.name(of: $0) } ?? "附录"
      return finding(.provision(prose[modal], placed.provision.kind, name), at: prose.span(of: modal))
    }
  }

  /// Quotations and examples show words; 9.10.4.
  private static func isSample(_ node: NodeID, _ document: DocumentView) -> Bool {
    var id = node
    while true {
      switch document.facts[id].kind {
      case .quotation, .example, .preformatted: return true
      case .element, .clause: return false
      case .paragraph, .list, .item, .table, .row, .figure, .formula, .note, .term, .reference, .footnote:
        id = document.facts[id].parent
      }
    }
  }
}

extension Bilingual {
  fileprivate static func provision(_ modal: Substring, _ kind: Provision.Kind, _ annex: String) -> Self {
    Self(
      zh: "\(annex) 是资料性附录，不能有\(kind.name.zh)型条款（“\(modal)”）",
      en: "\(annex) is informative and holds no \(kind.name.en) (“\(modal)”)")
  }
}
