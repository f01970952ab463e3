package import StdModel

/// What alignment has to know of a block of a draft, or of one that the ledger keeps.
package struct AlignedBlock: Sendable {
  let kind: DraftBlock.Kind
  let text: FoldedText
  /// The id that the block has for certain: the author pinned it, or it is the one in the ledger.
  let pin: BlockID?

  package init(_ kind: DraftBlock.Kind, _ text: String, pin: BlockID? = nil) {
    self.kind = kind
    self.text = FoldedText(text)
    self.pin = pin
  }

  package init(_ block: DraftBlock) {
    // A figure or table without caption is known by what it shows.
    self.init(block.kind, block.text.isEmpty ? block.detail : block.text, pin: block.pin)
  }

  /// Whether two blocks have the same kind and the same text but for marks and white space.
  func isSame(as other: AlignedBlock) -> Bool {
    kind == other.kind && text.hash == other.text.hash && text.count == other.text.count
  }

  /// How alike two blocks are: 0 where one can never have become the other.
  func similarity(to other: AlignedBlock) -> Double {
    if kind == other.kind { return text.similarity(to: other.text) }
    // A paragraph may become an item or a note, but not a row; a title only where hardly a word changes.
    switch (kind.isRunningText, other.kind.isRunningText) {
    case (true, true): return 0.9 * text.similarity(to: other.text)
    case (true, false) where other.kind == .title: return 0.6 * text.similarity(to: other.text)
    case (false, true) where kind == .title: return 0.6 * text.similarity(to: other.text)
    case (true, false), (false, true), (false, false): return 0
    }
  }

  var key: Key { Key(kind: kind, hash: text.hash) }

  struct Key: Hashable {
    let kind: DraftBlock.Kind
    let hash: UInt64
  }
}

extension DraftBlock.Kind {
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .item, .note, .example, .footnote: true
    case .title, .table, .row, .figure, .formula, .term, .reference, .preformatted: false
    }
  }
}
