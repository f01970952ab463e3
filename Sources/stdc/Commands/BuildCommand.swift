import ArgumentParser
import StdCompiler
import StdDrafts
import StdHTML
import StdModel
import StdPublish
import StdSTS

/// `stdc build`: compiles a system and publishes its site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "把标准体系编译成网站 / compile a system to a site",
    discussion: """
      示例 / Examples:
        stdc build                         当前文件夹 -> output/ / this folder -> output/
        stdc build standards -o public     standards -> public/
        stdc build --templates look        用本组织的模板 / with templates of your own
        stdc build --json > report.json    结果存为 JSON / the report as JSON
        stdc build --validate-sts --schema niso-sts --profile iso
                                           校验 NISO STS 文件 / check the NISO STS files

      有错误时网站仍会生成，退出码为 1；写入中断时，原有网站保持完整。
      With errors the site is made all the same, and the exit code is 1. An interrupted build leaves the old site whole.
      """)

  @Argument(help: "标准体系文件夹 / the system's folder")
  var folder: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("网站文件夹 / where the site goes", valueName: "dir"))
  var output = "output"

  @Flag(
    name: .customLong("validate"), help: "大的体系也校验 system.xml / validate system.xml of large systems too")
  var validatesSystem = false

  @Option(
    help: ArgumentHelp(
      "NISO STS 的版本：1.0（1.2 也有效）或 1.2 / the version of NISO STS: 1.0, also valid as 1.2, or 1.2",
      valueName: "version"))
  var stsVersion = STSVersion.v1_0

  @Flag(
    name: .customLong("gbt-37967"),
    help: "每个标准另写一个 GB/T 37967 文件 / write a file by GB/T 37967 for each standard, too")
  var writesGBT37967 = false

  @Option(
    help: ArgumentHelp(
      "与这一稿比较，生成差别页：文件夹或 git 版本 / compare with this draft: a folder or a revision of git", valueName: "draft"))
  var previous: String?

  @Flag(
    name: .customLong("validate-sts"),
    help: "校验每个标准的 NISO STS 文件，要写 --schema 或 --profile / check the NISO STS file of each standard")
  var validatesSTS = false

  @OptionGroup var checks: STSCheckOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func validate() throws {
    guard validatesSTS == checks.isEmpty else { return }
    throw ValidationError(
      validatesSTS
        ? "--validate-sts 要写明 --schema 或 --profile / --validate-sts needs --schema or --profile"
        : "--schema 和 --profile 与 --validate-sts 同用 / --schema and --profile go with --validate-sts")
  }

  func run() async throws {
    let checks = try await checks.checks()
    let run = try await CompilationRun(compilation, general, linesElsewhere: true)
    let result = try await run.run { loader throws(LoadError) in
      try await loader.loadSystem(at: SystemFolder.chosen(folder))
    }
    keepUntilExit(result)
    let isReviewed = ReviewRecords.areThere(in: result.loaded.root)
    let ledgers = try SystemLedgers(result, for: .knownIDs)
    let comparison = try await comparison(result, run.templates)
    let records = isReviewed && ledgers.exists ? try ReviewRecords(result, ledgers) : nil
    let reviews = records.map { $0.exists ? $0.system.reviews() : [] } ?? []
    let site = await Site(
      result, ledgers: ledgers, reviews: Dictionary(reviews.map { ($0.standard, $0) }) { first, _ in first },
      comparison: comparison, templates: run.templates, date: BuildDate.today(), language: general.language,
      stsVersion: stsVersion, writesGBT37967: writesGBT37967)
    keepUntilExit(site)
    // Beside the writing: it reads what the compiler knows, not what was written.
    async let violations = validatesSystem || site.isQuickToValidate ? site.validate(workers: compilation.workers) : []
    let manifest = try await publish(site, run)
    let stsViolations =
      validatesSTS
      ? try await checks.diagnostics(
        await site.stsFiles(workers: compilation.workers), of: result.compilation.resolved, workers: compilation.workers
      ) : []
    let diagnostics = result.diagnostics + site.diagnostics + (await violations) + stsViolations
    run.end()
    ledgers.tellProblems(general.language)
    records?.tellFindings(general.language)
    report.print(diagnostics, of: result.loaded, general)
    if report.isForPeople {
      if ledgers.exists, ledgers.unrecorded > 0 {
        StandardStream.output.writeLine(unrecorded(ledgers.unrecorded)[general.language])
      }
      StandardStream.output.writeLine(closing(manifest)[general.language])
    }
    finish(diagnostics, holding: result)
  }

  private func publish(_ site: Site, _ run: CompilationRun) async throws -> Manifest {
    let words = Bilingual(zh: "生成网站", en: "write the site")
    run.begin(words)
    let units = site.units
    let done = SharedCounter()
    let progress = run.progress
    return try await Publisher(workers: compilation.workers).publish(units, to: output, assembled: Site.assembled) {
      unit in
      defer { progress.count(done, of: units.count, words) }
      return site.render(unit)
    }
  }

  /// What changed since the draft that `--previous` or `previous` of `system.yaml` names. A draft of `system.yaml` that
  /// cannot be had is told of, and the site is made without its pages.
  private func comparison(
    _ result: CompilationRun.Result, _ templates: Templates
  ) async throws -> SiteComparison? {
    let configured = result.compilation.resolved.system.configuration.previous
    let root = result.loaded.root
    let known = try await ChangeCauses(folder: root.displayPath, compilation, general)
    guard previous != nil || configured != nil else { return nil }
    let source =
      previous.map { DraftSource($0, folder: root.displayPath) }
      ?? DraftSource(previous: configured?.value ?? "", of: root)
    do {
      let old = try await source.drafts(templates, compilation)
      let comparison = compare(old, result.compilation.resolved.drafts)
      var site = SiteComparison(comparison, oldName: source.name, newName: BuildDate.today())
      site.causes = known?.causes(of: comparison) ?? []
      return site
    } catch {
      guard previous == nil, let configured else { throw error }
      let words = (error as? Failure)?.message ?? (error as? LoadError)?.message
      let place = "\(root.display(SourceRoot.systemFile)):\(line(of: configured.span, in: result))"
      StandardStream.error.writeLine(
        Bilingual(
          zh: "警告：\(place)：没有生成差别页：\(words?.zh ?? "")",
          en: "warning: \(place): no pages of changes are made: \(words?.en ?? "")")[general.language])
      return nil
    }
  }

  private func line(of span: SourceSpan, in result: CompilationRun.Result) -> Int {
    LineIndex(result.loaded.sources[span.source]).position(of: span.lowerBound).line
  }

  private func unrecorded(_ count: Int) -> Bilingual {
    Bilingual(
      zh: "ids/ 还没有记下 \(count) 块新文字；发出这一稿之前运行 stdc ids，它们的链接才不再变",
      en:
        "ids/ does not know \(count) new blocks yet; run stdc ids before this draft goes out, so that links to them last"
    )
  }

  private func closing(_ manifest: Manifest) -> Bilingual {
    let page = output.hasSuffix("/") ? "\(output)index.html" : "\(output)/index.html"
    let size = "\((manifest.size + 512) / 1024) KiB"
    let count = manifest.entries.count
    return Bilingual(
      zh: "网站已生成：\(count) 个文件，\(size)。用浏览器打开 \(page)",
      en: "The site is ready: \(count) files, \(size). Open \(page) in a browser")
  }
}

extension STSVersion: ExpressibleByArgument {}
