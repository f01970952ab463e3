import StdMarkup
import StdModel

extension STSDocument {
  /// What a block stands in, which decides what it has to be wrapped in.
  enum Holder {
    /// A section, note, example or quotation: blocks stand side by side.
    case flow
    /// A list item: paragraphs, lists and notes only.
    case item
    /// A footnote: paragraphs and notes only.
    case footnote
    /// A definition, note or example of a term entry: text and blocks mixed, but no paragraphs. `isFirst` where
    /// nothing stands before.
    case term(isFirst: Bool)
  }

  /// A block of a clause, without a line end behind it.
  mutating func write(_ block: Block, in holder: Holder) {
    switch block {
    case .paragraph(let paragraph): write(paragraph.prose, ProsePlace(paragraph.id), id: paragraph.id, in: holder)
    case .list(let list):
      switch holder {
      case .flow, .item, .term: write(list)
      case .footnote: wrapped { $0.write(list) }
      }
    case .table(let table): writeObject(in: holder) { $0.write(table) }
    case .figure(let figure): writeObject(in: holder) { $0.write(figure) }
    case .formula(let formula): writeObject(in: holder) { $0.write(formula) }
    case .note(let note):
      writeRemark(note.id, .nonNormativeNote, "注", prose: note.prose, blocks: note.blocks)
    case .example(let example):
      writeRemark(example.id, .nonNormativeExample, "示例", prose: example.prose, blocks: example.blocks)
    case .termEntry(let entry): writePlain(entry, in: holder)
    case .reference(let entry): writePlain(entry, in: holder)
    case .footnote(let footnote): write(footnote, in: holder)
    case .quotation(let quotation): write(quotation, in: holder)
    case .preformatted(let preformatted): writeObject(in: holder) { $0.write(preformatted) }
    }
  }

  /// A block on lines of its own, where white space does not count; the footnotes of marks make none.
  mutating func writeLine(_ block: Block, in holder: Holder) {
    let start = out.count
    write(block, in: holder)
    if out.count > start { out.line() }
  }

  /// What may stand among blocks and in a paragraph, but not in a list item.
  private mutating func writeObject(in holder: Holder, _ write: (inout STSDocument) -> Void) {
    switch holder {
    case .flow, .term: write(&self)
    case .item, .footnote: wrapped(write)
    }
  }

  private mutating func wrapped(_ write: (inout STSDocument) -> Void) {
    out.open(.p)
    write(&self)
    out.close(.p)
  }

  /// A paragraph (段); in a term entry a break parts it from what stands before.
  private mutating func write(_ prose: Prose, _ place: ProsePlace, id: NodeID, in holder: Holder) {
    switch holder {
    case .flow, .item, .footnote:
      let kinds = provisions(at: place)
      out.open(.p) { attributes in
        attributes.id(id, in: context)
        attributes.provisions(kinds)
      }
      write(prose, at: place)
      out.close(.p)
    case .term(let isFirst):
      if !isFirst { out.empty(.lineBreak) }
      write(prose, at: place)
    }
  }

  // MARK: - Lists, notes, examples

  /// A list (列项) with its printed marks as labels; GB/T 1.1—2020, 7.5.
  private mutating func write(_ list: List) {
    let type = type(of: list)
    out.open(.list) { attributes in
      attributes.id(list.id, in: context)
      attributes(.listType, word: type)
    }
    out.line()
    for item in list.items {
      out.open(.listItem) { $0.id(item.id, in: context) }
      out.element(.label, text: item.marker.printed(context.facts[item.id].effective))
      let kinds = provisions(at: ProsePlace(item.id))
      out.open(.p) { $0.provisions(kinds) }
      write(item.prose, at: ProsePlace(item.id))
      out.close(.p)
      for block in item.blocks {
        writeLine(block, in: .item)
      }
      close(.listItem)
    }
    out.close(.list)
  }

  /// The names of the coding guidelines of ISO and IEC for the marks of the first item.
  private func type(of list: List) -> StaticString {
    guard let item = list.items.first else { return "simple" }
    var family = item.marker.family
    if case .item(let printed, _) = context.facts[item.id].effective { family = printed }
    return switch family {
    case .letter: "alpha-lower"
    case .digit: "order"
    case .dash: "dash"
    case .bullet: "bullet"
    case .foreign: "simple"
    }
  }

  /// A note (注) or example (示例); GB/T 1.1—2020, 9.10 and 9.11.
  mutating func writeRemark(_ node: NodeID, _ element: STSElement, _ word: String, prose: Prose, blocks: [Block]) {
    out.open(element) { $0.id(node, in: context) }
    out.open(.label)
    out.text(word)
    if case .ordinal(let number) = context.facts[node].effective { out.text(number) }
    out.text(constant: "：")
    out.close(.label)
    let kinds = provisions(at: ProsePlace(node))
    out.open(.p) { $0.provisions(kinds) }
    write(prose, at: ProsePlace(node))
    out.close(.p)
    for block in blocks { write(block, in: .flow) }
    out.close(element)
  }

