import StdMarkup
import StdModel

/// Writes one standard by GB/T 37967—2019: what is printed, in the elements that the framework has for it.
struct GBT37967Document: ~Copyable {
  private let context: STSContext
  private let called: CalledFootnotes
  private var out: MarkupWriter

  init(_ context: STSContext) {
    self.context = context
    called = CalledFootnotes(context.standard)
    out = MarkupWriter(capacity: 4096 + 2 * context.index.system.sources[context.standard.source].bytes.count)
  }

  consuming func render() -> [UInt8] {
    out.constant("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    open(.standard)
    open(.content)
    writeBasicData()
    writeAuxiliaryData()
    writeTerms()
    writeClauses()
    close(.content)
    writeEditing()
    open(.execute)
    open(.feedback)
    element(.feedbackSource, "")
    element(.feedbackInfo, "")
    close(.feedback)
    close(.execute)
    close(.standard)
    return out.bytes
  }

  private mutating func open(_ element: GBT37967Element) {
    out.open(element.name)
    out.line()
  }

  private mutating func close(_ element: GBT37967Element) {
    out.close(element.name)
    out.line()
  }

  private mutating func element(_ element: GBT37967Element, _ content: String, language: StaticString? = nil) {
    out.open(element.name) { if let language { $0("lang", constant: language) } }
    out.text(content)
    close(element)
  }

  // MARK: - Data

  private mutating func writeBasicData() {
    let metadata = context.standard.metadata
    open(.basicInfo)
    element(.cn, metadata.displayTitle)
    if let english = metadata.englishTitle?.value { element(.en, english, language: "en") }
    if let ics = metadata.ics?.value { element(.ics, ics) }
    if let ccs = metadata.ccs?.value { element(.ccs, ccs) }
    element(.number, metadata.displayNumber)
    if let issued = metadata.issued?.value { element(.issued, issued) }
    if let effective = metadata.effective?.value { element(.effective, effective) }
    close(.basicInfo)
  }

  /// The draft and who wrote it. The framework has a place for how to reach them; that stays out of a file that is
  /// passed on.
  private mutating func writeEditing() {
    let metadata = context.standard.metadata
    open(.edit)
    if let stage = metadata.stage?.value { element(.mode, stage.mode) }
    if let date = metadata.issued?.value { element(.time, date) }
    // Who belongs to which body is known only where there is one.
    let company = metadata.drafters.count == 1 ? metadata.drafters[0].value : nil
    if company == nil || metadata.authors.isEmpty {
      for drafter in metadata.drafters { writeExpert(nil, drafter.value) }
    }
    for author in metadata.authors { writeExpert(author.value, company) }
    close(.edit)
  }

  private mutating func writeExpert(_ name: String?, _ company: String?) {
    open(.expert)
    if let name { element(.expertName, name) }
    if let company { element(.expertCompany, company) }
    close(.expert)
  }

  // MARK: - Elements

  private mutating func writeAuxiliaryData() {
    open(.auxiliaryInfo)
    writeCatalogue()
    writeElement(.foreword, .preface)
    writeElement(.introduction, .introduction)
    writeElement(.scope, .scope)
    for element in context.standard.elements where element.kind == .normativeReferences {
      writeEntries(of: element.clause, .normativeReference, .document)
    }
    writeAppendix()
    for element in context.standard.elements where element.kind == .bibliography {
      writeEntries(of: element.clause, .reference, .referenceItem)
    }
    close(.auxiliaryInfo)
  }

  /// The contents (目次): the elements with their numbers and titles.
  private mutating func writeCatalogue() {
    open(.catalogue)
    for element in context.standard.elements where element.kind != .contents && element.clause.heading.form != .implied
    {
      let clause = element.clause
      let title = PlainText.title(of: clause, in: context, called) ?? element.kind.fixedTitle ?? ""
      open(.catalogueItem)
      self.element(.catalogueID, number(of: element))
      self.element(.catalogueName, element.kind.statusWords + title)
      close(.catalogueItem)
    }
    close(.catalogue)
  }

  private func number(of element: Element) -> String {
    let number = PlainText.number(of: element.clause.id, in: context)
    return element.kind.isAnnex ? "附录 \(number)" : number
  }

  /// An element that is text alone.
  private mutating func writeElement(_ kind: Element.Kind, _ name: GBT37967Element) {
    for element in context.standard.elements where element.kind == kind {
      var text = PlainText(context, called)
      text.append(contentOf: element.clause)
      self.element(name, text.finished())
    }
  }

  /// The entries of 规范性引用文件 or 参考文献; what else stands there is text of a clause.
  private mutating func writeEntries(of clause: Clause, _ list: GBT37967Element, _ item: GBT37967Element) {
    let entries = clause.blocks.filter(\.isReference)
    guard !entries.isEmpty else { return }
    open(list)
    for entry in entries {
      var text = PlainText(context, called)
      text.append(entry)
      element(item, text.finished())
    }
    close(list)
  }

  /// The annexes, and what the framework has no element for: an index, text before the first element and behind the last.
  private mutating func writeAppendix() {
    let elements = context.standard.elements.filter { $0.kind.isInAppendix && !$0.isEmptyFrame }
    guard !elements.isEmpty else { return }
    open(.appendix)
    for element in elements {
      open(.appendixItem)
      let clause = element.clause
      self.element(.appendixID, element.kind.isAnnex ? number(of: element) : "")
      var text = PlainText(context, called)
      if clause.heading.form != .implied {
        text.append(line: element.kind.statusWords)
        text.append(line: PlainText.title(of: clause, in: context, called) ?? element.kind.fixedTitle ?? "")
      }
      let isBibliography = element.kind == .bibliography
      text.append(contentOf: clause) { isBibliography && $0.isReference }
      self.element(.appendixBody, text.finished())
      writePictures(text.pictures)
      close(.appendixItem)
    }
    close(.appendix)
  }

  private mutating func writePictures(_ paths: [String]) {
    for path in paths {
      out.empty(GBT37967Element.picture.name) { $0("src", path) }
      out.line()
    }
  }

  // MARK: - Terms

  private mutating func writeTerms() {
    var entries: [TermEntry] = []
    for element in context.standard.elements where element.kind == .terms { element.clause.collectTerms(&entries) }
    guard !entries.isEmpty else { return }
    open(.term)
    for entry in entries { write(entry) }
    close(.term)
  }

  /// A term entry. The framework has no element for other designations, the subject field and the source: designations
  /// repeat theirs, and the others stand in the definition as they are printed.
  private mutating func write(_ entry: TermEntry) {
    open(.termItem)
    element(.termID, PlainText.number(of: entry.id, in: context))
    for designation in entry.designations where designation.kind != .english { element(.termChinese, designation.text) }
    for designation in entry.english { element(.termEnglish, designation.text, language: "en") }
    var definition = PlainText(context, called)
    for block in entry.blocks where !block.isRemark { definition.append(block) }
    if let source = entry.source { definition.append(line: source.text, at: ProsePlace(entry.id, slot: 1)) }
    element(.termDefinition, definition.finished())
    var pictures = definition.pictures
    for block in entry.blocks {
      var text = PlainText(context, called)
      switch block {
      case .note(let note):
        text.append(note.prose, note.blocks, of: note.id)
        element(.termNote, text.finished())
      case .example(let example):
        text.append(example.prose, example.blocks, of: example.id)
        element(.termExample, text.finished())
      default: continue
      }
      pictures += text.pictures
    }
    writePictures(pictures)
    close(.termItem)
  }

  // MARK: - Clauses

  /// What of a clause stands in elements of its own outside the clauses.
  private enum Listed {
    case nothing, references, terms

    func holds(_ block: Block) -> Bool {
      switch block {
      case .reference: self == .references
      case .termEntry: self == .terms
      default: false
      }
    }

    /// Below the first level: lists of references are those of the element itself.
    var inside: Listed { self == .terms ? .terms : .nothing }
  }

  /// The numbered clauses, three levels of them; what lies deeper is text of the third.
  private mutating func writeClauses() {
    open(.technology)
    for element in context.standard.elements {
      switch element.kind {
      case .technical, .symbols: writeItem(element.clause, .nothing)
      case .normativeReferences: writeItem(element.clause, .references)
      case .terms: writeItem(element.clause, .terms)
      case .preamble, .contents, .foreword, .introduction, .scope, .annex, .bibliography, .index, .appendage: continue
      }
    }
    close(.technology)
  }

  private mutating func writeItem(_ clause: Clause, _ listed: Listed) {
    let blocks = clause.blocks.filter { !listed.holds($0) }
    // One whose entries stand elsewhere has nothing else to say.
    if listed != .nothing, blocks.isEmpty, clause.subclauses.isEmpty { return }
    open(.item)
    element(.itemID, PlainText.number(of: clause.id, in: context))
    element(.itemName, PlainText.title(of: clause, in: context, called) ?? "")
    if !blocks.isEmpty { writeParagraph(nil, blocks, listed) }
    for subclause in clause.subclauses {
      writeParagraph(subclause, subclause.blocks.filter { !listed.inside.holds($0) }, listed)
    }
    close(.item)
  }

  /// A clause of the second level; one without number and title for the text of the chapter itself.
  private mutating func writeParagraph(_ clause: Clause?, _ blocks: [Block], _ listed: Listed) {
    open(.paragraph)
    writeHead(.paragraphID, .paragraphName, clause)
    if !blocks.isEmpty { writePart(nil, blocks) }
    for subclause in clause?.subclauses ?? [] {
      writePart(subclause, subclause.blocks.filter { !listed.inside.holds($0) })
    }
    close(.paragraph)
  }

  private mutating func writePart(_ clause: Clause?, _ blocks: [Block]) {
    open(.part)
    writeHead(.partID, .partName, clause)
    var text = PlainText(context, called)
    for block in blocks { text.append(block) }
    for subclause in clause?.subclauses ?? [] { text.append(clause: subclause) }
    element(.partBody, text.finished())
    writePictures(text.pictures)
    close(.part)
  }

  private mutating func writeHead(_ number: GBT37967Element, _ name: GBT37967Element, _ clause: Clause?) {
    element(number, clause.map { PlainText.number(of: $0.id, in: context) } ?? "")
    element(name, clause.flatMap { PlainText.title(of: $0, in: context, called) } ?? "")
  }
}

extension Block {
  fileprivate var isReference: Bool {
    if case .reference = self { return true }
    return false
  }

