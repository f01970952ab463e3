import StdModel

/// GB/T 24421.2 and GB/T 24421.4 are cited and adopted in the edition of 2023, by its titles.
enum EditionsOf24421: StandardRule, SystemRule {
  static let id = RuleID("SYS-36")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("GBT1.1-REF-10"), RuleID("GBT1.1-REF-11"), RuleID("GBT1.1-BIB-07")]

  static let documentation = RuleDocumentation(
    basis: .standard("GB/T 24421.2—2023"),
    summary: Bilingual(
      zh: "2023年3月17日以后的文件，引用和收集 GB/T 24421.2、GB/T 24421.4 的 2023 年版，名称随版本",
      en: "documents after 2023-03-17 cite and adopt GB/T 24421.2 and .4 in the edition of 2023, by its titles"),
    why: Bilingual(
      zh: "2009 年版已被代替；不注日期的引用指最新版本，名称也应是最新的",
      en: "the edition of 2009 is replaced; an undated reference means the newest one"),
    wrong: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: ⟦GB/T 24421.4—2009⟧, title: 服务业组织标准化工作指南　第4部分：标准实施及评价, category: base/guidelines}
      """,
      """
      ---
      number: DB53/T XXXX—2023
      ---
      ## 2 规范性引用文件

      GB/T 24421.2　⟦服务业组织标准化工作指南　第2部分：标准体系⟧

      ## 参考文献

      [1]　⟦GB/T 24421.4—2009⟧　服务业组织标准化工作指南　第4部分：标准实施及评价
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例中心
      adopted:
        - {number: GB/T 24421.2—2009, title: 服务业组织标准化工作指南　第2部分：标准体系, category: base/guidelines, status: 废止}
        - {number: GB/T 24421.2—2023, title: 服务业组织标准化工作指南　第2部分：标准体系构建, category: base/guidelines}
      """,
      """
      ---
      number: DB53/T 1200—2022
      ---
      ## 2 规范性引用文件

      GB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系

      GB/T 24421.4—2009　服务业组织标准化工作指南　第4部分：标准实施及评价
      """,
      """
      ---
      number: DB53/T 1200—2024
      ---
      ## 2 规范性引用文件

      GB/T 24421.2　服务业组织标准化工作指南　第2部分：标准体系构建

      GB/T 24421.4　服务业组织标准化工作指南　第4部分：标准实施及评价
      """,
    ])

  /// Parts whose replacement is confirmed: old and new words of the title behind 第n部分.
  private static let parts: [String: (old: String, new: String)] = [
    "24421.2": ("标准体系", "标准体系构建"), "24421.4": ("标准实施及评价", "标准实施及评价"),
  ]
  private static let replacedOn = 2023_03_17

  package static func enrol(in rules: inout RulesByKind) {
    rules.add(standard: self)
    rules.add(system: self)
  }

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement, document.metadata.day >= replacedOn else { return [] }
    return document.citations.entries.compactMap { entry in
      guard let number = entry.number, number.code == "GB/T", let part = parts[number.sequence] else { return nil }
      if number.year == 2009 { return oldEdition(number, at: entry.entry.headSpan) }
      return oldTitle(entry.entry.bareTitle, part, number, at: entry.entry.prose.span(of: entry.entry.titleRange))
    }
  }

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    system.system.configuration.adopted.compactMap { adopted in
      guard adopted.number.code == "GB/T", let part = parts[adopted.number.sequence], !adopted.status.contains("废止"),
        !adopted.status.contains("代替")
      else { return nil }
      if adopted.number.year == 2009 { return oldEdition(adopted.number, at: adopted.places.number) }
      return oldTitle(adopted.title, part, adopted.number, at: adopted.places.title)
    }
  }

  private static func oldEdition(_ number: StandardNumber, at span: SourceSpan) -> Diagnostic {
    let new = StandardNumber(level: number.level, code: number.code, sequence: number.sequence, year: 2023)
    return finding(
      .replaced(number, by: new), at: span, fixes: [.replace(span, with: String(describing: new), .likely)])
  }

  /// A title that ends with the words of the edition of 2009 where that of 2023 has others.
  private static func oldTitle(
    _ title: String, _ part: (old: String, new: String), _ number: StandardNumber, at span: SourceSpan
  ) -> Diagnostic? {
    let words = title.filter { !$0.isWhitespace }
    guard part.old != part.new, words.hasSuffix("：" + part.old) || words.hasSuffix(":" + part.old) else { return nil }
    let right = String(title[..<(title.range(ofLastWords: part.old) ?? title.endIndex)]) + part.new
    return finding(.retitled(number, part.new), at: span, fixes: [.replace(span, with: right, .likely)])
  }
}

extension StandardMetadata {
  /// The date of the document as a number, 20260301; that of a number's year is its end, and a document without one is
  /// of today.
  fileprivate var day: Int {
    if let issued {
      let parts = issued.value.split { !$0.isNumber }.compactMap { Int($0) }
      if parts.count == 3, parts.allSatisfy({ $0 < 10000 }) { return parts[0] * 10000 + parts[1] * 100 + parts[2] }
    }
    guard let year = number?.value.year, year != 0 else { return .max }
    return year * 10000 + 1231
  }
}

extension String {
  /// Where the words with which the text ends begin.
  fileprivate func range(ofLastWords words: String) -> String.Index? {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest.hasSuffix(words) ? index(rest.endIndex, offsetBy: -words.count) : nil
  }
}

extension Bilingual {
  fileprivate static func replaced(_ number: StandardNumber, by new: StandardNumber) -> Self {
    Self(zh: "\(number) 已由 \(new) 代替", en: "\(number) has been replaced by \(new)")
  }

  fileprivate static func retitled(_ number: StandardNumber, _ words: String) -> Self {
    Self(zh: "\(number) 的 2023 年版名称以“\(words)”结尾", en: "the title of \(number) ends with “\(words)” since 2023")
  }
}
