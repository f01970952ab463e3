import ArgumentParser
import StdModel
import StdPublish
import StdReports

extension Severity: ExpressibleByArgument {}

/// `stdc check`: reports what is wrong and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查标准体系或单个标准，不写文件 / check a system or single standards, write nothing",
    discussion: """
      示例 / Examples:
        stdc check                              当前文件夹 / this folder
        stdc check standards --severity error   只看错误 / errors only
        stdc check standards/base               一个子体系 / one subsystem
        stdc check standards/base/terms.md      一个标准，连同其体系 / one standard in its system
        stdc check draft.md --no-system         一个标准，不看体系 / one standard on its own
        stdc check - < draft.md                 从标准输入读 / from standard input
        stdc check --rule GBT1.1-XRF-01         只看一条规则 / one rule only
        stdc check --rule GBT1.1-TRM-18         缺省关闭的规则也可以 / also one that is off by default
        stdc check --format github              供 CI 使用 / for CI
        stdc check --write-baseline known.txt   记下现有的问题 / note what there is
        stdc check --baseline known.txt         只报告新的问题 / report what is new
      """)

  @Argument(help: "标准体系文件夹、一个或多个文件，或 - / a system's folder, one or more files, or -")
  var paths: [String] = []

  @Flag(help: "文件单独检查，不连同所在体系 / check files without the system that they lie in")
  var noSystem = false

  @Option(
    name: .customLong("rule"), help: ArgumentHelp("只报告这条规则，可重复 / report this rule only, repeatable", valueName: "id"))
  var rules: [String] = []

  @Option(help: "只报告这一级及更重的问题 / the least severity to report")
  var severity: Severity = .info

  @Option(
    help: ArgumentHelp("不报告这份清单中已有的问题 / leave out the findings that this list knows", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("把现有的问题写成清单 / write the findings to a list", valueName: "file"))
  var writeBaseline: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let wanted = try Set(rules.map { try RuleBook.entry($0).id })
    let run = try await CompilationRun(compilation, general, linesElsewhere: false)
    let result = try await run.run(namedRules: wanted, load)
    let drawing = Diagrams(result.compilation.resolved)
    run.end()
    let diagnostics = (result.diagnostics + result.focused(drawing.diagnostics)).filter {
      $0.severity >= severity && (wanted.isEmpty || wanted.contains($0.rule))
    }
    if let writeBaseline {
      try BaselineFile.write(Baseline(diagnostics, of: result.loaded.sources), to: writeBaseline, general)
      return
    }
    let known = try baseline.map { try BaselineFile.read($0) }
    let reported = known.map { $0.split(diagnostics, of: result.loaded.sources) } ?? (new: diagnostics, gone: 0)
    report.print(reported.new, of: result.loaded, general)
    if let baseline, reported.gone > 0, report.isForPeople {
      BaselineFile.tellGone(reported.gone, in: baseline, general)
    }
    finish(reported.new, holding: result)
  }

  func validate() throws {
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("--baseline 与 --write-baseline 不同时用 / are not used together")
    }
  }

  private func load(_ loader: SourceLoader) async throws(LoadError) -> LoadedSources {
    if paths == ["-"] { return try loader.loadStandardInput(named: "<stdin>") }
    return try await loader.load(paths, noSystem: noSystem)
  }
}
