import Foundation
import StdCompiler
import StdConsultation
import StdDrafts
import StdHTML
import StdModel
import StdPublish
import StdReports
import StdServer

/// A system that is compiled again whenever its sources change. Its site stands in a folder of its own among the
/// temporary files; the one of `stdc build` is left alone. While the sources cannot be compiled, the last site stands.
actor ServedSystem {
  nonisolated let hub = EventHub()
  nonisolated let desk: CommentDesk
  /// The folder of the site.
  nonisolated let site: String
  private nonisolated let temporary: String
  private nonisolated let root: SourceRoot
  private let folder: String
  private let compilation: CompilationOptions
  private let general: GeneralOptions
  /// The draft that was out when the server started; comments are placed in it, as `stdc comments` does.
  private let draftOut: CommentedDraft?
  private var state: BuildState

  /// Compiles for the first time; throws where that cannot be done.
  init(_ named: String?, _ compilation: CompilationOptions, _ general: GeneralOptions) async throws {
    folder = SystemFolder.chosen(named)
    self.compilation = compilation
    self.general = general
    temporary = FileManager.default.temporaryDirectory.path + "/stdc-serve-\(getpid())"
    site = temporary + "/site"
    // Only its owner may look in: the drafts are not public yet.
    do {
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        zh: "无法建立 \(temporary)：\(error.localizedDescription)",
        en: "cannot make \(temporary): \(error.localizedDescription)")
    }
    do {
      if let root = try? SourceRoot(folder) {
        draftOut = try await RecordedDraft.all(of: root, compilation, general).last?.commented
      } else {
        draftOut = nil
      }
      let built = try await Self.build(folder, site, draftOut, compilation, general, number: 1)
      root = built.root
      state = built.state
      desk = CommentDesk(ConsultationFiles(built.root), built.draft) { BuildDate.today() }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
    await hub.send("build", state, stands: true)
  }

  /// Where returns are kept that come over HTTP, unless somebody says otherwise.
  nonisolated var defaultStore: String {
    let folder = root.display(ConsultationFiles.folder)
    try? PlainFolder.make(folder)
    return folder + "/intake.sqlite"
  }

  /// The pages as they stand now.
  var pages: PreviewPages { PreviewPages(folder: site, .liveReload(number: state.number)) }

  nonisolated func clearAway() { try? FileManager.default.removeItem(atPath: temporary) }

  /// Compiles again after each change, for ever.
  func follow() async {
    var folders = [root.displayPath]
    if let templates = compilation.templates { folders.append(templates) }
    let records = "\(root.displayPath)/\(ConsultationFiles.folder)/"
    await SourceWatch(folders).run { paths in
      // What happens to comments changes no page.
      if paths.contains(where: { $0.hasPrefix(records) }) { await tellRecords() }
      if paths.contains(where: { !$0.hasPrefix(records) }) { await rebuild() }
    }
  }

  /// Tells the open pages that comments were changed, or came.
  nonisolated func tellRecords() async { await hub.send("comments", true) }

  private func rebuild() async {
    let number = state.number + 1
    do {
      let built = try await Self.build(folder, site, draftOut, compilation, general, number: number)
      state = built.state
      await desk.update(built.draft)
    } catch {
      let words = Self.words(for: error)
      state.failure = words[general.language]
      StandardStream.error.writeLine(words[general.language])
    }
    await hub.send("build", state, stands: true)
  }

  private static func words(for error: any Error) -> Bilingual {
    switch error {
    case let failure as Failure: failure.message
    case let error as LoadError: error.message
    case let error as PublishError: error.message
    default: Bilingual(zh: "无法编译：\(error.localizedDescription)", en: "cannot compile: \(error.localizedDescription)")
    }
  }

  // MARK: - Compiling

  private struct Built {
    let root: SourceRoot
    let state: BuildState
    let draft: DeskDraft
  }

  private static func build(
    _ folder: String, _ output: String, _ draftOut: CommentedDraft?, _ compilation: CompilationOptions,
    _ general: GeneralOptions, number: Int
  ) async throws -> Built {
    let run = try await CompilationRun(compilation, general, linesElsewhere: false)
    let result = try await run.run { loader throws(LoadError) in try await loader.loadSystem(at: folder) }
    let ledgers = try SystemLedgers(result)
    let site = await Site(
      result, ledgers: ledgers, comparison: nil, templates: run.templates, date: BuildDate.today(),
      language: general.language, stsVersion: .v1_0)
    run.begin(Bilingual(zh: "生成网站", en: "write the site"))
    try await Publisher(workers: compilation.workers).publish(site.units, to: output, assembled: Site.assembled) {
      site.render($0)
    }
    run.end()
    let diagnostics = (result.diagnostics + site.diagnostics).sorted()
    let state = BuildState(diagnostics, of: result.loaded, number: number, general.language)
    tell(diagnostics, state, result.loaded, general)
    let round = ConsultationRound(result.compilation.resolved)
    return Built(
      root: result.loaded.root, state: state,
      draft: DeskDraft(result.compilation.resolved, draftOut ?? CommentedDraft(ledgers, round), round))
  }

  private static func tell(
    _ diagnostics: [Diagnostic], _ state: BuildState, _ loaded: LoadedSources, _ general: GeneralOptions
  ) {
    let report = Report(
      diagnostics, of: loaded.sources, in: loaded.root.path, rules: RuleCatalogue([]), language: general.language)
    StandardStream.output.write(TerminalReport.text(report, style: general.style).utf8)
  }
}

extension BuildState {
  /// The findings at their places, the worst first.
  fileprivate init(_ diagnostics: [Diagnostic], of loaded: LoadedSources, number: Int, _ language: Language) {
    // A page that lists more than this helps nobody; the report of the site has them all.
    let shown = diagnostics.filter { $0.severity != .info }.sorted { $0.severity > $1.severity }.prefix(200)
    var indexes: [SourceID: LineIndex] = [:]
    self.init(
      number: number, errors: diagnostics.count { $0.severity == .error },
      warnings: diagnostics.count { $0.severity == .warning },
      findings: shown.map { finding in
        let source = loaded.sources[finding.span.source]
        let index = indexes[finding.span.source] ?? LineIndex(source)
        indexes[finding.span.source] = index
        let place = index.position(of: finding.span.lowerBound)
        return Finding(
          severity: finding.severity, rule: finding.rule.description, file: loaded.root.display(source.path),
          line: place.line, column: place.column, message: finding.message[language])
      })
  }
}

extension DeskDraft {
  fileprivate init(_ system: ResolvedSystem, _ draft: CommentedDraft, _ round: ConsultationRound?) {
    let map = SiteMap(system.numbered)
    var pages: [String: String] = [:]
    for standard in system.system.standards {
      let name = standard.metadata.number?.value.description ?? standard.metadata.displayTitle
      pages[name] = map.page(of: standard.id).description
    }
    self.init(
      draft, system: system.system.configuration.title ?? "标准体系", pages: pages,
      asked: round?.consultation.units ?? [],
      deadline: round?.consultation.closes?.value, offset: round?.consultation.offset ?? 8 * 60)
  }
}
