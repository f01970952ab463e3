import StdModel

/// A dated number names an edition that came out.
enum NumberOfNoEdition: StandardRule, SystemRule {
  static let id = RuleID("NUM-10")
  static let severity = Severity.error
  // A number that does not go with the part in the title is told there.
  static let yieldsTo = [RuleID("GBT1.1-REF-10"), RuleID("GBT1.1-BIB-07")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.1.1"),
    summary: Bilingual(zh: "注日期引用的版本应存在", en: "the edition that a dated reference names exists"),
    why: Bilingual(
      zh: "年份写错时，找不到所引用的版本，所引用的章条号也无从核对",
      en: "with a wrong year the edition cannot be found, nor the clauses of it that are cited"),
    wrong: [
      "## 2 规范性引用文件\n\n⟦GB/T 24421.2—2022⟧　服务业组织标准化工作指南　第2部分：标准体系构建\n",
      "## 4 安全\n\n平台应符合⟦GB/T 22239—2018⟧中6.1的规定，设施应符合GB/T 22239—2018中6.2的规定。\n",
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: ⟦GB/T 19001—2015⟧, title: 质量管理体系　要求, category: support/quality}
      """,
    ],
    right: [
      // What came before the first and after the last edition of the catalogue is not known.
      "## 2 规范性引用文件\n\nGB/T 24421.2—2023　服务业组织标准化工作指南　第2部分：标准体系构建\n\nGB/T 19001—1994　质量体系　设计、开发、生产、安装和服务的质量保证模式\n",
      "## 4 安全\n\n平台应符合GB/T 22239—2019中6.1的规定，体系应符合GB/T 24421.3—2011的规定。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.cataloguedFaults.compactMap { faulty in
      guard case .noSuchEdition(let before, let behind) = faulty.fault else { return nil }
      return faulty.diagnostic(
        id, severity, .noEdition(faulty.number, before.number, behind.number),
        right: document.system.catalogue.inForce(faulty.number, on: document.day)?.number)
    }
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.adopted.compactMap { adopted in
      guard case .noSuchEdition(let before, let behind) = system.catalogue.fault(of: adopted.number, on: nil) else {
        return nil
      }
      let right = system.catalogue.inForce(adopted.number, on: nil)?.number
      return finding(
        .noEdition(adopted.number, before.number, behind.number), at: adopted.places.number,
        fixes: right.map { [.replace(adopted.places.number, with: String(describing: $0), .likely)] } ?? [])
    }
  }
}

extension Bilingual {
  fileprivate static func noEdition(_ written: StandardNumber, _ before: StandardNumber, _ behind: StandardNumber)
    -> Self
  {
    Self(
      zh: "没有 \(written)：\(before) 之后的版本是 \(behind)",
      en: "there is no \(written): the edition behind \(before) is \(behind)")
  }
}
