import StdHTML
import StdModel
import StdPublish

/// Everything that a build writes: the units of all renderers, and the pictures of the sources.
struct Site: Sendable {
  enum Unit: Sendable {
    case page(SiteUnit)
    case picture(String)
  }

  private let system: ResolvedSystem
  private let root: SourceRoot
  private let pages: SiteRenderer

  init(_ result: CompilationRun.Result, templates: Templates, date: String, language: Language) {
    system = result.compilation.resolved
    root = result.loaded.root
    pages = SiteRenderer(
      system,
      SiteInputs(
        files: templates.site.map { SiteInputs.File(name: $0.path, bytes: $0.bytes) }, diagnostics: result.diagnostics,
        date: date, language: language, diagram: { _ in nil }))
  }

  /// In an order that brings no gain but is always the same.
  var units: [Unit] {
    pages.plan(system).map(Unit.page) + system.sources.pictures.map(Unit.picture)
  }

  func render(_ unit: Unit) -> [Artifact] {
    switch unit {
    case .page(let page): pages.render(page, of: system)
    case .picture(let path):
      // A picture that went away since it was listed is missing on the pages too.
      root.picture(path).map { [Artifact(OutputPath("pictures/" + path), $0)] } ?? []
    }
  }
}
