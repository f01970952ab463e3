import ArgumentParser
import StdModel
import StdReports

/// `stdc validate`: checks files in NISO STS against schemas and the rules of receivers.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "校验 NISO STS 文件 / check files in NISO STS",
    discussion: """
      示例 / Examples:
        stdc validate standard.xml --schema niso-sts             DTD 和 RELAX NG / DTD and RELAX NG
        stdc validate standard.xml --schema niso-sts/v1.0/xsd    只有 XSD 的文件夹，编译要几秒 / XSD, some seconds to compile
        stdc validate standard.xml --profile iso                 ISO 的规则 / the rules of ISO
        stdc validate *.xml --schema niso-sts --profile gb --json

      文件夹中有几个版本时，按文件的 dtd-version 选，没有写的用最新的。模式只从该文件夹读，不访问网络。
      Of several versions in a folder the one that dtd-version names counts, else the newest. Schemas are read from that
      folder alone, never from the network.
      """)

  @Argument(help: ArgumentHelp("NISO STS 文件 / files in NISO STS", valueName: "file.xml"))
  var files: [String]

  @OptionGroup var checks: STSCheckOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var general: GeneralOptions

  func validate() throws {
    if checks.isEmpty { throw ValidationError("写明 --schema 或 --profile / say --schema or --profile") }
  }

  func run() async throws {
    let checks = try await checks.checks()
    let sources = SourceSet(try files.map { ($0, try XMLFile.read($0)) })
    var diagnostics: [Diagnostic] = []
    for source in sources.texts {
      do {
        let lines = LineIndex(source)
        for finding in try checks.findings([source.bytes])[0] {
          diagnostics.append(
            Diagnostic(finding.rule, finding.severity, finding.message, at: place(finding.line, lines, source)))
        }
      } catch let failure as Failure {
        throw Failure(XMLFile.words(source.path, failure.message))
      }
    }
    report.print(diagnostics.sorted(), of: sources, in: "", fileCount: sources.texts.count, general)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// The start of a line; XML often has very long ones.
  private func place(_ line: Int, _ lines: LineIndex, _ source: SourceText) -> SourceSpan {
    guard line > 0, line <= lines.lineCount else { return SourceSpan(source.id, 0, 0) }
    let start = lines.start(ofLine: line)
    var end = min(start + 40, start + lines.bytes(ofLine: line).count)
    while end < source.bytes.count, end > start, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return SourceSpan(source.id, start, end)
  }
}
