/// A document as a value: elements and texts in one array, in reading order, and all characters in another one.
///
/// Made for walking through large documents from elsewhere without a C handle or an object for each element.
package struct XMLTree: Sendable {
  /// The place of an element or a text; the root element is 0.
  package typealias NodeID = Int32

  /// What belongs to a name, as far as standards are written with it. A prefix that nothing declares counts by its
  /// usual meaning: documents with a DTD have their declarations there.
  package enum Namespace: Hashable, Sendable { case none, xml, xlink, mathML, tbx, oasis, other }

  package struct Name: Hashable, Sendable {
    package let namespace: Namespace
    /// Without prefix.
    package let local: String
  }

  struct Node {
    /// An index of `names`, or -1 for text.
    var name: Int32
    var parent: NodeID
    var firstChild: NodeID = -1
    var next: NodeID = -1
    /// Of an element its attributes, of a text its bytes.
    var start: Int32
    var end: Int32
    var line: Int32
  }

  struct Attribute {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Each name once.
  package internal(set) var names: [Name] = []
  /// The characters of all texts and attributes, in UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// Entities of a DTD that is not loaded, which stand in the text by their names.
  package internal(set) var unknownEntities: [String] = []

  package static var root: NodeID { 0 }
  package var count: Int { nodes.count }

  /// The index of the element's name, or nil for a text.
  @inline(__always) package func nameIndex(_ node: NodeID) -> Int? {
    let name = nodes[Int(node)].name
    return name < 0 ? nil : Int(name)
  }

  package func name(_ node: NodeID) -> Name? { nameIndex(node).map { names[$0] } }

  package func parent(_ node: NodeID) -> NodeID? {
    let parent = nodes[Int(node)].parent
    return parent < 0 ? nil : parent
  }

  package func line(_ node: NodeID) -> Int { Int(nodes[Int(node)].line) }

  /// Where the characters of a text stand in `bytes`; empty for an element.
  @inline(__always) package func textRange(_ node: NodeID) -> Range<Int> {
    let node = nodes[Int(node)]
    return node.name < 0 ? Int(node.start)..<Int(node.end) : 0..<0
  }

  package func children(_ node: NodeID) -> Children { Children(tree: self, first: nodes[Int(node)].firstChild) }

  package func hasChildren(_ node: NodeID) -> Bool { nodes[Int(node)].firstChild >= 0 }

  /// The value of an attribute, or nil where the element has none of that name.
  package func attribute(_ local: StaticString, _ namespace: Namespace = .none, of node: NodeID) -> String? {
    let node = nodes[Int(node)]
    guard node.name >= 0 else { return nil }
    for attribute in attributes[Int(node.start)..<Int(node.end)] {
      let name = names[Int(attribute.name)]
      if name.namespace == namespace, name.local == local.description { return value(attribute) }
    }
    return nil
  }

  /// All attributes of an element in the order of the document.
  package func attributes(of node: NodeID) -> [(name: Name, value: String)] {
    let node = nodes[Int(node)]
    guard node.name >= 0 else { return [] }
    return attributes[Int(node.start)..<Int(node.end)].map { (names[Int($0.name)], value($0)) }
  }

  private func value(_ attribute: Attribute) -> String {
    String(decoding: bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
  }

  /// All text in an element, white space as it is.
  package func text(_ node: NodeID) -> String {
    var text: [UInt8] = []
    collect(node, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func collect(_ node: NodeID, into text: inout [UInt8]) {
    if nodes[Int(node)].name < 0 { return text += bytes[textRange(node)] }
    for child in children(node) { collect(child, into: &text) }
  }

  /// The children of an element in the order of the document.
  package struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var first: NodeID

    package mutating func next() -> NodeID? {
      guard first >= 0 else { return nil }
      defer { first = tree.nodes[Int(first)].next }
      return first
    }
  }
}
