import ArgumentParser
import StdCompiler
import StdModel
import StdPublish

extension DumpStage: ExpressibleByArgument {}

/// `stdc dump`: shows what a stage made of the sources.
struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "显示一个编译阶段的结果 / show the result of a stage",
    discussion: """
      示例 / Examples:
        stdc dump standards/base/terms.md --stage number   层次和编号 / hierarchy and numbers
        stdc dump draft.md --stage provisions              条款类型 / classes of provisions
      """)

  @Argument(help: "标准体系文件夹、文件，或 - / a system's folder, files, or -")
  var paths: [String]

  @Option(help: "阶段 / stage")
  var stage: DumpStage = .resolve

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let run = try await CompilationRun(compilation, general, linesElsewhere: false)
    let result = try await run.run { loader throws(LoadError) in
      if paths == ["-"] { return try loader.loadStandardInput(named: "<stdin>") }
      if paths.count == 1, isFolder(paths[0]) { return try await loader.loadFolder(at: paths[0]) }
      return try await loader.loadFiles(paths, in: .enclosingSystem)
    }
    run.end()
    let system = result.compilation.resolved
    for standard in system.system.standards {
      if let focus = result.loaded.focus, !focus.contains(standard.source) { continue }
      StandardStream.output.write(dump(standard.id, of: system, stage: stage).utf8)
    }
  }
}
