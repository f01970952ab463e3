import StdModel

/// Listing a group standard or the standard of another enterprise is a matter of conditions.
enum ListedOtherBody: StandardRule {
  static let id = RuleID("GBT1.1-REF-14")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.2 d)、f)，9.5.4.4.1"),
    summary: Bilingual(
      zh: "规范性引用团体标准和其他机构的文件，要满足公认、可获得、同意引用、专利许可等条件",
      en:
        "documents of associations and other bodies may be listed on conditions: authority, availability, consent, patents"
    ),
    why: Bilingual(
      zh: "使用者可能得不到这些文件，也可能无权使用", en: "readers may not be able to get such documents, or not be allowed to use them"),
    wrong: [
      "---\nnumber: DB53/T 1117—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\n⟦T/CAS 123⟧　服务评价\n\n⟦Q/ABC 001⟧　服务规范\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\n⟦Q/ABC 001⟧　服务规范\n",
    ],
    right: [
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nT/CAS 123　服务评价\n\nQ/SLFW SS 101—2026　服务窗口设施配置规范\n",
      "---\nnumber: DB53/T 1117—2023\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let own = document.metadata.number?.value else { return [] }
    return document.citations.entries(of: .normativeReferences).compactMap { entry in
      guard let number = entry.number, isForeign(number, in: own) else { return nil }
      return finding(.conditions(number, own), at: entry.entry.headSpan)
    }
  }

  private static func isForeign(_ number: StandardNumber, in own: StandardNumber) -> Bool {
    switch (number.level, own.level) {
    case (.enterprise, .enterprise): number.code != own.code
    case (.enterprise, _): true
    case (.group, .national), (.group, .industry), (.group, .local): true
    case (.foreign, .national), (.foreign, .industry), (.foreign, .local): true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static func conditions(_ number: StandardNumber, _ own: StandardNumber) -> Self {
    Self(
      zh: "\(own.level.name.zh)规范性引用\(number.level.name.zh) \(number)，须确认其公认、可获得、发布者同意引用且不涉及未许可的专利",
      en:
        "a \(own.level.name.en) lists the \(number.level.name.en) \(number): make sure of its authority, availability, the consent of its issuer and its patents"
    )
  }
}
