import StdModel

/// One name of the organisation, one code, one form of dates over the whole system.
enum OneFormThroughout: SystemRule {
  static let id = RuleID("SYS-40")
  static let severity = Severity.warning
  static let yieldsTo = [RuleID("NUM-08"), RuleID("GBT1.1-COV-06")]

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("5.4.1"),
    summary: Bilingual(
      zh: "全体系中组织的名称、企业代号和日期的形式各只有一种",
      en: "over the whole system the organisation has one name, one code, and dates one form"),
    why: Bilingual(
      zh: "两种写法会被当成两个组织；封面的版式由 stdc 生成，总是一致",
      en: "two spellings look like two organisations; covers are laid out by stdc and always alike"),
    wrong: [
      """
      === system.yaml
      organisation: 示例市企业服务中心
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      category: personnel
      issued: 2026-03-01
      effective: 2026-04-01
      issuer: 示例市企业服务中心
      ---
      ## 1 范围

      范围。
      === support/b.md
      ---
      number: Q/SL BZ 201—2026
      category: finance
      issued: 2026年3月1日
      effective: 2026-04-01
      issuer: ⟦示例市企业公共服务中心⟧
      ---
      ## 1 范围

      范围。
      === support/c.md
      ---
      number: ⟦Q/SLFW BZ 301—2026⟧
      category: procurement
      issuer: 示例市企业服务中心
      ---
      ## 1 范围

      范围。
      """,
      """
      === system.yaml
      organisation: ⟦示例企业服务中心⟧
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      category: personnel
      issuer: 示例市企业服务中心
      ---
      ## 1 范围

      范围。
      """,
    ],
    right: [
      """
      === system.yaml
      organisation: 示例市企业服务中心
      === support/a.md
      ---
      number: Q/SL BZ 101—2026
      category: personnel
      issued: 2026-03-01
      issuer: 示例市企业服务中心
      ---
      ## 1 范围

      范围。
      === support/b.md
      ---
      number: Q/SL BZ 201—2026
      category: finance
      issued: XXXX-XX-XX
      issuer: 示例市企业服务中心、示例市中小企业服务中心
      ---
      ## 1 范围

      范围。
      === support/c.md
      ---
      number: DB53/T 1117—2026
      category: procurement
      issuer: 示例省市场监督管理局
      ---
      ## 1 范围

      范围。
      """
    ])

  static func check(_ system: ResolvedSystem) -> [Diagnostic] {
    let standards = system.system.standards.filter { $0.kind == .standard }
    return checkNames(standards, system.system.configuration) + checkCodes(standards, system.system.configuration)
      + checkDates(standards)
  }

  // MARK: - Names

  private static func checkNames(_ standards: [Standard], _ configuration: SystemConfiguration) -> [Diagnostic] {
    let issuers = standards.compactMap { standard in
      standard.metadata.number?.value.level == .enterprise ? standard.metadata.issuer : nil
    }
    guard let usual = mostFrequent(issuers.map(\.value), preferring: configuration.organisation?.value) else {
      return []
    }
    var isLike: [String: Bool] = [:]
    func isVariant(_ name: String) -> Bool {
      if let known = isLike[name] { return known }
      let answer = name != usual && isSpelling(name, of: usual)
      isLike[name] = answer
      return answer
    }
    var found = issuers.filter { isVariant($0.value) }.map { issuer in
      finding(.otherName(issuer.value, usual), at: issuer.span, fixes: [.replace(issuer.span, with: usual, .likely)])
    }
    if let organisation = configuration.organisation, isVariant(organisation.value) {
      found.append(finding(.otherName(organisation.value, usual), at: organisation.span))
    }
    return found
  }

  /// Whether a name is likely another spelling of the same name: a short form, or one that differs in a word and ends
  /// alike.
  private static func isSpelling(_ name: String, of other: String) -> Bool {
    guard !name.contains("、"), !other.contains("、") else { return false }
    if name.hasSuffix(other) || other.hasSuffix(name) { return true }
    guard name.suffix(2) == other.suffix(2) else { return false }
    return nearest(to: name, in: [other]) != nil
  }

  // MARK: - Codes

  /// Where `prefix` is set, NUM-08 compares with it.
  private static func checkCodes(_ standards: [Standard], _ configuration: SystemConfiguration) -> [Diagnostic] {
    guard configuration.prefix == nil else { return [] }
    let numbers = standards.compactMap(\.metadata.number).filter { $0.value.level == .enterprise }
    guard let usual = mostFrequent(numbers.map(\.value.code), preferring: nil) else { return [] }
    return numbers.filter { $0.value.code != usual }.map { finding(.otherCode($0.value, usual), at: $0.span) }
  }

  // MARK: - Dates

  private static func checkDates(_ standards: [Standard]) -> [Diagnostic] {
    let dates = standards.flatMap { [$0.metadata.issued, $0.metadata.effective].compactMap { $0 } }
    let forms = dates.map { form(of: $0.value) }
    guard let usual = mostFrequent(forms.filter { !$0.isEmpty }, preferring: "0-0-0") else { return [] }
    return zip(dates, forms).compactMap { date, form in
      form.isEmpty || form == usual ? nil : finding(.otherForm(date.value), at: date.span)
    }
  }

  /// `2026-03-01` gives `0-0-0`, `2026年3月1日` gives `0年0月0日`; a date with placeholders has none.
  private static func form(of date: String) -> String {
    if let form = plainForm(of: date) { return form }
    var form = ""
    for character in date where !character.isWhitespace {
      if character == "X" || character == "x" || character == "×" { return "" }
      if !character.isNumber { form.append(character) } else if form.last != "0" { form.append("0") }
    }
    return form
  }

  /// The form of a date in digits and hyphens alone, as nearly all are.
  private static func plainForm(of date: String) -> String? {
    guard date.utf8.count == 10 else { return nil }
    for (index, byte) in date.utf8.enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : 0x30...0x39 ~= byte else { return nil }
    }
    return "0-0-0"
  }

  private static func mostFrequent(_ values: [String], preferring preferred: String?) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { left, right in
      (left.value, left.key == preferred ? 1 : 0, right.key) < (right.value, right.key == preferred ? 1 : 0, left.key)
    }?.key
  }
}

extension Bilingual {
  fileprivate static func otherName(_ name: String, _ usual: String) -> Self {
    Self(zh: "组织的名称写作“\(name)”，其他标准写作“\(usual)”", en: "the organisation is “\(name)” here and “\(usual)” elsewhere")
  }

  fileprivate static func otherCode(_ number: StandardNumber, _ usual: String) -> Self {
    Self(
      zh: "\(number) 的企业代号与其他标准的 \(usual) 不同", en: "the code of \(number) is not \(usual), that of the other standards")
  }

  fileprivate static func otherForm(_ date: String) -> Self {
    Self(zh: "日期“\(date)”的形式与其他标准不同", en: "the date “\(date)” has another form than elsewhere")
  }
}
