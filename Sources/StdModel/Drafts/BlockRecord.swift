/// What the ledger keeps of a block: its id, and what it was in the draft at hand.
package struct BlockRecord: Equatable, Sendable {
  package let id: BlockID
  package let kind: DraftBlock.Kind
  /// Its number in that draft, as printed; empty where it has none.
  package let number: String
  /// Its text in that draft, white space tidied; cells of a row are parted by tabs.
  package let text: String

  package init(id: BlockID, kind: DraftBlock.Kind, number: String, text: String) {
    self.id = id
    self.kind = kind
    self.number = number
    self.text = text
  }
}

/// A block that is no longer there, with what it was last.
package struct Tombstone: Equatable, Sendable {
  package let record: BlockRecord
  /// The block that took its place: the one that its text was joined to, or the same under an id that the author pinned.
  package let successor: BlockID?

  package init(_ record: BlockRecord, successor: BlockID? = nil) {
    self.record = record
    self.successor = successor
  }

  package var id: BlockID { record.id }
}

/// The ids of the blocks of one standard, and what was deleted from it.
package struct BlockIDs: Sendable {
  private let ids: [NodeID: BlockID]
  /// In the order of their ids.
  package let deleted: [Tombstone]

  package init(_ ids: [NodeID: BlockID], deleted: [Tombstone]) {
    self.ids = ids
    self.deleted = deleted
  }

  package subscript(node: NodeID) -> BlockID? { ids[node] }
}
