/// Two drafts of a system, standard by standard.
package struct DraftComparison: Sendable {
  package let standards: [StandardComparison]

  package init(standards: [StandardComparison]) { self.standards = standards }
}

/// Two drafts of one standard, block by block.
package struct StandardComparison: Sendable {
  /// Nil where the standard is in the other draft only.
  package let old: Draft?
  package let new: Draft?
  /// What changed in number, title and other data: what it is, and what it was and is.
  package let data: [DataChange]
  /// In the order of the new draft; what was deleted stands behind what it stood behind.
  package let blocks: [BlockComparison]

  package init(old: Draft?, new: Draft?, data: [DataChange], blocks: [BlockComparison]) {
    self.old = old
    self.new = new
    self.data = data
    self.blocks = blocks
  }

  package struct DataChange: Equatable, Sendable {
    package let name: Bilingual
    package let old: String
    package let new: String

    package init(name: Bilingual, old: String, new: String) {
      self.name = name
      self.old = old
      self.new = new
    }
  }
}

/// What became of one block.
package struct BlockComparison: Equatable, Sendable {
  package enum Change: String, CaseIterable, Sendable {
    case unchanged
    /// Only white space or the form of marks is another (编辑性改动).
    case editorial
    case changed
    case added
    case deleted
  }

  /// A piece of text that both drafts have, or only one of them.
  package struct Segment: Equatable, Sendable {
    package enum Kind: Sendable { case kept, deleted, added }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package let change: Change
  /// Whether it stands in another order among the blocks that stayed.
  package let isMoved: Bool
  /// Whether only its number is another.
  package let isRenumbered: Bool
  /// The places in the blocks of the drafts.
  package let old: Int?
  package let new: Int?
  /// The text of both drafts; references that lead to the same place are kept, whatever their numbers.
  package let segments: [Segment]
  /// Whether what a figure shows is another.
  package let hasOtherDetail: Bool

  package init(
    change: Change, isMoved: Bool, isRenumbered: Bool, old: Int?, new: Int?, segments: [Segment], hasOtherDetail: Bool
  ) {
    self.change = change
    self.isMoved = isMoved
    self.isRenumbered = isRenumbered
    self.old = old
    self.new = new
    self.segments = segments
    self.hasOtherDetail = hasOtherDetail
  }

  /// Whether a reader has to look at it: renumbering alone is no change.
  package var isNoteworthy: Bool { change != .unchanged || isMoved }
}

extension StandardComparison {
  /// The block of a comparison, in the draft that has it; the new one where both have.
  package func block(_ comparison: BlockComparison) -> DraftBlock? {
    if let place = comparison.new { return new?.blocks[place] }
    return comparison.old.flatMap { old?.blocks[$0] }
  }

  package func oldBlock(_ comparison: BlockComparison) -> DraftBlock? { comparison.old.flatMap { old?.blocks[$0] } }
  package func newBlock(_ comparison: BlockComparison) -> DraftBlock? { comparison.new.flatMap { new?.blocks[$0] } }

  package func count(_ change: BlockComparison.Change) -> Int { blocks.count { $0.change == change } }
  package var movedCount: Int { blocks.count { $0.isMoved } }
  package var renumberedCount: Int { blocks.count { $0.isRenumbered } }
  package var isUnchanged: Bool { old != nil && new != nil && data.isEmpty && !blocks.contains { $0.isNoteworthy } }

  /// Number and title for people.
  package var label: String {
    let draft = new ?? old
    let parts = [draft?.number ?? "", draft?.title ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? draft?.path ?? "" : parts.joined(separator: "　")
  }
}
