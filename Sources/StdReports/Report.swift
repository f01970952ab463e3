package import StdModel

/// What all forms of a report are made from: the findings of one run, and what is needed to name places and rules.
package struct Report: Sendable {
  /// Sorted as they are to be printed.
  package let diagnostics: [Diagnostic]
  package let sources: SourceSet
  /// Turns a path of a source into one that leads to the file from where the user is.
  package let folder: String
  package let rules: RuleCatalogue
  package let language: Language
  /// How many files were checked.
  package let fileCount: Int

  /// `folder` is the system's folder as the user named it, or empty; `fileCount` is given where only some of the
  /// sources were asked for.
  package init(
    _ diagnostics: [Diagnostic], of sources: SourceSet, in folder: String, rules: RuleCatalogue, language: Language,
    fileCount: Int? = nil
  ) {
    self.fileCount = fileCount ?? sources.texts.count
    self.diagnostics = diagnostics.sorted { left, right in
      let (first, second) = (sources[left.span.source].path, sources[right.span.source].path)
      return first == second ? left < right : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    self.sources = sources
    self.folder = folder
    self.rules = rules
    self.language = language
  }

  package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  func path(of source: SourceID) -> String {
    let path = sources[source].path
    return folder.isEmpty ? path : "\(folder)/\(path)"
  }
}

/// What a report says of a rule besides its findings.
package struct ReportedRule: Sendable {
  package let id: RuleID
  package let severity: Severity
  /// The standard and clause that ask for it: `GB/T 1.1—2020，8.6.2`.
  package let basis: Bilingual
  /// What it asks for and why.
  package let explanation: Bilingual
  /// Whether it runs only where somebody asks for it.
  package let isOffByDefault: Bool

  package init(
    _ id: RuleID, _ severity: Severity, basis: Bilingual, explanation: Bilingual, isOffByDefault: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.basis = basis
    self.explanation = explanation
    self.isOffByDefault = isOffByDefault
  }
}

/// All rules that may be reported, sorted by id.
package struct RuleCatalogue: Sendable {
  package let rules: [ReportedRule]
  private let places: [RuleID: Int]

  package init(_ rules: [ReportedRule]) {
    self.rules = rules.sorted { $0.id < $1.id }
    places = Dictionary(self.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  package subscript(id: RuleID) -> ReportedRule? { places[id].map { rules[$0] } }

  func place(of id: RuleID) -> Int? { places[id] }
}
