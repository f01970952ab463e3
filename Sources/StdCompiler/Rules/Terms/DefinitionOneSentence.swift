import StdModel

/// A definition is one sentence; what else there is to say stands in a note or an example.
enum DefinitionOneSentence: TermRule {
  static let id = RuleID("GBT1.1-TRM-08")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.7.3.3"),
    summary: Bilingual(
      zh: "定义只有一句话，补充说明写进注或示例", en: "a definition is one sentence; the rest goes into a note or an example"),
    why: Bilingual(
      zh: "定义要能在文中代替术语，两句话代替不了；举例混在定义中，概念的边界就不清楚",
      en: "two sentences cannot take the place of a term, and examples inside blur the concept"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**公共服务** public service\n\n满足企业共性需求的活动。⟦公共服务通常涵盖创业辅导、人才培训和市场开拓。⟧\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**公共服务** public service\n\n满足企业共性需求的活动。\n\n⟦公共服务通常涵盖创业辅导和人才培训。⟧\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**公共服务** public service\n\n满足企业“少跑腿。快办事。”需求的活动。\n\n注：公共服务通常涵盖创业辅导。\n\n示例：培训。融资对接。\n",
      // A formula may belong to the definition, and its symbols with it.
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**办结率** completion rate\n\n办结件数与受理件数之比。\n\n$$R=\\frac{n}{N}$$\n\n式中：\n\nn——办结件数；\n\nN——受理件数。\n",
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    guard let definition = entry.definition, !document.isStatement else {
      return []
    }
    if let second = secondSentence(of: definition.prose.text) {
      return [more(entry, definition.prose.span(of: second))]
    }
    guard entry.blocks.count > 1, case .paragraph(let next) = entry.blocks[1], !next.prose.text.begins(with: "[") else {
      return []
    }
    return [more(entry, next.prose.span)]
  }

  /// What follows a full stop inside a text, quoted words aside.
  private static func secondSentence(of text: String) -> TextRange? {
    let end = text.utf8.count
    var from = 0
    while let stop = text.firstRange(of: "。", from: from) {
      guard stop.upperBound < end else { return nil }
      from = stop.upperBound
      let behind = text[text.utf8.index(text.utf8.startIndex, offsetBy: from)...]
      let before = text[..<text.utf8.index(text.utf8.startIndex, offsetBy: stop.lowerBound)]
      if isQuoted(before) || behind.allSatisfy({ $0.isWhitespace || "”）)」".contains($0) }) { continue }
      let spaces = behind.prefix { $0.isWhitespace }
      return TextRange(from + spaces.utf8.count, end)
    }
    return nil
  }

  private static func isQuoted(_ before: Substring) -> Bool {
    let opening = before.count { $0 == "“" || $0 == "（" }
    return opening > before.count { $0 == "”" || $0 == "）" }
  }

  private static func more(_ entry: TermEntry, _ span: SourceSpan) -> Diagnostic {
    finding(.more(entry.term?.text), at: span, fixes: [FixIt(.likely, .note, [FixIt.Edit(span.head, "\n\n注：")])])
  }
}

extension Bilingual {
  fileprivate static let note = Self(zh: "写成注", en: "make it a note")

  fileprivate static func more(_ term: String?) -> Self {
    Self(
      zh: (term.map { "“\($0)”的" } ?? "") + "定义宜只有一句话，其余写进注或示例",
      en: "the definition" + (term.map { " of “\($0)”" } ?? "")
        + " is best one sentence; the rest is a note or an example")
  }
}
