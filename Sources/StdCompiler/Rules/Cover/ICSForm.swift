import StdModel

/// An ICS has the form of the International Classification for Standards, and is in one of its fields.
enum ICSForm: StandardRule {
  static let id = RuleID("GBT1.1-COV-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "ICS 号由两位、三位、两位数字的一至三级组成，如 03.080.20，第一级是分类表中的领域",
      en: "an ICS has one to three levels of two, three and two digits, 03.080.20, the first one a field of the table"),
    why: Bilingual(zh: "位数不对的 ICS 号在分类表中查不到", en: "with other digits it is found in no table"),
    wrong: [
      "---\ntitle: 窗口受理服务规程\nics: ⟦3.80⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS ⟦03.080.1⟧\n\nCCS A 16\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nics: ⟦A 16⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nics: ⟦08.080.20⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 窗口受理服务规程\nics: 03.080.20\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 27.140\n\nCCS P 55\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nics: 03.080.20；35.240.01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let ics = document.metadata.ics, !document.isStatement else { return [] }
    let codes = ics.value.split { $0 == ";" || $0 == "；" || $0 == "," || $0 == "，" || $0 == "、" || $0.isWhitespace }
    guard codes.allSatisfy(isICS) else { return [finding(.malformed(ics.value), at: ics.span)] }
    guard let stray = codes.first(where: { !fields.contains($0.prefix(2)) }) else { return [] }
    return [finding(.noField(stray), at: ics.span)]
  }

  /// The fields of the classification.
  private static let fields: Set<Substring> = [
    "01", "03", "07", "11", "13", "17", "19", "21", "23", "25", "27", "29", "31", "33", "35", "37", "39", "43", "45",
    "47", "49", "53", "55", "59", "61", "65", "67", "71", "73", "75", "77", "79", "81", "83", "85", "87", "91", "93",
    "95", "97", "99",
  ]

  /// `03`, `03.080`, `03.080.20`
  private static func isICS(_ text: Substring) -> Bool {
    let levels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...3).contains(levels.count) else { return false }
    return zip(levels, [2, 3, 2]).allSatisfy { level, width in
      level.count == width && level.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }
}

extension Bilingual {
  fileprivate static func noField(_ code: Substring) -> Self {
    Self(zh: "ICS 分类表没有 \(code.prefix(2)) 这个领域", en: "the ICS has no field \(code.prefix(2))")
  }

  fileprivate static func malformed(_ written: String) -> Self {
    Self(
      zh: "ICS 号“\(written)”应为 03、03.080 或 03.080.20 的形式",
      en: "the ICS “\(written)” is not of the form 03, 03.080 or 03.080.20")
  }
}
