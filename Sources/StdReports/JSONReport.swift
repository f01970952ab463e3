import StdModel

/// One JSON object for programs: `{"diagnostics": […], "counts": {…}}`, as DESIGN.md, section 5, describes it.
package enum JSONReport {
  package static func bytes(_ report: Report) -> [UInt8] {
    var places = PlaceFinder(report)
    var json = JSONWriter()
    json.object { json in
      json.key("diagnostics")
      json.lines(report.diagnostics) { write($1, to: &$0, &places, report.language) }
      json.key("counts")
      json.object { json in
        json.member("error", report.count(.error))
        json.member("warning", report.count(.warning))
        json.member("info", report.count(.info))
      }
    }
    json.newline()
    return json.bytes
  }

  private static func write(
    _ diagnostic: Diagnostic, to json: inout JSONWriter, _ places: inout PlaceFinder, _ language: Language
  ) {
    json.object { json in
      json.member("rule", diagnostic.rule.description)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message[language])
      write(places.place(of: diagnostic.span), to: &json)
      json.key("related")
      json.array { json in
        for label in diagnostic.related {
          json.object { json in
            json.member("message", label.message[language])
            write(places.place(of: label.span), to: &json)
          }
        }
      }
      json.key("fixes")
      json.array { json in
        for fix in diagnostic.fixes { write(fix, to: &json, &places, language) }
      }
    }
  }

  private static func write(
    _ fix: FixIt, to json: inout JSONWriter, _ places: inout PlaceFinder, _ language: Language
  ) {
    json.object { json in
      json.member("label", fix.label[language])
      json.member("certainty", fix.certainty.rawValue)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            write(places.place(of: edit.span), to: &json)
            json.member("replacement", edit.replacement)
          }
        }
      }
    }
  }

  private static func write(_ place: PlaceFinder.Place, to json: inout JSONWriter) {
    json.member("file", place.file)
    json.member("line", place.start.line)
    json.member("column", place.start.column)
    json.member("endLine", place.end.line)
    json.member("endColumn", place.end.column)
  }
}
