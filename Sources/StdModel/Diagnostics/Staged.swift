/// What a stage returns: the best value that can be made, and the problems found on the way.
@frozen package struct Staged<Output: Sendable>: Sendable {
  package var output: Output
  package var diagnostics: [Diagnostic]

  @inlinable package init(_ output: Output, _ diagnostics: [Diagnostic] = []) {
    self.output = output
    self.diagnostics = diagnostics
  }

  /// Runs the next stage on the output and keeps the diagnostics of both.
  @inlinable package func then<Next: Sendable>(_ stage: (Output) -> Staged<Next>) -> Staged<Next> {
    let next = stage(output)
    return Staged<Next>(next.output, diagnostics.isEmpty ? next.diagnostics : diagnostics + next.diagnostics)
  }
}
