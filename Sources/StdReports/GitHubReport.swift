import StdModel

/// One line for each finding in the form that GitHub Actions turns into an annotation of the changed file.
package enum GitHubReport {
  package static func text(_ report: Report) -> String {
    var places = PlaceFinder(report)
    var text = ""
    for diagnostic in report.diagnostics {
      let place = places.place(of: diagnostic.span)
      text += "::\(command(diagnostic.severity)) file=\(property(place.file))"
      if place.hasText {
        text += ",line=\(place.start.line),endLine=\(place.end.line)"
        // Columns are only understood within one line.
        if place.start.line == place.end.line {
          text += ",col=\(place.start.column),endColumn=\(max(place.start.column, place.end.column - 1))"
        }
      }
      text += ",title=\(property(diagnostic.rule.description))::\(message(diagnostic, report.language))\n"
    }
    return text
  }

  private static func message(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let lines = [diagnostic.message[language]] + diagnostic.fixes.map { "→ \($0.label[language])" }
    return escape("%\r\n", in: lines.joined(separator: "\n"))
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func property(_ text: String) -> String { escape("%\r\n:,", in: text) }

  /// Writes the given ASCII characters as `%` and two digits.
  private static func escape(_ special: String, in text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if special.utf8.contains(byte) {
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
