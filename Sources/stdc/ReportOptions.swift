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
    let report = Report(
      diagnostics, of: loaded.sources, in: loaded.root.path, rules: RuleBook.catalogue, language: options.language,
      fileCount: loaded.focus?.count)
    switch chosen {
    case .text: StandardStream.output.write(TerminalReport.text(report, style: options.style).utf8)
    case .json: StandardStream.output.write(JSONReport.bytes(report))
    case .sarif: StandardStream.output.write(SARIFReport.bytes(report, version: StdcCommand.version))
    case .github: StandardStream.output.write(GitHubReport.text(report).utf8)
    }
  }
}

extension [Diagnostic] {
  /// Ends the command with exit code 1 where there are errors.
  func requireNoErrors() throws {
    if contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