  fileprivate var isRemark: Bool {
    switch self {
    case .note, .example: true
    default: false
    }
  }
}

extension Clause {
  fileprivate func collectTerms(_ entries: inout [TermEntry]) {
    for case .termEntry(let entry) in blocks { entries.append(entry) }
    for subclause in subclauses { subclause.collectTerms(&entries) }
  }
}

extension Element {
  /// Whether only its entries, which stand elsewhere, are in it.
  fileprivate var isEmptyFrame: Bool {
    kind == .bibliography && clause.subclauses.isEmpty && clause.blocks.allSatisfy(\.isReference)
  }
}

extension Element.Kind {
  fileprivate var isInAppendix: Bool {
    switch self {
    case .annex, .index, .preamble, .appendage, .bibliography: true
    case .contents, .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols, .technical: false
    }
  }

  fileprivate var statusWords: String {
    guard case .annex(let status) = self else { return "" }
    return switch status {
    case .normative: "（规范性）"
    case .informative: "（资料性）"
    case .unstated: ""
    }
  }
}

extension Stage {
  /// The words of the framework: 草案, 征求意见, 终稿.
  fileprivate var mode: String {
    switch self {
    case .workingDraft, .reviewDiscussionDraft, .reviewDraft: "草案"
    case .committeeDraft: "征求意见"
    case .approvalDraft, .published: "终稿"
    }
  }
}
