import StdModel

/// The foreword tells the editions before, or that this is the first one.
enum HistoryTold: StandardRule {
  static let id = RuleID("GBT1.1-FWD-13")
  static let severity = Severity.warning
  static let severityInDrafts: Severity? = .info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.3 h)"),
    summary: Bilingual(
      zh: "前言说明文件及其所代替文件的历次版本发布情况，首次发布的写“本文件为首次发布。”",
      en: "the foreword tells the editions before; a first one says “本文件为首次发布。”"),
    why: Bilingual(zh: "读者据此查找旧版、判断沿革", en: "readers find the old editions by it"),
    wrong: ["## ⟦前言⟧\n\n本文件由示例中心归口。\n\n本文件主要起草人：示例编写组。\n\n## 1 范围\n\n本文件适用于受理。\n"],
    right: [
      "## 前言\n\n本文件由示例中心归口。\n\n本文件为首次发布。\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 前言\n\n本文件由示例中心归口。\n\n本文件及其所代替文件的历次版本发布情况为：\n\n——2019年首次发布为Q/SLFW SS 301—2019；\n\n——本次为第一次修订。\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let foreword = document.foreword,
      !foreword.holds("首次发布", "首次制定", "历次版本", "发布情况", "次修订", "首次")
    else { return [] }
    let heading = foreword.clause.heading
    // What a revision has to tell here only its author knows.
    guard !foreword.mayReplace, document.metadata.replaces.isEmpty, heading.form != .implied else {
      return [finding(.noHistory, at: heading.title?.span ?? heading.span)]
    }
    let end = document.lineEnd(behind: foreword.clause.blocks.last?.span ?? heading.span)
    return [
      finding(
        .missing, at: heading.title?.span ?? heading.span,
        fixes: [FixIt(.likely, .insert, [FixIt.Edit(end, "\n\n" + FixedSentence.firstEdition)])])
    ]
  }
}

extension Bilingual {
  fileprivate static let insert = Self(
    zh: "补上“\(FixedSentence.firstEdition)”", en: "put in “\(FixedSentence.firstEdition)”")
  fileprivate static let noHistory = Self(zh: "前言没有说明历次版本发布情况", en: "the foreword does not tell the editions before")
  fileprivate static let missing = Self(
    zh: "前言没有说明版本情况，首次发布的写“\(FixedSentence.firstEdition)”",
    en: "the foreword tells no editions; a first one says “\(FixedSentence.firstEdition)”")
}
