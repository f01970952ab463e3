import StdModel
import StdSyntax

/// Looks up every reference, term and implementation of the system: one pass over all standards side by side, then one
/// merge.
func resolve(
  _ numbered: NumberedSystem, sources: SourceSet, catalogue: EditionCatalogue, workers: Int
) async -> Staged<ResolvedSystem> {
  let system = numbered.system
  let indexes = await system.standards.parallelMap(workers: workers) { standard in
    StandardIndex(standard, facts: numbered.facts[Int(standard.id.index)])
  }
  let systemIndex = SystemIndex(system, sources)
  let words = system.configuration.words.accepted
  let accepted = words.isEmpty ? nil : AcceptedWords(words.map(\.value))
  let texts = await system.standards.parallelMap(workers: workers) { standard in
    let dictionary = applicableTerms(to: standard, indexes, systemIndex)
    let matcher = dictionary.isEmpty ? nil : TermMatcher(dictionary.map(\.term))
    var resolution = StandardResolution(
      standard, facts: numbered.facts, indexes: indexes, system: systemIndex, terms: matcher,
      termEntries: dictionary.map(\.entry), accepted: accepted)
    return resolution.resolve()
  }
  let links = ReverseLinks(texts, system, indexes, systemIndex)
  let resolutions = await system.standards.parallelMap(workers: workers) { standard in
    let index = Int(standard.id.index)
    let text = texts[index]
    let referrers = links.referrers[index].sorted { ($0.target, $0.from) < ($1.target, $1.from) }
    return Resolution(
      references: text.references, termUses: text.termUses, provisions: text.provisions,
      referrers: PlacedFacts(referrers, nodeCount: standard.nodeCount) { $0.target },
      documentReferrers: links.documentReferrers[index], implements: links.implements[index],
      implementedBy: links.implementedBy[index])
  }
  let placed = placeMembers(system)
  let resolved = ResolvedSystem(
    numbered: numbered, sources: sources, resolutions: resolutions, members: placed.output,
    statements: statements(of: system, systemIndex), catalogue: catalogue)
  return Staged(resolved, placed.diagnostics)
}

// MARK: - Terms

/// The terms that apply in a standard: its own, and those of the standards that the lead-in of its clause 3 names
/// (8.7.2).
private func applicableTerms(
  to standard: Standard, _ indexes: [StandardIndex], _ index: SystemIndex
) -> [(term: String, entry: NodeReference)] {
  var result: [(term: String, entry: NodeReference)] = []
  // Of equal terms the matcher takes the first.
  func add(_ id: StandardID) {
    for (term, entry) in indexes[Int(id.index)].terms { result.append((term, NodeReference(id, entry))) }
  }
  add(standard.id)
  var known: Set<StandardID> = [standard.id]
  for element in standard.elements where element.kind == .terms {
    for case .paragraph(let paragraph) in element.clause.blocks {
      for mention in scanMentions(in: paragraph.prose.text) {
        if case .standard(let number, _, _) = mention.kind, let other = index.standard(number),
          known.insert(other).inserted
        {
          add(other)
        }
      }
    }
  }
  return result
}

// MARK: - Reverse references

/// What leads to each standard, in the order of `system.standards`.
private struct ReverseLinks: Sendable {
  private(set) var referrers: [[Referrer]]
  private(set) var documentReferrers: [[NodeReference]]
  private(set) var implements: [[ResolvedImplementation]]
  private(set) var implementedBy: [[StandardID]]

  init(_ texts: [ResolvedText], _ system: StandardSystem, _ indexes: [StandardIndex], _ index: SystemIndex) {
    referrers = Array(repeating: [], count: texts.count)
    documentReferrers = Array(repeating: [], count: texts.count)
    implements = Array(repeating: [], count: texts.count)
    implementedBy = Array(repeating: [], count: texts.count)
    for (index, text) in texts.enumerated() { addReferences(of: text, from: StandardID(index)) }
    for standard in system.standards where !standard.metadata.implements.isEmpty {
      addImplementations(of: standard, indexes, index)
    }
  }

  private mutating func addReferences(of text: ResolvedText, from standard: StandardID) {
    // By index: only two of their fields are wanted.
    let references = text.references.all
    for index in references.indices {
      let from = NodeReference(standard, references[index].place.node)
      switch references[index].target {
      case .node(let target): referrers[Int(target.standard.index)].append(Referrer(target: target.node, from: from))
      case .standard(let target): documentReferrers[Int(target.index)].append(from)
      case .adopted, .planned, .listed, .itself, .external, .missingStandard, .missing: continue
      }
    }
  }

  private mutating func addImplementations(of standard: Standard, _ indexes: [StandardIndex], _ index: SystemIndex) {
    let resolved = standard.metadata.implements.map { item in
      guard let target = index.standard(item.standard.value) else {
        return ResolvedImplementation(standard: nil, clauses: [])
      }
      let clauses = indexes[Int(target.index)].clauses
      return ResolvedImplementation(standard: target, clauses: item.clauses.map { clauses[$0.value] })
    }
    implements[Int(standard.id.index)] = resolved
    for target in Set(resolved.compactMap(\.standard)) { implementedBy[Int(target.index)].append(standard.id) }
  }
}

private func statements(of system: StandardSystem, _ index: SystemIndex) -> [StandardID: StandardID] {
  var result: [StandardID: StandardID] = [:]
  for standard in system.standards {
    guard case .draftingStatement(let statement) = standard.kind, let subject = statement.subject,
      let target = index.standard(subject.value), result[target] == nil
    else { continue }
    result[target] = standard.id
  }
  return result
}

// MARK: - Members

/// Puts every standard into its category, in the order of their numbers.
private func placeMembers(_ system: StandardSystem) -> Staged<[String: [Member]]> {
  var members: [String: [Member]] = [:]
  var diagnostics: [Diagnostic] = []
  let known = Set(system.framework.subsystems.flatMap(\.allCategories).map(\.id))
  func check(_ id: Sourced<String>) {
    guard !known.contains(id.value) else { return }
    diagnostics.append(
      ConfigurationRules.unknownCategory(id.value, nearest: nearest(to: id.value, in: known.sorted()), id.span))
  }
  let own = system.standards.filter { $0.kind == .standard }
    .map { (key: sortKey($0.metadata.number?.value), standard: $0) }
    .sorted { ($0.key, $0.standard.id) < ($1.key, $1.standard.id) }
  for (_, standard) in own {
    guard let category = standard.metadata.category else { continue }
    check(category)
    members[category.value, default: []].append(.own(standard.id))
  }
  for (index, adopted) in system.configuration.adopted.enumerated() {
    check(adopted.category)
    members[adopted.category.value, default: []].append(.adopted(index))
  }
  for subsystem in system.framework.subsystems {
    for category in subsystem.allCategories {
      for index in category.planned.indices { members[category.id, default: []].append(.planned(index)) }
    }
  }
  return Staged(members, diagnostics)
}

/// A text by which numbers sort as people expect: digits padded.
private func sortKey(_ number: StandardNumber?) -> String {
  guard let number else { return "\u{FFFF}" }
  let parts = number.sequence.split(whereSeparator: { $0 == "." || $0 == "-" })
  let padded = parts.map { String(repeating: "0", count: max(0, 8 - $0.count)) + $0 }
  return "\(number.code) \(number.series) " + padded.joined(separator: ".")
}
