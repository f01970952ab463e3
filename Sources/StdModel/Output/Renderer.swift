/// One family of output. `plan` says which files there are; `render` makes one of them and is pure, so that units run
/// side by side.
package protocol Renderer: Sendable {
  associatedtype Unit: Sendable

  func plan(_ system: ResolvedSystem) -> [Unit]
  func render(_ unit: Unit, of system: ResolvedSystem) -> [Artifact]
}
