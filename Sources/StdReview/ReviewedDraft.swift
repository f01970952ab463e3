package import StdModel

/// A standard as reviewers see it: its blocks with their ids, and what each is and cites in a few characters that differ
/// as soon as a word does.
package struct ReviewedDraft: Sendable {
  package let draft: Draft
  package let ids: [BlockID]
  /// Of the block's own text: without number and spacing; with its kind, its cells, and whether the annex that it
  /// stands in binds. A reference counts by where it leads, so that renumbering changes nothing.
  package let fingerprints: [String]
  /// The blocks of each clause with its subclauses.
  private let clauses: [Range<Int>]
  private let blocksByNode: [NodeID: Int]
  private let clausesByNode: [NodeID: Int]
  package let blocksByID: [BlockID: Int]

  /// - Parameters:
  ///   - names: for a target, the key of what it leads to.
  ///   - pictures: the hash of the picture of a figure; empty for other figures.
  ///   - hash: SHA-256 in hexadecimal.
  init(
    _ draft: Draft, _ ids: [BlockID], names: (NodeReference) -> String?, pictures: [NodeID: String],
    hash: ([UInt8]) -> String
  ) {
    self.draft = draft
    self.ids = ids
    fingerprints = draft.blocks.map { block in
      let bytes = Self.signedBytes(block, draft.clauses[block.clause], names, pictures[block.node] ?? "")
      return String(hash(bytes).prefix(Self.length))
    }
    clauses = Self.ranges(of: draft)
    blocksByNode = Dictionary(draft.blocks.enumerated().map { ($0.element.node, $0.offset) }) { first, _ in first }
    clausesByNode = Dictionary(draft.clauses.enumerated().map { ($0.element.node, $0.offset) }) { first, _ in first }
    blocksByID = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// Characters of a fingerprint: 64 bits.
  static let length = 16

  /// The first block of what a reference leads to.
  func firstBlock(of node: NodeID) -> Int? {
    if let clause = clausesByNode[node] { return clauses[clause].first }
    return blocksByNode[node]
  }

  /// The blocks that belong to the one at a place: those of the clause that it opens, the rows of its table, the items
  /// below it; at least itself.
  package func extent(of place: Int) -> Range<Int> {
    let block = draft.blocks[place]
    if clauses[block.clause].lowerBound == place { return clauses[block.clause] }
    var end = place + 1
    while end < draft.blocks.count, draft.blocks[end].clause == block.clause,
      block.kind == .table && draft.blocks[end].kind == .row
        || block.kind == .item && draft.blocks[end].indent > block.indent
    {
      end += 1
    }
    return place..<end
  }

  /// The blocks of a clause with its subclauses.
  package func blocks(ofClause clause: Int) -> Range<Int> { clauses[clause] }

  /// For each clause the blocks from its first one to the last of its last subclause.
  private static func ranges(of draft: Draft) -> [Range<Int>] {
    var firsts = Array(repeating: Int.max, count: draft.clauses.count)
    var ends = Array(repeating: 0, count: draft.clauses.count)
    for (place, block) in draft.blocks.enumerated() {
      firsts[block.clause] = min(firsts[block.clause], place)
      ends[block.clause] = place + 1
    }
    // Clauses stand before their subclauses.
    for clause in draft.clauses.indices.reversed() {
      guard let parent = draft.clauses[clause].parent else { continue }
      firsts[parent] = min(firsts[parent], firsts[clause])
      ends[parent] = max(ends[parent], ends[clause])
    }
    return zip(firsts, ends).map { $0 < $1 ? $0..<$1 : 0..<0 }
  }

  private static func signedBytes(
    _ block: DraftBlock, _ clause: DraftClause, _ names: (NodeReference) -> String?, _ picture: String
  ) -> [UInt8] {
    var bytes = Array(block.kind.rawValue.utf8)
    if case .annex(let status) = clause.element { bytes += status == .informative ? "\u{1}i".utf8 : "\u{1}n".utf8 }
    bytes.append(2)
    var position = 0
    let text = Array(block.text.utf8)
    for link in block.links where link.range.lowerBound >= position && link.range.upperBound <= text.count {
      guard let name = names(link.target) else { continue }
      append(text[position..<link.range.lowerBound], to: &bytes)
      bytes += [3] + Array(name.utf8) + [4]
      position = link.range.upperBound
    }
    append(text[position...], to: &bytes)
    if !block.detail.isEmpty { bytes += [5] + Array(block.detail.utf8) }
    if !picture.isEmpty { bytes += [6] + Array(picture.utf8) }
    return bytes
  }

  /// Leaves white space out; the tab between cells stays, as what parts them.
  private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let rest = text[index...]
      if byte == 0x09 {
        bytes.append(0x09)
        index += 1
      } else if byte <= 0x20 {
        index += 1
      } else if rest.starts(with: [0xE3, 0x80, 0x80]) || rest.starts(with: [0xEF, 0xBB, 0xBF])
        || byte == 0xE2 && rest.dropFirst().first == 0x80 && (rest.dropFirst(2).first ?? 0) <= 0x8B
      {
        index += 3
      } else if rest.starts(with: [0xC2, 0xA0]) {
        index += 2
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }
}
