import StdModel

/// The provisions of a standard as an inspection sheet (检查表): every requirement, instruction, recommendation and
/// permission of its normative elements, in reading order.
///
/// Statements are no matter of inspection and have no row. What stands in list items carries the lead-in (引语) with it,
/// and the rows of a table that a requirement cites are required as the sentence is.
struct Checklist {
  struct Row: Equatable {
    /// `4.1.2`, `5.3 a)`, `表1 第2行`.
    let place: String
    /// What the page of the standard shows it at.
    let node: NodeID
    /// The lead-in of the list that it stands in; empty for none.
    let leadIn: String
    let text: String
    let kind: Provision.Kind
  }

  private(set) var rows: [Row] = []

  init(_ id: StandardID, _ index: SiteIndex) {
    var reading = ChecklistReading(id, index)
    for element in index.standards[Int(id.index)].elements where element.holdsInspectedProvisions {
      reading.read(element.clause)
    }
    rows = reading.rows
  }

  /// The kinds of provisions that are inspected, the strictest first.
  static let kinds: [Provision.Kind] = [.requirement, .instruction, .recommendation, .permission]

  /// What may be found at a provision.
  static let results = ["符合", "不符合", "不适用"]

  func count(_ kind: Provision.Kind) -> Int { rows.count { $0.kind == kind } }

  /// `要求 12，推荐 3`: only the kinds that there are.
  var summary: String {
    let parts = Self.kinds.compactMap { kind in
      count(kind) == 0 ? nil : "\(kind.name.zh) \(count(kind))"
    }
    return parts.isEmpty ? "没有可检查的条款" : parts.joined(separator: "，")
  }
}

extension Element {
  /// Scope and terms say what the document is about; the elements that are not normative bind nobody.
  fileprivate var holdsInspectedProvisions: Bool { kind.isNormative && kind != .scope }
}

/// Walks the clauses of a standard and collects the rows.
private struct ChecklistReading {
  private(set) var rows: [Checklist.Row] = []
  private let id: StandardID
  private let index: SiteIndex
  private let resolution: Resolution
  /// Tables of this standard that a provision cites normatively, with the kind of that provision.
  private let cited: [NodeID: Provision.Kind]

  init(_ id: StandardID, _ index: SiteIndex) {
    self.id = id
    self.index = index
    resolution = index.resolution(of: id)
    var cited: [NodeID: Provision.Kind] = [:]
    let facts = index.facts(of: id)
    for reference in resolution.references.all where reference.force == .normative {
      guard case .node(let target) = reference.target, target.standard == id, facts[target.node].kind == .table,
        cited[target.node] == nil
      else { continue }
      let sentence = resolution.provisions[reference.place.node].first {
        $0.place == reference.place && $0.provision.sentence.overlaps(reference.mention.range)
      }
      if let kind = sentence?.provision.kind, Checklist.kinds.contains(kind) { cited[target.node] = kind }
    }
    self.cited = cited
  }

  mutating func read(_ clause: Clause) {
    read(clause.blocks, leadIn: "")
    for subclause in clause.subclauses { read(subclause) }
  }

