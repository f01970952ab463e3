/// Names one node (element, clause, block, list item …) within its standard; nodes are counted in reading order.
package struct NodeID: Hashable, Comparable, Sendable {
  package let index: Int32

  @inlinable package init(_ index: Int) { self.index = Int32(index) }

  @inlinable package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
  @inlinable package static func == (left: NodeID, right: NodeID) -> Bool { left.index == right.index }
}

/// Names one document of the system: its place in `StandardSystem.standards`.
package struct StandardID: Hashable, Comparable, Sendable {
  package let index: Int32

  @inlinable package init(_ index: Int) { self.index = Int32(index) }

  @inlinable package static func < (left: StandardID, right: StandardID) -> Bool { left.index < right.index }
  @inlinable package static func == (left: StandardID, right: StandardID) -> Bool { left.index == right.index }
}

/// A node anywhere in the system.
package struct NodeReference: Hashable, Comparable, Sendable {
  package let standard: StandardID
  package let node: NodeID

  @inlinable package init(_ standard: StandardID, _ node: NodeID) {
    self.standard = standard
    self.node = node
  }

  package static func < (left: NodeReference, right: NodeReference) -> Bool {
    (left.standard, left.node) < (right.standard, right.node)
  }
}

/// Facts of one stage beside the tree: one value for each node of a standard.
@frozen package struct NodeTable<Value: Sendable>: Sendable {
  package var values: [Value]

  @inlinable package init(count: Int, filledWith value: Value) { values = Array(repeating: value, count: count) }

  @inlinable package subscript(id: NodeID) -> Value {
    @inline(__always) get { values[Int(id.index)] }
    @inline(__always) set { values[Int(id.index)] = newValue }
  }
}

extension NodeTable: Equatable where Value: Equatable {}
