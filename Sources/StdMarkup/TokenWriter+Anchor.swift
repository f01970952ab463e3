package import StdModel

extension TokenWriter {
  /// The anchor of a node on its page, as `SiteMap.anchor` has it: `c-5.2`, `fig-3`, `tab-A.1`, `term-3.1`, or `n-` and
  /// the node.
  package mutating func anchor(_ node: NodeID, _ facts: NodeFacts, isDuplicate: Bool) {
    switch (facts.kind, facts.effective) {
    case (.clause, .clause(let number)) where !isDuplicate, (.element, .clause(let number)) where !isDuplicate:
      constant("c-")
      self.number(number)
    case (.term, .clause(let number)) where !isDuplicate:
      constant("term-")
      self.number(number)
    case (.figure, .object(let number)) where !isDuplicate:
      constant("fig-")
      self.number(number)
    case (.table, .object(let number)) where !isDuplicate:
      constant("tab-")
      self.number(number)
    case (.formula, .object(let number)) where !isDuplicate:
      constant("eq-")
      self.number(number)
    default:
      constant("n-")
      self.number(Int(node.index))
    }
  }
}
