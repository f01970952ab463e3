import ArgumentParser
import StdCompiler
import StdModel
import StdPublish

/// `stdc fix`: mends in the sources what the rules offer a fix for.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "改正能确定改法的问题 / mend what has a certain fix",
    discussion: """
      示例 / Examples:
        stdc fix --dry-run                     先看要改什么 / see first what would change
        stdc fix                               改正当前文件夹的体系 / mend the system in this folder
        stdc fix standards/base/terms.md       只改一个标准 / one standard only
        stdc fix --rule GBT1.1-LVL-05          只改一条规则的问题 / findings of one rule only
        stdc fix --likely --dry-run            连同可能的改法 / also what is only likely

      编号改动时，体系内引用该编号之处一并改写；引用会改变所指的，编号不动。重复运行不会再有改动。
      Where a number changes, every reference to it in the system changes, too; where a reference would come to
      mean something else, the numbers stay. Running it twice changes nothing the second time.
      """)

  @Argument(help: "标准体系文件夹，或一个或多个文件 / a system's folder, or one or more files")
  var paths: [String] = []

  @Flag(help: "只显示差异，不改文件 / show the difference, change no file")
  var dryRun = false

  @Flag(help: "连同可能的改法 / also what is likely, not certain")
  var likely = false

  @Flag(help: "文件单独处理，不连同所在体系 / files without the system that they lie in")
  var noSystem = false

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("只改这条规则的问题，可重复 / findings of this rule only, repeatable", valueName: "id"))
  var rules: [String] = []

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var general: GeneralOptions

  func run() async throws {
    let wanted = try Set(rules.map { try RuleBook.entry($0).id })
    let templates = try await Templates(overlay: compilation.templates, workers: compilation.workers)
    let loaded = try await SourceLoader(workers: compilation.workers, namedFiles: catalogueFiles).load(
      paths, noSystem: noSystem)
    let input = CompilerInput(
      sources: loaded.sources, profiles: templates.profiles, catalogue: templates.catalogue,
      workers: compilation.workers, namedRules: wanted)
    let options = FixOptions(includesLikely: likely, rules: wanted.isEmpty ? nil : wanted, files: loaded.focus)
    let fixed = await fix(input, options)
    try write(fixed, over: loaded)
  }

  private func write(_ fixed: FixedSources, over loaded: LoadedSources) throws {
    let changes = SourceChanges(from: loaded, to: fixed.sources)
    if dryRun { changes.printDifference() } else { try changes.write() }
    // A difference on standard output is to be read by `patch`; words about it go beside it.
    let words = dryRun ? StandardStream.error : StandardStream.output
    for line in summary(fixed, files: changes.count, loaded) { words.writeLine(line[general.language]) }
  }

  private func summary(_ fixed: FixedSources, files: Int, _ loaded: LoadedSources) -> [Bilingual] {
    var lines: [Bilingual] = []
    for (rule, count) in fixed.mended.sorted(by: { $0.key < $1.key }) {
      lines.append(Bilingual(zh: "  \(rule)　\(count) 处", en: "  \(rule)  \(count)"))
    }
    let total = fixed.mended.values.reduce(0, +)
    lines.append(
      total == 0
        ? Bilingual(zh: "没有可改的问题", en: "nothing to mend")
        : dryRun
          ? Bilingual(zh: "可改 \(files) 个文件中的 \(total) 个问题", en: "\(total) findings in \(files) files would be mended")
          : Bilingual(zh: "改正了 \(files) 个文件中的 \(total) 个问题", en: "mended \(total) findings in \(files) files"))
    for source in fixed.notRenumbered {
      let path = loaded.root.display(fixed.sources[source].path)
      lines.append(
        Bilingual(
          zh: "\(path) 的编号未改：有的引用会改变所指，请先核对这些引用",
          en: "the numbers of \(path) are left: references would come to mean something else; see to them first"))
    }
    let left = fixed.compilation.diagnostics.count { loaded.focus?.contains($0.span.source) ?? true }
    if left > 0 {
      lines.append(Bilingual(zh: "还有 \(left) 个问题，见 stdc check", en: "\(left) findings are left; see stdc check"))
    }
    return lines
  }
}
