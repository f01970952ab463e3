/// How much of a source is read before the parser stops being literal about it. Each bound has a diagnostic
/// (`STDC-LIMIT-…`).
///
/// The standard values are far above any real document: the longest national standards have some hundred kilobytes of
/// text.
package struct ParseLimits: Equatable, Sendable {
  /// Bytes of one file; a larger one is not read.
  package var fileBytes = 16 << 20
  /// Lines of one file; a file with more is not read.
  package var lines = 400_000
  /// Bytes of one line; a longer one is plain text.
  package var lineBytes = 1 << 20
  /// Levels of lists, quotations and footnotes inside each other; deeper marks are plain text.
  package var nesting = 64
  /// List marks, quotation marks and footnotes of one file; further ones are plain text.
  package var blockMarks = 300_000
  /// Characters with a meaning in running text (`*`, `[`, `` ` `` …) of one paragraph, heading or cell; with more it
  /// is plain text.
  package var inlineMarks = 20_000
  /// Columns of one table; a wider one is plain text.
  package var tableColumns = 256
  /// Cells that the rows of one file lack, which the parser would have to make up; the table that exceeds it is plain
  /// text.
  package var missingCells = 100_000
  /// Cell borders of one file; further ones are plain text.
  package var cellBorders = 500_000
  /// Footnotes of one file; further ones are plain text.
  package var footnotes = 5_000
  /// Link reference definitions of one file; further ones are plain text.
  package var linkDefinitions = 5_000
  /// Bytes of a front matter or of `system.yaml`; a larger one is not read.
  package var yamlBytes = 1 << 20
  /// Levels of lists and mappings inside each other in YAML.
  package var yamlNesting = 32
  /// Diagnostics of one rule in one file; further ones are counted in one more.
  package var diagnosticsPerRule = 20

  package init() {}

  package static let standard = ParseLimits()
}
