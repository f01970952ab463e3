import StdModel

/// 重要提示, 危险 and 警告 stand between the title and 范围.
enum WarningsInFront: PhraseRule {
  static let id = RuleID("GBT1.1-WRD-12")
  static let severity = Severity.info

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("9.13.3"),
    summary: Bilingual(zh: "“重要提示、危险、警告”置于文件名称之后、范围之前", en: "重要提示, 危险 and 警告 stand between the title and the scope"),
    why: Bilingual(zh: "涉及安全的提示要先于其他内容看到", en: "what concerns safety is to be seen first"),
    wrong: ["## 4 平台\n\n⟦重要提示：⟧操作前应断电。\n"],
    right: ["## 4 平台\n\n警告标志应设在入口。\n", "## 4 平台\n\n平台应在首页显示重要提示。\n"])

  static let phrases = ["重要提示：", "危险：", "警告：", "重要提示:", "危险:", "警告:"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    guard phrase.lowerBound == 0, !document.isStatement,
      document.element(of: place.node)?.kind.isNumberedClause == true,
      document.facts[place.node].kind == .paragraph
    else { return [] }
    return [finding(.warning, at: prose.span(of: phrase))]
  }
}

extension Bilingual {
  fileprivate static let warning = Self(
    zh: "这类提示置于文件名称与范围之间，不写在条文里", en: "such a warning stands between the title and the scope")
}
