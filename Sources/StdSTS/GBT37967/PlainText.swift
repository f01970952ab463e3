import StdModel

/// The printed text of clauses and blocks, a line for each: numbers, marks and labels as on the page, mathematics as TeX,
/// cells of a table with tabs between them, footnotes at the end.
struct PlainText {
  /// The pictures that belong to the text, as paths from the file of the standard.
  private(set) var pictures: [String] = []
  private let context: STSContext
  private let called: CalledFootnotes
  private var text = ""
  private var footnotes: [Footnote] = []

  init(_ context: STSContext, _ called: CalledFootnotes) {
    self.context = context
    self.called = called
  }

  /// The text with the footnotes that it calls for.
  mutating func finished() -> String {
    var place = 0
    while place < footnotes.count {
      let footnote = footnotes[place]
      place += 1
      startLine(label(of: footnote) + " ")
      append(rest: footnote.blocks)
    }
    footnotes = []
    return text
  }

  // MARK: - Clauses

  static func number(of node: NodeID, in context: STSContext) -> String {
    guard case .clause(let number) = context.facts[node].effective else { return "" }
    return number.description
  }

  static func title(of clause: Clause, in context: STSContext, _ called: CalledFootnotes) -> String? {
    guard let title = clause.heading.title else { return nil }
    var text = PlainText(context, called)
    text.append(title, at: ProsePlace(clause.id))
    return text.text
  }

  mutating func append(contentOf clause: Clause, besides isLeftOut: (Block) -> Bool = { _ in false }) {
    for block in clause.blocks where !isLeftOut(block) { append(block) }
    for subclause in clause.subclauses { append(clause: subclause) }
  }

  /// A clause with its number and title; the text of one without title follows its number.
  mutating func append(clause: Clause) {
    let number = Self.number(of: clause.id, in: context)
    if let title = clause.heading.title {
      startLine(number.isEmpty ? "" : number + "　")
      append(title, at: ProsePlace(clause.id))
      append(contentOf: clause)
    } else {
      if !number.isEmpty { startLine(number + "　") }
      append(rest: clause.blocks)
      for subclause in clause.subclauses { append(clause: subclause) }
    }
  }

  // MARK: - Blocks

  mutating func append(line words: String) { if !words.isEmpty { startLine(words) } }

  mutating func append(line prose: Prose, at place: ProsePlace) {
    startLine("")
    append(prose, at: place)
  }

  mutating func append(_ prose: Prose, _ blocks: [Block], of node: NodeID) {
    append(line: prose, at: ProsePlace(node))
    for block in blocks { append(block) }
  }

