import StdCompiler
import StdConsultation
import StdDiagrams
import StdHTML
import StdModel
import StdPublish
import StdSTS
import StdXML

/// Everything that a build writes: the units of all renderers, and the pictures of the sources.
struct Site: Sendable {
  enum Unit: Sendable {
    /// A page; that of a standard with its NISO STS file, and the one by GB/T 37967 where it is asked for.
    case page(SiteUnit)
    /// The same with the diagrams on it, which are drawn once for all.
    case illustratedPage(SiteUnit, [DiagramRenderer.Unit])
    case xml(SystemXMLRenderer.Unit)
    case picture(String)

    /// Whether it is the notice of a round, which a publication makes with its downloads.
    var isNotice: Bool {
      if case .page(.consultation) = self { return true }
      return false
    }
  }

  private let system: ResolvedSystem
  private let root: SourceRoot
  let pages: SiteRenderer
  private let xml: SystemXMLRenderer
  private let sts: STSRenderer
  private let gbt37967: GBT37967Renderer?
  private let diagrams: Diagrams

  init(
    _ result: CompilationRun.Result, ledgers: SystemLedgers, reviews: [StandardID: StandardReview] = [:],
    comparison: SiteComparison?,
    templates: Templates, date: String,
    language: Language, stsVersion: STSVersion, writesGBT37967: Bool = false, isPublic: Bool = false
  ) async {
    let system = result.compilation.resolved
    self.system = system
    root = result.loaded.root
    async let drawn = Diagrams(system)
    let map = SiteMap(system.numbered, hasGBT37967: writesGBT37967)
    async let index = SiteIndex(system, map)
    gbt37967 = writesGBT37967 ? GBT37967Renderer(system, map) : nil
    xml = SystemXMLRenderer(map)
    sts = STSRenderer(system, map, version: stsVersion)
    diagrams = await drawn
    pages = await SiteRenderer(
      await index,
      SiteInputs(
        files: templates.site.map { SiteInputs.File(name: $0.path, bytes: $0.bytes) },
        diagnostics: result.diagnostics + diagrams.diagnostics,
        date: date, language: language, diagramRules: DiagramStyle.ruleBytes,
        drawn: Set(diagrams.units.map(\.path)), blockIDs: ledgers.blockIDs, reviews: reviews, comparison: comparison,
        drafts: ledgers.entries.isEmpty ? system.drafts : ledgers.entries.map(\.draft),
        forms: BlankForm.artifacts(of: system), isPublic: isPublic,
        rule: { id in RuleBook.documentation(of: id).map { ($0.summary, $0.basis.words) } },
        diagram: { _ in nil }))
  }

  /// The files that many units make together.
  static let assembled = [SiteMap.systemXML]

  /// The units of one renderer stand together and in its order; a diagram is made with the page that shows it.
  var units: [Unit] {
    var diagrams: [SiteUnit: [DiagramRenderer.Unit]] = [:]
    for diagram in self.diagrams.units { diagrams[page(of: diagram), default: []].append(diagram) }
    return xml.plan(system).map(Unit.xml)
      + pages.plan(system).map { page in diagrams[page].map { .illustratedPage(page, $0) } ?? .page(page) }
      + system.sources.pictures.map(Unit.picture)
  }

  private func page(of diagram: DiagramRenderer.Unit) -> SiteUnit {
    if let standard = diagram.standard { return .standard(standard) }
    switch diagram.subject {
    case .framework, .figure: return .home
    case .subsystem(let kind): return .subsystem(kind, page: 0)
    }
  }

  func render(_ unit: Unit) -> [Artifact] {
    switch unit {
    case .page(let page): pages.render(page, of: system) + exchangeFiles(of: page, diagrams: [])
    case .illustratedPage(let page, let diagrams): render(page, with: diagrams)
    case .xml(let part): xml.render(part, of: system)
    case .picture(let path):
      // A picture that went away since it was listed is missing on the pages too.
      root.picture(path).map { [Artifact(SiteMap.picture(path), $0)] } ?? []
    }
  }

  private func render(_ page: SiteUnit, with units: [DiagramRenderer.Unit]) -> [Artifact] {
    var embedded: [OutputPath: [UInt8]] = [:]
    var files: [Artifact] = []
    for unit in units {
      guard let diagram = diagrams.renderer.diagram(unit, of: system) else { continue }
      embedded[unit.path] = diagram.embedded
      files.append(diagram.file)
    }
    return pages.render(page, of: system, with: embedded) + exchangeFiles(of: page, diagrams: Set(embedded.keys))
      + files
  }

  /// What the editions of a round need: the diagrams of the standards that are out, and the pictures.
  var editionInputs: EditionInputs {
    let shown = Set(pages.editionStandards)
    var drawn: [OutputPath: [UInt8]] = [:]
    for unit in diagrams.units {
      guard let standard = unit.standard, shown.contains(standard) else { continue }
      if let diagram = diagrams.renderer.diagram(unit, of: system) { drawn[unit.path] = diagram.embedded }
    }
    return EditionInputs(
      diagrams: drawn, picture: { [root] in root.picture($0) },
      hash: { bytes in
        let digits = Array(sha256(bytes).utf8)
        return stride(from: 0, to: digits.count, by: 2).compactMap { place in
          UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
        }
      })
  }

  private func exchangeFiles(of page: SiteUnit, diagrams: Set<OutputPath>) -> [Artifact] {
    guard case .standard(let id) = page else { return [] }
    let tagged = gbt37967?.render(id, diagrams: diagrams)
    return [sts.render(id, diagrams: diagrams)] + (tagged.map { [$0] } ?? [])
  }

  /// The NISO STS files of all documents, to be checked.
  func stsFiles(workers: Int) async -> [(id: StandardID, bytes: [UInt8])] {
    let drawn = Set(diagrams.units.map(\.path))
    return await system.system.standards.parallelMap(workers: workers) { standard in
      (standard.id, sts.render(standard.id, diagrams: drawn).bytes)
    }
  }

  /// What stood in the way of drawing.
  var diagnostics: [Diagnostic] { diagrams.diagnostics }

  /// Whether validating is soon done.
  var isQuickToValidate: Bool { SystemXMLValidation.isQuick(system) }

  /// Where `system.xml` breaks its schema: faults of the program.
  func validate(workers: Int) async -> [Diagnostic] {
    let validation = SystemXMLValidation(system, xml)
    return validation.conclude(await validation.plan().parallelMap(workers: workers) { validation.check($0) })
  }
}
