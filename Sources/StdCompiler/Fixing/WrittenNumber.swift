import StdModel

/// A number as it stands in the source, before or behind a text that belongs to it: `5.2`, `c)`, `（3）`, `[4]`.
struct WrittenNumber {
  let node: NodeID
  let span: SourceSpan
}

/// The numbers that the author wrote for the nodes of a standard, in reading order; a node without one is left out.
func writtenNumbers(of standard: Standard) -> [WrittenNumber] {
  var found: [WrittenNumber] = []
  for element in standard.elements { collect(element.clause, into: &found) }
  return found
}

private func collect(_ clause: Clause, into found: inout [WrittenNumber]) {
  add(clause.heading.number?.span, of: clause.id, to: &found)
  for block in clause.blocks { collect(block, into: &found) }
  for subclause in clause.subclauses { collect(subclause, into: &found) }
}

private func collect(_ block: Block, into found: inout [WrittenNumber]) {
  var inner: [Block] = []
  switch block {
  case .list(let list):
    for item in list.items {
      let isNumbered = item.marker.family == .letter || item.marker.family == .digit
      add(isNumbered && item.marker.ordinal != nil ? item.marker.span : nil, of: item.id, to: &found)
      for block in item.blocks { collect(block, into: &found) }
    }
  case .table(let table):
    add(table.caption?.number?.span, of: table.id, to: &found)
    inner = table.notes.map { .note($0) }
  case .figure(let figure):
    add(figure.caption?.number?.span, of: figure.id, to: &found)
    inner = figure.notes.map { .note($0) }
  case .formula(let formula): add(formula.number?.span, of: formula.id, to: &found)
  case .note(let note):
    add(note.number?.span, of: note.id, to: &found)
    inner = note.blocks
  case .example(let example):
    add(example.number?.span, of: example.id, to: &found)
    inner = example.blocks
  case .termEntry(let entry):
    add(entry.number?.span, of: entry.id, to: &found)
    inner = entry.blocks
  case .reference(let entry): add(entry.ordinal?.span, of: entry.id, to: &found)
  case .footnote(let footnote): inner = footnote.blocks
  case .quotation(let quotation): inner = quotation.blocks
  case .paragraph, .preformatted: break
  }
  for block in inner { collect(block, into: &found) }
}

private func add(_ span: SourceSpan?, of node: NodeID, to found: inout [WrittenNumber]) {
  if let span, !span.isEmpty { found.append(WrittenNumber(node: node, span: span)) }
}
