import StdModel

/// A definition can take the place of its term: it does not begin with 指, and does not hold the term.
enum DefinitionOpening: TermRule {
  static let id = RuleID("GBT1.1-TRM-07")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.3"),
    summary: Bilingual(
      zh: "定义能代替术语：不用“指”“是指”开头，不重复术语本身",
      en: "a definition can replace its term: no 指 or 是指 in front, the term not repeated"),
    why: Bilingual(
      zh: "“指……”放进句子读不通；用术语解释术语等于没有解释",
      en: "a definition that opens with 指 cannot stand for the term, and one that repeats the term explains nothing"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务平台** service platform\n\n⟦指⟧提供服务资源的系统。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务平台** service platform\n\n由政府设立的⟦服务平台⟧。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**评价指标** evaluation indicator\n\n指标体系中用于评价的单项数值。\n\n### 3.2\n\n**即时办理** instant handling\n\n即到即办的方式。\n\n### 3.3\n\n**服务** service\n\n向服务对象提供的活动。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard let definition = entry.definition, !document.isStatement else {
      return []
    }
    let prose = definition.prose
    var found: [Diagnostic] = []
    if let opening = opening(of: prose.text) {
      let range = TextRange(0, opening)
      let span = prose.span(of: range)
      found.append(finding(.opening(prose[range]), at: span, fixes: [.replace(span, with: "", .certain)]))
    }
    if let repeated = repeated(definition, entry, document) {
      found.append(finding(.repeated(prose[repeated]), at: prose.span(of: repeated)))
    }
    return found
  }

  /// The bytes of 指, 是指, 系指, 即 or 即指 in front, where they do not belong to another word.
  private static func opening(of text: String) -> Int? {
    var rest = text[...]
    if rest.begins(with: "是指") || rest.begins(with: "系指") || rest.begins(with: "即指") || rest.begins(with: "意指") {
      return 6
    }
    if rest.begins(with: "指") {
      rest = rest.dropFirst()
      guard let next = rest.first, !"标南导定令示数挥纹向派引代控责甲明点出认望使".contains(next) else { return nil }
      return next == "的" ? (rest.dropFirst().first == "是" ? 9 : nil) : 3
    }
    // `即时办理` and `即到即办` are words of their own.
    if rest.begins(with: "即是") || rest.begins(with: "即为") || rest.begins(with: "即：") || rest.begins(with: "即，") {
      return 6
    }
    return nil
  }

  /// The term in its own definition. A short one may be part of another word, so it counts only as the whole genus or
  /// at the start.
  private static func repeated(_ definition: Paragraph, _ entry: TermEntry, _ document: DocumentView) -> TextRange? {
    let own = NodeReference(document.standard.id, entry.id)
    guard let use = document.resolution.termUses[definition.id].first(where: { $0.entry == own }) else { return nil }
    // What follows the first sentence is no definition; another rule says so.
    if let stop = definition.prose.text.firstRange(of: "。", from: 0), stop.lowerBound < use.range.lowerBound {
      return nil
    }
    let length = use.range.upperBound - use.range.lowerBound
    guard length <= 9 else { return use.range }
    let rest = definition.prose[TextRange(use.range.upperBound, definition.prose.text.utf8.count)]
    return rest == "。" || rest.isEmpty ? use.range : nil
  }
}

extension Bilingual {
  fileprivate static func opening(_ word: Substring) -> Self {
    Self(zh: "定义不用“\(word)”开头", en: "a definition does not begin with “\(word)”")
  }

  fileprivate static func repeated(_ term: Substring) -> Self {
    Self(zh: "定义中又出现了被定义的术语“\(term)”", en: "the definition repeats its own term “\(term)”")
  }
}
