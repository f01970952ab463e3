import StdModel
import StdSyntax

/// One space stands between the code and the sequence number, and none anywhere else.
enum NumberSpacing: StandardRule {
  static let id = RuleID("NUM-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.3.1.4"),
    summary: Bilingual(
      zh: "文件代号与顺序号之间空一格，代号内部和年份号前后不空", en: "one space between code and number, none inside the code or round the dash"),
    why: Bilingual(zh: "写法不一，同一个文件就检索不全", en: "written in several ways, one document is not found everywhere"),
    wrong: [
      "## 4 编写\n\n服务应符合⟦DB34/T3727⟧—2020的规定。\n",
      "## 参考文献\n\n[1]　DB⟦ ⟧3401/T 214—2020　科技企业孵化器孵化服务规范\n\n[2]　⟦ISO9001⟧　质量管理体系\n",
      "## 4 编写\n\n服务应符合GB/T⟦  ⟧19001⟦ ⟧—2016的规定。\n",
      "## 4 编写\n\n服务应符合Q/ABC⟦-⟧001的规定。\n",
    ],
    right: ["## 4 编写\n\n服务应符合DB34/T 3727—2020、GB/T 19001和Q/ABC 001的规定。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.missingSpace, .straySpace, .separator], rule: id, severity) { number, fault in
      switch fault.kind {
      case .missingSpace: (.missing(number.number), " ")
      // The numbers of the organisation itself are another rule's.
      case .separator: document.isOwn(number) ? nil : (.separator(number.number, number.written(fault.range)), " ")
      default:
        isBetweenParts(fault.range, number.parsed) ? (.wrong(number.number), " ") : (.stray(number.number), "")
      }
    }
  }

  private static func isBetweenParts(_ range: TextRange, _ number: ParsedStandardNumber) -> Bool {
    range.start >= number.codeRange.end && range.end <= number.sequenceRange.start
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: StandardNumber) -> Self {
    Self(zh: "代号与顺序号之间应空一格：\(number)", en: "a space is missing between code and number: \(number)")
  }

  fileprivate static func wrong(_ number: StandardNumber) -> Self {
    Self(zh: "代号与顺序号之间只空一个半角空格：\(number)", en: "one narrow space stands between code and number: \(number)")
  }

  fileprivate static func stray(_ number: StandardNumber) -> Self {
    Self(zh: "这里不应有空格：\(number)", en: "no space belongs here: \(number)")
  }

  fileprivate static func separator(_ number: StandardNumber, _ written: String) -> Self {
    Self(
      zh: "代号与顺序号之间是空格，不是“\(written)”：\(number)",
      en: "a space stands between code and number, not “\(written)”: \(number)")
  }
}
