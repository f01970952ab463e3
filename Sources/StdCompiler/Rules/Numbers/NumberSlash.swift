import StdModel
import StdSyntax

/// A half-width slash stands before T or Z and behind T or Q, and nowhere else.
enum NumberSlash: StandardRule {
  static let id = RuleID("NUM-07")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(zh: "GB/T、T/…、Q/… 中用半角斜线", en: "the slash of GB/T, T/… and Q/… is half-width and not left out"),
    why: Bilingual(zh: "缺少或全角的斜线使编号检索不到", en: "without the slash, or with a wide one, the number is not found"),
    wrong: [
      "## 4 编写\n\n服务应符合GB⟦／⟧T 19001的规定。\n",
      "## 4 编写\n\n服务应符合⟦GBT 19001⟧—2016的规定。\n",
      "## 4 编写\n\n排放应符合DB11⟦/⟧501—2017的规定。\n", "## 4 编写\n\n排放应符合DB11⟦/ ⟧501—2017的规定。\n",
    ],
    right: ["## 4 编写\n\n服务应符合GB/T 19001—2016、DB11 501—2017和Q/ABC 001的规定。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.slash], rule: id, severity) { number, fault in
      if fault.range.isEmpty { return (.missing(number.number), "/") }
      if fault.range.end == number.parsed.sequenceRange.start { return (.stray(number.number), " ") }
      return (.wide(number.number), "/")
    }
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: StandardNumber) -> Self {
    Self(zh: "代号中缺少斜线：\(number)", en: "the slash is missing: \(number)")
  }

  fileprivate static func wide(_ number: StandardNumber) -> Self {
    Self(zh: "斜线应为半角：\(number)", en: "the slash is half-width: \(number)")
  }

  fileprivate static func stray(_ number: StandardNumber) -> Self {
    Self(zh: "代号与顺序号之间是空格，不是斜线：\(number)", en: "a space stands between code and number, not a slash: \(number)")
  }
}