  mutating func append(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): append(line: paragraph.prose, at: ProsePlace(paragraph.id))
    case .list(let list): append(list)
    case .table(let table): append(table)
    case .figure(let figure): append(figure)
    case .formula(let formula):
      startLine(formula.tex)
      if case .object(let number) = context.facts[formula.id].effective { text += "（\(number)）" }
    case .note(let note): append("注", note.id, note.prose, note.blocks)
    case .example(let example): append("示例", example.id, example.prose, example.blocks)
    case .termEntry(let entry): append(entry)
    case .reference(let entry):
      startLine("")
      if case .ordinal(let number) = context.facts[entry.id].effective { text += "[\(number)]" }
      let start = min(entry.designationRange?.lowerBound ?? .max, entry.titleRange.lowerBound)
      append(entry.prose, at: ProsePlace(entry.id), from: start)
    case .footnote(let footnote):
      // One that a mark calls for stands behind the text with the mark.
      if called.holds(footnote) { return }
      startLine(label(of: footnote) + " ")
      append(rest: footnote.blocks)
    case .quotation(let quotation): for block in quotation.blocks { append(block) }
    case .preformatted(let preformatted): startLine(preformatted.text)
    }
  }

  /// Blocks the first of which goes on in the line.
  private mutating func append(rest blocks: [Block]) {
    guard case .paragraph(let paragraph)? = blocks.first else { return blocks.forEach { append($0) } }
    append(paragraph.prose, at: ProsePlace(paragraph.id))
    for block in blocks.dropFirst() { append(block) }
  }

  private mutating func append(_ list: List) {
    for item in list.items {
      startLine(item.marker.printed(context.facts[item.id].effective))
      append(item.prose, at: ProsePlace(item.id))
      for block in item.blocks { append(block) }
    }
  }

  private mutating func append(_ word: String, _ node: NodeID, _ prose: Prose, _ blocks: [Block]) {
    startLine(word)
    if case .ordinal(let number) = context.facts[node].effective { text += String(number) }
    text += "："
    append(prose, at: ProsePlace(node))
    for block in blocks { append(block) }
  }

  private mutating func append(_ caption: Caption?, _ word: String, _ node: NodeID) {
    guard let caption else { return }
    startLine(word)
    if case .object(let number) = context.facts[node].effective { text += " \(number)" }
    if !caption.title.isEmpty { text += "　" }
    append(caption.title, at: ProsePlace(node))
    if caption.isContinuation { text += "（续）" }
  }

  private mutating func append(_ table: Table) {
    append(table.caption, "表", table.id)
    for row in [table.header] + table.rows {
      startLine("")
      for (slot, cell) in row.cells.enumerated() {
        if slot > 0 { text += "\t" }
        append(cell.prose, at: ProsePlace(row.id, slot: slot))
      }
    }
    for note in table.notes { append(.note(note)) }
  }

  private mutating func append(_ figure: Figure) {
    switch figure.content {
    case .image(let path, let alternative, _): appendPicture(path, alternative, inLine: false)
    case .framework(let block), .flow(let block), .dot(let block):
      let path = context.index.map.figure(NodeReference(context.standard.id, figure.id))
      if context.diagrams.contains(path) {
        pictures.append("../../" + path.description.percentEncoded)
      } else {
        startLine(block.text)
      }
    case .missing: startLine("（缺图）")
    }
    append(figure.caption, "图", figure.id)
    for note in figure.notes { append(.note(note)) }
  }

  private mutating func appendPicture(_ path: String, _ alternative: String, inLine: Bool) {
    if let found = context.picture(path) {
      pictures.append("../../" + SiteMap.picture(found).description.percentEncoded)
    } else {
      if !inLine { startLine("") }
      text += "（缺图：\(alternative.isEmpty ? path : alternative)）"
    }
  }

  /// A term entry where the framework has no place for one.
  private mutating func append(_ entry: TermEntry) {
    startLine(Self.number(of: entry.id, in: context))
    append(line: ([entry.term?.text ?? ""] + entry.english.map(\.text)).joined(separator: "　"))
    for designation in entry.designations where designation.kind == .admitted || designation.kind == .symbol {
      startLine(designation.text)
    }
    for block in entry.blocks { append(block) }
    if let source = entry.source { append(line: source.text, at: ProsePlace(entry.id, slot: 1)) }
  }

  // MARK: - Running text

  private mutating func startLine(_ words: String) {
    if !text.isEmpty { text += "\n" }
    text += words
  }

  private mutating func append(_ prose: Prose, at place: ProsePlace, from start: Int = 0) {
    var position = min(start, prose.text.utf8.count)
    for inline in prose.inlines where inline.kind.isObject && inline.range.lowerBound >= position {
      text += prose[TextRange(position, inline.range.lowerBound)]
      position = inline.range.upperBound
      switch inline.kind {
      case .image(let path, let alternative): appendPicture(path, alternative, inLine: true)
      case .footnoteMark(let mark): appendMark(mark)
      case .symbolicReference(let destination): text += words(for: inline.range, at: place) ?? destination
      case .emphasis, .strong, .strikethrough, .code, .link, .math: continue
      }
    }
    text += prose[TextRange(position, max(position, prose.text.utf8.count))]
  }

  private mutating func appendMark(_ name: String) {
    guard let footnote = called.byMark[name] else { return text += name }
    text += label(of: footnote)
    if !footnotes.contains(where: { $0.id == footnote.id }) { footnotes.append(footnote) }
  }

  /// `1)`, as GB/T 1.1—2020, 9.12, marks footnotes.
  private func label(of footnote: Footnote) -> String {
    guard case .ordinal(let number) = context.facts[footnote.id].effective else { return footnote.label.name + ")" }
    return "\(number))"
  }

  private func words(for range: TextRange, at place: ProsePlace) -> String? {
    let reference = context.references[place.node].first {
      $0.place.slot == place.slot && $0.mention.range.contains(range)
    }
    return reference.flatMap { context.index.system.words(for: $0.target, in: context.standard.id) }
  }
}

/// The footnotes of a document that marks in its text call for.
struct CalledFootnotes {
  let byMark: [String: Footnote]
  private let marks: Set<String>

  init(_ standard: Standard) {
    byMark = standard.footnotes
    marks = byMark.isEmpty ? [] : standard.footnoteMarks
  }

  func holds(_ footnote: Footnote) -> Bool {
    byMark[footnote.label.name]?.id == footnote.id && marks.contains(footnote.label.name)
  }
}

extension Inline.Kind {
  /// Whether it covers text that is not printed as it stands.
  fileprivate var isObject: Bool {
    switch self {
    case .image, .footnoteMark, .symbolicReference: true
    case .emphasis, .strong, .strikethrough, .code, .link, .math: false
    }
  }
}
