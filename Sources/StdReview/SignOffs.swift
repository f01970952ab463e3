import StdModel

/// What the acts of all records come to: for each block the last sign-off of each reviewer.
struct SignOffs: Sendable {
  struct Sign: Sendable {
    let by: String
    var date: String
    var fingerprint: String
    var cited: [ReviewAct.Cited]
    var isRevoked = false
    /// The reason of the revocation.
    var revocation = ""
  }

  /// In the order of the last acts.
  private(set) var signs: [StandardID: [BlockID: [Sign]]] = [:]
  /// Fingerprints before an editorial change and after it, by `source#id`; of blocks, and of what they open.
  private var moves: [String: [String: String]] = [:]

  init(_ records: [StandardID: ReviewRecord]) {
    for (id, record) in records {
      var blocks: [BlockID: [Sign]] = [:]
      for act in record.acts { take(act, into: &blocks, source: record.source) }
      signs[id] = blocks
    }
  }

  private mutating func take(_ act: ReviewAct, into blocks: inout [BlockID: [Sign]], source: String) {
    switch act.kind {
    case .sign:
      for mark in act.marks {
        blocks[mark.id, default: []].removeAll { $0.by == act.by }
        blocks[mark.id, default: []].append(
          Sign(by: act.by, date: act.date, fingerprint: mark.fingerprint, cited: mark.cited))
      }
    case .revoke:
      let whose = act.of.isEmpty ? act.by : act.of
      for mark in act.marks {
        guard let place = blocks[mark.id]?.firstIndex(where: { $0.by == whose }),
          var sign = blocks[mark.id]?.remove(at: place)
        else { continue }
        sign.isRevoked = true
        sign.revocation = act.reason
        sign.date = act.date
        blocks[mark.id]?.append(sign)
      }
    case .editorial:
      for mark in act.marks { moves["\(source)#\(mark.id)", default: [:]][mark.fingerprint] = mark.after }
      for move in act.moves { moves["\(source)#\(move.key)", default: [:]][move.before] = move.after }
    }
  }

  /// Whether a fingerprint is another one or became it by editorial changes.
  func holds(_ fingerprint: String, for current: String, key: String) -> Bool {
    fingerprint == current || chain(fingerprint, key: key).contains(current)
  }

  /// What a fingerprint is after all editorial changes.
  func moved(_ fingerprint: String, key: String) -> String { chain(fingerprint, key: key).last ?? fingerprint }

  private func chain(_ fingerprint: String, key: String) -> [String] {
    var chain = [fingerprint]
    guard let steps = moves[key] else { return chain }
    // A text may come back to what it was.
    while let next = steps[chain[chain.count - 1]], !chain.contains(next) { chain.append(next) }
    return chain
  }
}