  private mutating func read(_ blocks: [Block], leadIn: String) {
    for (place, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        let list = place + 1 < blocks.count ? blocks[place + 1].list : nil
        let hasItems = list.map { leadsIn(paragraph.prose, paragraph.id) && holdsProvisions($0) } ?? false
        read(paragraph.prose, at: paragraph.id, leadIn: leadIn, withoutLast: hasItems)
      case .list(let list):
        var words = leadIn
        if place > 0, case .paragraph(let paragraph) = blocks[place - 1], leadsIn(paragraph.prose, paragraph.id) {
          words += lastSentence(of: paragraph.prose, at: paragraph.id)
        }
        read(list, leadIn: words)
      case .table(let table): read(table)
      case .quotation(let quotation): read(quotation.blocks, leadIn: leadIn)
      // GB/T 1.1—2020, 9.10 to 9.12: notes, examples and footnotes hold nothing that is inspected.
      case .note, .example, .footnote, .figure, .formula, .termEntry, .reference, .preformatted: break
      }
    }
  }

  // MARK: - Lists

  private mutating func read(_ list: List, leadIn: String) {
    for item in list.items {
      let inner = item.blocks.first?.list
      let hasItems = inner.map { leadsIn(item.prose, item.id) && holdsProvisions($0) } ?? false
      read(item.prose, at: item.id, leadIn: leadIn, withoutLast: hasItems, joined: true)
      if let inner {
        let mark = item.marker.printed(index.facts(of: id)[item.id].effective)
        let words = leadsIn(item.prose, item.id) ? mark + " " + lastSentence(of: item.prose, at: item.id) : ""
        read(inner, leadIn: leadIn + words)
        read(Array(item.blocks.dropFirst()), leadIn: leadIn)
      } else {
        read(item.blocks, leadIn: leadIn)
      }
    }
  }

  /// Whether the text ends with a colon, so that the list behind it goes on with its sentence.
  private func leadsIn(_ prose: Prose, _ node: NodeID) -> Bool {
    let text = prose.text.utf8
    return text.last == UInt8(ascii: ":") || text.suffix(3).elementsEqual("：".utf8)
  }

  private func holdsProvisions(_ list: List) -> Bool {
    list.items.contains { item in
      resolution.provisions[item.id].contains { Checklist.kinds.contains($0.provision.kind) }
        || item.blocks.contains { $0.list.map(holdsProvisions) ?? false }
    }
  }

  private func lastSentence(of prose: Prose, at node: NodeID) -> String {
    let last = resolution.provisions[node].last { $0.place.slot == 0 }
    return words(of: prose, last?.provision.sentence ?? prose.range, at: ProsePlace(node))
  }

  // MARK: - Sentences

  /// A row for each sentence; those of one kind that follow each other in an item stand in one row.
  private mutating func read(
    _ prose: Prose, at node: NodeID, leadIn: String, withoutLast: Bool, joined: Bool = false
  ) {
    var provisions = resolution.provisions[node].filter { $0.place.slot == 0 }.map(\.provision)
    if withoutLast, !provisions.isEmpty { provisions.removeLast() }
    var position = 0
    while position < provisions.count {
      let provision = provisions[position]
      position += 1
      guard Checklist.kinds.contains(provision.kind) else { continue }
      var end = provision.sentence.upperBound
      while joined, position < provisions.count, provisions[position].kind == provision.kind {
        end = provisions[position].sentence.upperBound
        position += 1
      }
      let text = words(of: prose, TextRange(provision.sentence.lowerBound, end), at: ProsePlace(node))
      append(node, place(of: node), leadIn: leadIn, text, provision.kind)
    }
  }

  private mutating func append(
    _ node: NodeID, _ place: String, leadIn: String, _ text: String, _ kind: Provision.Kind
  ) {
    guard !text.isEmpty else { return }
    rows.append(Checklist.Row(place: place, node: node, leadIn: leadIn, text: text, kind: kind))
  }

  /// `5.3 a)` for an item, else the clause; an element without number by its title.
  private func place(of node: NodeID) -> String {
    let reference = NodeReference(id, node)
    return index.words(for: reference) ?? index.clauseName(reference)
  }

  // MARK: - Tables

  /// A row for each row of a table that holds provisions, or that a provision cites.
  private mutating func read(_ table: Table) {
    let name = tableName(table)
    for (number, row) in table.rows.enumerated() {
      let kinds = resolution.provisions[row.id].map(\.provision.kind)
      let own = Checklist.kinds.first { kinds.contains($0) }
      guard let kind = own ?? cited[table.id] else { continue }
      var cells: [(head: String, text: String)] = []
      for (column, cell) in row.cells.enumerated() {
        let head = column < table.header.cells.count ? table.header.cells[column].prose.plainText : ""
        cells.append((head, words(of: cell.prose, cell.prose.range, at: ProsePlace(row.id, slot: column))))
      }
      // The empty lines of a form ask for nothing.
      guard own != nil || cells.dropFirst().contains(where: { !$0.text.isBlankCell }) else { continue }
      let text = cells.filter { !$0.text.isBlankCell }.map { $0.head.isEmpty ? $0.text : "\($0.head)：\($0.text)" }
      append(row.id, "\(name) 第\(number + 1)行", leadIn: "", text.joined(separator: "；"), kind)
    }
  }

  private func tableName(_ table: Table) -> String {
    let reference = NodeReference(id, table.id)
    if case .object = index.facts(of: id)[table.id].effective, let words = index.words(for: reference) { return words }
    return index.clauseName(reference) + " 表"
  }

  // MARK: - Words

  /// A piece of running text as it is printed: with the words of the references that the author left to the compiler,
  /// without the places of pictures and footnote marks.
  private func words(of prose: Prose, _ range: TextRange, at place: ProsePlace) -> String {
    var words = ""
    var position = range.lowerBound
    for reference in resolution.references[place.node] where reference.place == place {
      guard case .symbolic = reference.mention.kind, range.contains(reference.mention.range),
        reference.mention.range.lowerBound >= position,
        let named = index.system.words(for: reference.target, in: id)
      else { continue }
      words += prose[TextRange(position, reference.mention.range.lowerBound)]
      words += named
      position = reference.mention.range.upperBound
    }
    words += prose[TextRange(position, range.upperBound)]
    return words.tidiedCell
  }
}

extension Block {
  fileprivate var list: List? {
    if case .list(let list) = self { return list }
    return nil
  }
}

extension String {
  /// In one line, without the places of objects and without white space at the ends.
  fileprivate var tidiedCell: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars where scalar != "\u{FFFC}" {
      if scalar.value <= 0x20 {
        if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a cell says nothing: empty, or only dashes and blanks.
  fileprivate var isBlankCell: Bool { unicodeScalars.allSatisfy { " 　—–-_＿□/".unicodeScalars.contains($0) } }
}
