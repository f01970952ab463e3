import StdMarkup
import StdModel

extension STSDocument {
  /// The elements (要素) in reading order: `front` to the introduction, `body` to the last clause, `back` from the first
  /// annex on. One that stands behind its part stays where the author put it.
  mutating func writeElements() {
    var isInAnnexes = false
    for element in context.standard.elements where element.kind != .contents {
      if isInAnnexes, !element.kind.isAnnex {
        close(.appGroup)
        isInAnnexes = false
      }
      advance(to: element.kind.part)
      if element.kind.isAnnex, !isInAnnexes {
        out.open(.appGroup)
        out.line()
        isInAnnexes = true
      }
      write(element)
    }
    if isInAnnexes { close(.appGroup) }
    writeForgottenFootnotes()
    if part == .front { advance(to: .body) }
    close(part == .body ? .body : .back)
  }

  /// Opens the part of the document that comes next, and closes those before it.
  mutating func advance(to next: Part) {
    if part == .front, next > .front {
      close(.front)
      out.open(.body)
      if next == .back { out.close(.body) }
      out.line()
    } else if part == .body, next == .back {
      close(.body)
    }
    if part < .back, next == .back {
      out.open(.back)
      out.line()
    }
    part = max(part, next)
  }

  mutating func close(_ element: STSElement) {
    out.close(element)
    out.line()
  }

  private mutating func write(_ element: Element) {
    let clause = element.clause
    switch element.kind {
    case .annex(let status): writeAnnex(clause, status)
    case .bibliography where clause.holdsReferencesOnly: writeBibliography(clause)
    case .scope, .normativeReferences, .terms, .symbols, .technical:
      openSection(clause, element.kind.sectionType)
      writeNumber(clause.id)
      writeTitle(clause)
      writeContent(of: clause, references: element.kind.referenceType)
      close(.sec)
    case .preamble, .contents, .foreword, .introduction, .bibliography, .index, .appendage:
      openSection(clause, element.kind.sectionType)
      writeTitle(of: element)
      writeContent(of: clause, references: element.kind.referenceType)
      close(.sec)
    }
  }

  private mutating func openSection(_ clause: Clause, _ type: StaticString? = nil) {
    out.open(.sec) { attributes in
      attributes.id(clause.id, in: context)
      if let type { attributes(.secType, word: type) }
    }
    out.line()
  }

  /// An element without number has the name that GB/T 1.1 gives it where the author wrote none.
  private mutating func writeTitle(of element: Element) {
    let heading = element.clause.heading
    out.open(.title)
    if heading.form != .implied {
      if let title = heading.title {
        write(title, at: ProsePlace(element.id))
      } else {
        out.text(element.kind.fixedTitle ?? "")
      }
    }
    close(.title)
  }

  /// The number of a clause or term entry as its label.
  mutating func writeNumber(_ node: NodeID) {
    guard case .clause(let number) = context.facts[node].effective else { return }
    out.open(.label)
    out.text { $0.number(number) }
    close(.label)
  }

  /// The title of a clause; one that has neither number nor title gets an empty one, because a section needs either.
  private mutating func writeTitle(_ clause: Clause) {
    if let title = clause.heading.title {
      out.open(.title)
      write(title, at: ProsePlace(clause.id))
      close(.title)
    } else if case .clause = context.facts[clause.id].effective {
      return
    } else {
      out.empty(.title)
      out.line()
    }
  }

  /// 附录 A, its status and its title; GB/T 1.1—2020, 8.12.
  private mutating func writeAnnex(_ clause: Clause, _ status: AnnexStatus) {
    out.open(.app) { attributes in
      attributes.id(clause.id, in: context)
      switch status {
      case .normative: attributes(.contentType, word: "norm-annex")
      case .informative: attributes(.contentType, word: "inform-annex")
      case .unstated: break
      }
    }
    out.line()
    out.open(.label)
    out.text(constant: "附录")
    if case .clause(let number) = context.facts[clause.id].effective { out.text(" \(number)") }
    close(.label)
    switch status {
    case .normative: out.line(.annexType, text: "（规范性）")
    case .informative: out.line(.annexType, text: "（资料性）")
    case .unstated: break
    }
    if let title = clause.heading.title {
      out.open(.title)
      write(title, at: ProsePlace(clause.id))
      close(.title)
    }
    writeContent(of: clause, references: nil)
    close(.app)
  }

