import StdModel

/// Formulas that stand together, with the explanations of their symbols behind 式中: (GB/T 1.1—2020, 9.9.3.1, 10.4.3).
struct FormulaGroup {
  let formulas: [Formula]
  /// Whether the word 式中 follows the formulas.
  let hasExplanations: Bool
  let explanations: [SymbolExplanation]
}

/// `R——满意率；`: a symbol and what it means.
struct SymbolExplanation {
  /// The symbol as formulas name it.
  let symbol: FormulaSymbol
  /// The symbol as written.
  let written: Substring
  let span: SourceSpan
  let meaning: String
  let meaningSpan: SourceSpan
}

extension DocumentView {
  /// All formulas of the document with their explanations, in reading order.
  var formulaGroups: [FormulaGroup] {
    guard !isStatement, facts.values.contains(where: { $0.kind == .formula }) else { return [] }
    var groups: [FormulaGroup] = []
    for element in elements where element.kind != .preamble && element.kind != .appendage && element.kind != .contents {
      collect(element.clause, into: &groups)
    }
    return groups
  }
}

private func collect(_ clause: Clause, into groups: inout [FormulaGroup]) {
  collect(clause.blocks, into: &groups)
  for subclause in clause.subclauses { collect(subclause, into: &groups) }
}

private func collect(_ blocks: [Block], into groups: inout [FormulaGroup]) {
  var index = 0
  while index < blocks.count {
    switch blocks[index] {
    case .formula:
      groups.append(group(blocks, at: &index))
      continue
    case .list(let list): for item in list.items { collect(item.blocks, into: &groups) }
    case .termEntry(let entry): collect(entry.blocks, into: &groups)
    case .paragraph, .table, .figure, .note, .example, .reference, .footnote, .quotation, .preformatted: break
    }
    index += 1
  }
}

/// Reads the formulas from a place on, and the lines behind 式中.
private func group(_ blocks: [Block], at index: inout Int) -> FormulaGroup {
  var formulas: [Formula] = []
  while index < blocks.count, case .formula(let formula) = blocks[index] {
    formulas.append(formula)
    index += 1
  }
  guard index < blocks.count, case .paragraph(let lead) = blocks[index], lead.prose.text.begins(with: "式中") else {
    return FormulaGroup(formulas: formulas, hasExplanations: false, explanations: [])
  }
  index += 1
  var explanations: [SymbolExplanation] = []
  // `式中：R——满意率；` with the first, or all, in one paragraph.
  let start = lead.prose.text.utf8.count > 9 ? 9 : lead.prose.text.utf8.count
  explanations += symbolExplanations(in: lead.prose, from: start)
  lines: while index < blocks.count {
    let found: [SymbolExplanation]
    switch blocks[index] {
    case .paragraph(let paragraph): found = symbolExplanations(in: paragraph.prose, from: 0)
    case .list(let list): found = list.items.flatMap { symbolExplanations(in: $0.prose, from: 0) }
    case .table, .figure, .formula, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted:
      break lines
    }
    guard !found.isEmpty else { break }
    explanations += found
    index += 1
  }
  return FormulaGroup(formulas: formulas, hasExplanations: true, explanations: explanations)
}

/// The explanations in a text: one, or several that `；` parts.
func symbolExplanations(in prose: Prose, from start: Int) -> [SymbolExplanation] {
  var result: [SymbolExplanation] = []
  var from = start
  let end = prose.text.utf8.count
  while from < end {
    let stop = prose.text.firstRange(of: "；", from: from)
    let range = TextRange(from, stop?.lowerBound ?? end)
    let found = explanations(prose, range)
    if found.isEmpty { break }
    result += found
    from = stop?.upperBound ?? end
  }
  return result
}

/// `R——满意率`, `m，n——件数`
private func explanations(_ prose: Prose, _ range: TextRange) -> [SymbolExplanation] {
  var separator: TextRange?
  for mark in ["——", "—", "：", ":", "－－"] as [StaticString] {
    if let found = prose.text.firstRange(of: mark, from: range.lowerBound), found.upperBound <= range.upperBound {
      separator = found
      break
    }
  }
  guard let separator, separator.lowerBound - range.lowerBound <= 60 else { return [] }
  let names = prose[TextRange(range.lowerBound, separator.lowerBound)]
  guard !names.unicodeScalars.contains(where: { $0.value >= 0x3400 && $0.value < 0xA000 }) else { return [] }
  let meaning = prose.slice(TextRange(separator.upperBound, range.upperBound)).trimmed
  var result: [SymbolExplanation] = []
  for name in names.split(whereSeparator: { "、，,".contains($0) }) {
    let trimmed = name.drop { $0.isWhitespace || $0 == "$" }
    guard let symbol = formulaSymbols(of: String(trimmed)).first?.symbol else { continue }
    let lower = names.utf8.distance(from: names.startIndex, to: trimmed.startIndex) + range.lowerBound
    var written = trimmed
    while let last = written.last, last.isWhitespace || last == "$" { written = written.dropLast() }
    result.append(
      SymbolExplanation(
        symbol: symbol, written: written, span: prose.span(of: TextRange(lower, lower + written.utf8.count)),
        meaning: meaning.text, meaningSpan: meaning.span))
  }
  return result
}
