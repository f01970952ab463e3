import StdModel

/// Counts the numbers of standards anew, and rewrites every reference to a number that changes, wherever in the system
/// it stands; GB/T 1.1—2020, 7.2 and 9.5.3.
///
/// A standard is left as it is where that could give a reference another meaning: a number that is written twice and
/// referred to, a reference that leads nowhere (what it meant may have had that number before a heading was lost), or a
/// number that is not written as GB/T 1.1 prints it. The caller compiles the result and compares what references lead
/// to.
struct Renumbering {
  private let resolved: ResolvedSystem
  private var anew: [StandardID: NodeTable<NodeFacts>] = [:]
  private(set) var edits: [FixIt.Edit] = []
  /// The standards that are left as they are.
  private(set) var refused: Set<StandardID> = []
  /// How many nodes get another number.
  private(set) var count = 0

  /// Counts the given runs of each standard; none of `excluded`.
  init(_ resolved: ResolvedSystem, _ scopes: [StandardID: NumberingScope], excluded: Set<StandardID>) {
    self.resolved = resolved
    let dangling = Self.danglingReferences(resolved, into: scopes)
    for (id, scope) in scopes.sorted(by: { $0.key < $1.key }) where !excluded.contains(id) {
      countAnew(id, scope, dangling: dangling[id] ?? [])
    }
    guard !anew.isEmpty else { return }
    for id in resolved.system.standards.map(\.id) { rewriteReferences(from: id) }
    guard refused.isEmpty else {
      // What was refused is left out, and the rest is planned again without it.
      let others = Renumbering(resolved, scopes, excluded: excluded.union(refused))
      (anew, edits, count) = (others.anew, others.edits, others.count)
      refused.formUnion(others.refused)
      return
    }
  }

  /// In which runs of each standard a reference names a number that nothing has.
  private static func danglingReferences(
    _ resolved: ResolvedSystem, into scopes: [StandardID: NumberingScope]
  ) -> [StandardID: NumberingScope] {
    var dangling: [StandardID: NumberingScope] = [:]
    guard !scopes.isEmpty else { return dangling }
    for resolution in resolved.resolutions {
      for reference in resolution.references.all {
        if case .missing(let id) = reference.target { dangling[id, default: []].insert(reference.mention.kind.scope) }
      }
    }
    return dangling
  }

  private mutating func countAnew(_ id: StandardID, _ scope: NumberingScope, dangling: NumberingScope) {
    let standard = resolved.system[id]
    let old = resolved.facts(of: id)
    let new = number(standard, countingAnew: scope)
    var changes: [FixIt.Edit] = []
    let source = resolved.sources[standard.source]
    for written in writtenNumbers(of: standard) where old[written.node].effective != new[written.node].effective {
      guard let from = old[written.node].effective.text, let to = new[written.node].effective.text,
        let edit = Self.replacing(from, by: to, in: written.span, of: source)
      else {
        refused.insert(id)
        return
      }
      changes.append(edit)
    }
    guard !changes.isEmpty else { return }
    guard dangling.isDisjoint(with: scope), !isAmbiguous(id, old, new) else {
      refused.insert(id)
      return
    }
    anew[id] = new
    edits += changes
    count += changes.count
  }

  /// Whether a reference leads to a number that several nodes have, one of which gets another.
  private func isAmbiguous(_ id: StandardID, _ old: NodeTable<NodeFacts>, _ new: NodeTable<NodeFacts>) -> Bool {
    struct Key: Hashable {
      let scope: UInt16
      let number: NodeNumber
    }
    var nodes: [Key: [NodeID]] = [:]
    let counted: NumberingScope = [.clauses, .annexes, .subclauses, .figures, .tables, .formulas, .bibliography]
    for index in old.values.indices {
      let node = NodeID(index)
      let scope = old[node].scope(at: node)
      guard !scope.isEmpty, counted.contains(scope), old[node].effective != .none else { continue }
      nodes[Key(scope: scope.rawValue, number: old[node].effective), default: []].append(node)
    }
    let referrers = resolved.resolution(of: id).referrers
    return nodes.values.contains { group in
      group.count > 1 && group.contains { old[$0].effective != new[$0].effective }
        && group.contains { !referrers[$0].isEmpty }
    }
  }

  // MARK: - References

  private mutating func rewriteReferences(from id: StandardID) {
    let standard = resolved.system[id]
    let references = resolved.resolution(of: id).references
    forEachProse(of: standard) { place, prose in
      for reference in references[place.node] where reference.place == place {
        guard case .node(let target) = reference.target, let new = anew[target.standard] else { continue }
        rewrite(reference.mention, prose, target, new, in: id)
      }
    }
    for (written, found) in zip(standard.metadata.implements, resolved.resolution(of: id).implements) {
      guard let target = found.standard, let new = anew[target] else { continue }
      for (clause, node) in zip(written.clauses, found.clauses) {
        guard let node, case .clause(let number) = new[node].effective, number != clause.value else { continue }
        replace("\(clause.value)", by: "\(number)", in: clause.span, target: target)
      }
    }
  }

  private mutating func rewrite(
    _ mention: Mention, _ prose: Prose, _ target: NodeReference, _ new: NodeTable<NodeFacts>, in id: StandardID
  ) {
    let old = resolved.facts(of: target.standard)
    guard let steps = steps(of: mention, target.node, old, new) else {
      refused.insert(target.standard)
      return
    }
    guard steps.contains(where: { $0.from != $0.to }) else { return }
    var place = mention.range.lowerBound
    if case .standard = mention.kind { place = mention.coreRange.upperBound }
    let bytes = Array(prose.text.utf8)
    for step in steps {
      guard let found = Self.place(of: step.from, in: bytes, from: place, to: mention.range.upperBound) else {
        refused.insert(target.standard)
        return
      }
      place = found.upperBound
      guard step.from != step.to else { continue }
      replace(
        step.from, by: step.to, in: prose.span(of: TextRange(found.lowerBound, found.upperBound)),
        target: target.standard)
    }
  }

