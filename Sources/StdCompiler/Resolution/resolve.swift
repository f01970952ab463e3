import StdModel
import StdSyntax

/// Looks up every reference, term and implementation of the system: one pass over all standards side by side, then one merge.
func resolve(_ numbered: NumberedSystem, sources: SourceSet, workers: Int) async -> Staged<ResolvedSystem> {
  let system = numbered.system
  let indexes = await system.standards.parallelMap(workers: workers) { standard in
    StandardIndex(standard, facts: numbered.facts[Int(standard.id.index)])
  }
  let systemIndex = SystemIndex(system, sources)
  let entries = await system.standards.parallelMap(workers: workers) { termEntries(of: $0) }
  var resolutions = await system.standards.parallelMap(workers: workers) { standard in
    let dictionary = applicableTerms(to: standard, entries: entries, systemIndex)
    let matcher = dictionary.isEmpty ? nil : TermMatcher(dictionary.map(\.term))
    var resolution = StandardResolution(
      standard, facts: numbered.facts, indexes: indexes, system: systemIndex, terms: matcher,
      termEntries: dictionary.map(\.entry))
    return resolution.resolve()
  }
  addReferrers(to: &resolutions, system)
  addImplementations(to: &resolutions, system, indexes, systemIndex)
  let placed = placeMembers(system)
  let resolved = ResolvedSystem(
    numbered: numbered, sources: sources, resolutions: resolutions, members: placed.output,
    statements: statements(of: system, systemIndex))
  return Staged(resolved, placed.diagnostics)
}

// MARK: - Terms

/// The terms that a standard defines.
private func termEntries(of standard: Standard) -> [(term: String, entry: NodeID)] {
  var result: [(String, NodeID)] = []
  func collect(_ clause: Clause) {
    for case .termEntry(let entry) in clause.blocks {
      for designation in entry.designations where designation.kind == .preferred || designation.kind == .admitted {
        result.append((designation.text, entry.id))
      }
    }
    for subclause in clause.subclauses { collect(subclause) }
  }
  for element in standard.elements where element.kind == .terms { collect(element.clause) }
  return result
}

/// The terms that apply in a standard: its own, and those of the standards that the lead-in of its clause 3 names (8.7.2).
private func applicableTerms(
  to standard: Standard, entries: [[(term: String, entry: NodeID)]], _ index: SystemIndex
) -> [(term: String, entry: NodeReference)] {
  var result: [(term: String, entry: NodeReference)] = []
  var known = Set<String>()
  func add(_ id: StandardID) {
    for (term, entry) in entries[Int(id.index)] where known.insert(term).inserted {
      result.append((term, NodeReference(id, entry)))
    }
  }
  add(standard.id)
  for element in standard.elements where element.kind == .terms {
    for case .paragraph(let paragraph) in element.clause.blocks {
      for mention in scanMentions(in: paragraph.prose.text) {
        if case .standard(let number, _, _) = mention.kind, let other = index.standard(number), other != standard.id {
          add(other)
        }
      }
    }
  }
  return result
}

// MARK: - Reverse references

private func addReferrers(to resolutions: inout [Resolution], _ system: StandardSystem) {
  var referrers = Array(repeating: [Referrer](), count: resolutions.count)
  var documents = Array(repeating: [NodeReference](), count: resolutions.count)
  for (index, resolution) in resolutions.enumerated() {
    for reference in resolution.references.all {
      let from = NodeReference(StandardID(index), reference.place.node)
      switch reference.target {
      case .node(let target): referrers[Int(target.standard.index)].append(Referrer(target: target.node, from: from))
      case .standard(let target): documents[Int(target.index)].append(from)
      case .adopted, .planned, .listed, .itself, .external, .missingStandard, .missing: continue
      }
    }
  }
  for index in resolutions.indices {
    referrers[index].sort { ($0.target, $0.from) < ($1.target, $1.from) }
    resolutions[index].referrers = PlacedFacts(referrers[index], nodeCount: system.standards[index].nodeCount) { $0.target }
    resolutions[index].documentReferrers = documents[index]
  }
}

// MARK: - Implementations

private func addImplementations(
  to resolutions: inout [Resolution], _ system: StandardSystem, _ indexes: [StandardIndex], _ index: SystemIndex
) {
  for standard in system.standards where !standard.metadata.implements.isEmpty {
    let resolved = standard.metadata.implements.map { item in
      guard let target = index.standard(item.standard.value) else { return ResolvedImplementation(standard: nil, clauses: []) }
      let clauses = indexes[Int(target.index)].clauses
      return ResolvedImplementation(standard: target, clauses: item.clauses.map { clauses[$0.value] })
    }
    resolutions[Int(standard.id.index)].implements = resolved
    for target in Set(resolved.compactMap(\.standard)) { resolutions[Int(target.index)].implementedBy.append(standard.id) }
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
    diagnostics.append(ConfigurationRules.unknownCategory(id.value, nearest: nearest(to: id.value, in: known.sorted()), id.span))
  }
  let own = system.standards.filter { $0.kind == .standard }.sorted { left, right in
    (sortKey(left.metadata.number?.value), left.id) < (sortKey(right.metadata.number?.value), right.id)
  }
  for standard in own {
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
  return "\(number.code) \(number.series) " + parts.map { String(repeating: "0", count: max(0, 8 - $0.count)) + $0 }.joined(separator: ".")
}
