package import StdModel

/// What the documents of a system ask about each other, worked out once. A class, so that they share it.
package final class STSIndex: Sendable {
  let system: ResolvedSystem
  let map: SiteMap
  let version: STSVersion
  /// The pictures of the system's folder, by their paths there.
  let pictures: Set<String>
  private let facts: [NodeTable<NodeFacts>]
  private let standardsByNumber: [StandardNumber: StandardID]
  private let siblingPaths: [String]

  /// `map` has to know the numbers of the system (`SiteMap.init(_: NumberedSystem)`).
  package init(_ system: ResolvedSystem, _ map: SiteMap, _ version: STSVersion) {
    self.system = system
    self.map = map
    self.version = version
    pictures = Set(system.sources.pictures)
    facts = system.numbered.facts
    siblingPaths = system.system.standards.map { "../\($0.slug)/standard.xml" }
    var byNumber: [StandardNumber: StandardID] = [:]
    byNumber.reserveCapacity(system.system.standards.count * 2)
    for standard in system.system.standards where standard.kind == .standard {
      guard let number = standard.metadata.number?.value else { continue }
      byNumber[number] = byNumber[number] ?? standard.id
      byNumber[number.undated] = byNumber[number.undated] ?? standard.id
    }
    standardsByNumber = byNumber
  }

  /// The standard of the system that a number means: the same edition, else the one without year.
  func standard(numbered number: StandardNumber) -> StandardID? {
    standardsByNumber[number] ?? (number.isDated ? nil : standardsByNumber[number.undated])
  }

  func facts(of reference: NodeReference) -> NodeFacts { facts[Int(reference.standard.index)][reference.node] }

  /// The path from the file of one standard to that of another: `../counter/standard.xml`.
  func siblingPath(_ id: StandardID) -> String { siblingPaths[Int(id.index)] }
}
