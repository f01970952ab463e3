/// Where running text stands: a node, and which of its texts (0, or the cell of a table row).
public struct ProsePlace: Hashable, Comparable, Sendable {
  public let node: NodeID
  public let slot: Int16

  @inlinable public init(_ node: NodeID, slot: Int = 0) {
    self.node = node
    self.slot = Int16(clamping: slot)
  }

  @inlinable public static func < (left: ProsePlace, right: ProsePlace) -> Bool {
    (left.node, left.slot) < (right.node, right.slot)
  }

  @inlinable public static func == (left: ProsePlace, right: ProsePlace) -> Bool {
    left.node == right.node && left.slot == right.slot
  }
}

/// A mention and what it turned out to mean.
///
/// Immutable, and so a value; a class, because rules and renderers walk the references, and a copy of all that it holds
/// costs as much as what they look at.
package final class CrossReference: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A node of this or another standard of the system.
    case node(NodeReference)
    /// A whole standard of the system.
    case standard(StandardID)
    /// An adopted standard, by its place in `SystemConfiguration.adopted`.
    case adopted(Int)
    /// A planned standard of the framework, by its number.
    indirect case planned(StandardNumber)
    /// A document outside the system that clause 2 or the bibliography of the same standard lists.
    case listed(NodeID)
    /// The document itself.
    case itself
    /// A standard or titled document that is neither in the system nor listed.
    case external
    /// A standard whose number has the organisation's own prefix and that the system does not hold.
    case missingStandard
    /// A number of this standard, or of `standard`, that leads nowhere.
    case missing(in: StandardID)
  }

  /// Whether the citation makes the cited document part of the requirements; GB/T 1.1—2020, 9.5.4.2.
  package enum Force: Sendable { case normative, informative }

  package let place: ProsePlace
  package let mention: Mention
  package let target: Target
  package let force: Force
  /// For a document that clause 2 or the bibliography of this standard also lists: the entry.
  package let entry: NodeID?

  package init(place: ProsePlace, mention: Mention, target: Target, force: Force, entry: NodeID? = nil) {
    self.place = place
    self.mention = mention
    self.target = target
    self.force = force
    self.entry = entry
  }

  package static func == (left: CrossReference, right: CrossReference) -> Bool {
    left === right
      || left.place == right.place && left.mention == right.mention && left.target == right.target
        && left.force == right.force && left.entry == right.entry
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(mention)
    hasher.combine(target)
  }
}

/// A defined term in running text.
public struct TermUse: Hashable, Sendable {
  public let place: ProsePlace
  public let range: TextRange
  /// The term entry, in this standard or in one whose terms apply.
  public let entry: NodeReference

  @inlinable public init(place: ProsePlace, range: TextRange, entry: NodeReference) {
    self.place = place
    self.range = range
    self.entry = entry
  }
}

/// A classified sentence and where it stands.
public struct PlacedProvision: Hashable, Sendable {
  public let place: ProsePlace
  public let provision: Provision

  @inlinable public init(place: ProsePlace, provision: Provision) {
    self.place = place
    self.provision = provision
  }
}

/// Facts of one kind of a standard in reading order, found by the node that they stand at.
///
/// Always inlined into the caller, or making and reading it would go through the metadata of `Fact` for each fact.
@frozen public struct PlacedFacts<Fact: Sendable>: Sendable {
  public let all: [Fact]
  /// For each node the place of its first fact, and one more place for the end; empty where there are no facts.
  @usableFromInline let starts: [Int32]

  /// Takes the facts sorted by place.
  @inline(__always)
  @inlinable public init(_ facts: [Fact], nodeCount: Int, node: (Fact) -> NodeID) {
    // Kept for the whole run, and so without the room that an array grows by.
    var all: [Fact] = []
    all.reserveCapacity(facts.count)
    all.append(contentsOf: facts)
    var starts: [Int32] = []
    if !facts.isEmpty {
      starts.reserveCapacity(nodeCount + 1)
      for index in facts.indices {
        let id = Int(node(facts[index]).index)
        while starts.count <= id { starts.append(Int32(index)) }
      }
      while starts.count <= nodeCount { starts.append(Int32(facts.count)) }
    }
    self.all = all
    self.starts = starts
  }