  private mutating func write(_ quotation: Quotation, in holder: Holder) {
    switch holder {
    case .flow:
      out.open(.dispQuote) { $0.id(quotation.id, in: context) }
      for block in quotation.blocks { write(block, in: .flow) }
      out.close(.dispQuote)
    case .item, .footnote:
      out.open(.p)
      write(quotation, in: .flow)
      out.close(.p)
    case .term(var isFirst):
      // A term entry has no place for a quotation.
      for block in quotation.blocks {
        write(block, in: .term(isFirst: isFirst))
        isFirst = false
      }
    }
  }

  private mutating func write(_ preformatted: Preformatted) {
    out.open(.preformat) { attributes in
      attributes.id(preformatted.id, in: context)
      if !preformatted.language.isEmpty { attributes(.preformatType, preformatted.language) }
    }
    out.text(preformatted.text)
    out.close(.preformat)
  }

  // MARK: - Footnotes

  /// The text of a footnote where the author wrote it: nothing for one that stands behind its mark.
  private mutating func write(_ footnote: Footnote, in holder: Holder) {
    if isCalled(footnote) || writtenFootnotes.contains(footnote.id) { return }
    switch holder {
    case .flow, .item, .footnote: wrapped { $0.writeFootnote(footnote) }
    case .term: writeFootnote(footnote)
    }
  }

  /// Whether a mark somewhere in the text calls for this very footnote.
  private mutating func isCalled(_ footnote: Footnote) -> Bool {
    guard footnotesByMark()[footnote.label.name]?.id == footnote.id else { return false }
    let marked = markedFootnotes ?? context.standard.footnoteMarks
    markedFootnotes = marked
    return marked.contains(footnote.label.name)
  }

  private mutating func footnotesByMark() -> [String: Footnote] {
    let found = footnotes ?? context.standard.footnotes
    footnotes = found
    return found
  }

  /// A footnote mark, and behind the first one the footnote.
  mutating func writeFootnoteMark(_ label: String) {
    guard let footnote = footnotesByMark()[label] else { return out.text(label) }
    let type: StaticString = footnotePlace == .table ? "table-fn" : "fn"
    out.open(.xref) { attributes in
      attributes(.refType, word: type)
      attributes.rid(footnote.id, in: context)
    }
    out.text(words(for: footnote))
    out.close(.xref)
    guard !writtenFootnotes.contains(footnote.id) else { return }
    switch footnotePlace {
    case .here: writeFootnote(footnote)
    case .table, .behind:
      writtenFootnotes.insert(footnote.id)
      waitingFootnotes.append(footnote)
    }
  }

  /// `1)`, as GB/T 1.1—2020, 9.12, marks footnotes.
  private func words(for footnote: Footnote) -> String {
    guard case .ordinal(let number) = context.facts[footnote.id].effective else { return footnote.label.name + ")" }
    return "\(number))"
  }

  /// A footnote, and behind it those that it calls for: footnotes do not nest.
  private mutating func writeFootnote(_ footnote: Footnote) {
    writtenFootnotes.insert(footnote.id)
    let (place, start) = (footnotePlace, waitingFootnotes.count)
    footnotePlace = .behind
    writeOne(footnote)
    if place == .here { writeWaitingFootnotes(from: start) }
    footnotePlace = place
  }

  /// The footnotes that were called for since then, and those that they call for.
  mutating func writeWaitingFootnotes(from start: Int) {
    var place = start
    while place < waitingFootnotes.count {
      let footnote = waitingFootnotes[place]
      place += 1
      writeOne(footnote)
    }
    waitingFootnotes.removeSubrange(start...)
  }

  private mutating func writeOne(_ footnote: Footnote) {
    // The mark stands in the middle of a text whose marks are still needed.
    let (marks, openMarks, waitingMarks) = (marks, openMarks, waitingMarks)
    out.open(.fn) { $0.id(footnote.id, in: context) }
    out.element(.label, text: words(for: footnote))
    for block in footnote.blocks { write(block, in: .footnote) }
    if footnote.blocks.isEmpty { out.empty(.p) }
    out.close(.fn)
    (self.marks, self.openMarks, self.waitingMarks) = (marks, openMarks, waitingMarks)
  }

  /// Footnotes whose marks stand where nothing is written.
  mutating func writeForgottenFootnotes() {
    guard let footnotes else { return }
    let forgotten = footnotes.values.filter { !writtenFootnotes.contains($0.id) }.sorted { $0.id < $1.id }
    guard !forgotten.isEmpty else { return }
    advance(to: .back)
    out.open(.fnGroup)
    footnotePlace = .behind
    for footnote in forgotten where writtenFootnotes.insert(footnote.id).inserted { writeOne(footnote) }
    writeWaitingFootnotes(from: 0)
    close(.fnGroup)
  }
}

extension Standard {
  /// The footnote marks that the text holds.
  var footnoteMarks: Set<String> {
    var marks: Set<String> = []
    forEachProse(of: self) { _, prose in
      for inline in prose.inlines {
        if case .footnoteMark(let label) = inline.kind { marks.insert(label) }
      }
    }
    return marks
  }
}
