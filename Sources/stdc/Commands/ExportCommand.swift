import ArgumentParser
import StdCompiler
import StdModel
import StdOffice
import StdPublish
import StdSTS

/// `stdc export`: packs standards for a receiver.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "把一个标准或整个体系打成交付包 / pack a standard or the whole system for a receiver",
    discussion: """
      示例 / Examples:
        stdc export                                                整个体系 -> standards.zip / the whole system
        stdc export --standard "Q/SLFW SS 301—2026" -o 301.zip     一个标准 / one standard
        stdc export --standard support/finance.md -o finance.zip   以源文件指定 / by its source
        stdc export --schema niso-sts --profile iso -o iso.zip     先校验 / validated first

      包里是每个标准的 NISO STS 文件和图，清单 manifest.json 和校验值 SHA256SUMS；整个体系的还有 system.xml 和它的模式。
      相同的源文件得到相同的包。收到后用 sha256sum -c SHA256SUMS 核对。
      A package holds the NISO STS file of each standard and its pictures, manifest.json and SHA256SUMS; that of a whole
      system also system.xml and its schema. The same sources give the same bytes. To check one: sha256sum -c SHA256SUMS.
      """)

  @Argument(help: "标准体系文件夹 / the system's folder")
  var folder: String?

  @Option(
    name: .customLong("standard"),
    help: ArgumentHelp("标准的编号或源文件，可重复 / a standard by its number or source, repeatable", valueName: "number"))
  var standards: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("交付包 / where the package goes", valueName: "file.zip"))
  var output = "standards.zip"

  @Option(
    help: ArgumentHelp("NISO STS 的版本：1.0 或 1.2 / the version of NISO STS: 1.0 or 1.2", valueName: "version"))
  var stsVersion = STSVersion.v1_0

  @Flag(
    name: .customLong("gbt-37967"),
    help: "每个标准另附一个 GB/T 37967 文件 / add a file by GB/T 37967 for each standard")
  var writesGBT37967 = false

  @OptionGroup var checks: STSCheckOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let checks = try await checks.checks()
    let run = try await CompilationRun(compilation, general, linesElsewhere: true)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(folder))
    }
    let exchange = Exchange(result, stsVersion, writesGBT37967: writesGBT37967)
    let chosen = try choose(result)
    run.begin(Bilingual(zh: "打包", en: "pack"))
    let documents = exchange.documents(chosen)
    let violations = try await checks.diagnostics(
      documents.map { ($0.id, $0.file.bytes) }, of: result.compilation.resolved, workers: compilation.workers)
    let package = exchange.package(documents, isWhole: standards.isEmpty)
    try XMLFile.write(writeZip(package.map { ZipEntry($0.path.description, $0.bytes) }), to: output)
    run.end()
    let sources = Set(chosen.map { result.compilation.resolved.system[$0].source })
    let diagnostics = (result.diagnostics + violations).filter {
      standards.isEmpty || sources.contains($0.span.source)
    }.sorted()
    report.print(diagnostics, of: result.loaded, general)
    if report.isForPeople { StandardStream.output.writeLine(closing(documents.count, package.count)[general.language]) }
    finish(diagnostics, holding: result)
  }

  private func closing(_ standards: Int, _ files: Int) -> Bilingual {
    Bilingual(
      zh: "已写入 \(output)：\(standards) 个标准，\(files) 个文件",
      en: "wrote \(output): \(standards) standards, \(files) files")
  }

  /// The standards that were named, or all of them.
  private func choose(_ result: CompilationRun.Result) throws -> [StandardID] {
    let system = result.compilation.resolved.system
    guard !standards.isEmpty else { return system.standards.map(\.id) }
    return try standards.map { wanted in
      let found = system.standards.first { standard in
        let path = result.loaded.sources[standard.source].path
        return standard.metadata.number?.value.description == wanted
          || standard.metadata.writtenNumber?.value == wanted || standard.slug == wanted || path == wanted
          || result.loaded.root.display(path) == wanted
      }
      guard let found else {
        throw Failure(
          zh: "体系中没有 \(wanted)；写标准的编号（如 \(Self.example(system))）或源文件的路径",
          en:
            "\(wanted) is not in the system; name a standard by its number (such as \(Self.example(system))) or its source"
        )
      }
      return found.id
    }
  }

  private static func example(_ system: StandardSystem) -> String {
    system.standards.lazy.compactMap { $0.metadata.number?.value.description }.first ?? "Q/SLFW SS 301—2026"
  }
}
