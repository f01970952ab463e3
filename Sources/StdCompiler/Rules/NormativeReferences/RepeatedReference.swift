import StdModel

/// A document is listed once, in clause 2 or in the bibliography.
enum RepeatedReference: StandardRule {
  static let id = RuleID("GBT1.1-REF-15")
  static let severity = Severity.error

  static let documentation = RuleDocumentation(
    basis: .gbt1_1("8.6.1、8.13"),
    summary: Bilingual(
      zh: "同一版本的文件只列一次，不同时列入规范性引用文件和参考文献", en: "one edition of a document is listed once, in one of the two lists"),
    why: Bilingual(zh: "列在两处时，读者不知道它是必须执行的还是供参考的", en: "listed twice, nobody knows whether it binds or only informs"),
    wrong: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\n⟦GB/T 19001⟧　质量管理体系　要求\n",
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\n## 参考文献\n\n[1]　⟦GB/T 19001⟧　质量管理体系　要求\n",
    ],
    right: [
      "## 2 规范性引用文件\n\nGB/T 19001　质量管理体系　要求\n\n## 参考文献\n\n[1]　GB/T 19001—2016　质量管理体系　要求\n"
    ])

  static func check(_ document: DocumentView) -> [Diagnostic] {
    guard !document.isStatement else { return [] }
    let entries = document.citations.entries
    var found: [Diagnostic] = []
    for index in entries.indices.dropFirst() {
      guard let earlier = entries[..<index].first(where: { isSame($0, entries[index]) }) else { continue }
      let entry = entries[index]
      found.append(
        finding(
          earlier.register == entry.register ? .twice(entry.entry.name) : .inBoth(entry.entry.name),
          at: entry.entry.headSpan,
          related: [Diagnostic.Label(earlier.entry.headSpan, .earlier)]))
    }
    return found
  }

  private static func isSame(_ left: Citations.Entry, _ right: Citations.Entry) -> Bool {
    guard let one = left.number, let other = right.number else {
      return left.number == nil && right.number == nil && left.entry.bareTitle == right.entry.bareTitle
    }
    return one.year == other.year && one.isSameDocument(as: other) && !one.isPlaceholder
      && left.isAllParts == right.isAllParts
  }
}

extension Bilingual {
  fileprivate static let earlier = Self(zh: "已列在这里", en: "listed here already")

  fileprivate static func twice(_ name: String) -> Self {
    Self(zh: "\(opening(name))重复列出", en: "\(name) is listed twice")
  }

  fileprivate static func inBoth(_ name: String) -> Self {
    Self(
      zh: "\(opening(name))已列入规范性引用文件，不再列入参考文献",
      en: "\(name) is a normative reference and does not go into the bibliography as well")
  }
}
