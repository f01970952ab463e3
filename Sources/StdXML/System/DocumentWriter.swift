import StdMarkup
import StdModel

/// Writes one standard or drafting statement with everything that it holds.
struct DocumentWriter: ~Copyable {
  let system: ResolvedSystem
  let standard: Standard
  let resolution: Resolution
  let facts: NodeTable<NodeFacts>
  let layout: SystemLayout
  let names: SystemNames
  let page: OutputPath
  let file: OutputPath
  private let taggedFile: OutputPath?
  let termUses: SystemXMLRenderer.TermUses
  var out: MarkupWriter
  /// The marks of the running text at hand; kept so that its memory is used again.
  var marks: [ProseMark] = []
  /// Marks whose elements are open, the outermost first.
  var openMarks: [OpenMark] = []
  /// Formatting that opens before the next text.
  var waitingMarks: [ProseMark] = []
  /// Footnotes by their labels as written, once a mark asked for one.
  var footnotes: [String: NodeID]?

  init(
    _ standard: Standard, in system: ResolvedSystem, _ layout: SystemLayout, _ names: SystemNames, _ map: SiteMap,
    _ termUses: SystemXMLRenderer.TermUses
  ) {
    self.system = system
    self.standard = standard
    resolution = system.resolution(of: standard.id)
    facts = system.facts(of: standard.id)
    self.layout = layout
    self.names = names
    page = map.page(of: standard.id)
    file = map.sts(of: standard.id)
    taggedFile = map.hasGBT37967 && standard.kind == .standard ? map.gbt37967(of: standard.id) : nil
    self.termUses = termUses
    // Ids and references make three bytes of one.
    out = MarkupWriter(capacity: 4096 + 3 * system.sources[standard.source].bytes.count)
  }

  mutating func write() {
    switch standard.kind {
    case .standard:
      open(.standard)
      writeMetadata()
      writeElements()
      out.close(.standard)
    case .draftingStatement(let statement):
      open(.draftingStatement)
      writeMetadata()
      for ground in statement.grounds { write(ground) }
      writeElements()
      out.close(.draftingStatement)
    }
    out.line()
  }

  func name(_ node: NodeID) -> SystemName { names.node(standard.id, node) }

  private mutating func open(_ element: SystemElement) {
    let name = names.document(standard.id)
    let subject = layout.subjects[standard.id].map { names.document($0) }
    let metadata = standard.metadata
    let source = system.sources[standard.source].path
    let (page, file) = (page, file)
    out.open(element) { attributes in
      attributes(.id, name)
      attributes(.subject, optional: subject)
      attributes(.source, source)
      attributes(.page, page.description)
      attributes(.sts, file.description)
      attributes(.gbt37967, optional: taggedFile?.description)
      if let type = metadata.functionalType?.value { attributes(.functionalType, word: type.word) }
      if let stage = metadata.stage?.value { attributes(.stage, word: stage.word) }
    }
    out.line()
  }

  private mutating func writeElements() {
    for element in standard.elements { write(element) }
  }

  // MARK: - Elements and clauses

  private mutating func write(_ element: Element) {
    let name = element.kind.name
    openClause(name, element.clause, annex: element.kind)
    writeContent(of: element.clause)
    out.close(name)
    out.line()
  }

  private mutating func write(_ clause: Clause) {
    openClause(.clause, clause)
    writeContent(of: clause)
    out.close(.clause)
    out.line()
  }

  private mutating func openClause(_ element: SystemElement, _ clause: Clause, annex: Element.Kind? = nil) {
    let name = name(clause.id)
    let facts = facts[clause.id]
    out.open(element) { attributes in
      attributes(.id, name)
      attributes.number(facts)
      attributes(.label, optional: clause.heading.label?.name)
      if case .annex(let status)? = annex { attributes(.status, word: status.word) }
    }
    out.line()
  }

  private mutating func writeContent(of clause: Clause) {
    if let title = clause.heading.title {
      out.open(.title)
      write(title, at: ProsePlace(clause.id))
      out.close(.title)
      out.line()
    }
    for block in clause.blocks { write(block) }
    for subclause in clause.subclauses { write(subclause) }
  }
}

extension AttributeWriter {
  /// The number of a node, and the number that its place asks for where that is another one.
  mutating func number(_ facts: NodeFacts) {
    self(.number, facts.effective)
    if facts.expected != facts.effective { self(.expected, facts.expected) }
  }
}
