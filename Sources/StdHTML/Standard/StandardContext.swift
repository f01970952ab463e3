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
  /// How far the standard is reviewed; nil where nothing is recorded.
  let review: StandardReview?
  /// The state of each clause: that of its least reviewed block.
  let clauseStates: [NodeID: ReviewState]
  /// The handbook that clauses of the standard are copied into; nil on the page of the standard itself.
  let handbook: Handbook?
  /// What stands before the anchors of this standard on the page.
  let prefix: String

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
    let review = inputs.reviews[id]
    self.review = review
    var states: [NodeID: ReviewState] = [:]
    for block in review?.blocks ?? [] {
      let clause = facts[block.node].clause
      states[clause] = states[clause].map { $0.openness > block.state.openness ? $0 : block.state } ?? block.state
    }
    clauseStates = states
    handbook = nil
    prefix = ""
  }

  /// For clauses of a standard that are copied into a handbook. Lasting links, and what refers to the clauses, stand on
  /// the page of the standard alone.
  init(
    _ id: StandardID, index: SiteIndex, inputs: SiteInputs, handbook: Handbook, prefix: String, page: OutputPath
  ) {
    self.index = index
    self.inputs = inputs
    self.handbook = handbook
    self.prefix = prefix
    standard = index.standards[Int(id.index)]
    facts = index.facts(of: id)
    resolution = index.resolution(of: id)
    references = resolution.references
    termUses = resolution.termUses
    provisions = resolution.provisions
    entry = index[id]
    root = page.rootPrefix
    referrers = []
    grounds = [:]
    blockIDs = nil
    changes = nil
    isGathered = false
    review = nil
    clauseStates = [:]
  }

  /// Whether a node stands on the page that is being written.
  func isOnPage(_ reference: NodeReference) -> Bool {
    guard let handbook else { return reference.standard == standard.id }
    return handbook.prefix(of: reference) != nil
  }

  /// The way from the page to that of another standard.
  func path(to id: StandardID) -> String {
    handbook == nil ? index.siblingPath(id) : root + index[id].path.description
  }

  /// The name of a part of the page; with that of the standard where several stand on the page.
  func label(_ words: String) -> String {
    isGathered ? "\(words)：\(entry.number.isEmpty ? entry.title : entry.number)" : words
  }
}

extension ReviewState {
  /// Which of two states of the blocks of a clause is told: the one that asks for more.
  fileprivate var openness: Int {
    switch self {
    case .signed: 0
    case .unsigned: 1
    case .revoked: 2
    case .suspect: 3
    case .changed: 4
    }
  }
}

extension AttributeWriter {
  /// The anchor of a node of this page.
  mutating func id(of node: NodeID, in context: StandardContext) {
    self("id") { value in
      if context.handbook != nil { value.text(context.prefix) }
      value.anchor(NodeReference(context.standard.id, node), in: context.index)
    }
  }

  /// Marks the element as the block of a node by its lasting id.
  mutating func block(_ node: NodeID, in context: StandardContext) {
    if let id = context.blockIDs?[node] { self("data-block", id.description) }
  }

  /// The link to a node of the same page.
  mutating func destination(of node: NodeID, in context: StandardContext) {
    guard context.handbook == nil else {
      return destination(of: NodeReference(context.standard.id, node), in: context)
    }
    self("href") { value in
      value.constant("#")
      value.anchor(NodeReference(context.standard.id, node), in: context.index)
    }
  }

  /// The link from this page to a node of this or another standard.
  mutating func destination(of reference: NodeReference, in context: StandardContext) {
    self("href") { value in
      if let handbook = context.handbook {
        let prefix = handbook.prefix(of: reference)
        if prefix == nil { value.text(context.path(to: reference.standard)) }
        value.constant("#")
        if let prefix { value.text(prefix) }
      } else {
        if reference.standard != context.standard.id { value.text(context.index.siblingPath(reference.standard)) }
        value.constant("#")
      }
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
