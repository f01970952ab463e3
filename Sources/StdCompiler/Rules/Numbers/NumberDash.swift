import StdModel

/// The year of a standard's number stands behind a 一字线 (—), that of an ISO or IEC number behind a colon.
enum NumberDash: StandardRule {
  static let id = RuleID("NUM-01")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1，10.3.1.4"),
    summary: Bilingual(zh: "文件编号的年份号前用一字线“—”", en: "a 一字线 (—) stands before the year of a number"),
    why: Bilingual(
      zh: "短横线与部分号、范围号相混，编号也检索不到", en: "a hyphen is taken for a part or a range, and the number cannot be found"),
    wrong: [
      "## 4 编写\n\n标准应符合GB/T 1.1⟦-⟧2020的规定。\n",
      "## 参考文献\n\n[1]　GB/T 15624⟦－⟧2011　服务标准化工作指南\n\n[2]　GB/T 39668⟦–⟧2020　科技企业孵化器服务规范\n",
      "---\nnumber: Q/SLFW SS 301⟦-⟧2026\ntitle: 窗口受理服务规程\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 4 编写\n\n标准应符合GB/T 1.1—2020的规定，系统应符合ISO 9001:2015的规定，附件为ISO 10303-21。\n"
    ])

  static func joinedMessage(_ findings: [Diagnostic]) -> Bilingual? {
    Bilingual(
      zh: "\(findings.count) 处文件编号的年份前没有用一字线“—”",
      en: "\(findings.count) numbers have no 一字线 (—) before the year")
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.dash], rule: id, severity) { number, fault in
      let dash = number.number.level == .international ? ":" : "—"
      return (.dash(number.number, number.written(fault.range), dash), dash)
    }
  }
}

extension Bilingual {
  fileprivate static func dash(_ number: StandardNumber, _ written: String, _ dash: String) -> Self {
    dash == ":"
      ? Self(
        zh: "\(number) 的年份前用冒号，写的是“\(written)”", en: "a colon stands before the year of \(number), not “\(written)”")
      : Self(
        zh: "\(number) 的年份前用一字线“—”，写的是“\(written)”",
        en: "a 一字线 (—) stands before the year of \(number), not “\(written)”")
  }
}
