package import StdModel

/// The ids of the blocks of one standard, as they are kept beside the sources from draft to draft.
///
/// One line for each block: the id, the kind, the number and the text in the draft for which the ledger was written,
/// parted by tabs. The lines of deleted blocks begin with `-` and stay for good, so that an id is never given to another
/// block.
package struct Ledger: Equatable, Sendable {
  /// The source, relative to the system's folder.
  package var source: String
  /// The number of the standard, by which a ledger is found again when its source gets another name; empty for none.
  package var standard: String
  /// In reading order.
  package var blocks: [BlockRecord]
  /// In the order of their ids.
  package var deleted: [Tombstone]
  /// Lines that could not be read; they are written back as they are.
  package var unread: [String]

  package init(
    source: String, standard: String = "", blocks: [BlockRecord] = [], deleted: [Tombstone] = [], unread: [String] = []
  ) {
    self.source = source
    self.standard = standard
    self.blocks = blocks
    self.deleted = deleted
    self.unread = unread
  }

  /// All ids that were ever given.
  package var ids: [BlockID] { blocks.map(\.id) + deleted.map(\.id) }
}

/// What is wrong with a line of a ledger.
package struct LedgerProblem: Equatable, Sendable {
  /// Counted from 1.
  package let line: Int
  package let message: Bilingual

  package init(line: Int, message: Bilingual) {
    self.line = line
    self.message = message
  }
}
