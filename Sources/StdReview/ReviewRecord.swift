package import StdModel

/// What reviewers did to one standard, as it is kept beside the sources: acts in their order, to which new ones are
/// added at the end and of which none is ever changed.
package struct ReviewRecord: Equatable, Sendable {
  /// The source, relative to the system's folder.
  package var source: String
  /// The number of the standard, by which the record is found again when its source gets another name.
  package var standard: String
  package var acts: [ReviewAct]

  package init(source: String, standard: String = "", acts: [ReviewAct] = []) {
    self.source = source
    self.standard = standard
    self.acts = acts
  }
}

/// One thing that a reviewer did.
package struct ReviewAct: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// 签审
    case sign
    /// 撤销签审
    case revoke
    /// 编辑性改动: the sign-offs of the text before hold for the text now.
    case editorial
  }

  /// What was cited, and the fingerprint that it had.
  package struct Cited: Equatable, Sendable {
    /// The id of the first block of what is cited: `k7m3xp`, or `support/finance.md#k7m3xp` in another standard.
    package let key: String
    package let fingerprint: String

    package init(key: String, fingerprint: String) {
      self.key = key
      self.fingerprint = fingerprint
    }
  }

  package struct Mark: Equatable, Sendable {
    package let id: BlockID
    /// What was signed; what a change was from, for an editorial one; empty where a sign-off is revoked.
    package var fingerprint = ""
    /// For an editorial change: the fingerprint of the text after it.
    package var after = ""
    package var cited: [Cited] = []

    package init(id: BlockID) { self.id = id }
  }

  /// A cited clause before and after an editorial change.
  package struct Move: Equatable, Sendable {
    package let key: String
    package let before: String
    package let after: String

    package init(key: String, before: String, after: String) {
      self.key = key
      self.before = before
      self.after = after
    }
  }

  package let kind: Kind
  /// The name or role of whoever did it, as written.
  package let by: String
  /// `2026-03-01`
  package let date: String
  /// For a revocation: whose sign-off was revoked, where it is not the own one.
  package var of = ""
  /// What was named: `全文`, `4.2、5.1`.
  package var scope = ""
  /// The reason, or a note of the reviewer.
  package var reason = ""
  package var marks: [Mark] = []
  package var moves: [Move] = []

  package init(_ kind: Kind, by: String, date: String) {
    self.kind = kind
    self.by = by
    self.date = date
  }
}
