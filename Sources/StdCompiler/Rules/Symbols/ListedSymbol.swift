import StdModel

/// An entry of the clause of symbols and abbreviations (符号和缩略语): `SLA：服务级别协议（service level agreement）`.
struct ListedSymbol {
  /// `SLA`, `t_i`
  let name: String
  let span: SourceSpan
  /// The text that explains it.
  let node: NodeID
  let prose: Prose

  /// Whether it is an abbreviation rather than the symbol of a quantity.
  var isAbbreviation: Bool {
    let bytes = name.utf8
    return bytes.count > 1 && bytes.first.map { $0 >= 0x41 && $0 <= 0x5A } == true && !bytes.contains(UInt8(ascii: "_"))
      && bytes.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The symbol as formulas name it, or nil for what no formula holds.
  var symbol: FormulaSymbol? { formulaSymbols(of: name).first?.symbol }
}

extension Clause {
  /// The entries that stand in the clause itself; its lead-in is none.
  var listedSymbols: [ListedSymbol] {
    var result: [ListedSymbol] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if let entry = ListedSymbol(paragraph.prose, paragraph.id) { result.append(entry) }
      case .list(let list): result += list.items.compactMap { ListedSymbol($0.prose, $0.id) }
      case .table(let table):
        for row in table.rows {
          guard let name = row.cells.first?.prose, row.cells.count > 1, name.text.isSymbolName else { continue }
          result.append(ListedSymbol(name: name.text, span: name.span, node: row.id, prose: row.cells[1].prose))
        }
      case .figure, .formula, .note, .example, .termEntry, .reference, .footnote, .quotation, .preformatted: continue
      }
    }
    return result
  }
}

extension ListedSymbol {
  /// Nil for text that opens with no symbol and separator.
  fileprivate init?(_ prose: Prose, _ node: NodeID) {
    let text = prose.text
    let separators: [StaticString] = ["——", "：", ":", "\u{3000}", "\t", "—", "  "]
    var end: Int?
    for separator in separators {
      guard let found = text.firstRange(of: separator)?.lowerBound, found > 0, found < end ?? 60 else { continue }
      end = found
    }
    guard let end else { return nil }
    let name = prose.slice(TextRange(0, end)).trimmed
    guard name.text.isSymbolName else { return nil }
    self.init(name: name.text, span: name.span, node: node, prose: prose)
  }
}

extension String {
  /// Whether it can be a symbol or an abbreviation: letters and what indexes them, no Han words.
  fileprivate var isSymbolName: Bool {
    guard !isEmpty, utf8.count <= 40, let first = unicodeScalars.first, first.properties.isAlphabetic || first == "\\"
    else { return false }
    return !unicodeScalars.contains { ($0.value >= 0x3000 && $0.value < 0xA000) || $0.value >= 0xFF00 }
  }
}

extension DocumentView {
  /// The entries of all clauses of symbols and abbreviations, in reading order.
  var symbolEntries: [ListedSymbol] {
    func collect(_ clause: Clause) -> [ListedSymbol] { clause.listedSymbols + clause.subclauses.flatMap(collect) }
    return elements.filter { $0.kind == .symbols }.flatMap { collect($0.clause) }
  }

  /// The symbols of quantities that the document lists.
  var listedSymbols: [(symbol: FormulaSymbol, entry: ListedSymbol)] {
    symbolEntries.compactMap { entry in entry.symbol.map { ($0, entry) } }
  }
}
