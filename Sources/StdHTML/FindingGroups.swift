import StdMarkup
import StdModel

/// The findings of a site by what they are filtered by, and the pages that they stand on.
struct FindingGroups {
  struct Group: Hashable {
    let page: Int
    let rule: RuleID
    let severity: Severity
    /// Of the standard in which it was found; nil for other files.
    let subsystem: SubsystemKind?
    let stage: Stage?
  }

  /// In the order in which they are met.
  private(set) var groups: [(group: Group, count: Int)] = []
  /// For each finding the place of its group.
  private(set) var places: [Int] = []
  let pages: [Range<Int>]

  /// - Parameter diagnostics: sorted by file.
  init(_ diagnostics: [Diagnostic], _ index: SiteIndex) {
    pages = Self.pages(of: diagnostics)
    let documents = Dictionary(index.standards.map { ($0.source, $0.id) }) { first, _ in first }
    var known: [Group: Int] = [:]
    places.reserveCapacity(diagnostics.count)
    for (page, range) in pages.enumerated() {
      for diagnostic in diagnostics[range] {
        let document = documents[diagnostic.span.source]
        let metadata = document.map { index.standards[Int($0.index)].metadata }
        let group = Group(
          page: page, rule: diagnostic.rule, severity: diagnostic.severity,
          subsystem: document.flatMap { index[$0].place?.subsystem } ?? metadata?.subsystem?.value,
          stage: metadata?.stage?.value)
        let place = known[group] ?? groups.count
        if place == groups.count {
          known[group] = place
          groups.append((group, 0))
        }
        groups[place].count += 1
        places.append(place)
      }
    }
  }

  /// Pages of a few hundred, cut between files where that is possible.
  private static func pages(of diagnostics: [Diagnostic]) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    while start < diagnostics.count {
      var end = min(start + SiteIndex.membersPerPage, diagnostics.count)
      if end < diagnostics.count {
        let source = diagnostics[end].span.source
        end = diagnostics[start..<end].lastIndex { $0.span.source != source }.map { $0 + 1 } ?? end
      }
      pages.append(start..<end)
      start = end
    }
    return pages.isEmpty ? [0..<0] : pages
  }
}

extension SiteRenderer {
  /// What `assets/findings.js` reads: the groups, and the names of severities and subsystems.
  var findingsScript: [UInt8] {
    let lines = findingGroups.groups.map { group, count in
      "{\"page\":\(group.page),\"rule\":\(quoted(group.rule.description)),\"severity\":\"\(group.severity)\","
        + "\"subsystem\":\"\(group.subsystem?.rawValue ?? "")\",\"stage\":\"\(group.stage?.rawValue ?? "")\","
        + "\"count\":\(count)}"
    }
    var names = Severity.allCases.reversed().map { "\"\($0)\":\(quoted($0.name))" }
    names += index.system.system.framework.subsystems.map { "\"\($0.kind.rawValue)\":\(quoted($0.name))" }
    let text =
      "window.stdcFindings={\"pages\":\(findingGroups.pages.count),\"names\":{\(names.joined(separator: ","))},"
      + "\"groups\":[\n\(lines.joined(separator: ",\n"))\n]};\n"
    return Array(text.utf8)
  }

  /// A string of JSON; nothing in it can end a script.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
