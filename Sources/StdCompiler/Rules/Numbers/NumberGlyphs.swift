import StdModel
import StdSyntax

/// Numbers are written with ASCII digits and capital letters, none of them misread.
enum NumberGlyphs: StandardRule {
  static let id = RuleID("NUM-06")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "文件编号用半角数字和大写字母，不把 0、1 写成 O、l", en: "numbers are half-width, in capitals, and 0 and 1 are no letters"),
    why: Bilingual(zh: "看起来一样的字符检索不到", en: "characters that only look alike are not found by a search"),
    wrong: [
      "## 4 编写\n\n服务应符合GB/T 5⟦O⟧89的规定。\n",
      "## 4 编写\n\n服务应符合GB/T ⟦１９００１⟧的规定。\n",
      "## 4 编写\n\n服务应符合GB/⟦t⟧ 19001—2016的规定。\n",
    ],
    right: ["## 4 编写\n\n服务应符合GB/T 5089和GB/T 19001的规定。\n"])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    document.findings(of: [.letterForDigit, .fullWidth, .lowercase], rule: id, severity) { number, fault in
      let written = number.written(fault.range)
      let plain = plain(written, fault.kind)
      return (.glyphs(written, plain, number.number), plain)
    }
  }

  private static func plain(_ written: String, _ kind: NumberFault) -> String {
    var result = ""
    for scalar in written.unicodeScalars {
      switch (scalar, kind) {
      case ("O", .letterForDigit), ("o", .letterForDigit): result += "0"
      case ("l", .letterForDigit), ("I", .letterForDigit): result += "1"
      default:
        let isWide = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
        result.unicodeScalars.append(isWide ? UnicodeScalar(UInt8(scalar.value - 0xFEE0)) : scalar)
      }
    }
    return kind == .lowercase ? result.uppercased() : result
  }
}

extension Bilingual {
  fileprivate static func glyphs(_ written: String, _ plain: String, _ number: StandardNumber) -> Self {
    Self(zh: "\(number) 中的“\(written)”应为“\(plain)”", en: "“\(written)” in \(number) should be “\(plain)”")
  }
}
