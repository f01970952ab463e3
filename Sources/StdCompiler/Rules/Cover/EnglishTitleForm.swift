import StdModel

/// The English title has capitals only where an element begins, and dashes between its elements.
enum EnglishTitleForm: StandardRule {
  static let id = RuleID("GBT1.1-COV-09")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.3.1.2"),
    summary: Bilingual(
      zh: "英文译名各要素的第一个字母大写，其余小写，要素之间用一字线“—”连接",
      en: "each element of the English title begins with a capital, the rest is lower case, and “—” joins the elements"),
    why: Bilingual(
      zh: "大小写和连接号不一，目录和检索中同一系列的文件排不到一起",
      en: "in other forms documents of one series do not stand together in catalogues"),
    wrong: [
      "---\ntitle: 窗口受理服务规程\ntitle-en: ⟦code⟧ of practice for counter acceptance\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 服务平台　规范\ntitle-en: Service platform⟦ - ⟧Specification\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\ntitle-en: Code ⟦Of Practice For⟧ counter acceptance\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 窗口受理服务规程\ntitle-en: ⟦SPECIFICATION FOR SERVICE PLATFORM⟧\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ],
    right: [
      "---\ntitle: 服务平台　规范\ntitle-en: Service platform—Specification\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
      "---\ntitle: 信息交换规范\ntitle-en: Public service for small and medium-sized enterprises—Part 2：Exchange of XML data with ISO/IEC 27001 by the Beijing service centre\n---\n\n## 1 范围\n\n本文件适用于受理。\n",
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard let title = document.metadata.englishTitle, !document.isStatement,
      title.value.utf8.count == title.span.upperBound - title.span.lowerBound
    else { return [] }
    let words = words(of: title.value)
    if words.count > 1, words.allSatisfy({ $0.isUpper }), words.contains(where: { ordinary.contains($0.lower) }) {
      return [finding(.allCapitals, at: title.span)]
    }
    return checkFirstLetters(words, title) + checkDashes(title) + checkCapitals(words, title)
  }

  private struct Word {
    let range: TextRange
    let lower: String
    let isUpper: Bool
    let isCapitalised: Bool
    /// Whether an element begins with it.
    let opensElement: Bool
  }

  private static func words(of title: String) -> [Word] {
    var words: [Word] = []
    let bytes = Array(title.utf8)
    var index = 0
    var opens = true
    while index < bytes.count {
      guard isLetter(bytes[index]) else {
        // Behind a dash, or the colon of `Part 2：`, an element begins.
        let isDash = bytes[index] == UInt8(ascii: "-") && index > 0 && !isLetter(bytes[index - 1])
        if bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: ":") || isDash { opens = true }
        if bytes[index] >= 0x30, bytes[index] <= 0x39 { opens = false }
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      let own = bytes[start..<index]
      let lower = String(decoding: own.map { $0 | 0x20 }, as: UTF8.self)
      words.append(
        Word(
          range: TextRange(start, index), lower: lower, isUpper: own.allSatisfy { $0 & 0x20 == 0 },
          isCapitalised: bytes[start] & 0x20 == 0, opensElement: opens))
      opens = false
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func checkFirstLetters(_ words: [Word], _ title: Sourced<String>) -> [Diagnostic] {
    words.filter { $0.opensElement && !$0.isCapitalised }.map { word in
      let span = title.part(word.range)
      let capital = word.lower.prefix(1).uppercased() + word.lower.dropFirst()
      return finding(.lowerCase(word.lower), at: span, fixes: [.replace(span, with: capital, .certain)])
    }
  }

  /// ` - `, `--`, ` — `: what stands between elements where a dash without spaces belongs.
  private static func checkDashes(_ title: Sourced<String>) -> [Diagnostic] {
    for wrong: StaticString in [" - ", " – ", " — ", " -- ", "--", " —", "— ", "–"] {
      guard let range = title.value.firstRange(of: wrong) else { continue }
      let span = title.part(range)
      return [finding(.dash, at: span, fixes: [.replace(span, with: "—", .certain)])]
    }
    return []
  }

  /// Words that are no names, written with a capital inside an element: one finding for a run of them.
  private static func checkCapitals(_ words: [Word], _ title: Sourced<String>) -> [Diagnostic] {
    var runs: [(range: TextRange, last: Int)] = []
    for (position, word) in words.enumerated()
    where word.isCapitalised && !word.opensElement && ordinary.contains(word.lower) {
      if let run = runs.last, run.last == position - 1 {
        runs[runs.count - 1] = (TextRange(run.range.lowerBound, word.range.upperBound), position)
      } else {
        runs.append((word.range, position))
      }
    }
    return runs.map { run in
      let span = title.part(run.range)
      let written = title.value.utf8.dropFirst(run.range.lowerBound).prefix(run.range.upperBound - run.range.lowerBound)
      let text = String(decoding: written, as: UTF8.self)
      return finding(.capital(text), at: span, fixes: [.replace(span, with: text.lowercased(), .likely)])
    }
  }

  /// Words of titles that are names of nothing.
  private static let ordinary: Set<String> = [
    "a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "code", "practice", "general",
    "guidance", "guideline", "guidelines", "management", "method", "methods", "platform", "requirement", "requirements",
    "rules", "service", "services", "specification", "specifications", "standard", "system", "test", "vocabulary",
    "classification", "coding", "construction", "evaluation", "enterprise", "enterprises", "public", "quality", "work",
  ]
}

extension Sourced<String> {
  /// The place of a part of the text, where the text is the bytes of its span.
  fileprivate func part(_ range: TextRange) -> SourceSpan {
    SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
  }
}

extension Bilingual {
  fileprivate static let allCapitals = Self(
    zh: "英文译名全部大写，应只有各要素的第一个字母大写", en: "the English title is all capitals; only the first letter of an element is one")
  fileprivate static let dash = Self(
    zh: "英文译名的要素之间用一字线“—”，前后不空格", en: "the elements of an English title are joined by “—” without spaces")

  fileprivate static func lowerCase(_ word: String) -> Self {
    Self(zh: "英文译名的要素以大写字母开头：“\(word)”", en: "an element of the English title begins with a capital: “\(word)”")
  }

  fileprivate static func capital(_ words: String) -> Self {
    Self(zh: "“\(words)”不在要素之首，应小写", en: "“\(words)” does not begin an element and is lower case")
  }
}
