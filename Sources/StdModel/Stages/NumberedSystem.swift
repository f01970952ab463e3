/// The number of one node; what kind it is of follows from what the node is.
package enum NodeNumber: Hashable, Sendable {
  /// The node carries no number: a paragraph, an unnumbered element, the only note of a clause.
  case none
  /// A clause, a subclause, an annex (its letter alone) or a term entry.
  case clause(ClauseNumber)
  /// A figure, table or formula.
  case object(ObjectNumber)
  /// A list item by its family and ordinal: dashes and bullets count too, so that 第3项 can be found.
  case item(ListMarker.Family, Int)
  /// A note, example, bibliography entry or footnote.
  case ordinal(Int)
}

/// What the numbering stage knows of a node besides its number.
package struct NodeFacts: Equatable, Sendable {
  package enum Kind: Sendable {
    case element, clause, paragraph, list, item, table, row, figure, formula, note, example, term, reference, footnote,
      quotation, preformatted
  }

  private var packedEffective: PackedNumber
  private var packedExpected: PackedNumber
  package let kind: Kind
  /// The node that it stands in; an element stands in itself.
  package let parent: NodeID
  /// The clause, subclause or term entry that it stands in, or that it is.
  package let clause: NodeID
  package let span: SourceSpan

  package init(
    kind: Kind, effective: NodeNumber, expected: NodeNumber, parent: NodeID, clause: NodeID, span: SourceSpan
  ) {
    self.kind = kind
    packedEffective = PackedNumber(effective)
    packedExpected = PackedNumber(expected)
    self.parent = parent
    self.clause = clause
    self.span = span
  }
}

extension NodeFacts {
  /// The number that readers see and references mean: the written one, else the computed one.
  package var effective: NodeNumber {
    get { packedEffective.number }
    set { packedEffective = PackedNumber(newValue) }
  }

  /// The number that the place of the node asks for.
  package var expected: NodeNumber {
    get { packedExpected.number }
    set { packedExpected = PackedNumber(newValue) }
  }
}

/// A number of a node in one word, because there are two for every node of the system.
///
/// The word of a `ClauseNumber` stands for itself: its first byte is an ASCII letter or 0. All others have the first bit
/// set, and the next two tell what they are.
private struct PackedNumber: Equatable, Sendable {
  private let bits: UInt64

  private static let object: UInt64 = 0b100 << 61
  private static let item: UInt64 = 0b101 << 61
  private static let ordinal: UInt64 = 0b110 << 61
  private static let kindMask: UInt64 = 0b111 << 61

  init(_ number: NodeNumber) {
    switch number {
    case .none: bits = 0
    case .clause(let number): bits = number.bits & ~(1 << 63)
    case .object(let number):
      bits =
        Self.object | UInt64(number.annex & 0x7F) << 54 | UInt64(number.ordinal) << 24 | UInt64(number.minor)
    case .item(let family, let ordinal): bits = Self.item | UInt64(family.code) << 58 | Self.clamped(ordinal)
    case .ordinal(let ordinal): bits = Self.ordinal | Self.clamped(ordinal)
    }
  }

  private static func clamped(_ ordinal: Int) -> UInt64 { UInt64(min(max(ordinal, 0), 1 << 32)) }

  var number: NodeNumber {
    switch bits & Self.kindMask {
    case Self.object:
      let annex = UInt8(truncatingIfNeeded: bits >> 54 & 0x7F)
      return .object(ObjectNumber(annex: annex, Int(bits >> 24 & 0x3FFF_FFFF), minor: Int(bits & 0xFF_FFFF)))
    case Self.item: return .item(ListMarker.Family(code: UInt8(bits >> 58 & 0x7)), Int(bits & 0x3_FFFF_FFFF))
    case Self.ordinal: return .ordinal(Int(bits & 0x3_FFFF_FFFF))
    default: return bits == 0 ? .none : .clause(ClauseNumber(bits: bits))
    }
  }
}

extension ListMarker.Family {
  /// A small number for each family.
  fileprivate var code: UInt8 {
    switch self {
    case .dash: 0
    case .bullet: 1
    case .letter: 2
    case .digit: 3
    case .foreign: 4
    }
  }

  fileprivate init(code: UInt8) {
    switch code {
    case 0: self = .dash
    case 1: self = .bullet
    case 2: self = .letter
    case 3: self = .digit
    default: self = .foreign
    }
  }
}

/// The system with a number for every node.
package struct NumberedSystem: Equatable, Sendable {
  package let system: StandardSystem
  /// One table for each standard, in the order of `system.standards`.
  package let facts: [NodeTable<NodeFacts>]

  package init(system: StandardSystem, facts: [NodeTable<NodeFacts>]) {
    self.system = system
    self.facts = facts
  }

  package subscript(reference: NodeReference) -> NodeFacts { facts[Int(reference.standard.index)][reference.node] }
}
