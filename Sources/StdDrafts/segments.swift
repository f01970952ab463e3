import StdModel

/// The text of a block in both drafts as pieces that both have or only one of them.
///
/// Short pieces between changes are marked with them, so that a reader sees “应当场” replaced rather than three letters
/// that happen to be the same.
func segments(_ old: TextTokens, _ new: TextTokens) -> [BlockComparison.Segment] {
  var kept = commonStretches(old.symbols, new.symbols)
  kept = readable(kept, old, new)
  var segments: [BlockComparison.Segment] = []
  func append(_ kind: BlockComparison.Segment.Kind, _ text: String) {
    guard !text.isEmpty else { return }
    segments.append(BlockComparison.Segment(kind, text))
  }
  var (oldPlace, newPlace) = (0, 0)
  for stretch in kept + [(old.symbols.count, new.symbols.count, 0)] {
    append(.deleted, old.text(oldPlace..<stretch.old))
    append(.added, new.text(newPlace..<stretch.new))
    append(.kept, new.text(stretch.new..<stretch.new + stretch.count))
    (oldPlace, newPlace) = (stretch.old + stretch.count, stretch.new + stretch.count)
  }
  return segments
}

/// Leaves out stretches that only interrupt a change: one or two characters between longer changes.
private func readable(
  _ stretches: [(old: Int, new: Int, count: Int)], _ old: TextTokens, _ new: TextTokens
) -> [(old: Int, new: Int, count: Int)] {
  var kept: [(old: Int, new: Int, count: Int)] = []
  for (place, stretch) in stretches.enumerated() {
    let before = kept.last.map { ($0.old + $0.count, $0.new + $0.count) } ?? (0, 0)
    let after =
      place + 1 < stretches.count
      ? (stretches[place + 1].old, stretches[place + 1].new) : (old.symbols.count, new.symbols.count)
    let changedBefore = stretch.old - before.0 + stretch.new - before.1
    let changedAfter = after.0 - stretch.old - stretch.count + after.1 - stretch.new - stretch.count
    let isBetween = changedBefore > 0 && changedAfter > 0
    let isAtCell = (0..<stretch.count).contains { old.symbols[stretch.old + $0] == 0x09 }
    if isBetween, !isAtCell, stretch.count <= 2, changedBefore + changedAfter > 2 * stretch.count + 1 { continue }
    kept.append(stretch)
  }
  return kept
}
