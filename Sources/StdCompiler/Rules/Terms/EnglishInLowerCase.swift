import StdModel

/// English equivalents are written in lower case.
enum EnglishInLowerCase: TermRule {
  static let id = RuleID("GBT1.1-TRM-05")
  static let severity = Severity.warning

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("10.3.5"),
    summary: Bilingual(
      zh: "英文对应词除原文需要大写的以外用小写字母", en: "English equivalents are in lower case unless the word itself needs capitals"),
    why: Bilingual(zh: "首字母大写使人误以为是专有名称", en: "a capital makes a common word look like a name"),
    wrong: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**实施机构**　⟦Implementing⟧ agency\n\n提供公共服务的机构。\n",
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**服务平台**　⟦Service⟧ Platform\n\n提供公共服务的系统。\n",
    ],
    right: [
      "## 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n### 3.1\n\n**实施机构**　implementing agency\n\n提供公共服务的机构。\n\n### 3.2\n\n**服务接口**　Internet service API\n\n通过互联网调用服务的约定。\n\n### 3.3\n\n**城东大厅登记**　registration at Chengdong hall\n\n在城东大厅办理的登记。\n"
    ])

  static func check(_ entry: TermEntry, in document: DocumentView) -> [Diagnostic] {
    return entry.designations.compactMap { $0.kind == .english ? check($0, document) : nil }
  }

  private static func check(_ english: TermEntry.Designation, _ document: DocumentView) -> Diagnostic? {
    let words = capitalised(in: english.text)
    guard let first = words.first else { return nil }
    // Markup between the words leaves no place for a single one.
    let isVerbatim = english.span.upperBound - english.span.lowerBound == english.text.utf8.count
    guard isVerbatim else { return nil }
    func span(_ word: Substring) -> SourceSpan {
      let start =
        english.span.lowerBound + english.text.utf8.distance(from: english.text.startIndex, to: word.startIndex)
      return SourceSpan(english.span.source, start, start + word.utf8.count)
    }
    // Behind a first word in small letters a capital is that of a name: `registration at Chengdong hall`.
    guard first.startIndex == english.text.startIndex else { return nil }
    let isTitleCase = words.count > 1 && words.count == self.words(of: english.text).count
    let edits = words.prefix(isTitleCase ? words.count : 1).map { FixIt.Edit(span($0), $0.lowercased()) }
    return finding(.capital(String(first)), at: span(first), fixes: [FixIt(.likely, .lower, edits)])
  }

  /// Words that begin with a capital and go on in small letters, names aside.
  private static func capitalised(in text: String) -> [Substring] {
    guard text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return [] }
    return words(of: text).filter { word in
      guard let first = word.utf8.first, first >= 0x41, first <= 0x5A, word.utf8.count > 1 else { return false }
      return word.utf8.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && !names.contains(word)
    }
  }

  /// The runs of letters. Those beyond ASCII are rare in English; in ASCII a byte tells.
  private static func words(of text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split(whereSeparator: { !$0.isLetter }) }
    return text.utf8.split(whereSeparator: { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }).map { Substring($0) }
  }

  /// Words that are always written with a capital.
  private static let names: Set<Substring> = [
    "Internet", "Web", "China", "Chinese", "English", "Latin", "Greek", "Arabic", "Roman", "Gregorian", "Monday",
    "Sunday",
    "Beijing", "Yunnan", "Kunming", "Zhejiang", "Wenzhou", "Anhui", "Delphi", "Likert", "Gantt", "Pareto", "Markdown",
    "Celsius", "Kelvin", "Kjeldahl", "Karl", "Fischer", "Monte", "Carlo", "Poisson", "Gauss", "Gaussian", "Bluetooth",
    "Ethernet", "Braille", "Java", "Linux", "Windows", "Unicode",
  ]
}

extension Bilingual {
  fileprivate static let lower = Self(zh: "改为小写", en: "write in lower case")

  fileprivate static func capital(_ word: String) -> Self {
    Self(zh: "英文对应词中的“\(word)”不用大写开头", en: "“\(word)” of the English equivalent begins with a small letter")
  }
}
