import StdModel

/// The number of the document has a year, and no place of it is open once it is published.
enum OwnNumberComplete: StandardRule {
  static let id = RuleID("GBT1.1-COV-05")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.1"),
    summary: Bilingual(
      zh: "文件编号由文件代号、顺序号和年份号组成，XXXX 只用于草案", en: "a number has code, sequence and year; XXXX stands in drafts only"),
    why: Bilingual(
      zh: "没有年份号，就分不清是哪一版；发布后编号仍空缺，文件无法引用",
      en: "without a year editions cannot be told apart, and an open number cannot be cited"),
    wrong: [
      "---\nnumber: ⟦Q/SLFW SS 301⟧\ntitle: 窗口受理服务规程\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: ⟦DB53/T XXXX—2026⟧\ntitle: 窗口受理服务规程\nstage: 发布稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\nnumber: DB53/T XXXX—2026\ntitle: 窗口受理服务规程\nstage: 征求意见稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\nnumber: Q/SLFW SS 301—2026\ntitle: 窗口受理服务规程\nstage: 发布稿\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let number = document.metadata.number, !document.isStatement else { return [] }
    if !number.value.isDated { return [finding(.noYear(number.value), at: number.span)] }
    guard document.metadata.stage?.value == .published, number.value.isPlaceholder || number.value.year == 0 else {
      return []
    }
    return [finding(.open(number.value), at: number.span)]
  }
}

extension Bilingual {
  fileprivate static func noYear(_ number: StandardNumber) -> Self {
    Self(zh: "文件编号 \(number) 没有年份号", en: "the number \(number) has no year")
  }

  fileprivate static func open(_ number: StandardNumber) -> Self {
    Self(zh: "已是发布稿，文件编号 \(number) 仍有空缺", en: "the document is published, but its number \(number) is still open")
  }
}
