import StdModel

/// Titles have no end mark, are unique among siblings, and are not cut off.
enum ClauseTitleForm: ClauseRule {
  static let id = RuleID("GBT1.1-LVL-16")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.2.1"),
    summary: Bilingual(
      zh: "章条标题末尾无标点，同一层次不重复，文字完整", en: "titles carry no end mark, are unique among siblings and complete"),
    why: Bilingual(zh: "重复或残缺的标题在目次中无法区分", en: "repeated or cut-off titles cannot be told apart in the contents list"),
    wrong: [
      "## 4 平台\n\n### 4.1 更正规则⟦。⟧\n\n平台应公开。\n\n### 4.2 人员\n\n人员应持证。\n",
      "## 4 平台\n\n### 4.1 机构⟦：⟧\n\n平台应公开。\n\n### 4.2 人员\n\n人员应持证。\n",
      "## 4 平台\n\n### 4.1 机构\n\n平台应公开。\n\n### 4.2 ⟦机构⟧\n\n机构应设窗口。\n",
      "## 4 平台\n\n### 4.1 信息发布服务\n\n平台应公开。\n\n### 4.2 ⟦信息咨询服⟧\n\n平台应答复。\n",
    ],
    right: ["## 4 平台\n\n### 4.1 信息发布服务\n\n平台应公开。\n\n### 4.2 信息咨询服务\n\n平台应答复。\n"])

  static func check(_ clause: Clause, in document: DocumentView) -> [Diagnostic] {
    guard !clause.subclauses.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (index, subclause) in clause.subclauses.enumerated() {
      guard let title = subclause.heading.title else { continue }
      if let mark = endMark(of: title) {
        found.append(finding(.endMark, at: mark, fixes: [.replace(mark, with: "", .certain)]))
      }
      if let earlier = clause.subclauses[..<index].titled(title.text) {
        found.append(finding(.repeated(title.text), at: title.span, related: [Diagnostic.Label(earlier, .earlier)]))
      }
      if let whole = completion(of: title.text, among: clause.subclauses) {
        found.append(
          finding(.cutOff(title.text, whole), at: title.span, fixes: [.replace(title.span, with: whole, .likely)]))
      }
    }
    return found
  }

  private static func endMark(of title: Prose) -> SourceSpan? {
    guard let last = title.lastMark, last.isPunctuation else { return nil }
    return title.span(of: last.range)
  }

  /// `信息咨询服` beside `信息发布服务` lacks its last character.
  private static func completion(of title: String, among siblings: [Clause]) -> String? {
    guard let scalar = title.lastScalar, opensEnding(scalar), let last = title.last, title.count >= 4 else {
      return nil
    }
    for sibling in siblings {
      guard let ending = sibling.heading.title?.text.suffix(2), sibling.heading.title?.text != title, ending.count == 2,
        ending.first == last, title.dropLast().last != last, endings.contains(String(ending))
      else { continue }
      return title + String(ending.dropFirst())
    }
    return nil
  }

  /// Words that titles end with and whose first character ends none.
  private static let endings: Set<String> = [
    "服务", "要求", "管理", "监督", "评价", "改进", "保障", "规定", "制度", "标准", "机构", "培训", "处理",
  ]

  /// Whether one of these words begins with a character.
  private static func opensEnding(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "服", "要", "管", "监", "评", "改", "保", "规", "制", "标", "机", "培", "处": true
    default: false
    }
  }
}

extension ArraySlice<Clause> {
  /// Where the title of the first of them stands that has just this title. Clauses have few subclauses, so that no table
  /// is worth making.
  fileprivate func titled(_ title: String) -> SourceSpan? {
    for clause in self {
      if let other = clause.heading.title, other.text.hasBytes(of: title) { return other.span }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static let endMark = Self(zh: "标题末尾不加标点", en: "a title carries no end mark")
  fileprivate static let earlier = Self(zh: "前一个在这里", en: "the first one stands here")

  fileprivate static func repeated(_ title: String) -> Self {
    Self(zh: "同一层次已有标题“\(title)”", en: "a sibling is already called “\(title)”")
  }

  fileprivate static func cutOff(_ title: String, _ whole: String) -> Self {
    Self(zh: "“\(title)”像是残缺的标题，是否为“\(whole)”", en: "“\(title)” looks cut off; is it “\(whole)”")
  }
}
