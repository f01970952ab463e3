import StdModel

/// What the page of one standard is made from; nothing of it changes while the page is written.
///
/// A class, because every closure that writes attributes captures it: copying its fields each time took a quarter of the rendering.
final class StandardContext: Sendable {
  let index: SiteIndex
  let inputs: SiteInputs
  let standard: Standard
  let facts: NodeTable<NodeFacts>
  let resolution: Resolution
  let entry: SiteIndex.Entry
  let root: String
  /// Who refers to this standard, sorted by the clause referred to.
  let referrers: [Referrer]
  /// Rows of the drafting statement that give the grounds of a clause.
  let grounds: [ClauseNumber: NodeReference]

  init(_ id: StandardID, index: SiteIndex, inputs: SiteInputs) {
    self.index = index
    self.inputs = inputs
    standard = index.standards[Int(id.index)]
    let facts = index.facts(of: id)
    self.facts = facts
    resolution = index.resolution(of: id)
    entry = index[id]
    root = entry.path.rootPrefix
    let all = resolution.referrers.all
    func clause(_ referrer: Referrer) -> NodeID { facts[referrer.target].clause }
    let isSorted = zip(all, all.dropFirst()).allSatisfy { clause($0) <= clause($1) }
    referrers = isSorted ? all : all.sorted { (clause($0), $0.target, $0.from) < (clause($1), $1.target, $1.from) }
    grounds = index.grounds(of: id)
  }

  func anchor(_ node: NodeID) -> String { index.anchor(NodeReference(standard.id, node)) }

  /// The link from this page to a node of this or another standard.
  func address(_ reference: NodeReference) -> String {
    let fragment = "#" + index.anchor(reference)
    return reference.standard == standard.id ? fragment : index.siblingPath(reference.standard) + fragment
  }
}
