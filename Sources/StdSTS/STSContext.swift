import StdMarkup
import StdModel

/// What one document is written from; nothing of it changes while it is written. A class, because every closure that
/// writes attributes captures it.
final class STSContext: Sendable {
  let index: STSIndex
  let standard: Standard
  let facts: NodeTable<NodeFacts>
  let references: PlacedFacts<CrossReference>
  let termUses: PlacedFacts<TermUse>
  let provisions: PlacedFacts<PlacedProvision>
  /// The diagrams of the document that were drawn.
  let diagrams: Set<OutputPath>
  /// The nodes that are not written: those of contents (目次) that the author typed.
  private let leftOut: [Range<Int32>]

  init(_ id: StandardID, _ index: STSIndex, diagrams: Set<OutputPath>) {
    self.index = index
    let system = index.system
    standard = system.system[id]
    facts = system.facts(of: id)
    let resolution = system.resolution(of: id)
    references = resolution.references
    termUses = resolution.termUses
    provisions = resolution.provisions
    self.diagrams = diagrams
    let elements = standard.elements
    let count = Int32(standard.nodeCount)
    leftOut = elements.indices.filter { elements[$0].kind == .contents }.map { place in
      let end = place + 1 < elements.count ? elements[place + 1].id.index : count
      return elements[place].id.index..<max(end, elements[place].id.index)
    }
  }

  /// The published picture that the source names, by its path in the system's folder.
  func picture(_ path: String) -> String? {
    guard let found = SiteMap.picturePath(path, in: index.system.sources[standard.source].path),
      index.pictures.contains(found)
    else { return nil }
    return found
  }

  /// Whether an element with the anchor of the node stands in the document, so that references may lead there.
  func isWritten(_ node: NodeID) -> Bool {
    if leftOut.contains(where: { $0.contains(node.index) }) { return false }
    return switch facts[node].kind {
    case .element, .clause, .item, .table, .figure, .formula, .note, .example, .term, .reference, .footnote: true
    case .paragraph, .list, .row, .quotation, .preformatted: false
    }
  }
}

extension AttributeWriter {
  /// The anchor of a node on the page of its standard, which is its id here. All anchors are names of XML.
  mutating func id(_ node: NodeID, in context: STSContext) {
    self(STSAttribute.id.name) { $0.anchor(node, in: context) }
  }

  /// The id of the entry of a term, which stands inside the section with the anchor: `entry-3.1`.
  mutating func entryID(_ attribute: STSAttribute, _ node: NodeID, in context: STSContext) {
    self(attribute.name) { value in
      value.constant("entry-")
      if case .clause(let number) = context.facts[node].effective,
        !context.index.map.repeatsNumber(NodeReference(context.standard.id, node))
      {
        value.number(number)
      } else {
        value.anchor(node, in: context)
      }
    }
  }

  mutating func rid(_ node: NodeID, in context: STSContext) {
    self(STSAttribute.rid.name) { $0.anchor(node, in: context) }
  }

  /// The way to a node in the file of another standard.
  mutating func href(_ target: NodeReference, in context: STSContext) {
    self(STSAttribute.href.name) { $0.address(target, in: context) }
  }
}

extension TokenWriter {
  fileprivate mutating func anchor(_ node: NodeID, in context: STSContext) {
    anchor(
      node, context.facts[node],
      isDuplicate: context.index.map.repeatsNumber(NodeReference(context.standard.id, node)))
  }

  /// `../counter/standard.xml#c-5.2`
  mutating func address(_ target: NodeReference, in context: STSContext) {
    text(context.index.siblingPath(target.standard))
    constant("#")
    anchor(
      target.node, context.index.facts(of: target), isDuplicate: context.index.map.repeatsNumber(target))
  }
}
