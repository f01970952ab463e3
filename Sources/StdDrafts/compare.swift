package import StdModel

/// Compares two drafts of a system: the standards are paired by their paths, numbers and titles, their blocks aligned.
package func compare(_ old: [Draft], _ new: [Draft]) -> DraftComparison {
  let pairs = paired(old, new)
  let aligned = pairs.map { pair -> Alignment? in
    guard let old = pair.old, let new = pair.new else { return nil }
    return align(old.blocks.map { AlignedBlock($0) }, new.blocks.map { AlignedBlock($0) })
  }
  let targets = Targets(pairs, aligned)
  return DraftComparison(
    standards: zip(pairs, aligned).map { pair, alignment in
      guard let old = pair.old, let new = pair.new, let alignment else { return onlyOne(pair.old, pair.new) }
      return StandardComparison(
        old: old, new: new, data: dataChanges(old.metadata, new.metadata),
        blocks: blocks(old, new, alignment, targets))
    })
}

private typealias DraftPair = (old: Draft?, new: Draft?)

/// The drafts of the same standards; those that are in one system only come in their places among the others.
private func paired(_ old: [Draft], _ new: [Draft]) -> [DraftPair] {
  var partner: [Int?] = Array(repeating: nil, count: new.count)
  var free = Set(old.indices)
  func pair(by key: (Draft) -> String) {
    var places: [String: Int] = [:]
    for place in free.sorted() where !key(old[place]).isEmpty {
      places[key(old[place])] = places[key(old[place])] ?? place
    }
    for place in new.indices where partner[place] == nil {
      guard let found = places.removeValue(forKey: key(new[place])) else { continue }
      partner[place] = found
      free.remove(found)
    }
  }
  pair { $0.path }
  pair { $0.number }
  pair { $0.metadata.number?.value.undated.description ?? "" }
  pair { $0.title }
  // Two single files are meant to be compared, whatever they are called.
  if old.count == 1, new.count == 1, partner[0] == nil { return [(old[0], new[0])] }
  let both: [DraftPair] = new.enumerated().map { place, draft in (partner[place].map { old[$0] }, draft) }
  return both + free.sorted().map { (old[$0], nil) }
}

/// What references lead to, as numbers that are the same in both drafts.
private struct Targets {
  private var old: [NodeReference: UInt64] = [:]
  private var new: [NodeReference: UInt64] = [:]

  init(_ pairs: [DraftPair], _ alignments: [Alignment?]) {
    var next: UInt64 = 1
    for (pair, alignment) in zip(pairs, alignments) {
      guard let before = pair.old, let after = pair.new, let alignment else { continue }
      let oldNodes = Self.nodes(of: before)
      let newNodes = Self.nodes(of: after)
      for (place, partner) in alignment.old.enumerated() {
        guard let partner else { continue }
        for (left, right) in zip(oldNodes[partner], newNodes[place]) {
          old[NodeReference(before.standard, left)] = next
          new[NodeReference(after.standard, right)] = next
        }
        next += 1
      }
    }
  }

  /// The nodes that each block stands for: its own, and for the first block of a clause that of the clause.
  private static func nodes(of draft: Draft) -> [[NodeID]] {
    var last = -1
    return draft.blocks.map { block in
      guard block.clause > last else { return [block.node] }
      last = block.clause
      return [block.node, draft.clauses[block.clause].node]
    }
  }

  func old(_ reference: NodeReference) -> UInt64? { old[reference] }
  func new(_ reference: NodeReference) -> UInt64? { new[reference] }
}

private func blocks(_ old: Draft, _ new: Draft, _ alignment: Alignment, _ targets: Targets) -> [BlockComparison] {
  var compared: [BlockComparison] = []
  compared.reserveCapacity(new.blocks.count)
  var written = Array(repeating: false, count: old.blocks.count)
  /// Where deleted blocks start that still have to be written.
  var waiting = 0
  func appendDeleted() {
    var place = waiting
    while place < old.blocks.count, alignment.new[place] == nil, !written[place] {
      written[place] = true
      compared.append(one(.deleted, old: place, new: nil, text: old.blocks[place].text))
      place += 1
    }
    waiting = old.blocks.count
  }
  for (place, block) in new.blocks.enumerated() {
    guard let partner = alignment.old[place] else {
      // What was added to a clause comes before a clause that was deleted behind it.
      let opens = waiting < old.blocks.count && old.blocks[waiting].kind == .title
      if !opens || block.kind == .title { appendDeleted() }
      compared.append(one(.added, old: nil, new: place, text: block.text))
      continue
    }
    appendDeleted()
    compared.append(
      both(old.blocks[partner], block, old: partner, new: place, isMoved: alignment.isMoved[place], targets))
    waiting = partner + 1
  }
  appendDeleted()
  return compared
}

