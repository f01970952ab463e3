import StdModel

/// A report for people: each finding with its line of source, the exact characters marked, and what may be done.
package enum TerminalReport {
  /// How the report has to look.
  package struct Style: Sendable {
    package let coloring: Coloring
    /// The width of the terminal.
    package let columns: Int

    package init(_ coloring: Coloring = .plain, columns: Int = 120) {
      self.coloring = coloring
      self.columns = columns
    }
  }

  /// All findings, then their counts, or the words that there are none.
  package static func text(_ report: Report, style: Style = Style()) -> String {
    var places = PlaceFinder(report)
    var output = TerminalText(style.coloring)
    for diagnostic in report.diagnostics { write(diagnostic, of: report, &places, style, to: &output) }
    writeCounts(of: report, to: &output)
    return output.text
  }

  private static func write(
    _ diagnostic: Diagnostic, of report: Report, _ places: inout PlaceFinder, _ style: Style,
    to output: inout TerminalText
  ) {
    let language = report.language
    output.append("\(diagnostic.severity.name[language])[\(diagnostic.rule)]", .severity(diagnostic.severity))
    output.append((language == .chinese ? "：" : ": ") + printable(diagnostic.message[language]), .strong)
    output.endLine()

    let groups = markGroups(diagnostic, &places, language)
    let numberWidth =
      groups.flatMap { $0 }.map { mark in
        String(Snippet.lastLine(of: mark.span, in: places.lines(of: mark.span.source))).utf8.count
      }.max() ?? 1
    let margin = String(repeating: " ", count: numberWidth)
    for (index, group) in groups.enumerated() {
      guard let span = group.first?.span else { continue }
      let place = places.place(of: span)
      output.append(margin + (index == 0 ? "--> " : "::: "), .lineNumber)
      output.append(printable(place.file) + (place.hasText ? ":\(place.start.line):\(place.start.column)" : ""))
      output.endLine()
      guard place.hasText else { continue }
      output.append(margin + " |", .lineNumber)
      output.endLine()
      Snippet(group, in: places.lines(of: span.source), numberWidth: numberWidth, columns: style.columns).draw(
        to: &output)
    }
    writeNotes(diagnostic, of: report, margin: margin, to: &output)
    output.endLine()
  }

  /// The marks that are drawn together: those of one file, and at most one that goes over several lines.
  private static func markGroups(
    _ diagnostic: Diagnostic, _ places: inout PlaceFinder, _ language: Language
  ) -> [[Snippet.Mark]] {
    let primary = Snippet.Mark(span: diagnostic.span, words: "", ink: .severity(diagnostic.severity), symbol: "^")
    var groups = [(marks: [primary], isLong: places.isLong(primary.span))]
    for label in diagnostic.related {
      let mark = Snippet.Mark(span: label.span, words: printable(label.message[language]), ink: .related, symbol: "-")
      let isLong = places.isLong(label.span)
      let home = groups.firstIndex { $0.marks[0].span.source == label.span.source && !($0.isLong && isLong) }
      if let home {
        groups[home].marks.append(mark)
        groups[home].isLong = groups[home].isLong || isLong
      } else {
        groups.append(([mark], isLong))
      }
    }
    return groups.map(\.marks)
  }

  private static func writeNotes(
    _ diagnostic: Diagnostic, of report: Report, margin: String, to output: inout TerminalText
  ) {
    let language = report.language
    func note(_ name: Bilingual, _ text: String, _ ink: Ink) {
      output.append(margin + " = ", .lineNumber)
      output.append(name[language], ink)
      output.append((language == .chinese ? "：" : ": ") + printable(text))
      output.endLine()
    }
    for fix in diagnostic.fixes {
      let count = fix.edits.count
      let places = count > 1 ? Bilingual(zh: "（共 \(count) 处）", en: " (\(count) places)")[language] : ""
      switch fix.certainty {
      case .certain: note(Bilingual(zh: "改法", en: "fix"), fix.label[language] + places, .help)
      case .likely: note(Bilingual(zh: "可改", en: "possible fix"), fix.label[language] + places, .help)
      }
    }
    if let rule = report.rules[diagnostic.rule] {
      note(Bilingual(zh: "依据", en: "basis"), rule.basis[language], .strong)
    }
  }

  private static func writeCounts(of report: Report, to output: inout TerminalText) {
    let language = report.language
    guard !report.diagnostics.isEmpty else {
      let count = report.fileCount
      output.append(
        Bilingual(
          zh: "检查了 \(count) 个文件，没有发现问题", en: "checked \(count) \(count == 1 ? "file" : "files"), no problems found")[
            language], .help)
      output.endLine()
      return
    }
    let counts = Severity.allCases.reversed().map { ($0, report.count($0)) }.filter { $0.1 > 0 }
    for (index, (severity, count)) in counts.enumerated() {
      if index > 0 { output.append(language == .chinese ? "，" : ", ") }
      output.append(severity.counted(count)[language], .severity(severity))
    }
    let files = Set(report.diagnostics.map(\.span.source)).count
    output.append(Bilingual(zh: "，涉及 \(files) 个文件", en: " in \(files) \(files == 1 ? "file" : "files")")[language])
    output.endLine()
    if let rule = report.diagnostics.first(where: { report.rules[$0.rule] != nil })?.rule {
      output.append(
        Bilingual(zh: "规则的说明和示例：stdc explain \(rule)", en: "to read about a rule: stdc explain \(rule)")[language])
      output.endLine()
    }
  }

  /// Text that may come from a source, without what could control the terminal.
  private static func printable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return DisplayLine(bytes[...]).text
  }
}
