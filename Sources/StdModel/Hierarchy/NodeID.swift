/// Names one node (element, clause, block, list item …) within its standard; nodes are counted in reading order.
public struct NodeID: Hashable, Comparable, Sendable {
  public let index: Int32

  @inlinable public init(_ index: Int) { self.index = Int32(index) }

  @inlinable public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
  @inlinable public static func == (left: NodeID, right: NodeID) -> Bool { left.index == right.index }
}

/// Names one document of the system: its place in `StandardSystem.standards`.
public struct StandardID: Hashable, Comparable, Sendable {
  public let index: Int32

  @inlinable public init(_ index: Int) { self.index = Int32(index) }

  @inlinable public static func < (left: StandardID, right: StandardID) -> Bool { left.index < right.index }
  @inlinable public static func == (left: StandardID, right: StandardID) -> Bool { left.index == right.index }
}

/// A node anywhere in the system.
public struct NodeReference: Hashable, Comparable, Sendable {
  public let standard: StandardID
  public let node: NodeID

  @inlinable public init(_ standard: StandardID, _ node: NodeID) {
    self.standard = standard
    self.node = node
  }

  public static func < (left: NodeReference, right: NodeReference) -> Bool {
    (left.standard, left.node) < (right.standard, right.node)
  }
}

/// Facts of one stage beside the tree: one value for each node of a standard.
@frozen public struct NodeTable<Value: Sendable>: Sendable {
  public var values: [Value]

  @inlinable public init(count: Int, filledWith value: Value) { values = Array(repeating: value, count: count) }

  @inlinable public subscript(id: NodeID) -> Value {
    @inline(__always) get { values[Int(id.index)] }
    @inline(__always) set { values[Int(id.index)] = newValue }
  }
}

extension NodeTable: Equatable where Value: Equatable {}
