@testable import StdHTML
import StdModel

/// Puts documents that were built by hand into a resolved system.
struct SystemBuilder {
  var configuration = SystemConfiguration()
  var framework = Framework(profile: "test", subsystems: [])
  var documents: [(slug: String, builder: DocumentBuilder)] = []
  /// Which document each drafting statement explains.
  var statements: [Int: Int] = [:]
  var pictures: [String] = []

  func build() -> ResolvedSystem {
    let standards = documents.map { $0.builder.build(slug: $0.slug) }
    let facts = documents.map { document in
      var table = NodeTable(count: document.builder.facts.count, filledWith: document.builder.facts[0])
      for (index, fact) in document.builder.facts.enumerated() { table[NodeID(index)] = fact }
      return table
    }
    let system = StandardSystem(configuration: configuration, framework: framework, standards: standards)
    let references = documents.map { crossReferences(of: $0.builder) }
    var resolutions = documents.enumerated().map { index, document in
      let count = document.builder.facts.count
      return Resolution(
        references: PlacedFacts(references[index], nodeCount: count) { $0.place.node },
        termUses: PlacedFacts(document.builder.uses, nodeCount: count) { $0.place.node },
        provisions: PlacedFacts(document.builder.provisions, nodeCount: count) { $0.place.node })
    }
    for index in documents.indices {
      let target = StandardID(index)
      var found: [Referrer] = []
      for (from, list) in references.enumerated() {
        for reference in list {
          let origin = NodeReference(StandardID(from), reference.place.node)
          if case .node(let node) = reference.target, node.standard == target {
            found.append(Referrer(target: node.node, from: origin))
          }
          if case .standard(target) = reference.target { resolutions[index].documentReferrers.append(origin) }
        }
      }
      found.sort { ($0.target, $0.from) < ($1.target, $1.from) }
      resolutions[index].referrers = PlacedFacts(found, nodeCount: documents[index].builder.facts.count) { $0.target }
    }
    connectPosts(&resolutions)
    return ResolvedSystem(
      numbered: NumberedSystem(system: system, facts: facts),
      sources: SourceSet(
        documents.map { (path: $0.slug + ".md", bytes: Array("# \($0.slug)\n应符合<规定>的要求。\n".utf8)) }, pictures: pictures),
      resolutions: resolutions, members: members(standards),
      statements: Dictionary(uniqueKeysWithValues: statements.map { (StandardID($0.value), StandardID($0.key)) }))
  }

  private func connectPosts(_ resolutions: inout [Resolution]) {
    for (index, document) in documents.enumerated() {
      for implementation in document.builder.metadata.implements {
        guard
          let target = documents.firstIndex(where: {
            $0.builder.metadata.number?.value == implementation.standard.value
          })
        else { continue }
        let clauses = implementation.clauses.map { node(of: $0.value, in: documents[target].builder) }
        resolutions[index].implements.append(ResolvedImplementation(standard: StandardID(target), clauses: clauses))
        resolutions[target].implementedBy.append(StandardID(index))
      }
    }
  }

  private func members(_ standards: [Standard]) -> [String: [Member]] {
    var members: [String: [Member]] = [:]
    for standard in standards where standard.kind == .standard {
      if let category = standard.metadata.category?.value { members[category, default: []].append(.own(standard.id)) }
    }
    for (index, adopted) in configuration.adopted.enumerated() {
      members[adopted.category.value, default: []].append(.adopted(index))
    }
    for category in framework.subsystems.flatMap(\.allCategories) {
      for index in category.planned.indices { members[category.id, default: []].append(.planned(index)) }
    }
    return members
  }

  private func crossReferences(of builder: DocumentBuilder) -> [CrossReference] {
    builder.references.sorted { ($0.place, $0.range) < ($1.place, $1.range) }.map { pending in
      CrossReference(
        place: pending.place, mention: Mention(.annex(UInt8(ascii: "A")), pending.range),
        target: target(of: pending.target, in: builder),
        force: .normative)
    }
  }

  private func target(of target: DocumentBuilder.Target, in builder: DocumentBuilder) -> CrossReference.Target {
    func own(_ kind: NodeFacts.Kind, _ number: Int) -> CrossReference.Target {
      let node = builder.facts.firstIndex { $0.kind == kind && $0.effective == .object(ObjectNumber(number)) }
      return node.map { .node(NodeReference(builder.id, NodeID($0))) } ?? .missing(in: builder.id)
    }
    switch target {
    case .clause(let number):
      return node(of: DocumentBuilder.number(number), in: builder).map { .node(NodeReference(builder.id, $0)) }
        ?? .missing(in: builder.id)
    case .table(let number): return own(.table, number)
    case .figure(let number): return own(.figure, number)
    case .formula(let number): return own(.formula, number)
    case .elsewhere(let document, let number):
      let id = StandardID(document)
      return node(of: DocumentBuilder.number(number), in: documents[document].builder).map {
        .node(NodeReference(id, $0))
      }
        ?? .missing(in: id)
    case .document(let document): return .standard(StandardID(document))
    case .fixed(let target): return target
    }
  }

  private func node(of number: ClauseNumber, in builder: DocumentBuilder) -> NodeID? {
    builder.facts.firstIndex { $0.effective == .clause(number) }.map { NodeID($0) }
  }
}
