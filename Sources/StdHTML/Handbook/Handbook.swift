import StdModel

/// What the handbook of a post (岗位工作手册) holds: the duties of the post standard, and every clause of other standards
/// that it carries out (`implements`), in the order of the framework.
///
/// A class, so that the pages' contexts share it.
final class Handbook: Sendable {
  /// What is copied out of one standard.
  struct Part: Sendable {
    let standard: StandardID
    /// Before every anchor of the part, because clauses of several standards have the same number: `p2-`.
    let prefix: String
    let pieces: [Piece]
    /// Whether all that binds in the standard was copied.
    let isWhole: Bool
    /// Titles of elements of a whole standard that were left out.
    let omitted: [String]
    /// Clauses that `implements` names and the standard does not have.
    let missing: [ClauseNumber]
    /// Whether the standard was too large for the page: only the way to it is given.
    let isTooLarge: Bool
  }

  /// A clause, element or term entry that is copied with all that it holds.
  struct Piece: Sendable {
    enum Content: Sendable {
      case element(Element)
      case clause(Clause)
      case term(TermEntry)
    }

    let content: Content
    /// The clauses around it that are not copied, the outermost first.
    let within: [Clause]

    var root: NodeID {
      switch content {
      case .element(let element): element.id
      case .clause(let clause): clause.id
      case .term(let entry): entry.id
      }
    }
  }

  let post: StandardID
  /// The post standard's own duties.
  let duties: Part
  /// The standards that it carries out.
  let parts: [Part]
  /// Numbers in `implements` that no standard of the system has.
  let unknown: [StandardNumber]
  private let roots: [StandardID: (prefix: String, nodes: Set<NodeID>)]
  private let facts: [NodeTable<NodeFacts>]

  /// About ten megabytes of page.
  private static var nodeLimit: Int { 50_000 }

  init(_ post: StandardID, _ index: SiteIndex) {
    self.post = post
    facts = index.facts
    let standard = index.standards[Int(post.index)]
    duties = Part(
      standard: post, prefix: "p0-", pieces: Self.pieces(ofDuties: standard), isWhole: false, omitted: [], missing: [],
      isTooLarge: false)
    var wanted: [StandardID: (isWhole: Bool, nodes: [NodeID], missing: [ClauseNumber])] = [:]
    var unknown: [StandardNumber] = []
    for (written, found) in zip(standard.metadata.implements, index.resolution(of: post).implements) {
      guard let id = found.standard, id != post else {
        if found.standard == nil { unknown.append(written.standard.value) }
        continue
      }
      var entry = wanted[id] ?? (false, [], [])
      if written.clauses.isEmpty { entry.isWhole = true }
      for (number, node) in zip(written.clauses, found.clauses) {
        if let node { entry.nodes.append(node) } else { entry.missing.append(number.value) }
      }
      wanted[id] = entry
    }
    self.unknown = unknown
    var room = Self.nodeLimit
    parts = index.inOrder(wanted.keys).enumerated().map { place, id in
      let entry = wanted[id] ?? (false, [], [])
      let source = index.standards[Int(id.index)]
      let isTooLarge = source.nodeCount > room
      if !isTooLarge { room -= source.nodeCount }
      return Part(
        standard: id, prefix: "p\(place + 1)-",
        pieces: isTooLarge ? [] : entry.isWhole ? Self.pieces(ofWhole: source) : Self.pieces(entry.nodes, of: source),
        isWhole: entry.isWhole, omitted: entry.isWhole ? Self.omitted(from: source) : [], missing: entry.missing,
        isTooLarge: isTooLarge)
    }
    var roots: [StandardID: (prefix: String, nodes: Set<NodeID>)] = [:]
    for part in [duties] + parts { roots[part.standard] = (part.prefix, Set(part.pieces.map(\.root))) }
    self.roots = roots
  }

  /// The prefix of the anchor of a node that stands in the handbook; nil for one that does not.
  func prefix(of reference: NodeReference) -> String? {
    guard let part = roots[reference.standard] else { return nil }
    let facts = facts[Int(reference.standard.index)]
    var node = reference.node
    while true {
      if part.nodes.contains(node) { return part.prefix }
      let parent = facts[node].parent
      if parent == node { return nil }
      node = parent
    }
  }

  /// How many provisions of a kind the pieces of a part hold.
  func count(_ kind: Provision.Kind, in part: Part, _ index: SiteIndex) -> Int {
    index.resolution(of: part.standard).provisions.all.count { placed in
      placed.provision.kind == kind && prefix(of: NodeReference(part.standard, placed.place.node)) != nil
    }
  }

  // MARK: - What is copied

  private static func pieces(ofDuties standard: Standard) -> [Piece] {
    standard.elements.filter { element in
      switch element.kind {
      case .technical, .annex: true
      case .preamble, .contents, .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols,
        .bibliography, .index, .appendage:
        false
      }
    }.map { Piece(content: .element($0), within: []) }
  }

  private static func pieces(ofWhole standard: Standard) -> [Piece] {
    standard.elements.filter { $0.kind.isCopiedWithWhole }.map { Piece(content: .element($0), within: []) }
  }

  private static func omitted(from standard: Standard) -> [String] {
    standard.elements.filter { !$0.kind.isCopiedWithWhole && $0.kind != .contents }.map {
      $0.clause.heading.title?.plainText ?? $0.kind.fixedTitle ?? "正文"
    }
  }

  /// The clauses, elements and term entries with the given nodes in reading order, none inside another.
  private static func pieces(_ nodes: [NodeID], of standard: Standard) -> [Piece] {
    var wanted = Set(nodes)
    var found: [Piece] = []
    func visit(_ clause: Clause, within: [Clause]) {
      if wanted.remove(clause.id) != nil {
        found.append(Piece(content: .clause(clause), within: within))
        return
      }
      if wanted.isEmpty { return }
      for case .termEntry(let entry) in clause.blocks where wanted.remove(entry.id) != nil {
        found.append(Piece(content: .term(entry), within: within + [clause]))
      }
      for subclause in clause.subclauses { visit(subclause, within: within + [clause]) }
    }
    for element in standard.elements where !wanted.isEmpty {
      if wanted.remove(element.id) != nil {
        found.append(Piece(content: .element(element), within: []))
      } else {
        visit(element.clause, within: [])
      }
    }
    return found
  }
}

extension Element.Kind {
  /// Whether someone who carries a whole standard out has to have the element at hand.
  fileprivate var isCopiedWithWhole: Bool {
    switch self {
    case .terms, .symbols, .technical, .annex: true
    case .preamble, .contents, .foreword, .introduction, .scope, .normativeReferences, .bibliography, .index,
      .appendage:
      false
    }
  }
}

extension SiteIndex {
  /// The standards that have a handbook: those of the post subsystem, and others that carry something out.
  var posts: [StandardID] {
    inOrder(standards.lazy.map(\.id).filter { self.isPost($0) })
  }

  func isPost(_ id: StandardID) -> Bool {
    let standard = standards[Int(id.index)]
    return standard.kind == .standard
      && (self[id].place?.subsystem == .post || standard.metadata.subsystem?.value == .post
        || !standard.metadata.implements.isEmpty)
  }

  /// The name of the post as the organisation's list of posts has it, else the title of its standard.
  func postName(_ id: StandardID) -> String {
    guard let number = standards[Int(id.index)].metadata.number?.value else { return self[id].title }
    let post = system.system.configuration.posts.first { post in
      post.standard.map { $0.value == number || $0.value.undated == number.undated } ?? false
    }
    return post?.name.value ?? self[id].title
  }
}
