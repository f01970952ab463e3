import StdModel
import StdReports

/// A report over sources with marks: `⟦…⟧` is the finding, `⟦1:…⟧`, `⟦2:…⟧` are related places.
struct ReportFixture {
  var rule = "GBT1.1-REF-03"
  var severity = Severity.error
  var message = Bilingual(zh: "5.3 引用的表 4 不存在，本文件最后一个表是表 3", en: "5.3 refers to table 4, the last table is table 3")
  var related: [Bilingual] = []
  var fixes: [(FixIt.Certainty, String)] = []
  var files: [(path: String, text: String)]
  var folder = "standards"
  var language = Language.chinese

  init(_ text: String) { files = [("base/terms.md", text)] }

  init(files: [(path: String, text: String)]) { self.files = files }

  func report() -> Report {
    var spans: [Int: (path: String, range: Range<Int>)] = [:]
    var plain: [(path: String, bytes: [UInt8])] = []
    for file in files {
      let (bytes, found) = Self.unmark(file.text)
      plain.append((file.path, bytes))
      for (index, range) in found { spans[index] = (file.path, range) }
    }
    let sources = SourceSet(plain)
    func span(_ index: Int) -> SourceSpan? {
      guard let found = spans[index], let source = sources.texts.first(where: { $0.path == found.path }) else {
        return nil
      }
      return SourceSpan(source.id, found.range.lowerBound, found.range.upperBound)
    }
    var diagnostics: [Diagnostic] = []
    if let primary = span(0) {
      let labels = related.enumerated().compactMap { index, words in span(index + 1).map { Diagnostic.Label($0, words) }
      }
      diagnostics.append(
        Diagnostic(
          RuleID(rule), severity, message, at: primary, related: labels,
          fixes: fixes.map { FixIt.replace(primary, with: $0.1, $0.0) }))
    }
    return Report(diagnostics, of: sources, in: folder, rules: Self.rules, language: language)
  }

  static let rules = RuleCatalogue([
    ReportedRule(
      RuleID("GBT1.1-REF-03"), .error, basis: Bilingual(zh: "GB/T 1.1—2020，9.5.3", en: "GB/T 1.1—2020, 9.5.3"),
      explanation: Bilingual(zh: "所提及的表应存在。", en: "A table that is referred to exists.")),
    ReportedRule(
      RuleID("GBT1.1-LVL-04"), .warning, basis: Bilingual(zh: "GB/T 1.1—2020，7.4", en: "GB/T 1.1—2020, 7.4"),
      explanation: Bilingual(zh: "不宜有悬置段。", en: "There are no hanging paragraphs.")),
  ])

  private static func unmark(_ text: String) -> (bytes: [UInt8], ranges: [Int: Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Int: Range<Int>] = [:]
    var open: [(index: Int, start: Int)] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "⟦" {
        var index = 0
        if let digit = rest.first, let value = Int(String(digit)), rest.dropFirst().first == ":" {
          index = value
          rest = rest.dropFirst(2)
        }
        open.append((index, bytes.count))
      } else if scalar == "⟧", let last = open.popLast() {
        ranges[last.index] = last.start..<bytes.count
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return (bytes, ranges)
  }
}
