import StdModel

/// The entries of the index (索引) lead to clauses, annexes, figures and tables that exist, and its groups follow the
/// alphabet.
enum IndexEntries: StandardRule {
  static let id = RuleID("GBT1.1-IDX-01")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.14"),
    summary: Bilingual(
      zh: "索引按关键词的汉语拼音字母顺序分组，每个关键词后是存在的章条、附录、图或表的编号",
      en: "the index is grouped by pinyin letters, and each keyword leads to an existing clause, annex, figure or table"
    ),
    why: Bilingual(zh: "索引只有编号正确、次序固定才查得到", en: "an index serves only with right numbers in a fixed order"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n## 索引\n\nP\n\n平台　⟦3.2⟧\n",
      "## 4 平台\n\n平台由中心运行。\n\n## 索引\n\nP\n\n平台　4\n\n⟦F⟧\n\n服务　4\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**平台** platform\n\n提供服务的系统。\n\n## 4 窗口\n\n窗口由中心运行。\n\n## 附录 A（资料性）样式\n\n样式如下。\n\n## 索引\n\nC\n\n窗口……4，附录 A\n\nP\n\n平台　3.1\n\n平台 2.0 的使用\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, let index = document.elements.first(where: { $0.kind == .index }) else { return [] }
    let numbers = existingNumbers(document)
    var found: [Diagnostic] = []
    var letter: Character?
    forEachProse(of: index.clause) { place, prose in
      guard place.node != index.id else { return }
      if prose.text.utf8.count == 1, let own = prose.text.first, own.isLetter, own.isUppercase {
        if let last = letter, own < last { found.append(finding(.group(own, last), at: prose.span)) }
        letter = own
        return
      }
      for target in targets(of: prose) where !numbers.contains(target.name) {
        found.append(finding(.missing(target.name, keyword(of: prose)), at: prose.span(of: target.range)))
      }
    }
    return found
  }

  /// Every number of the document as the index writes it: `3.1`, `A`, `图 A.1`.
  private static func existingNumbers(_ document: DocumentView) -> Set<String> {
    var result = Set<String>()
    for facts in document.facts.values {
      switch (facts.kind, facts.effective) {
      case (.element, .clause(let number)) where number.annex != 0: result.insert("附录\(number)")
      case (.element, .clause(let number)), (.clause, .clause(let number)), (.term, .clause(let number)):
        result.insert("\(number)")
      case (.figure, .object(let number)): result.insert("图\(number)")
      case (.table, .object(let number)): result.insert("表\(number)")
      default: continue
      }
    }
    return result
  }

  private struct Target {
    let name: String
    let range: TextRange
  }

  /// The numbers behind the keyword: from the last wide gap or leader to the end, parted by commas.
  private static func targets(of prose: Prose) -> [Target] {
    let text = prose.text
    guard let start = targetStart(of: text) else { return [] }
    var result: [Target] = []
    for piece in text[start...].split(whereSeparator: { "，,、；;".contains($0) }) {
      let trimmed = piece.drop { $0.isWhitespace || $0 == "…" || $0 == "." }
      var name = trimmed
      while name.last?.isWhitespace == true { name = name.dropLast() }
      guard isTarget(name) else { return [] }
      let lower = text.utf8.distance(from: text.startIndex, to: name.startIndex)
      result.append(Target(name: name.filter { !$0.isWhitespace }, range: TextRange(lower, lower + name.utf8.count)))
    }
    return result
  }

  private static func targetStart(of text: String) -> String.Index? {
    guard let gap = text.lastIndex(where: { $0 == "\u{3000}" || $0 == "…" || $0 == "\t" }) else { return nil }
    return text.index(after: gap)
  }

  private static func isTarget(_ name: Substring) -> Bool {
    var rest = name
    for word in ["附录", "图", "表"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
      return rest.count == 1 && rest.first?.isUppercase == true || clauseNumber(String(rest)) != nil
    }
    return clauseNumber(String(rest)) != nil
  }

  private static func keyword(of prose: Prose) -> Substring {
    prose.text.prefix { $0 != "\u{3000}" && $0 != "…" && $0 != "\t" }
  }
}

extension Bilingual {
  fileprivate static func missing(_ number: String, _ keyword: Substring) -> Self {
    Self(
      zh: "索引中“\(keyword)”指向的 \(number) 不存在", en: "“\(keyword)” of the index leads to \(number), which does not exist")
  }

  fileprivate static func group(_ letter: Character, _ last: Character) -> Self {
    Self(
      zh: "索引按拼音字母排列，\(letter) 应在 \(last) 之前", en: "the index follows the alphabet: \(letter) belongs before \(last)")
  }
}
