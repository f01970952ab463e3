import StdCompiler
import StdDiagrams
import StdHTML
import StdModel
import StdPublish
import StdXML

/// Everything that a build writes: the units of all renderers, and the pictures of the sources.
struct Site: Sendable {
  enum Unit: Sendable {
    case page(SiteUnit)
    case diagram(DiagramRenderer.Unit)
    case xml(SystemXMLRenderer.Unit)
    case picture(String)
  }

  private let system: ResolvedSystem
  private let root: SourceRoot
  private let pages: SiteRenderer
  private let xml: SystemXMLRenderer
  private let diagrams: Diagrams

  init(_ result: CompilationRun.Result, templates: Templates, date: String, language: Language) {
    system = result.compilation.resolved
    root = result.loaded.root
    xml = SystemXMLRenderer(SiteMap(system.numbered))
    diagrams = Diagrams(system)
    pages = SiteRenderer(
      system,
      SiteInputs(
        files: templates.site.map { SiteInputs.File(name: $0.path, bytes: $0.bytes) },
        diagnostics: result.diagnostics + diagrams.diagnostics,
        date: date, language: language, diagramRules: DiagramStyle.ruleBytes,
        diagram: diagrams.renderer.embedder(for: system)))
  }

  /// The files that many units make together.
  static let assembled = [SiteMap.systemXML]

  /// The units of one renderer stand together and in its order.
  var units: [Unit] {
    xml.plan(system).map(Unit.xml) + pages.plan(system).map(Unit.page)
      + diagrams.renderer.plan(system).map(Unit.diagram)
      + system.sources.pictures.map(Unit.picture)
  }

  func render(_ unit: Unit) -> [Artifact] {
    switch unit {
    case .page(let page): pages.render(page, of: system)
    case .diagram(let diagram): diagrams.renderer.render(diagram, of: system)
    case .xml(let part): xml.render(part, of: system)
    case .picture(let path):
      // A picture that went away since it was listed is missing on the pages too.
      root.picture(path).map { [Artifact(SiteMap.picture(path), $0)] } ?? []
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
