import Glibc
import StdDiagrams
import StdModel
import StdPublish
import StdSyntax

/// The diagrams of a system, with what Graphviz drew for the `dot` blocks in it, and what it could not.
struct Diagrams: Sendable {
  let renderer: DiagramRenderer
  /// All diagrams of the system.
  let units: [DiagramRenderer.Unit]
  let diagnostics: [Diagnostic]

  init(_ system: ResolvedSystem) {
    let plain = DiagramRenderer { parseFlow($0.text, span: $0.textSpan).output }
    units = plain.plan(system)
    let figures = plain.dotFigures(in: units)
    guard !figures.isEmpty else {
      (renderer, diagnostics) = (plain, [])
      return
    }
    let graphviz = getenv("PATH").flatMap { Graphviz(searchPath: String(cString: $0)) }
    var drawings: [OutputPath: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, _, source) in figures {
      switch drawDot(source, with: graphviz) {
      case .success(let svg): drawings[path] = svg
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
    renderer = DiagramRenderer(dotDrawings: drawings) { parseFlow($0.text, span: $0.textSpan).output }
    self.diagnostics = diagnostics
  }
}
