import StdModel

/// Nodes of a standard that can be referred to by their number.
///
/// Authors number in reading order, so the numbers nearly always come sorted, and are found by halving; a hash table
/// would cost more to fill than all searches together.
struct NodesByNumber<Number: Comparable & Sendable>: Sendable {
  private var entries: [(number: Number, node: NodeID)] = []
  private var isSorted = true

  /// Takes nodes in reading order; `sort` follows behind the last.
  mutating func add(_ node: NodeID, _ number: Number) {
    if let last = entries.last, number < last.number { isSorted = false }
    entries.append((number, node))
  }

  mutating func sort() {
    guard !isSorted else { return }
    entries.sort { ($0.number, $0.node) < ($1.number, $1.node) }
    isSorted = true
  }

  /// The first node with a number; a second one with the same number is found by a rule, not by references.
  subscript(number: Number) -> NodeID? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number < number { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].number == number else { return nil }
    return entries[low].node
  }
}
