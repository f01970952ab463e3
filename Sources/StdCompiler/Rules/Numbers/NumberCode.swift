import StdModel

/// The code of a number is one that exists.
enum NumberCode: StandardRule {
  static let id = RuleID("NUM-04")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.5.4.4.1"),
    summary: Bilingual(
      zh: "文件代号是国家、行业、地方、团体、企业或国际标准的代号",
      en: "the code is that of national, industry, local, group, enterprise or international standards"),
    why: Bilingual(zh: "代号写错就找不到文件", en: "with a wrong code the document cannot be found"),
    wrong: ["## 4 编写\n\n服务应符合⟦GT⟧/T 15624的规定。\n"],
    right: ["## 4 编写\n\n服务应符合GB/T 15624、JR/T 0071、DB53/T 1117、T/CAS 123和ISO/IEC 27001的规定，设备型号为XK/T2。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.unknownCode], rule: id, severity, certainty: .likely) { number, fault in
      (.unknown(number.written(fault.range), number.number), "GB")
    }
  }
}

extension Bilingual {
  fileprivate static func unknown(_ code: String, _ number: StandardNumber) -> Self {
    Self(
      zh: "没有代号“\(code)”，\(number) 是否为国家标准 GB", en: "there is no code “\(code)”; is \(number) a national standard GB")
  }
}
