import StdModel

/// A CCS has the form of the Chinese Classification for Standards.
enum CCSForm: StandardRule {
  static let id = RuleID("GBT1.1-COV-03")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(zh: "CCS 号由一个大写字母和两位数字组成，如 A 16", en: "a CCS is a capital letter and two digits: A 16"),
    why: Bilingual(zh: "形式不对的 CCS 号在分类表中查不到", en: "in another form it is found in no table"),
    wrong: [
      "---\ntitle: 窗口受理服务规程\nccs: ⟦AA12⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 03.080.20\n\nCCS ⟦a 16⟧\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
      // The classification has no class I.
      "---\ntitle: 窗口受理服务规程\nccs: ⟦I 16⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 窗口受理服务规程\nccs: A 16\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "ICS 03.080.20\n\nCCS A12/17\n\n示例市地方标准\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let ccs = document.metadata.ccs, !document.isStatement, !isCCS(ccs.value) else { return [] }
    let upper = ccs.value.uppercased()
    let fixes: [FixIt] = isCCS(upper) ? [.replace(ccs.span, with: upper, .certain)] : []
    return [finding(.malformed(ccs.value), at: ccs.span, fixes: fixes)]
  }

  /// `A 16`, `A16`, `A 12/17`
  private static func isCCS(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    guard let letter = bytes.first, letter >= 0x41, letter <= 0x5A,
      letter != UInt8(ascii: "I"), letter != UInt8(ascii: "O")
    else { return false }
    bytes.removeFirst()
    if bytes.first == 0x20 { bytes.removeFirst() }
    guard bytes.count == 2 || (bytes.count == 5 && bytes[2] == UInt8(ascii: "/")) else { return false }
    return bytes.enumerated().allSatisfy { $0.offset == 2 || ($0.element >= 0x30 && $0.element <= 0x39) }
  }
}

extension Bilingual {
  fileprivate static func malformed(_ written: String) -> Self {
    Self(zh: "CCS 号“\(written)”应为 A 16 的形式", en: "the CCS “\(written)” is not of the form A 16")
  }
}
