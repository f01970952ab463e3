import StdCompiler
import StdModel
import StdPublish

/// One run through loading and compiling, with its progress and times.
struct CompilationRun {
  let options: CompilationOptions
  let general: GeneralOptions
  let progress: Progress
  let templates: Templates
  let timings = Timings()

  /// What was compiled.
  struct Result: Sendable {
    let loaded: LoadedSources
    let compilation: Compilation

    /// Findings of loading and compiling together; of the files that were asked for, where only some were.
    var diagnostics: [Diagnostic] { focused(loaded.diagnostics + compilation.diagnostics) }

    /// Those of the findings that lie in files that were asked for.
    func focused(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
      guard let focus = loaded.focus else { return diagnostics }
      return diagnostics.filter { focus.contains($0.span.source) }
    }
  }

  init(_ options: CompilationOptions, _ general: GeneralOptions, linesElsewhere: Bool) async throws {
    templates = try await Templates(overlay: options.templates, workers: options.workers)
    self.options = options
    self.general = general
    progress = Progress(general.language, linesElsewhere: linesElsewhere)
  }

  /// Loads with the given step and compiles what it brings.
  ///
  /// - Parameter namedRules: rules that are asked for by name, which run also where they are off by default.
  func run(
    namedRules: Set<RuleID> = [], _ load: (SourceLoader) async throws(LoadError) -> LoadedSources
  ) async throws -> Result {
    begin(Bilingual(zh: "读取文件", en: "load"))
    let loaded = try await load(SourceLoader(workers: options.workers, namedFiles: catalogueFiles))
    let input = CompilerInput(
      sources: loaded.sources, profiles: templates.profiles, catalogue: templates.catalogue, workers: options.workers,
      namedRules: namedRules, day: BuildDate.today())
    let compilation = await compile(input) { begin($0.words) }
    return Result(loaded: loaded, compilation: compilation)
  }

  func begin(_ stage: Bilingual) {
    timings.begin(stage)
    progress.step(stage)
  }

  /// Takes the progress away and prints the times where they are wanted.
  func end() {
    progress.end()
    if options.timings { StandardStream.error.writeLine(timings.table(general.language)) }
  }
}

extension CompilerStage {
  fileprivate var words: Bilingual {
    switch self {
    case .parse: Bilingual(zh: "分析文本", en: "parse")
    case .number: Bilingual(zh: "编号", en: "number")
    case .resolve: Bilingual(zh: "解析引用", en: "resolve")
    case .validate: Bilingual(zh: "检查规则", en: "validate")
    }
  }
}