  @inline(__always)
  @inlinable public subscript(node: NodeID) -> ArraySlice<Fact> { all[places(of: node)] }

  /// The places of the facts of a node in `all`, for those who read a few fields of each and want no copy.
  @inline(__always)
  @inlinable public func places(of node: NodeID) -> Range<Int> {
    let index = Int(node.index)
    guard index + 1 < starts.count else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}

/// What the resolve stage found in one standard, and what leads to it from others.
package struct Resolution: Sendable {
  package let references: PlacedFacts<CrossReference>
  package let termUses: PlacedFacts<TermUse>
  package let provisions: PlacedFacts<PlacedProvision>
  /// References from anywhere in the system to nodes of this standard, sorted by the node referred to.
  package var referrers: PlacedFacts<Referrer>
  /// References to the standard as a whole.
  package var documentReferrers: [NodeReference]
  /// For a post standard: what it carries out. For the others: empty.
  package var implements: [ResolvedImplementation]
  /// Post standards, or clauses of them, that carry out this standard: the reverse of `implements`.
  package var implementedBy: [StandardID]

  package init(
    references: PlacedFacts<CrossReference>, termUses: PlacedFacts<TermUse>, provisions: PlacedFacts<PlacedProvision>,
    referrers: PlacedFacts<Referrer> = PlacedFacts([], nodeCount: 0) { $0.target },
    documentReferrers: [NodeReference] = [], implements: [ResolvedImplementation] = [], implementedBy: [StandardID] = []
  ) {
    self.references = references
    self.termUses = termUses
    self.provisions = provisions
    self.referrers = referrers
    self.documentReferrers = documentReferrers
    self.implements = implements
    self.implementedBy = implementedBy
  }
}

/// A node that refers to a node of the standard at hand.
package struct Referrer: Hashable, Sendable {
  package let target: NodeID
  package let from: NodeReference

  package init(target: NodeID, from: NodeReference) {
    self.target = target
    self.from = from
  }
}

/// An entry of `implements`, looked up.
package struct ResolvedImplementation: Hashable, Sendable {
  /// Nil where no standard of the system has the number.
  package let standard: StandardID?
  /// Nodes of the clauses named; nil for a clause that the standard does not have.
  package let clauses: [NodeID?]

  package init(standard: StandardID?, clauses: [NodeID?]) {
    self.standard = standard
    self.clauses = clauses
  }
}

/// The system with everything looked up: what rules and renderers read.
package struct ResolvedSystem: Sendable {
  package let numbered: NumberedSystem
  package let sources: SourceSet
  /// One for each standard, in the order of `system.standards`.
  package let resolutions: [Resolution]
  /// For each category id: its members in the order of their numbers.
  package let members: [String: [Member]]
  /// The drafting statement of a standard, where there is one.
  package let statements: [StandardID: StandardID]
  /// The standard that a drafting statement belongs to: the reverse of `statements`.
  package let subjects: [StandardID: StandardID]
  /// What is known of the editions of documents from elsewhere.
  package let catalogue: EditionCatalogue

  package init(
    numbered: NumberedSystem, sources: SourceSet, resolutions: [Resolution], members: [String: [Member]],
    statements: [StandardID: StandardID], catalogue: EditionCatalogue = .empty
  ) {
    self.numbered = numbered
    self.sources = sources
    self.resolutions = resolutions
    self.members = members
    self.statements = statements
    self.catalogue = catalogue
    subjects = Dictionary(statements.map { ($1, $0) }) { first, second in min(first, second) }
  }

  package var system: StandardSystem { numbered.system }

  package func resolution(of id: StandardID) -> Resolution { resolutions[Int(id.index)] }
  package func facts(of id: StandardID) -> NodeTable<NodeFacts> { numbered.facts[Int(id.index)] }
}

/// A member of a category.
package enum Member: Hashable, Sendable {
  /// A standard of the organisation.
  case own(StandardID)
  /// The place in `SystemConfiguration.adopted`.
  case adopted(Int)
  /// The place in the category's `planned`.
  case planned(Int)
}

/// How far a category is filled (槽位状态).
package enum SlotStatus: String, CaseIterable, Sendable {
  case established = "已制定"
  case adopted = "采用外部标准"
  case inProgress = "在编"
  case planned = "计划"
  case notApplicable = "不适用"
  case missing = "缺"
}
