package import StdModel

/// A ledger brought up to date with a draft.
package struct LedgerUpdate: Sendable {
  package let ledger: Ledger
  /// The id of each block of the draft.
  package let ids: [BlockID]
  /// How many blocks got a new id, how many have another text than before, and how many ids have no block any more.
  package let added: Int
  package let edited: Int
  package let deleted: Int

  /// The ids by the nodes of the standard.
  package func table(of draft: Draft) -> BlockIDs {
    BlockIDs(
      Dictionary(zip(draft.blocks.map(\.node), ids)) { first, _ in first }, deleted: ledger.deleted)
  }
}

extension Ledger {
  /// The ledger for a draft, from what it was for the draft before; the same input gives the same ids.
  ///
  /// - Parameter taken: ids of other standards, which are not given here; those given are added.
  package func updated(with draft: Draft, taken: inout Set<BlockID>) -> LedgerUpdate {
    let alignment = align(
      blocks.map { AlignedBlock($0.kind, $0.text, pin: $0.id) }, draft.blocks.map { AlignedBlock($0) })
    taken.formUnion(ids)
    taken.formUnion(draft.blocks.compactMap(\.pin))
    var revived = Revival(deleted)
    var giver = Giver(path: draft.path)
    var renamed: [BlockID: BlockID] = [:]
    var records: [BlockRecord] = []
    records.reserveCapacity(draft.blocks.count)
    var (added, edited) = (0, 0)
    for (place, block) in draft.blocks.enumerated() {
      let old = alignment.old[place].map { blocks[$0] }
      let text = Self.tidied(block.text)
      let id: BlockID
      if let pin = block.pin {
        id = pin
        if let old, old.id != pin { renamed[old.id] = pin }
      } else if let old {
        id = old.id
      } else {
        id = revived.take(block.kind, text) ?? giver.next(block, after: records.last?.id, taken: &taken)
      }
      if let old { if old.text != text { edited += 1 } } else { added += 1 }
      records.append(BlockRecord(id: id, kind: block.kind, number: block.number, text: text))
    }
    let live = Set(records.map(\.id))
    var gone: [Tombstone] = []
    for (place, record) in blocks.enumerated() where !live.contains(record.id) {
      let successor = renamed[record.id] ?? joined(record, place, alignment, records)
      gone.append(Tombstone(record, successor: successor))
    }
    let tombstones = (deleted.filter { !live.contains($0.id) } + gone).sorted { $0.id < $1.id }
    let ledger = Ledger(
      source: draft.path, standard: draft.number, blocks: records, deleted: tombstones, unread: unread)
    return LedgerUpdate(
      ledger: ledger, ids: records.map(\.id), added: added, edited: edited, deleted: gone.count - renamed.count)
  }

  /// The block that holds the text of a deleted one now: the one that its neighbour became, where the two were joined.
  private func joined(_ record: BlockRecord, _ place: Int, _ alignment: Alignment, _ records: [BlockRecord]) -> BlockID?
  {
    let text = FoldedText(record.text)
    guard text.count >= 6 else { return nil }
    for neighbour in [place - 1, place + 1] where blocks.indices.contains(neighbour) {
      guard let new = alignment.new[neighbour] else { continue }
      let before = FoldedText(blocks[neighbour].text)
      let after = FoldedText(records[new].text)
      if after.count >= before.count + text.count / 2, text.containment(in: after) >= 0.8,
        text.containment(in: before) < 0.6
      {
        return records[new].id
      }
    }
    return nil
  }

  /// White space at the ends away and inside as one space; tabs part the cells of a row and stay.
  static func tidied(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D: if bytes.last != 0x0A { bytes.append(0x0A) }
      case 0x20: if bytes.last != 0x20, bytes.last != 0x0A, bytes.last != 0x09 { bytes.append(byte) }
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    while bytes.last == 0x20 || bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes[(bytes.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? bytes.endIndex)...], as: UTF8.self)
  }
}

/// Deleted blocks that may come back: an author who takes a deletion back gets the id back with the text.
private struct Revival {
  private var ids: [String: [BlockID]] = [:]

  init(_ deleted: [Tombstone]) {
    for tombstone in deleted.reversed() where tombstone.successor == nil && tombstone.record.text.utf8.count >= 18 {
      ids[Self.key(tombstone.record.kind, tombstone.record.text), default: []].append(tombstone.id)
    }
  }

  mutating func take(_ kind: DraftBlock.Kind, _ text: String) -> BlockID? {
    ids.isEmpty ? nil : ids[Self.key(kind, text)]?.popLast()
  }

  private static func key(_ kind: DraftBlock.Kind, _ text: String) -> String { "\(kind.rawValue)\t\(text)" }
}

/// Gives new ids. They follow from the text of the block and what stands before it, so that two people who add the same
/// block give it the same id, and two who add different ones hardly ever do.
private struct Giver {
  private let seed: UInt64

  init(path: String) { seed = Self.hash(path, 0xCBF2_9CE4_8422_2325) }

  mutating func next(_ block: DraftBlock, after last: BlockID?, taken: inout Set<BlockID>) -> BlockID {
    var hash = Self.hash(block.kind.rawValue, Self.hash(last?.description ?? "", seed))
    hash = Self.hash(block.text, hash)
    while true {
      // The upper half is better mixed than the lower one.
      let id = BlockID(given: ((hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> 16)
      if taken.insert(id).inserted { return id }
      hash = Self.hash("again", hash)
    }
  }

  private static func hash(_ text: String, _ start: UInt64) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ 0xFF) &* 0x100_0000_01B3
  }
}
