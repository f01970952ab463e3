import StdModel

/// A recommended national standard is cited as GB/T, a mandatory one as GB, a guidance document as GB/Z.
enum NumberOfOtherCode: StandardRule, SystemRule {
  static let id = RuleID("NUM-09")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.3.1"),
    summary: Bilingual(
      zh: "国家标准的代号与其性质一致：强制性标准为 GB，推荐性标准为 GB/T，指导性技术文件为 GB/Z",
      en: "the code of a national standard is that of its kind: GB mandatory, GB/T recommended, GB/Z guidance"),
    why: Bilingual(
      zh: "代号写错就没有这个文件，读者还会把推荐性标准当作强制性标准",
      en: "there is no document with the other code, and readers take a recommended standard for a mandatory one"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB 19001⟧　质量管理体系　要求\n\n## 4 服务\n\n服务应符合GB 19001的规定。\n",
      "## 4 服务\n\n标志应符合⟦GB/T 13495.1—2015⟧的规定。\n",
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: ⟦GB 45001—2020⟧, title: 职业健康安全管理体系　要求及使用指南, category: support/health}
      """,
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\nGB 4706.28　家用和类似用途电器的安全　吸油烟机的特殊要求\n",
      // It was mandatory at the time.
      "---\nnumber: DB53/T 500—2015\ntitle: 服务规范\n---\n\n## 2 规范性引用文件\n\nGB 3101　有关量、单位和符号的一般原则\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.cataloguedFaults.compactMap { faulty in
      guard case .otherCode(let right) = faulty.fault else { return nil }
      return faulty.diagnostic(id, severity, .otherCode(faulty.number, right), right: right)
    }
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.adopted.compactMap { adopted in
      guard case .otherCode(let right) = system.catalogue.fault(of: adopted.number, on: nil) else { return nil }
      return finding(
        .otherCode(adopted.number, right), at: adopted.places.number,
        fixes: [.replace(adopted.places.number, with: String(describing: right), .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static func otherCode(_ written: StandardNumber, _ right: StandardNumber) -> Self {
    Self(
      zh: "没有 \(written)，\(right) 是\(right.kindName.zh)",
      en: "there is no \(written): \(right) is a \(right.kindName.en)")
  }
}
