package import StdModel
import StdSyntax

/// What goes into a compilation: the files of a system or a single file, and the profiles and the catalogue that stdc
/// brings along.
package struct CompilerInput: Sendable {
  package let sources: SourceSet
  /// Profile files; the name of a profile is its `name`, not its path.
  package let profiles: [SourceText]
  /// What is known of the editions of standards from elsewhere, as CSV or YAML.
  package let catalogue: [SourceText]
  /// How many workers share the files; 1 runs everything in turn.
  package let workers: Int
  /// Rules that somebody asks for by name: of those that are off by default they run, too.
  package let namedRules: Set<RuleID>
  /// The day of the build, `2026-03-01`, by which exceptions with a last day expire; nil where none does.
  package let day: String?

  package init(
    sources: SourceSet, profiles: [SourceText], catalogue: [SourceText] = [], workers: Int,
    namedRules: Set<RuleID> = [], day: String? = nil
  ) {
    self.sources = sources
    self.profiles = profiles
    self.catalogue = catalogue
    self.workers = workers
    self.namedRules = namedRules
    self.day = day
  }

  /// The same with other sources.
  func with(_ sources: SourceSet) -> CompilerInput {
    CompilerInput(
      sources: sources, profiles: profiles, catalogue: catalogue, workers: workers, namedRules: namedRules,
      day: day)
  }
}

/// The stages, as `--timings` and `dump` name them.
package enum CompilerStage: String, CaseIterable, Sendable {
  case parse, number, resolve, validate
}

/// What comes out: the resolved system, and every diagnostic in its final order.
package struct Compilation: Sendable {
  package let resolved: ResolvedSystem
  package let diagnostics: [Diagnostic]
}

/// Compiles a system. Never fails: problems become diagnostics, and what can be compiled is compiled.
///
/// - Parameter onStage: called when a stage begins, so that the caller can show progress and take times.
package func compile(
  _ input: CompilerInput, onStage: @Sendable (CompilerStage) -> Void = { _ in }
) async -> Compilation {
  onStage(.parse)
  let configured = configure(input)
  let parsed = await parseDocuments(input, besides: configured.output.configuration.catalogues.map(\.value))
  let catalogue = readCatalogue(
    builtIn: input.catalogue, named: configured.output.configuration.catalogues, sources: input.sources)
  let system = assemble(
    parsed.output, sources: input.sources, configuration: configured.output.configuration,
    framework: configured.output.framework)
  onStage(.number)
  let facts = await system.standards.parallelMap(workers: input.workers) { number($0) }
  onStage(.resolve)
  let resolved = await resolve(
    NumberedSystem(system: system, facts: facts), sources: input.sources, catalogue: catalogue.output,
    workers: input.workers)
  onStage(.validate)
  let diagnostics = await validate(
    resolved.output,
    earlier: parsed.diagnostics + configured.diagnostics + catalogue.diagnostics + resolved.diagnostics,
    rules: RuleSet.standard(with: system.configuration, named: input.namedRules),
    isSystem: system.configuration.source != nil,
    day: input.day,
    workers: input.workers)
  return Compilation(resolved: resolved.output, diagnostics: diagnostics)
}

/// Parses and lowers each file in one go, so that its Markdown tree is gone before the next one is read.
private func parseDocuments(
  _ input: CompilerInput, besides catalogues: [String]
) async -> Staged<[LoweredDocument]> {
  let catalogues = catalogues.compactMap(cataloguePath)
  let files = input.sources.texts.filter { !$0.path.hasSuffix(".yaml") && !catalogues.contains($0.path) }
  let lowered = await files.parallelMap(workers: input.workers) { source in
    parseMarkdown(source).then { lower($0, source: source) }
  }
  return Staged(lowered.map(\.output), lowered.flatMap(\.diagnostics))
}

/// Reads `system.yaml` and makes the framework; a single file has an empty one.
private func configure(_ input: CompilerInput) -> Staged<(configuration: SystemConfiguration, framework: Framework)> {
  guard let source = input.sources.texts.first(where: { $0.path == "system.yaml" }) else {
    return Staged((SystemConfiguration(), Framework(profile: "", subsystems: [])))
  }
  let root = parseYAML(source, range: source.span)
  let configuration = readConfiguration(root.output, source: source.id)
  var diagnostics = root.diagnostics + configuration.diagnostics
  // Read up to the one that is wanted.
  let profiles = input.profiles.lazy.compactMap { parseYAML($0, range: $0.span).output.map { readProfile($0).output } }
  let wanted = configuration.output.profile
  let profile = profiles.first { $0.name == wanted?.value ?? "db53-sme" }
  if profile == nil, let wanted {
    diagnostics.append(ConfigurationRules.unknownProfile(wanted.value, known: Array(profiles.map(\.name)), wanted.span))
  }
  let framework = buildFramework(
    profile: profile ?? profiles.first { $0.name == "db53-sme" } ?? Profile(name: "", subsystems: []),
    changes: root.output?["framework"], planned: configuration.output.planned)
  return Staged((configuration.output, framework.output), diagnostics + framework.diagnostics)
}