  /// Blocks, then subclauses. A term entry is a section; what follows it in the same clause goes into that section,
  /// because no block may stand behind a section.
  private mutating func writeContent(of clause: Clause, references type: StaticString?) {
    var isInTerm = false
    var place = 0
    while place < clause.blocks.count {
      let block = clause.blocks[place]
      place += 1
      switch block {
      case .termEntry(let entry):
        if isInTerm { close(.termSec) }
        openTermSection(entry)
        isInTerm = true
      case .reference where !isInTerm:
        place -= 1
        writeReferences(clause.blocks, &place, type)
      default: writeLine(block, in: .flow)
      }
    }
    if isInTerm { close(.termSec) }
    for subclause in clause.subclauses { write(subclause) }
  }

  /// A subclause (条), with or without title.
  private mutating func write(_ clause: Clause) {
    openSection(clause)
    writeNumber(clause.id)
    writeTitle(clause)
    writeContent(of: clause, references: nil)
    close(.sec)
  }

  // MARK: - References

  /// A run of listed documents.
  private mutating func writeReferences(_ blocks: [Block], _ place: inout Int, _ type: StaticString?) {
    out.open(.refList) { if let type { $0(.contentType, word: type) } }
    out.line()
    writeEntries(blocks, &place)
    close(.refList)
  }

  private mutating func writeEntries(_ blocks: [Block], _ place: inout Int) {
    while place < blocks.count, case .reference(let entry) = blocks[place] {
      write(entry)
      out.line()
      place += 1
    }
  }

  /// 参考文献 as a list of its own; further paragraphs between its entries open lists inside it, because a list has its
  /// paragraphs before its entries.
  private mutating func writeBibliography(_ clause: Clause) {
    out.open(.refList) { attributes in
      attributes.id(clause.id, in: context)
      attributes(.contentType, word: "bibl")
    }
    out.line()
    writeTitle(of: Element(kind: .bibliography, clause: clause))
    var place = 0
    var isInside = false
    while place < clause.blocks.count {
      if isInside {
        out.open(.refList)
        out.line()
      }
      while place < clause.blocks.count {
        if case .reference = clause.blocks[place] { break }
        writeLine(clause.blocks[place], in: .flow)
        place += 1
      }
      writeEntries(clause.blocks, &place)
      if isInside { close(.refList) }
      isInside = true
    }
    close(.refList)
  }
}

extension Clause {
  /// Whether a reference list can hold it: no sections.
  fileprivate var holdsReferencesOnly: Bool {
    subclauses.isEmpty
      && !blocks.contains {
        if case .termEntry = $0 { return true }
        return false
      }
  }
}

extension Element.Kind {
  /// Where the element belongs; GB/T 1.1—2020, table 3.
  fileprivate var part: STSDocument.Part {
    switch self {
    case .preamble, .contents, .foreword, .introduction: .front
    case .scope, .normativeReferences, .terms, .symbols, .technical: .body
    case .annex, .bibliography, .index, .appendage: .back
    }
  }

  /// What the coding guidelines of ISO and IEC call the section.
  fileprivate var sectionType: StaticString? {
    switch self {
    case .foreword: "foreword"
    case .introduction: "intro"
    case .scope: "scope"
    case .normativeReferences: "norm-refs"
    case .terms: "terms"
    case .index: "index"
    case .bibliography: "bibl"
    case .preamble, .contents, .symbols, .technical, .annex, .appendage: nil
    }
  }

  fileprivate var referenceType: StaticString? {
    switch self {
    case .normativeReferences: "norm-refs"
    case .bibliography: "bibl"
    case .preamble, .contents, .foreword, .introduction, .scope, .terms, .symbols, .technical, .annex, .index,
      .appendage:
      nil
    }
  }
}
