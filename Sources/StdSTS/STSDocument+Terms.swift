import StdMarkup
import StdModel

extension STSDocument {
  /// A term entry (术语条目) as a section with one entry in TBX; GB/T 1.1—2020, 8.7.3. The section stays open for what
  /// follows the entry in its clause.
  ///
  /// TBX has the definition before the term, and the words 注： and 来源： as elements: what shows the document puts both
  /// right.
  mutating func openTermSection(_ term: TermEntry) {
    out.open(.termSec) { $0.id(term.id, in: context) }
    out.line()
    writeNumber(term.id)
    termEntry = term.id
    out.open(.termEntry) { $0.entryID(.id, term.id, in: context) }
    out.line()
    out.open(.langSet) { $0(.language, word: "zh") }
    out.line()
    writeDefinition(term.blocks)
    if let source = term.source {
      out.open(.source)
      let range = source.text.sourceWords
      write(source.text, at: ProsePlace(term.id, slot: 1), from: range.lowerBound, to: range.upperBound)
      close(.source)
    }
    writeDesignations(term.designations)
    close(.langSet)
    writeEquivalents(term.english)
    close(.termEntry)
    termEntry = nil
  }

  /// The definition with what belongs to it, and notes and examples in the order of the author.
  private mutating func writeDefinition(_ blocks: [Block]) {
    var isOpen = false
    for (place, block) in blocks.enumerated() {
      switch block {
      case .note(let note):
        if isOpen { close(.definition) }
        isOpen = false
        write(.note, note.id, note.prose, note.blocks)
      case .example(let example):
        if isOpen { close(.definition) }
        isOpen = false
        write(.example, example.id, example.prose, example.blocks)
      default:
        var field: TextRange?
        if place == 0, case .paragraph(let paragraph) = block { field = subjectField(of: paragraph) }
        if let field, case .paragraph(let paragraph) = block {
          out.line(.subjectField, text: String(paragraph.prose[field]))
        }
        if !isOpen {
          out.open(.definition)
          if let field, case .paragraph(let paragraph) = block {
            write(paragraph.prose, at: ProsePlace(paragraph.id), from: field.upperBound + "〉".utf8.count)
          } else {
            write(block, in: .term(isFirst: true))
          }
        } else {
          write(block, in: .term(isFirst: false))
        }
        isOpen = true
      }
    }
    if isOpen { close(.definition) }
  }

  /// The subject of `〈物流〉……`, without its brackets; GB/T 1.1—2020, 8.7.3.3.
  private func subjectField(of paragraph: Paragraph) -> TextRange? {
    let prose = paragraph.prose
    guard prose.text.begins(with: "〈"), let end = prose.text.firstRange(of: "〉", from: 0) else { return nil }
    let field = TextRange("〈".utf8.count, end.lowerBound)
    let whole = TextRange(0, end.upperBound)
    let isMarked =
      prose.inlines.contains { $0.range.overlaps(whole) }
      || context.references[paragraph.id].contains { $0.mention.range.overlaps(whole) }
    return field.isEmpty || isMarked ? nil : field
  }

  private mutating func write(_ element: STSElement, _ node: NodeID, _ prose: Prose, _ blocks: [Block]) {
    out.open(element) { $0.id(node, in: context) }
    write(prose, at: ProsePlace(node))
    for block in blocks { write(block, in: .term(isFirst: false)) }
    close(element)
  }

  /// The Chinese designations, the preferred term first; an entry without one gets an empty one, because TBX needs it.
  private mutating func writeDesignations(_ designations: [TermEntry.Designation]) {
    let preferred = designations.first { $0.kind == .preferred }
    let others = designations.filter { $0.kind == .admitted || $0.kind == .symbol }
    out.open(.tig)
    out.element(.term, text: preferred?.text ?? "")
    if !others.isEmpty { out.empty(.normativeAuthorization) { $0(.value, word: "preferredTerm") } }
    close(.tig)
    for other in others {
      out.open(.tig)
      out.element(.term, text: other.text)
      out.empty(.normativeAuthorization) { $0(.value, word: "admittedTerm") }
      if other.kind == .symbol { out.empty(.termType) { $0(.value, word: "symbol") } }
      close(.tig)
    }
  }

  private mutating func writeEquivalents(_ designations: [TermEntry.Designation]) {
    guard !designations.isEmpty else { return }
    out.open(.langSet) { $0(.language, word: "en") }
    for designation in designations {
      out.open(.tig)
      out.element(.term, text: designation.text)
      out.close(.tig)
    }
    close(.langSet)
  }

  /// A term entry where no section may stand: its parts as paragraphs.
  mutating func writePlain(_ term: TermEntry, in holder: Holder) {
    openPlain(term.id, in: holder)
    if case .clause(let number) = context.facts[term.id].effective { out.text { $0.number(number) } }
    if let preferred = term.term { out.text(preferred.text) }
    for english in term.english {
      out.text(constant: "　")
      out.text(english.text)
    }
    closePlain(in: holder)
    for designation in term.designations where designation.kind == .admitted || designation.kind == .symbol {
      openPlain(nil, in: holder)
      out.text(designation.text)
      closePlain(in: holder)
    }
    for block in term.blocks { write(block, in: holder.following) }
    guard let source = term.source else { return }
    openPlain(nil, in: holder)
    write(source.text, at: ProsePlace(term.id, slot: 1))
    closePlain(in: holder)
  }

  /// Opens a paragraph, or what stands for one in a term entry: a break, and a target for the id.
  mutating func openPlain(_ node: NodeID?, in holder: Holder) {
    switch holder {
    case .flow, .item, .footnote: out.open(.p) { if let node { $0.id(node, in: context) } }
    case .term(let isFirst):
      if !isFirst { out.empty(.lineBreak) }
      guard let node else { return }
      out.open(.target) { $0.id(node, in: context) }
      out.close(.target)
    }
  }

  mutating func closePlain(in holder: Holder) {
    switch holder {
    case .flow, .item, .footnote: out.close(.p)
    case .term: break
    }
  }
}

extension STSDocument.Holder {
  fileprivate var following: Self {
    switch self {
    case .flow, .item, .footnote: self
    case .term: .term(isFirst: false)
    }
  }
}

extension Prose {
  /// What stands in `[来源：…]`, whose brackets and first word are an element of their own.
  fileprivate var sourceWords: TextRange {
    var start = 0
    var end = text.utf8.count
    for lead: StaticString in [
      "[来源：", "[来源:", "［来源：", "［来源:", "【来源：", "【来源:", "来源：",
    ] where text.begins(with: lead) {
      start = lead.utf8CodeUnitCount
      break
    }
    for close: StaticString in ["]", "］", "】"] where start > 0 && text.ends(with: close) {
      end -= close.utf8CodeUnitCount
      break
    }
    return TextRange(start, max(start, end))
  }
}
