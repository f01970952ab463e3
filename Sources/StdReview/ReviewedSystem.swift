package import StdModel

/// The drafts of a system with their records: what is reviewed, and what is not any more.
package struct ReviewedSystem: Sendable {
  package let drafts: [ReviewedDraft]
  private let records: [StandardID: ReviewRecord]
  private let draftsByPath: [String: Int]
  /// Where an id of a pinned name or a given one stands, for keys whose source has another name now.
  private let draftsByID: [BlockID: Int]
  private let ledger: SignOffs
  fileprivate let names: TargetNames
  private let hash: @Sendable ([UInt8]) -> String

  /// - Parameters:
  ///   - drafts: the standards with the lasting ids of their blocks, in the order of the system.
  ///   - pictures: the hash of the picture of each figure that shows one.
  ///   - hash: SHA-256 in hexadecimal.
  package init(
    _ drafts: [(draft: Draft, ids: [BlockID])], records: [StandardID: ReviewRecord],
    pictures: [StandardID: [NodeID: String]] = [:], hash: @escaping @Sendable ([UInt8]) -> String
  ) {
    let names = TargetNames(drafts)
    self.names = names
    self.drafts = drafts.map { draft, ids in
      ReviewedDraft(
        draft, ids, names: { names.key(of: $0, from: draft.standard) }, pictures: pictures[draft.standard] ?? [:],
        hash: hash)
    }
    self.records = records
    self.hash = hash
    draftsByPath = Dictionary(drafts.enumerated().map { ($0.element.draft.path, $0.offset) }) { first, _ in first }
    draftsByID = Dictionary(
      drafts.enumerated().flatMap { place, entry in entry.ids.map { ($0, place) } }
    ) { first, _ in first }
    ledger = SignOffs(records)
  }

  package func record(of id: StandardID) -> ReviewRecord? { records[id] }

  /// The review of every standard, in the order of the system.
  ///
  /// - Parameter reviewer: whose sign-offs count; nil for everybody's.
  package func reviews(by reviewer: String? = nil) -> [StandardReview] {
    var prints = CitedPrints(self)
    return drafts.map { review(of: $0, by: reviewer, &prints) }
  }

  // MARK: - States

  private func review(
    of reviewed: ReviewedDraft, by reviewer: String?, _ prints: inout CitedPrints
  ) -> StandardReview {
    let id = reviewed.draft.standard
    let path = reviewed.draft.path
    let blocks = reviewed.draft.blocks.indices.map { place in
      let block = reviewed.ids[place]
      let signs = (ledger.signs[id]?[block] ?? []).filter { reviewer == nil || $0.by == reviewer }
      return state(signs, of: reviewed, place, path, &prints)
    }
    let gone = (ledger.signs[id] ?? [:]).count { entry in
      reviewed.blocksByID[entry.key] == nil
        && entry.value.contains { !$0.isRevoked && (reviewer == nil || $0.by == reviewer) }
    }
    return StandardReview(standard: id, blocks: blocks, goneCount: gone)
  }

  private func state(
    _ signs: [SignOffs.Sign], of reviewed: ReviewedDraft, _ place: Int, _ path: String, _ prints: inout CitedPrints
  ) -> BlockReview {
    let id = reviewed.ids[place]
    let node = reviewed.draft.blocks[place].node
    let date = signs.map(\.date).max() ?? ""
    var sound: [SignOffs.Sign] = []
    var suspect: [SignOffs.Sign] = []
    var causes: [BlockReview.Cause] = []
    var isKept = false
    for sign in signs where !sign.isRevoked {
      let now = reviewed.fingerprints[place]
      guard ledger.holds(sign.fingerprint, for: now, key: "\(path)#\(id)") else { continue }
      let changed = sign.cited.filter { cited in
        let (key, current) = prints.current(cited.key, in: path)
        return current.map { !ledger.holds(cited.fingerprint, for: $0, key: key) } ?? true
      }
      if changed.isEmpty {
        sound.append(sign)
        isKept = isKept || now != sign.fingerprint
      } else {
        suspect.append(sign)
        for cited in changed where !causes.contains(where: { $0.key == cited.key }) {
          causes.append(BlockReview.Cause(key: cited.key, target: prints.target(cited.key, in: path)))
        }
      }
    }
    if !sound.isEmpty {
      return BlockReview(id: id, node: node, state: .signed, reviewers: sound.map(\.by), date: date, isKept: isKept)
    }
    if !suspect.isEmpty {
      return BlockReview(
        id: id, node: node, state: .suspect, reviewers: suspect.map(\.by), date: date, causes: causes)
    }
    let held = signs.filter { !$0.isRevoked }
    if !held.isEmpty {
      return BlockReview(id: id, node: node, state: .changed, reviewers: held.map(\.by), date: date)
    }
    guard let last = signs.last else { return BlockReview(id: id, node: node, state: .unsigned) }
    return BlockReview(
      id: id, node: node, state: .revoked, reviewers: signs.map(\.by), date: date, reason: last.revocation)
  }

  // MARK: - New acts

  /// The sign-off of some blocks as it is to be recorded; those whose sign-off by the same reviewer holds are left out.
  package func sign(_ places: [Int], of reviewed: ReviewedDraft, _ act: ReviewAct) -> ReviewAct {
    var act = act
    var prints = CitedPrints(self)
    let path = reviewed.draft.path
    for place in places {
      let id = reviewed.ids[place]
      let signs = (ledger.signs[reviewed.draft.standard]?[id] ?? []).filter { $0.by == act.by }
      if state(signs, of: reviewed, place, path, &prints).state == .signed { continue }
      var mark = ReviewAct.Mark(id: id)
      mark.fingerprint = reviewed.fingerprints[place]
      for link in reviewed.draft.blocks[place].links {
        guard let key = prints.key(of: link.target, from: reviewed.draft.standard),
          !mark.cited.contains(where: { $0.key == key }), let print = prints.current(key, in: path).print
        else { continue }
        mark.cited.append(ReviewAct.Cited(key: key, fingerprint: print))
      }
      act.marks.append(mark)
    }
    return act
  }

  /// The revocation of the sign-offs that a reviewer (`of`, else the one who revokes) gave to some blocks.
  package func revoke(_ places: [Int], of reviewed: ReviewedDraft, _ act: ReviewAct) -> ReviewAct {
    var act = act
    let whose = act.of.isEmpty ? act.by : act.of
    for place in places {
      let id = reviewed.ids[place]
      let signs = ledger.signs[reviewed.draft.standard]?[id] ?? []
      if signs.contains(where: { $0.by == whose && !$0.isRevoked }) { act.marks.append(ReviewAct.Mark(id: id)) }
    }
    return act
  }

  /// Declares that what changed in some blocks since they were signed is editorial: the sign-offs of the text before
  /// hold for the text now, and what cites it does not become suspect.
  package func keep(_ places: [Int], of reviewed: ReviewedDraft, _ act: ReviewAct) -> ReviewAct {
    var act = act
    let path = reviewed.draft.path
    var before = reviewed.fingerprints
    for place in places {
      let id = reviewed.ids[place]
      let now = reviewed.fingerprints[place]
      // The text that was signed last is the one that the change was made to.
      let last = (ledger.signs[reviewed.draft.standard]?[id] ?? []).filter { !$0.isRevoked }.map {
        ledger.moved($0.fingerprint, key: "\(path)#\(id)")
      }.last
      guard let last, last != now else { continue }
      var mark = ReviewAct.Mark(id: id)
      mark.fingerprint = last
      mark.after = now
      act.marks.append(mark)
      before[place] = last
    }
    guard !act.marks.isEmpty else { return act }
    // Every clause, table or item that holds a changed block was another one before.
    let changed = Set(act.marks.map(\.id))
    for place in reviewed.draft.blocks.indices {
      let extent = reviewed.extent(of: place)
      guard extent.contains(where: { changed.contains(reviewed.ids[$0]) }) else { continue }
      act.moves.append(
        ReviewAct.Move(
          key: reviewed.ids[place].description, before: combined(before[extent]),
          after: combined(reviewed.fingerprints[extent])))
    }
    return act
  }

  fileprivate func combined(_ prints: ArraySlice<String>) -> String {
    String(hash(Array(prints.joined(separator: "\n").utf8)).prefix(ReviewedDraft.length))
  }

  /// The draft and the place that a key of a draft leads to.
  fileprivate func find(_ key: String, in path: String) -> (draft: Int, place: Int)? {
    var source = Substring(path)
    var name = Substring(key)
    if let sign = key.lastIndex(of: "#") {
      source = key[..<sign]
      name = key[key.index(after: sign)...]
    }
    guard let id = BlockID(name) else { return nil }
    if let draft = draftsByPath[String(source)], let place = drafts[draft].blocksByID[id] { return (draft, place) }
    // The source has another name now; given ids are the same nowhere else.
    guard id.isGiven, let draft = draftsByID[id], let place = drafts[draft].blocksByID[id] else { return nil }
    return (draft, place)
  }
}

