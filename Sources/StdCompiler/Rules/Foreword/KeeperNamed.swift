import StdModel

/// The foreword says who keeps the document (归口).
enum KeeperNamed: StandardRule {
  static let id = RuleID("GBT1.1-FWD-04")
  static let severity = Severity.error
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 f)"),
    summary: Bilingual(
      zh: "前言写明“本文件由……归口。”，提出单位可不写", en: "the foreword says who keeps the document; who proposed it may be left out"),
    why: Bilingual(
      zh: "归口单位负责解释和修订文件，不写就无处询问",
      en: "the keeper explains and revises the document; without one there is nobody to ask"),
    wrong: [
      "## 前言\n\n本文件由示例中心⟦提出⟧。\n\n本文件起草单位：示例中心。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## ⟦前言⟧\n\n本文件起草单位：示例中心。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "## 前言\n\n本文件由示例中心归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例市工业和信息化局提出。\n\n本文件由示例市服务标准化技术委员会归口。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword, !foreword.holds("归口") else { return [] }
    if let paragraph = foreword.first(.proposer), let word = paragraph.prose.text.firstRange(of: "提出。", from: 0) {
      let span = paragraph.prose.span(of: TextRange(word.lowerBound, word.upperBound - 3))
      return [finding(.onlyProposed, at: span, fixes: [.replace(span, with: "提出并归口", .likely)])]
    }
    let heading = foreword.clause.heading
    let place = foreword.place(for: .proposer)
    let sentence = "本文件由\(document.metadata.under?.value ?? "……")归口。"
    guard heading.form != .implied else { return [finding(.missing, at: heading.span)] }
    return [
      finding(
        .missing, at: heading.title?.span ?? heading.span,
        fixes: [FixIt(.likely, .insert, [FixIt.Edit(document.lineEnd(behind: place), "\n\n" + sentence)])])
    ]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(zh: "补上归口单位", en: "name the keeper")
  fileprivate static let onlyProposed = Self(
    zh: "前言只写了提出单位，缺少归口单位", en: "the foreword says who proposed the document, but not who keeps it")
  fileprivate static let missing = Self(zh: "前言缺少“本文件由……归口。”", en: "the foreword lacks “本文件由……归口。”")
}
