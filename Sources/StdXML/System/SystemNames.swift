import StdModel

/// Knows the name (`xml:id`) of everything that `system.xml` holds.
struct SystemNames: Sendable {
  /// The escaped slugs, in the order of the standards.
  private let slugs: [[UInt8]]
  private let facts: [NodeTable<NodeFacts>]
  private let map: SiteMap
  private let planned: [StandardNumber: Int]

  init(_ numbered: NumberedSystem, _ map: SiteMap, _ layout: SystemLayout) {
    slugs = numbered.system.standards.map { Self.escape($0.slug) }
    facts = numbered.facts
    self.map = map
    planned = layout.planned
  }

  func document(_ id: StandardID) -> SystemName { SystemName(kind: .document(slugs[Int(id.index)])) }

  func node(_ reference: NodeReference) -> SystemName {
    let index = Int(reference.standard.index)
    let anchor: SystemName.Anchor =
      map.repeatsNumber(reference) ? .node : SystemName.Anchor(facts[index][reference.node])
    return SystemName(kind: .node(slugs[index], reference.node, anchor))
  }

  func node(_ standard: StandardID, _ node: NodeID) -> SystemName { self.node(NodeReference(standard, node)) }

  func subsystem(_ kind: SubsystemKind) -> SystemName { SystemName(kind: .subsystem(kind)) }

  func category(_ category: Category) -> SystemName {
    let parts = category.id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let path = parts.map { SystemName.escape(String(decoding: $0, as: UTF8.self), isStart: false) }
    return SystemName(kind: .category(Array(path.joined(separator: [UInt8(ascii: ".")]))))
  }

  func adopted(_ index: Int) -> SystemName { SystemName(kind: .adopted(index)) }

  func planned(_ index: Int) -> SystemName { SystemName(kind: .planned(index)) }

  /// The planned standard that a number in running text means.
  func planned(_ number: StandardNumber) -> SystemName? { planned[number.undated].map { planned($0) } }

  private static func escape(_ slug: String) -> [UInt8] { SystemName.escape(slug, isStart: true) }
}
