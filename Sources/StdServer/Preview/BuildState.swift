package import StdModel

/// How the last compilation ended, as open pages are told.
package struct BuildState: Codable, Equatable, Sendable {
  /// A finding at its place.
  package struct Finding: Codable, Equatable, Sendable {
    package let severity: String
    package let rule: String
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let column: Int
    package let message: String

    package init(severity: Severity, rule: String, file: String, line: Int, column: Int, message: String) {
      switch severity {
      case .error: self.severity = "error"
      case .warning: self.severity = "warning"
      case .info: self.severity = "info"
      }
      self.rule = rule
      self.file = file
      self.line = line
      self.column = column
      self.message = message
    }
  }

  /// Counts the sites that were made; a page with a smaller number is out of date.
  package var number: Int
  package var errors: Int
  package var warnings: Int
  /// The worst first; not all where there are very many.
  package var findings: [Finding]
  /// Why nothing could be compiled; the pages are the last that could.
  package var failure: String?

  package init(number: Int, errors: Int = 0, warnings: Int = 0, findings: [Finding] = [], failure: String? = nil) {
    self.number = number
    self.errors = errors
    self.warnings = warnings
    self.findings = findings
    self.failure = failure
  }
}
