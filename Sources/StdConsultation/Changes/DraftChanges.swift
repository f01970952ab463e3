package import StdModel

/// What changed since the draft that was commented on, told by the blocks of that draft.
package struct DraftChanges: Sendable {
  /// One block that is another now, is gone, or is new.
  package struct Change: Equatable, Sendable {
    package enum Kind: Sendable { case changed, editorial, added, deleted }

    package let kind: Kind
    /// The standard among those of the draft that was commented on.
    package let document: Int
    /// The place of the block among those of the comparison of its standard.
    package let place: Int
    /// Its blocks that it touches: the block itself; for a new one its neighbours.
    package let blocks: [Int]
    /// The clause that it stands in now; that of the old draft for what is gone.
    package let clause: String
    /// `表2`, `a)`: its own number now.
    package let label: String
    /// Whether it is part of an element that holds provisions.
    package let isTechnical: Bool
    /// Its node in the later draft, to point at; for what is gone that of the block before it.
    package let node: NodeReference?
  }

  package let changes: [Change]
  /// Standards whose number, title or other data of the cover changed.
  private let changedCovers: Set<Int>
  private let draft: CommentedDraft

  /// - Parameters:
  ///   - comparison: of the draft that was commented on with the later one.
  ///   - draft: the draft that was commented on.
  package init(_ comparison: DraftComparison, of draft: CommentedDraft) {
    let places = Dictionary(draft.documents.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in first }
    var changes: [Change] = []
    var covers: Set<Int> = []
    for standard in comparison.standards {
      guard let old = standard.old, let document = places[old.path] else { continue }
      // The stage changes with each draft, whatever was said.
      if standard.data.contains(where: { $0.name.zh != "阶段" }) { covers.insert(document) }
      changes += Self.changes(standard, old, document)
    }
    self.changes = changes
    changedCovers = covers
    self.draft = draft
  }

  private static func changes(_ standard: StandardComparison, _ old: Draft, _ document: Int) -> [Change] {
    var changes: [Change] = []
    let next = nextOldBlocks(standard.blocks)
    var last: Int?
    var lastNew = standard.new?.blocks.first
    for (place, comparison) in standard.blocks.enumerated() {
      defer {
        if let block = comparison.old { last = block }
        if let block = standard.newBlock(comparison) { lastNew = block }
      }
      let kind: Change.Kind
      switch comparison.change {
      case .unchanged: continue
      case .editorial: kind = .editorial
      case .changed: kind = .changed
      case .added: kind = .added
      case .deleted: kind = .deleted
      }
      guard let block = standard.block(comparison) else { continue }
      let side = comparison.new == nil ? old : standard.new ?? old
      let clause = side.clauses[block.clause]
      changes.append(
        Change(
          kind: kind, document: document, place: place,
          blocks: comparison.old.map { [$0] } ?? [last, next[place]].compactMap(\.self),
          clause: clause.number.isEmpty ? clause.title : clause.number, label: block.number,
          isTechnical: clause.element.holdsProvisions,
          node: standard.new.flatMap { new in
            (standard.newBlock(comparison) ?? lastNew).map { NodeReference(new.standard, $0.node) }
          }))
    }
    return changes
  }

  /// For each place of a comparison the old block that follows next.
  private static func nextOldBlocks(_ blocks: [BlockComparison]) -> [Int?] {
    var next: [Int?] = Array(repeating: nil, count: blocks.count)
    var following: Int?
    for place in blocks.indices.reversed() {
      next[place] = following
      if let block = blocks[place].old { following = block }
    }
    return next
  }

  // MARK: - Comments

  /// Whether the later draft shows a change where the comment is about, or where it is said to be carried out; nil where
  /// nobody knows its place.
  package func carriesOut(_ comment: Comment) -> Bool? {
    if !comment.carriedOutAt.isEmpty {
      return comment.carriedOutAt.contains { place in changes.contains { isAt(place, $0, of: comment) } }
    }
    guard let document = document(of: comment) else {
      return comment.placing == .whole ? !changes.isEmpty || !changedCovers.isEmpty : nil
    }
    if comment.placing == .whole {
      return changedCovers.contains(document) || changes.contains { $0.document == document }
    }
    guard let region = region(of: comment, in: document) else { return nil }
    return changes.contains { $0.document == document && $0.blocks.contains(where: region.contains) }
  }

  /// Whether a change may be due to a comment: it is about the clause, or about the standard as a whole, or says that it
  /// was carried out there.
  package func isDue(_ change: Change, to comment: Comment) -> Bool {
    if comment.carriedOutAt.contains(where: { isAt($0, change, of: comment) }) { return true }
    guard let document = document(of: comment) else { return comment.placing == .whole }
    guard document == change.document else { return false }
    if comment.placing == .whole { return comment.carriedOutAt.isEmpty }
    guard let place = comment.block.flatMap({ block(of: $0, in: document) }) else { return false }
    let clause = draft.documents[document].blocks[place].clause
    return change.clause.isIn(clause)
      || change.blocks.contains { draft.documents[document].blocks[$0].clause.isIn(clause) }
  }

  /// Why the blocks of a standard changed, by their places in its comparison: the comments that were followed, and the
  /// notes of the drafting group.
  ///
  /// - Parameter redaction: what readers of the comparison may not see.
  package func causes(
    of path: String, _ groups: [CommentGroup], notes: [ChangeNote], redaction: Redaction
  ) -> [Int: [ChangeCause]] {
    guard let document = draft.documents.firstIndex(where: { $0.path == path }) else { return [:] }
    let followed = groups.filter(\.isFollowed)
    var causes: [Int: [ChangeCause]] = [:]
    for change in changes where change.document == document {
      let found =
        followed.filter { isDue(change, to: $0.decided) }.map { ChangeCause($0, redaction) }
        + notes.filter { isDue(change, to: $0.comment) }.map {
          ChangeCause(id: "", sender: "", words: redaction.text($0.note), decision: "", answer: "")
        }
      if !found.isEmpty { causes[change.place] = found }
    }
    return causes
  }

  private func document(of comment: Comment) -> Int? {
    draft.documents.firstIndex { $0.name == comment.standard }
  }

  private func block(of id: String, in document: Int) -> Int? {
    draft.documents[document].blocks.firstIndex { $0.id == id }
  }

  /// The blocks that a comment is about: one that names a clause, all of it; one that names a table, its rows; one on the
  /// words before a list, its items.
  private func region(of comment: Comment, in document: Int) -> Range<Int>? {
    let blocks = draft.documents[document].blocks
    guard let start = comment.block.flatMap({ block(of: $0, in: document) }) else { return nil }
    let clause = blocks[start].clause
    var end = start + 1
    if blocks[start].beginsClause {
      while end < blocks.count, blocks[end].clause.isIn(clause) { end += 1 }
    } else if blocks[start].label.hasPrefix("表") || blocks[start].label.hasPrefix("图") {
      while end < blocks.count, blocks[end].clause == clause, blocks[end].label.isEmpty { end += 1 }
    } else if blocks[start].label.isEmpty {
      while end < blocks.count, blocks[end].clause == clause, blocks[end].label.hasSuffix(")") { end += 1 }
    }
    return start..<end
  }

  /// Whether a change stands at a place that was written: a clause, a table, the id of a block.
  private func isAt(_ place: String, _ change: Change, of comment: Comment) -> Bool {
    if let document = document(of: comment), document != change.document { return false }
    let blocks = draft.documents[change.document].blocks
    if change.kind != .added, change.blocks.contains(where: { !blocks[$0].id.isEmpty && blocks[$0].id == place }) {
      return true
    }
    switch PlaceInText(place)?.target {
    case .clause(let number), .annex(let number), .item(let number, _): return change.clause.isIn(number)
    case .table(let number): return change.label == "表" + number
    case .figure(let number): return change.label == "图" + number
    case .formula(let number): return change.label == "公式（\(number)）"
    case .element(let name): return change.clause == name
    case .whole: return true
    case nil: return false
    }
  }
}

extension ChangeCause {
  fileprivate init(_ group: CommentGroup, _ redaction: Redaction) {
    let comment = redaction.comment(group.decided)
    self.init(
      id: comment.id, sender: group.units.map(redaction.unit).joined(separator: "、"),
      words: [comment.opinion, comment.proposal.isEmpty ? "" : "建议：" + comment.proposal].filter { !$0.isEmpty }
        .joined(separator: "；"), decision: comment.disposition?.decision.rawValue ?? "",
      answer: comment.disposition?.reason ?? "")
  }
}

extension Element.Kind {
  fileprivate var holdsProvisions: Bool {
    switch self {
    case .scope, .normativeReferences, .terms, .symbols, .technical, .annex: true
    case .preamble, .contents, .foreword, .introduction, .bibliography, .index, .appendage: false
    }
  }
}

extension String {
  /// Whether a clause is another one or stands in it: `5.2.1` is in `5.2`.
  fileprivate func isIn(_ clause: String) -> Bool { self == clause || hasPrefix(clause + ".") }
}
