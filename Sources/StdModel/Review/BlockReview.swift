/// How far a block is reviewed (签审): what its sign-offs are worth for the text as it is now.
package enum ReviewState: String, CaseIterable, Sendable {
  /// A reviewer signed this text, and what it cites is as it was then.
  case signed
  /// A reviewer signed this text; a clause that it cites has changed since.
  case suspect
  /// The text has changed since it was signed.
  case changed
  /// Whoever signed it took the sign-off back.
  case revoked
  /// Nobody has signed it.
  case unsigned

  package var name: Bilingual {
    switch self {
    case .signed: Bilingual(zh: "已签审", en: "signed")
    case .suspect: Bilingual(zh: "存疑", en: "suspect")
    case .changed: Bilingual(zh: "已改动", en: "changed")
    case .revoked: Bilingual(zh: "已撤销", en: "revoked")
    case .unsigned: Bilingual(zh: "未签审", en: "unsigned")
    }
  }
}

/// What is known of the review of one block.
package struct BlockReview: Equatable, Sendable {
  package let id: BlockID
  package let node: NodeID
  package let state: ReviewState
  /// Whose sign-off holds, or held last.
  package let reviewers: [String]
  /// The day of the last sign-off or, where it was revoked, of that; empty for none.
  package let date: String
  /// Whether the sign-off was kept over a change that was declared editorial.
  package let isKept: Bool
  /// Why it was revoked.
  package let reason: String
  /// For a suspect block: what it cites that has changed; a place that is gone by its key alone.
  package let causes: [Cause]

  package struct Cause: Equatable, Sendable {
    /// `k7m3xp`, or `support/finance.md#k7m3xp` in another standard.
    package let key: String
    /// Where it stands; nil where it is gone.
    package let target: NodeReference?

    package init(key: String, target: NodeReference?) {
      self.key = key
      self.target = target
    }
  }

  package init(
    id: BlockID, node: NodeID, state: ReviewState, reviewers: [String] = [], date: String = "", isKept: Bool = false,
    reason: String = "", causes: [Cause] = []
  ) {
    self.id = id
    self.node = node
    self.state = state
    self.reviewers = reviewers
    self.date = date
    self.isKept = isKept
    self.reason = reason
    self.causes = causes
  }
}

/// The review of one standard, block by block.
package struct StandardReview: Sendable {
  package let standard: StandardID
  /// In reading order.
  package let blocks: [BlockReview]
  /// How many blocks were signed and are no longer there.
  package let goneCount: Int
  private let places: [NodeID: Int]
  private let counts: [ReviewState: Int]

  package init(standard: StandardID, blocks: [BlockReview], goneCount: Int) {
    self.standard = standard
    self.blocks = blocks
    self.goneCount = goneCount
    places = Dictionary(blocks.indices.map { (blocks[$0].node, $0) }) { first, _ in first }
    var counts: [ReviewState: Int] = [:]
    for block in blocks { counts[block.state, default: 0] += 1 }
    self.counts = counts
  }

  package subscript(node: NodeID) -> BlockReview? { places[node].map { blocks[$0] } }

  package func count(_ state: ReviewState) -> Int { counts[state] ?? 0 }

  /// The share that is signed, with one decimal and never rounded up to all: `98.7%`; `—` for a standard without text.
  package var share: String {
    guard !blocks.isEmpty else { return "—" }
    let tenths = count(.signed) * 1000 / blocks.count
    return "\(tenths / 10).\(tenths % 10)%"
  }

  package var isSigned: Bool { count(.signed) == blocks.count }

  /// Everybody whose sign-offs hold, in the order in which they are met.
  package var reviewers: [String] {
    var found: [String] = []
    for block in blocks where block.state == .signed || block.state == .suspect {
      for name in block.reviewers where !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// The last day on which something was signed; empty for never.
  package var date: String { blocks.map(\.date).max() ?? "" }
}
