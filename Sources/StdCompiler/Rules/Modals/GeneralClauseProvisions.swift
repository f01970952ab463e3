import StdModel

/// 总体原则 requires nothing; 总体要求 holds nothing but requirements.
enum GeneralClauseProvisions: StandardRule {
  static let id = RuleID("GBT1.1-MOD-15")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.10"),
    summary: Bilingual(
      zh: "总体原则（总则、原则）用陈述或推荐，不用“应”；总体要求只用要求，不用“宜、可”",
      en: "总体原则 states or recommends; 总体要求 only requires"),
    why: Bilingual(
      zh: "原则给出方向，要求给出界限；混写后分不清哪些用来判定符合",
      en: "principles give the direction, requirements the limits; conformity is judged by the latter"),
    wrong: [
      "## 4 总体原则\n\n服务⟦应⟧便于企业办理。\n", "## 4 总体要求\n\n平台⟦宜⟧通过信息技术共享资源。\n",
    ],
    right: [
      "## 4 总体原则\n\n服务宜便于企业办理，响应快捷，资源供应充足。\n", "## 4 总体要求\n\n平台应适应企业需求，使用可靠的设备。\n",
      "## 4 总体原则和要求\n\n平台应适应企业需求。\n",
      "---\ntitle: 平台建设指南\n---\n\n## 4 总体要求\n\n平台宜适应企业需求。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    var found: [Diagnostic] = []
    for element in document.elements where element.kind == .technical {
      guard let title = element.clause.heading.title?.text, let clause = GeneralClause(title) else { continue }
      // Guidance has no 总体要求 at all; its title is what is wrong (KIND-GUID-03).
      if clause == .requirements, document.functionalType == .guidance { continue }
      let wrong = document.provisions(in: element).filter {
        $0.provision.modal != nil && clause.bars($0.provision.kind)
      }
      found += document.words(of: wrong).map { finding(.barred(clause, title, $0.word), at: $0.span) }
    }
    return found
  }
}

private enum GeneralClause {
  case principles
  case requirements

  init?(_ title: String) {
    switch title {
    case "总体原则", "总则", "原则", "基本原则": self = .principles
    case "总体要求": self = .requirements
    default: return nil
    }
  }

  func bars(_ kind: Provision.Kind) -> Bool {
    switch (self, kind) {
    case (.principles, .requirement), (.requirements, .recommendation), (.requirements, .permission): true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static func barred(_ clause: GeneralClause, _ title: String, _ word: String) -> Self {
    switch clause {
    case .principles:
      Self(zh: "“\(title)”不包含要求（“\(word)”），要求写入“总体要求”或有关各章", en: "“\(title)” holds no requirement (“\(word)”)")
    case .requirements:
      Self(zh: "“\(title)”只包含要求，“\(word)”型条款移入有关各章", en: "“\(title)” holds requirements only, no “\(word)”")
    }
  }
}
