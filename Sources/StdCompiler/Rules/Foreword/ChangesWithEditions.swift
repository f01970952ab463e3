import StdModel

/// A change names the clause of the edition at hand and that of the edition before, with its year.
enum ChangesWithEditions: StandardRule {
  static let id = RuleID("GBT1.1-FWD-11")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning
  static let yieldsTo = [RuleID("GBT1.1-FWD-10"), RuleID("GBT1.1-XRF-01")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 c)"),
    summary: Bilingual(
      zh: "技术变化中，旧版的章条写明版本年份：更改的（见6.3，2018年版的5.2），删除的（见2018年版的5.4）",
      en:
        "clauses of the old edition are given with its year: （见6.3，2018年版的5.2） for a change, （见2018年版的5.4） for what is gone"
    ),
    why: Bilingual(
      zh: "不写年份，读者会到新版中去找旧版的章条", en: "without the year readers look for a clause of the old edition in the new one"),
    wrong: [
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023《窗口受理规程》，主要技术变化如下：\n\na) 更改了受理时限（⟦见第1章⟧）；\n\nb) 删除了代办（⟦见第1章⟧）。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ],
    right: [
      "## 前言\n\n本文件代替Q/SLFW SS 301—2023《窗口受理规程》，主要技术变化如下：\n\na) 增加了回访（见第1章）；\n\nb) 更改了受理时限（见第1章，2023年版的5.2）；\n\nc) 删除了代办（见2023年版的5.4）。\n\n## 1 范围\n\n本文件适用于受理。\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword, foreword.mayReplace else { return [] }
    return foreword.changes.compactMap { change in
      let text = change.text
      let isGone = text.begins(with: "删除")
      guard isGone || text.begins(with: "更改") || text.begins(with: "修改"), !text.holds("年版") && !text.holds("版的"),
        let see = text.firstRange(of: "见", from: 0)
      else { return nil }
      let end =
        [text.firstRange(of: "）", from: see.upperBound), text.firstRange(of: ")", from: see.upperBound)]
        .compactMap { $0?.lowerBound }.min() ?? change.withoutEndMark.text.utf8.count
      let span = change.span(of: TextRange(see.lowerBound, max(see.upperBound, end)))
      return finding(isGone ? .gone : .changed, at: span)
    }
  }
}

extension Bilingual {
  fileprivate static let gone = Self(
    zh: "删除的内容只在旧版中，应写明年份，如（见2023年版的5.4）", en: "what is gone stands in the old edition; give its year: （见2023年版的5.4）")
  fileprivate static let changed = Self(
    zh: "更改的内容还应指明旧版的章条，如（见6.3，2023年版的5.2）", en: "a change names the clause of the old edition, too: （见6.3，2023年版的5.2）")
}