/// Keys of what references lead to.
private struct TargetNames: Sendable {
  private let entries: [StandardID: (path: String, names: [NodeID: BlockID])]

  init(_ drafts: [(draft: Draft, ids: [BlockID])]) {
    var entries: [StandardID: (path: String, names: [NodeID: BlockID])] = [:]
    for (draft, ids) in drafts {
      var names: [NodeID: BlockID] = [:]
      for (block, id) in zip(draft.blocks, ids) {
        names[block.node] = id
        // The first block of a clause names it; blocks of subclauses name clauses that begin with one.
        var clause: Int? = block.clause
        while let place = clause, names[draft.clauses[place].node] == nil {
          names[draft.clauses[place].node] = id
          clause = draft.clauses[place].parent
        }
      }
      entries[draft.standard] = (draft.path, names)
    }
    self.entries = entries
  }

  func key(of target: NodeReference, from standard: StandardID) -> String? {
    guard let entry = entries[target.standard], let id = entry.names[target.node] else { return nil }
    return target.standard == standard ? id.description : "\(entry.path)#\(id)"
  }
}

/// The fingerprints of what is cited, each worked out once.
private struct CitedPrints {
  private let system: ReviewedSystem
  private var known: [String: String] = [:]

  init(_ system: ReviewedSystem) { self.system = system }

  func key(of target: NodeReference, from standard: StandardID) -> String? {
    system.names.key(of: target, from: standard)
  }

  /// The fingerprint of what a key of a draft leads to as it is now, nil where it is gone; and the key with its source.
  mutating func current(_ key: String, in path: String) -> (key: String, print: String?) {
    guard let found = system.find(key, in: path) else { return (key, nil) }
    let draft = system.drafts[found.draft]
    let full = "\(draft.draft.path)#\(draft.ids[found.place])"
    if let print = known[full] { return (full, print) }
    let print = system.combined(draft.fingerprints[draft.extent(of: found.place)])
    known[full] = print
    return (full, print)
  }

  func target(_ key: String, in path: String) -> NodeReference? {
    system.find(key, in: path).map { found in
      let draft = system.drafts[found.draft].draft
      return NodeReference(draft.standard, draft.blocks[found.place].node)
    }
  }
}
