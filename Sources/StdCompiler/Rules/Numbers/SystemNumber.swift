import StdModel
import StdSyntax

/// A standard of the organisation is numbered Q/code, series, sequence, year, and no two have the same number.
enum SystemNumber: StandardRule, SystemRule {
  static let id = RuleID("NUM-08")
  static let severity = Severity.warning
  // A missing year is told as such.
  static let yieldsTo = [RuleID("GBT1.1-COV-05")]

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "体系内标准的编号为“Q/企业代号 子体系代号 顺序号—年份号”，不重复",
      en: "a standard of the system is numbered “Q/code series sequence—year”, once"),
    why: Bilingual(zh: "编号是引用和归档的唯一依据", en: "references and files rest on the number alone"),
    wrong: [
      "---\nnumber: Q/SC⟦-⟧001—2024\ntitle: 服务规范\n---\n\n## 1 范围\n\n本文件适用于服务。\n",
      """
      === system.yaml
      organisation: 示例中心
      prefix: Q/SLFW
      === a.md
      ---
      number: Q/SLFW SS 301—2026
      title: 窗口受理服务规程
      ---

      ## 1 范围

      本文件适用于受理。
      === b.md
      ---
      number: ⟦Q/SLFW SS 301—2026⟧
      title: 融资对接服务规程
      ---

      ## 1 范围

      本文件适用于融资。
      === c.md
      ---
      number: ⟦Q/SLWF SS 303—2026⟧
      title: 政策咨询服务规范
      ---

      ## 1 范围

      本文件适用于咨询。
      """,
    ],
    right: [
      "---\nnumber: Q/SC TG 001—2024\ntitle: 服务规范\n---\n\n## 1 范围\n\n本文件适用于服务。\n",
      "---\nnumber: DB53/T XXXX—XXXX\ntitle: 服务规范\n---\n\n## 1 范围\n\n本文件适用于服务。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let number = document.metadata.number, number.value.level == .enterprise else {
      return []
    }
    var found: [Diagnostic] = []
    for untidy in document.untidyNumbers where document.isOwn(untidy) {
      for fault in untidy.parsed.faults where fault.kind == .separator {
        let span = untidy.span(of: fault.range)
        found.append(
          finding(
            .separator(untidy.number, untidy.written(fault.range)), at: span,
            fixes: [.replace(span, with: " ", .certain)]))
      }
    }
    if !number.value.isDated { found.append(finding(.noYear(number.value), at: number.span)) }
    if let prefix = document.system.system.configuration.prefix, prefix.value != number.value.code {
      found.append(
        finding(
          .otherCode(number.value, prefix.value), at: number.span, related: [Diagnostic.Label(prefix.span, .prefix)]))
    }
    return found
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    var first: [StandardNumber: Sourced<StandardNumber>] = [:]
    var found: [Diagnostic] = []
    for standard in system.system.standards where standard.kind == .standard {
      guard let number = standard.metadata.number, !number.value.isPlaceholder else { continue }
      if let earlier = first[number.value.undated] {
        found.append(
          finding(.taken(number.value), at: number.span, related: [Diagnostic.Label(earlier.span, .earlier)]))
      } else {
        first[number.value.undated] = number
      }
    }
    return found
  }
}

extension DocumentView {
  /// Whether an untidy number is that of the document itself or has the code of the organisation.
  func isOwn(_ number: UntidyNumber) -> Bool {
    guard number.number.level == .enterprise else { return false }
    if case .own = number.role { return true }
    let code = system.system.configuration.prefix?.value ?? metadata.number?.value.code
    return number.number.code == code
  }
}

extension Bilingual {
  fileprivate static let prefix = Self(zh: "体系的代号在这里规定", en: "the code of the organisation is set here")
  fileprivate static let earlier = Self(zh: "已用于这一标准", en: "used by this standard already")

  fileprivate static func separator(_ number: StandardNumber, _ written: String) -> Self {
    Self(
      zh: "编号各部分之间是空格，不是“\(written)”：\(number)",
      en: "the parts of the number stand apart by spaces, not “\(written)”: \(number)")
  }

  fileprivate static func noYear(_ number: StandardNumber) -> Self {
    Self(zh: "\(number) 缺少年份号", en: "\(number) has no year")
  }

  fileprivate static func otherCode(_ number: StandardNumber, _ prefix: String) -> Self {
    Self(zh: "\(number) 的代号与体系的代号 \(prefix) 不同", en: "the code of \(number) is not \(prefix), that of the organisation")
  }

  fileprivate static func taken(_ number: StandardNumber) -> Self {
    Self(zh: "\(number) 与另一标准的编号相同", en: "\(number) is the number of another standard, too")
  }
}
