package import StdModel

/// What the site is made from besides the resolved system. All of it comes from outside, so that rendering stays pure.
package struct SiteInputs: Sendable {
  /// A file of `templates/site/`, by its name there: `page.mustache`, `assets/site.css`.
  package struct File: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The page shell and the files of the look, in any order.
  package let files: [File]
  /// What the compiler found, sorted.
  package let diagnostics: [Diagnostic]
  /// The inline SVG of a diagram by its path in the output, or nil where none was drawn. Links in it lead from
  /// `diagrams/`, so they begin with `../`; what stands in a page is turned to lead from there.
  package fileprivate(set) var diagram: @Sendable (OutputPath) -> [UInt8]?
  /// The diagrams that stand in the output as files of their own.
  package let drawn: Set<OutputPath>
  /// The style rules that inline diagrams share; they become `assets/diagrams.css`.
  package let diagramRules: [UInt8]
  /// What a rule asks for, and the standard and clause that it rests on; nil for an unknown one.
  package let rule: @Sendable (RuleID) -> (summary: Bilingual, basis: Bilingual)?
  /// The day of the build as it is printed: `2026-03-01`; empty for none.
  package let date: String
  /// The lasting ids of the blocks of each standard that has a ledger.
  package let blockIDs: [StandardID: BlockIDs]
  /// The documents as sequences of blocks, in the order of the system, for the search; empty for a site without one.
  package let drafts: [Draft]
  /// How far the standards are reviewed; empty for a system without records of review.
  package let reviews: [StandardID: StandardReview]
  /// What became of the draft before, where one is named.
  package let comparison: SiteComparison?
  /// The blank forms of the round of comments; the notice links those that are there.
  package let forms: [Artifact]
  /// What the notice offers for download besides the forms.
  package fileprivate(set) var downloads: [Download] = []
  /// Whether the site goes out to readers: without the reviews, which are for the authors.
  package let isPublic: Bool
  /// The language of diagnostics; everything else on the site is in Chinese, as the standards are.
  package let language: Language

  package init(
    files: [File], diagnostics: [Diagnostic], date: String, language: Language = .chinese,
    diagramRules: [UInt8] = [], drawn: Set<OutputPath> = [], blockIDs: [StandardID: BlockIDs] = [:],
    reviews: [StandardID: StandardReview] = [:], comparison: SiteComparison? = nil,
    drafts: [Draft] = [], forms: [Artifact] = [], isPublic: Bool = false,
    rule: @escaping @Sendable (RuleID) -> (summary: Bilingual, basis: Bilingual)? = { _ in nil },
    diagram: @escaping @Sendable (OutputPath) -> [UInt8]?
  ) {
    self.files = files
    self.diagnostics = diagnostics
    self.date = date
    self.language = language
    self.diagramRules = diagramRules
    self.drawn = drawn
    self.blockIDs = blockIDs
    self.reviews = reviews
    self.comparison = comparison
    self.drafts = drafts
    self.forms = forms
    self.isPublic = isPublic
    self.rule = rule
    self.diagram = diagram
  }

  /// A file that the notice offers.
  package struct Download: Sendable {
    package let path: OutputPath
    package let title: String
    package let words: String
    /// In bytes; nil where it is not known yet.
    package let size: Int?
    /// The name that the file takes where it is kept; nil for a page that is opened.
    package let name: String?

    package init(_ path: OutputPath, title: String, words: String, size: Int?, name: String? = nil) {
      self.path = path
      self.title = title
      self.words = words
      self.size = size
      self.name = name
    }
  }

  /// The same with other downloads.
  func with(downloads: [Download]) -> SiteInputs {
    var inputs = self
    inputs.downloads = downloads
    return inputs
  }

  /// The same with diagrams that stand ready.
  func with(_ diagrams: [OutputPath: [UInt8]]) -> SiteInputs {
    var inputs = self
    inputs.diagram = { diagrams[$0] }
    return inputs
  }
}
