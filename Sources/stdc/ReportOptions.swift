import ArgumentParser
import StdModel
import StdPublish
import StdReports

/// The forms of a report.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

/// How findings are printed.
struct ReportOptions: ParsableArguments {
  @Option(help: "结果的格式 / form of the report")
  var format: ReportFormat = .text

  @Flag(help: "同 --format json / the same as --format json")
  var json = false

  private var chosen: ReportFormat { json ? .json : format }

  /// Whether people read the report, so that words may stand around it.
  var isForPeople: Bool { chosen == .text }

  /// Prints the findings on standard output.
  func print(_ diagnostics: [Diagnostic], of loaded: LoadedSources, _ options: GeneralOptions) {
    print(diagnostics, of: loaded.sources, in: loaded.root.path, fileCount: loaded.focus?.count, options)
  }

  /// The same for files that are no system; `root` stands before their paths.
  func print(
    _ diagnostics: [Diagnostic], of sources: SourceSet, in root: String, fileCount: Int?, _ options: GeneralOptions
  ) {
    // To explain all rules takes longer than to check a small system; SARIF lists them, the other forms only what was
    // found.
    let rules = diagnostics.isEmpty && chosen != .sarif ? RuleCatalogue([]) : RuleBook.catalogue
    let report = Report(
      diagnostics, of: sources, in: root, rules: rules, language: options.language, fileCount: fileCount)
    switch chosen {
    case .text: StandardStream.output.write(TerminalReport.text(report, style: options.style).utf8)
    case .json: StandardStream.output.write(JSONReport.bytes(report))
    case .sarif: StandardStream.output.write(SARIFReport.bytes(report, version: StdcCommand.version))
    case .github: StandardStream.output.write(GitHubReport.text(report).utf8)
    }
  }
}
