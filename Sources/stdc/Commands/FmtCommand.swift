import ArgumentParser
import StdCompiler
import StdModel
import StdPublish
import StdXML

/// `stdc fmt`: lays sources out one way, without changing what is compiled from them.
struct FmtCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "统一源文件的排版，不改内容 / lay sources out one way, their contents unchanged",
    discussion: """
      示例 / Examples:
        stdc fmt                        当前文件夹的体系 / the system in this folder
        stdc fmt standards/base         一个子体系 / one subsystem
        stdc fmt --dry-run              先看要改什么 / see first what would change
        stdc fmt --check                有未统一的文件时退出码为 1，供 CI 使用 / exit code 1 where a file differs, for CI

      改的是空行、行尾、标题的 # 个数、表格的竖线、列表的符号。改前改后都编译一遍，结果不同的文件不动。
      What changes are empty lines, line ends, the # of headings, the bars of tables, bullets. Both versions are
      compiled; a file that would come out differently is left.
      """)

  @Argument(help: "标准体系文件夹，或一个或多个文件 / a system's folder, or one or more files")
  var paths: [String] = []

  @Flag(help: "只显示差异，不改文件 / show the difference, change no file")
  var dryRun = false

  @Flag(help: "只检查，不改文件 / only check, change no file")
  var check = false

  @Flag(help: "文件单独处理，不连同所在体系 / files without the system that they lie in")
  var noSystem = false

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let templates = try await Templates(overlay: compilation.templates, workers: compilation.workers)
    let loaded = try await SourceLoader(workers: compilation.workers, namedFiles: catalogueFiles).load(
      paths, noSystem: noSystem)
    func compiled(_ sources: SourceSet) async -> Compilation {
      await compile(
        CompilerInput(
          sources: sources, profiles: templates.profiles, catalogue: templates.catalogue, workers: compilation.workers))
    }
    let before = await compiled(loaded.sources)
    var sources = format(before.resolved, before.diagnostics, files: loaded.focus)
    var kept: [SourceID] = []
    while true {
      let different = Self.different(before.resolved, await compiled(sources).resolved).filter {
        sources[$0].bytes != loaded.sources[$0].bytes
      }
      if different.isEmpty { break }
      kept += different
      let original = loaded.sources
      sources = sources.replacing { different.contains($0.id) ? original[$0.id].bytes : $0.bytes }
    }
    try write(sources, over: loaded, kept: kept.sorted())
  }

  /// The sources from which something else is compiled, as far as can be told; all of them where the documents differ.
  private static func different(_ before: ResolvedSystem, _ after: ResolvedSystem) -> [SourceID] {
    guard before.system.standards.map(\.source) == after.system.standards.map(\.source) else {
      return before.sources.texts.map(\.id)
    }
    return zip(before.system.standards, zip(documents(before), documents(after)))
      .filter { $1.0 != $1.1 }.map { $0.0.source }
  }

  /// Everything that the compiler knows of each document, but for its places in the source.
  private static func documents(_ system: ResolvedSystem) -> [[UInt8]] {
    SystemXMLRenderer(SiteMap(system.numbered)).documents(of: system)
  }

  private func write(_ sources: SourceSet, over loaded: LoadedSources, kept: [SourceID]) throws {
    let changes = SourceChanges(from: loaded, to: sources)
    if dryRun {
      changes.printDifference()
    } else if check {
      for path in changes.paths { StandardStream.output.writeLine(path) }
    } else {
      try changes.write()
    }
    let words = dryRun || check ? StandardStream.error : StandardStream.output
    for source in kept {
      let path = loaded.root.display(loaded.sources[source].path)
      words.writeLine(
        Bilingual(
          zh: "\(path) 未改：统一排版会改变编译结果", en: "\(path) is left: laid out anew it would be compiled to something else")[
            general.language])
    }
    let count = changes.count
    let summary =
      count == 0
      ? Bilingual(zh: "排版已经统一", en: "nothing to lay out anew")
      : dryRun || check
        ? Bilingual(zh: "\(count) 个文件的排版不统一", en: "\(count) files are laid out otherwise")
        : Bilingual(zh: "统一了 \(count) 个文件的排版", en: "laid out \(count) files")
    words.writeLine(summary[general.language])
    if check, count > 0 { throw ExitCode(1) }
  }
}
