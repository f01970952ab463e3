import StdModel

/// Nothing of the template is left that the author was to fill in.
enum TemplateText: StandardRule, PhraseRule {
  static let id = RuleID("GBT1.1-COV-14")
  static let severity = Severity.error
  static let isPlainFault = true
  static let severityInDrafts: Severity? = .warning

  static let documentation = RuleDocumentation(
    basis: .stdc,
    summary: Bilingual(
      zh: "没有未填写的模板文字，如“点击此处添加标准名称的英文译名”", en: "no words of the template stand where the author was to write"),
    why: Bilingual(zh: "模板文字留在文件里，说明这一处没有写完", en: "where they stand, something has not been written"),
    wrong: [
      "示例市地方标准\n\nDB9901/T XXXX—2026\n\n窗口受理服务规程\n\n⟦点击此处添加标准名称的英文译名⟧\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: ⟦标准名称⟧\nissuer: ⟦××××××⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "## 4 受理\n\n⟦点击此处⟧输入文字。\n\n⟦TODO⟧：补充时限。\n",
    ],
    right: [
      "---\ntitle: 服务平台功能规范\n---\n\n## 4 平台\n\n办事入口应标注“立即办理”，不应标注“点此”。表单应提示“请输入统一社会信用代码”。材料待补充的，应一次性告知。\n",
      "---\ntitle: 标准名称编写规范\n---\n\n## 4 名称\n\n标准名称应简短。\n",
    ])

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(phrase: self)
  }

  static let phrases = ["点击此处", "单击此处", "点击这里输入", "请在此处", "在此处键入", "此处添加", "TODO", "FIXME"]

  static func check(_ phrase: TextRange, _ prose: Prose, at place: ProsePlace, in document: DocumentView)
    -> [Diagnostic]
  {
    let word = prose[phrase]
    // `点击此处` may be quoted as what a page says.
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 3)]
    if before == "“" || before == "「" { return [] }
    if word == "此处添加", isBehindSame(phrase, prose) { return [] }
    return [finding(.unfilled(String(word)), at: prose.span(of: phrase))]
  }

  /// `点击此处添加` is found once.
  private static func isBehindSame(_ phrase: TextRange, _ prose: Prose) -> Bool {
    let before = prose[prose.range(before: phrase.lowerBound, atMost: 6)]
    return before == "点击" || before == "单击"
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    let metadata = document.metadata
    let values = [metadata.title, metadata.englishTitle, metadata.issuer, metadata.proposer, metadata.under].compactMap
    { $0 }
    var found: [Diagnostic] = []
    for value in values + metadata.drafters + metadata.authors where isUnfilled(value.value) {
      found.append(finding(.unfilled(value.value), at: value.span))
    }
    guard metadata.cover != nil, let preamble = document.element(.preamble)?.clause else { return found }
    for case .paragraph(let paragraph) in preamble.blocks where isTemplateText(paragraph.prose.text) {
      found.append(finding(.unfilled(paragraph.prose.text), at: paragraph.prose.span))
    }
    return found
  }

  private static func isUnfilled(_ value: String) -> Bool {
    if isTemplateText(value) { return true }
    // None of the words is longer, and Han characters are no placeholders.
    if value.utf8.count > 12, let first = value.utf8.first, 0xE4...0xE9 ~= first { return false }
    switch value {
    case "标准名称", "文件名称", "中文名称", "英文译名", "单位名称", "起草单位", "发布机构", "姓名", "TODO", "……", "待定": return true
    default: return value.unicodeScalars.allSatisfy { $0 == "×" || $0 == "X" || $0 == "x" || $0 == " " || $0 == "Ｘ" }
    }
  }
}

extension DocumentView {
  /// Whether the cover still holds words of the template.
  var hasTemplateText: Bool {
    guard metadata.cover != nil, let preamble = element(.preamble)?.clause else { return false }
    return preamble.blocks.contains { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return isTemplateText(paragraph.prose.text)
    }
  }
}

extension Bilingual {
  fileprivate static func unfilled(_ words: String) -> Self {
    Self(zh: "“\(words)”是模板文字，尚未填写", en: "“\(words)” is of the template and not filled in")
  }
}