private func one(_ change: BlockComparison.Change, old: Int?, new: Int?, text: String) -> BlockComparison {
  let kind: BlockComparison.Segment.Kind = change == .added ? .added : .deleted
  return BlockComparison(
    change: change, isMoved: false, isRenumbered: false, old: old, new: new,
    segments: text.isEmpty ? [] : [BlockComparison.Segment(kind, text)], hasOtherDetail: false)
}

private func both(
  _ old: DraftBlock, _ new: DraftBlock, old oldPlace: Int, new newPlace: Int, isMoved: Bool, _ targets: Targets
) -> BlockComparison {
  let hasOtherDetail = old.detail != new.detail
  var change = BlockComparison.Change.unchanged
  var segments = [BlockComparison.Segment(.kept, new.text)].filter { !$0.text.isEmpty }
  if !old.text.utf8.elementsEqual(new.text.utf8) {
    let left = TextTokens(old.text, links: old.links, target: targets.old)
    let right = TextTokens(new.text, links: new.links, target: targets.new)
    if left.symbols != right.symbols {
      segments = StdDrafts.segments(left, right)
      let (before, after) = (FoldedText(essence(old)), FoldedText(essence(new)))
      change = before.hash == after.hash && before.count == after.count ? .editorial : .changed
    }
  }
  if hasOtherDetail || old.kind != new.kind, change != .changed { change = hasOtherDetail ? .changed : .editorial }
  return BlockComparison(
    change: change, isMoved: isMoved, isRenumbered: old.number != new.number, old: oldPlace, new: newPlace,
    segments: segments, hasOtherDetail: hasOtherDetail)
}

/// What a block says: the mark at the end of a list item only follows from its place in the list.
private func essence(_ block: DraftBlock) -> String {
  guard block.kind == .item, let last = block.text.lastScalar, "；;。.，,".unicodeScalars.contains(last) else {
    return block.text
  }
  return String(String.UnicodeScalarView(block.text.unicodeScalars.dropLast()))
}

/// A standard that only one of the drafts has.
private func onlyOne(_ old: Draft?, _ new: Draft?) -> StandardComparison {
  let blocks =
    new?.blocks.enumerated().map { one(.added, old: nil, new: $0.offset, text: $0.element.text) }
    ?? old?.blocks.enumerated().map { one(.deleted, old: $0.offset, new: nil, text: $0.element.text) } ?? []
  return StandardComparison(old: old, new: new, data: [], blocks: blocks)
}

/// What changed on the cover and in the front matter.
private func dataChanges(_ old: StandardMetadata, _ new: StandardMetadata) -> [StandardComparison.DataChange] {
  func number(_ data: StandardMetadata) -> String {
    data.number?.value.description ?? data.writtenNumber?.value ?? ""
  }
  func joined(_ values: [Sourced<String>]) -> String { values.map(\.value).joined(separator: "、") }
  let fields: [(zh: String, en: String, old: String, new: String)] = [
    ("编号", "number", number(old), number(new)),
    ("名称", "title", old.title?.value ?? "", new.title?.value ?? ""),
    ("英文名称", "English title", old.englishTitle?.value ?? "", new.englishTitle?.value ?? ""),
    ("类型", "kind", old.functionalType?.value.rawValue ?? "", new.functionalType?.value.rawValue ?? ""),
    ("阶段", "stage", old.stage?.value.rawValue ?? "", new.stage?.value.rawValue ?? ""),
    ("ICS", "ICS", old.ics?.value ?? "", new.ics?.value ?? ""),
    ("CCS", "CCS", old.ccs?.value ?? "", new.ccs?.value ?? ""),
    ("发布日期", "issued", old.issued?.value ?? "", new.issued?.value ?? ""),
    ("实施日期", "effective", old.effective?.value ?? "", new.effective?.value ?? ""),
    ("发布机构", "issuer", old.issuer?.value ?? "", new.issuer?.value ?? ""),
    ("提出", "proposer", old.proposer?.value ?? "", new.proposer?.value ?? ""),
    ("归口", "under", old.under?.value ?? "", new.under?.value ?? ""),
    ("起草单位", "drafters", joined(old.drafters), joined(new.drafters)),
    ("主要起草人", "authors", joined(old.authors), joined(new.authors)),
    (
      "代替", "replaces", old.replaces.map(\.value.description).joined(separator: "、"),
      new.replaces.map(\.value.description).joined(separator: "、")
    ),
  ]
  return fields.filter { $0.old != $0.new }.map {
    StandardComparison.DataChange(name: Bilingual(zh: $0.zh, en: $0.en), old: $0.old, new: $0.new)
  }
}
