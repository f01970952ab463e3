import StdModel

/// An ICS has the form of the International Classification for Standards.
enum ICSForm: StandardRule {
  static let id = RuleID("GBT1.1-COV-02")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "ICS 号由两位、三位、两位数字的一至三级组成，如 03.080.20",
      en: "an ICS has one to three levels of two, three and two digits: 03.080.20"),
    why: Bilingual(zh: "位数不对的 ICS 号在分类表中查不到", en: "with other digits it is found in no table"),
    wrong: [
      "---\ntitle: 窗口受理服务规程\nics: ⟦3.80⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS ⟦03.080.1⟧\n\nCCS A 16\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nics: ⟦A 16⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 窗口受理服务规程\nics: 03.080.20\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 27.140\n\nCCS P 55\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\nics: 03.080.20；35.240.01\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let ics = document.metadata.ics, !document.isStatement else { return [] }
    let codes = ics.value.split { $0 == ";" || $0 == "；" || $0 == "," || $0 == "，" || $0 == "、" || $0.isWhitespace }
    return codes.allSatisfy(isICS) ? [] : [finding(.malformed(ics.value), at: ics.span)]
  }

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
  fileprivate static func malformed(_ written: String) -> Self {
    Self(
      zh: "ICS 号“\(written)”应为 03、03.080 或 03.080.20 的形式",
      en: "the ICS “\(written)” is not of the form 03, 03.080 or 03.080.20")
  }
}