  private mutating func replace(_ from: String, by to: String, in span: SourceSpan, target: StandardID) {
    guard let edit = Self.replacing(from, by: to, in: span, of: resolved.sources[span.source]) else {
      refused.insert(target)
      return
    }
    edits.append(edit)
  }

  /// The numbers that a mention names one after the other, as they are and as they come to be; nil where it is not
  /// clear.
  private func steps(
    of mention: Mention, _ node: NodeID, _ old: NodeTable<NodeFacts>, _ new: NodeTable<NodeFacts>
  ) -> [(from: String, to: String)]? {
    func own(_ from: String) -> [(from: String, to: String)]? { new[node].effective.text.map { [(from, $0)] } }
    switch mention.kind {
    case .clause(let number, let items, _): return clauseSteps(number, items, node, old, new)
    case .item(let items): return itemSteps(items, node, old, new)
    case .annex(let letter): return own(String(UnicodeScalar(letter)))
    case .figure(let number, _), .table(let number), .formula(let number): return own("\(number)")
    case .note(let ordinal), .example(let ordinal), .bibliography(let ordinal): return own("\(ordinal)")
    case .titled, .symbolic: return []
    case .standard(_, _, let place):
      switch place {
      case .clause(let number, let items): return clauseSteps(number, items, node, old, new)
      case .annex(let letter): return own(String(UnicodeScalar(letter)))
      case .figure(let number), .table(let number), .formula(let number): return own("\(number)")
      case nil: return []
      }
    }
  }

  private func clauseSteps(
    _ number: ClauseNumber, _ items: [Mention.ItemStep], _ node: NodeID, _ old: NodeTable<NodeFacts>,
    _ new: NodeTable<NodeFacts>
  ) -> [(from: String, to: String)]? {
    let clause = items.isEmpty ? node : old[node].clause
    guard old[clause].effective == .clause(number), case .clause(let renumbered) = new[clause].effective,
      let rest = itemSteps(items, node, old, new)
    else { return nil }
    return [("\(number)", "\(renumbered)")] + rest
  }

  private func itemSteps(
    _ items: [Mention.ItemStep], _ node: NodeID, _ old: NodeTable<NodeFacts>, _ new: NodeTable<NodeFacts>
  ) -> [(from: String, to: String)]? {
    guard !items.isEmpty else { return [] }
    var path: [NodeID] = []
    var node = node
    while old[node].kind == .item || old[node].kind == .list {
      if old[node].kind == .item { path.insert(node, at: 0) }
      node = old[node].parent
    }
    guard path.count == items.count else {
      return path.allSatisfy { old[$0].effective == new[$0].effective } ? [] : nil
    }
    var steps: [(from: String, to: String)] = []
    for (step, item) in zip(items, path) {
      switch step {
      case .ordinal: continue
      case .letter, .digit:
        guard let from = old[item].effective.text, let to = new[item].effective.text else { return nil }
        steps.append((from, to))
      }
    }
    return steps
  }

  // MARK: - Text

  /// The edit of the number that stands alone in the span, whatever brackets are around it.
  private static func replacing(
    _ from: String, by to: String, in span: SourceSpan, of source: SourceText
  ) -> FixIt.Edit? {
    let bytes = Array(source.bytes[span.lowerBound..<span.upperBound])
    guard let found = place(of: from, in: bytes, from: 0, to: bytes.count) else { return nil }
    return FixIt.Edit(
      SourceSpan(span.source, span.lowerBound + found.lowerBound, span.lowerBound + found.upperBound), to)
  }

  /// Where a number stands that is no part of a longer one.
  private static func place(of text: String, in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty else { return nil }
    func isPart(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        return true
      default: return false
      }
    }
    func isPoint(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] == UInt8(ascii: ".") }
    var index = start
    while index + wanted.count <= end {
      let upper = index + wanted.count
      if bytes[index] == wanted[0], bytes[index..<upper].elementsEqual(wanted), !isPart(index - 1), !isPart(upper),
        !(isPoint(index - 1) && isPart(index - 2)), !(isPoint(upper) && isPart(upper + 1))
      {
        return index..<upper
      }
      index += 1
    }
    return nil
  }
}

extension Mention.Kind {
  /// The runs that a number of this kind may be one of.
  fileprivate var scope: NumberingScope {
    switch self {
    case .clause, .standard(_, _, .clause): [.clauses, .subclauses, .annexes, .items]
    case .item: .items
    case .annex, .standard(_, _, .annex): .annexes
    case .figure, .standard(_, _, .figure): .figures
    case .table, .standard(_, _, .table): .tables
    case .formula, .standard(_, _, .formula): .formulas
    case .bibliography: .bibliography
    case .note: .notes
    case .example: .examples
    case .standard, .titled, .symbolic: []
    }
  }
}

extension NodeNumber {
  /// As it is written in a text, without the brackets around it.
  fileprivate var text: String? {
    switch self {
    case .none: nil
    case .clause(let number): "\(number)"
    case .object(let number): "\(number)"
    case .item(.letter, let ordinal): (1...26).contains(ordinal) ? "\(UnicodeScalar(UInt8(96 + ordinal)))" : nil
    case .item(.digit, let ordinal): "\(ordinal)"
    case .item: nil
    case .ordinal(let ordinal): "\(ordinal)"
    }
  }
}
