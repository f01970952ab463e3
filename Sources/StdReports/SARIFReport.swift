import StdModel

/// A report in SARIF 2.1.0 (OASIS), for code hosting sites and editors.
package enum SARIFReport {
  package static func bytes(_ report: Report, version: String) -> [UInt8] {
    var places = PlaceFinder(report)
    var prints = Fingerprints(report.sources)
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { writeDriver(report, version: version, to: &$0) }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.lines(report.diagnostics) { write($1, to: &$0, &places, &prints, report) }
        }
      }
    }
    json.newline()
    return json.bytes
  }

  private static func writeDriver(_ report: Report, version: String, to json: inout JSONWriter) {
    json.member("name", "stdc")
    json.member("semanticVersion", version)
    json.member("language", report.language == .chinese ? "zh-CN" : "en-US")
    json.key("rules")
    json.lines(report.rules.rules) { json, rule in
      json.object { json in
        json.member("id", rule.id.description)
        json.key("shortDescription")
        message("\(rule.id) — \(rule.basis[report.language])", to: &json)
        json.key("fullDescription")
        message(rule.explanation[report.language], to: &json)
        json.key("help")
        message(
          rule.explanation[report.language]
            + Bilingual(zh: "依据：\(rule.basis.zh)。", en: " Basis: \(rule.basis.en).")[report.language], to: &json)
        json.key("defaultConfiguration")
        json.object { json in
          if rule.isOffByDefault { json.member("enabled", false) }
          json.member("level", level(rule.severity))
        }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, to json: inout JSONWriter, _ places: inout PlaceFinder, _ prints: inout Fingerprints,
    _ report: Report
  ) {
    let language = report.language
    json.object { json in
      json.member("ruleId", diagnostic.rule.description)
      if let index = report.rules.place(of: diagnostic.rule) { json.member("ruleIndex", index) }
      json.member("level", level(diagnostic.severity))
      json.key("message")
      message(diagnostic.message[language], to: &json)
      json.key("locations")
      json.array { json in
        json.object { writeLocation(diagnostic.span, to: &$0, &places) }
      }
      json.key("partialFingerprints")
      json.object { $0.member("primaryLocationLineHash", prints.next(diagnostic)) }
      if !diagnostic.related.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for (index, label) in diagnostic.related.enumerated() {
            json.object { json in
              json.member("id", index)
              writeLocation(label.span, to: &json, &places)
              json.key("message")
              message(label.message[language], to: &json)
            }
          }
        }
      }
      if !diagnostic.fixes.isEmpty {
        json.key("fixes")
        json.array { json in
          for fix in diagnostic.fixes { write(fix, to: &json, &places, language) }
        }
      }
    }
  }

  private static func write(
    _ fix: FixIt, to json: inout JSONWriter, _ places: inout PlaceFinder, _ language: Language
  ) {
    // A file is named once, with all its replacements.
    let sources = Set(fix.edits.map(\.span.source)).sorted()
    json.object { json in
      json.key("description")
      message(fix.label[language], to: &json)
      json.key("artifactChanges")
      json.array { json in
        for source in sources {
          json.object { json in
            json.key("artifactLocation")
            writeArtifact(places.place(of: SourceSpan(source, 0, 0)).file, to: &json)
            json.key("replacements")
            json.array { json in
              for edit in fix.edits where edit.span.source == source {
                json.object { json in
                  json.key("deletedRegion")
                  writeRegion(places.place(of: edit.span), to: &json)
                  json.key("insertedContent")
                  message(edit.replacement, to: &json)
                }
              }
            }
          }
        }
      }
    }
  }

  private static func writeLocation(_ span: SourceSpan, to json: inout JSONWriter, _ places: inout PlaceFinder) {
    let place = places.place(of: span)
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      writeArtifact(place.file, to: &json)
      if place.hasText {
        json.key("region")
        writeRegion(place, to: &json)
      }
    }
  }

  private static func writeArtifact(_ path: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", uri(path))
      if path.utf8.first != UInt8(ascii: "/") { json.member("uriBaseId", "%SRCROOT%") }
    }
  }

  private static func writeRegion(_ place: PlaceFinder.Place, to json: inout JSONWriter) {
    json.object { json in
      json.member("startLine", place.start.line)
      json.member("startColumn", place.start.column)
      json.member("endLine", place.end.line)
      json.member("endColumn", place.end.column)
    }
  }

  private static func message(_ text: String, to json: inout JSONWriter) { json.object { $0.member("text", text) } }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a URI reference (RFC 3986); an absolute one gets the scheme `file`.
  private static func uri(_ path: String) -> String {
    var bytes = path.utf8.first == UInt8(ascii: "/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What tells a finding in one run from another in the next, whatever lines come and go before it: the text of its line
/// and, where the line stands several times, which of them it is. Code hosts know it as `primaryLocationLineHash`.
private struct Fingerprints {
  private var lines: LineSums
  private var seen: [String: Int] = [:]

  init(_ sources: SourceSet) { lines = LineSums(sources) }

  mutating func next(_ diagnostic: Diagnostic) -> String {
    let sum = lines.sum(of: diagnostic.span)
    let key = "\(diagnostic.rule) \(lines.path(of: diagnostic.span.source)) \(sum)"
    let count = (seen[key] ?? 0) + 1
    seen[key] = count
    return "\(sum):\(count)"
  }
}
