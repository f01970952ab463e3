package import StdModel

/// Writes each standard by GB/T 37967—2019, the framework of tags that Chinese platforms ask for: the cover data, the
/// elements and three levels of clauses in elements, what stands in them as text. `docs/niso-sts.md` has the mapping and
/// says what of it is confirmed; there is no schema.
package struct GBT37967Renderer: Sendable {
  private let index: STSIndex

  /// `map` has to know the numbers of the system (`SiteMap.init(_: NumberedSystem)`).
  package init(_ system: ResolvedSystem, _ map: SiteMap) { index = STSIndex(system, map, .v1_0) }

  /// The file of a standard, nil for a drafting statement, which the framework does not know; `diagrams` are the paths of
  /// the diagrams in it that were drawn.
  package func render(_ id: StandardID, diagrams: Set<OutputPath>) -> Artifact? {
    guard index.system.system[id].kind == .standard else { return nil }
    let document = GBT37967Document(STSContext(id, index, diagrams: diagrams))
    return Artifact(index.map.gbt37967(of: id), document.render())
  }
}
