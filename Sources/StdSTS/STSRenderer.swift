package import StdModel

/// Writes each standard and drafting statement as NISO STS (ANSI/NISO Z39.102), Interchange tag set with XHTML tables
/// and MathML 3, the format that standards bodies and their vendors exchange. `docs/niso-sts.md` has the mapping.
///
/// The running text, the labels and the ids are those of the page of the standard.
package struct STSRenderer: Renderer {
  private let index: STSIndex

  /// `map` has to know the numbers of the system (`SiteMap.init(_: NumberedSystem)`).
  package init(_ system: ResolvedSystem, _ map: SiteMap, version: STSVersion = .v1_0) {
    index = STSIndex(system, map, version)
  }

  package func plan(_ system: ResolvedSystem) -> [StandardID] { system.system.standards.map(\.id) }

  /// The file of one document, without diagrams: the text that they are drawn from stands in their places.
  package func render(_ id: StandardID, of system: ResolvedSystem) -> [Artifact] { [render(id, diagrams: [])] }

  /// The file of one document; `diagrams` are the paths of the diagrams on it that were drawn.
  package func render(_ id: StandardID, diagrams: Set<OutputPath>) -> Artifact {
    let writer = STSDocument(id, index, diagrams: diagrams)
    return Artifact(index.map.sts(of: id), writer.render())
  }
}
