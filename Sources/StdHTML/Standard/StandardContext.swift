import StdMarkup
import StdModel

/// What the page of one standard is made from; nothing of it changes while the page is written.
///
/// A class, because every closure that writes attributes captures it: copying its fields each time took a quarter of
/// the rendering.
final class StandardContext: Sendable {
  let index: SiteIndex
  let inputs: SiteInputs
  let standard: Standard
  let facts: NodeTable<NodeFacts>
  let resolution: Resolution
  /// The tables of `resolution` that every text asks for.
  let references: PlacedFacts<CrossReference>
  let termUses: PlacedFacts<TermUse>
  let provisions: PlacedFacts<PlacedProvision>
  let entry: SiteIndex.Entry
  let root: String
  /// Who refers to this standard, sorted by the clause referred to.
  let referrers: [Referrer]
  /// Rows of the drafting statement that give the grounds of a clause.
  let grounds: [ClauseNumber: NodeReference]
  /// The lasting ids of the blocks, where the standard has a ledger.
  let blockIDs: BlockIDs?
  /// The page of what changed since the draft before.
  let changes: OutputPath?
  /// Whether the standard stands with others on one page: without what leads to other parts of the site, and with the
  /// names of its parts told apart.
  let isGathered: Bool

  init(
    _ id: StandardID, index: SiteIndex, inputs: SiteInputs, changes: OutputPath? = nil, isGathered: Bool = false
  ) {
    self.changes = changes
    self.isGathered = isGathered
    self.index = index
    self.inputs = inputs
    standard = index.standards[Int(id.index)]
    let facts = index.facts(of: id)
    self.facts = facts
    let resolution = index.resolution(of: id)
    self.resolution = resolution
    references = resolution.references
    termUses = resolution.termUses
    provisions = resolution.provisions
    entry = index[id]
    root = entry.path.rootPrefix
    let all = resolution.referrers.all
    func clause(_ referrer: Referrer) -> NodeID { facts[referrer.target].clause }
    let isSorted = zip(all, all.dropFirst()).allSatisfy { clause($0) <= clause($1) }
    referrers = isSorted ? all : all.sorted { (clause($0), $0.target, $0.from) < (clause($1), $1.target, $1.from) }
    grounds = index.grounds(of: id)
    blockIDs = inputs.blockIDs[id]
  }

  /// The name of a part of the page; with that of the standard where several stand on the page.
  func label(_ words: String) -> String {
    isGathered ? "\(words)：\(entry.number.isEmpty ? entry.title : entry.number)" : words
  }
}

extension AttributeWriter {
  /// The anchor of a node of this page.
  mutating func id(of node: NodeID, in context: StandardContext) {
    self("id") { $0.anchor(NodeReference(context.standard.id, node), in: context.index) }
  }

  /// Marks the element as the block of a node by its lasting id.
  mutating func block(_ node: NodeID, in context: StandardContext) {
    if let id = context.blockIDs?[node] { self("data-block", id.description) }
  }

  /// The link to a node of the same page.
  mutating func destination(of node: NodeID, in context: StandardContext) {
    self("href") { value in
      value.constant("#")
      value.anchor(NodeReference(context.standard.id, node), in: context.index)
    }
  }

  /// The link from this page to a node of this or another standard.
  mutating func destination(of reference: NodeReference, in context: StandardContext) {
    self("href") { value in
      if reference.standard != context.standard.id { value.text(context.index.siblingPath(reference.standard)) }
      value.constant("#")
      value.anchor(reference, in: context.index)
    }
  }
}

extension TokenWriter {
  /// What `SiteMap.anchor` says, written without a string for it.
  fileprivate mutating func anchor(_ reference: NodeReference, in index: SiteIndex) {
    let facts = index.facts[Int(reference.standard.index)]
    anchor(reference.node, facts[reference.node], isDuplicate: index.map.repeatsNumber(reference))
  }
}
