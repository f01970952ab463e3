import StdModel
import StdSyntax

/// What the running text of one standard holds.
struct ResolvedText: Sendable {
  let references: PlacedFacts<CrossReference>
  let termUses: PlacedFacts<TermUse>
  let provisions: PlacedFacts<PlacedProvision>
}

/// Finds and looks up everything in the running text of one standard. Reads the other standards only through their
/// indexes.
struct StandardResolution {
  let standard: Standard
  let facts: NodeTable<NodeFacts>
  let index: StandardIndex
  let indexes: [StandardIndex]
  let allFacts: [NodeTable<NodeFacts>]
  let system: SystemIndex
  let terms: TermMatcher?
  /// What each term of the matcher means, by its place in the dictionary.
  let termEntries: [NodeReference]

  private var references: [CrossReference] = []
  private var termUses: [TermUse] = []
  private var provisions: [PlacedProvision] = []
  /// What the text at hand holds; used for one text after the other.
  private var found: RunningText
  /// Where the text at hand stands.
  private var context = Context()

  private struct Context {
    var element = Element.Kind.preamble
    /// The clause, subclause or term entry at hand.
    var clause = NodeID(0)
    /// Notes, examples and text footnotes hold no requirements (9.2).
    var isInformative = false
    /// The class that a lead-in (引语) gives to its list items.
    var leadIn: Provision.Kind?
    /// Whether it is the lead-in of clause 3, whose documents are cited normatively (9.5.4.2.1 d).
    var isTermsLeadIn = false
    /// The table whose cells are at hand.
    var table: NodeID?
  }

  /// Citations in cells, decided once it is known whether the table is cited normatively.
  private var cellReferences: [(index: Int, table: NodeID)] = []

  init(
    _ standard: Standard, facts: [NodeTable<NodeFacts>], indexes: [StandardIndex], system: SystemIndex,
    terms: TermMatcher?, termEntries: [NodeReference], accepted: AcceptedWords?
  ) {
    found = RunningText(accepted: accepted)
    self.standard = standard
    allFacts = facts
    self.facts = facts[Int(standard.id.index)]
    self.indexes = indexes
    index = indexes[Int(standard.id.index)]
    self.system = system
    self.terms = terms
    self.termEntries = termEntries
    // Rather too much than to grow: what is kept is copied without the room that is left.
    references.reserveCapacity(standard.nodeCount / 2)
    termUses.reserveCapacity(standard.nodeCount / 2)
    provisions.reserveCapacity(standard.nodeCount * 2)
  }

  mutating func resolve() -> ResolvedText {
    for element in standard.elements {
      switch element.kind {
      case .contents, .preamble, .appendage: continue
      case .foreword, .introduction, .scope, .normativeReferences, .terms, .symbols, .technical, .annex, .bibliography,
        .index:
        context = Context()
        context.element = element.kind
        resolve(element.clause)
      }
    }
    decideCells()
    references.bringIntoReadingOrder { TextPlace($0.place, $0.mention.range) }
    termUses.bringIntoReadingOrder { TextPlace($0.place, $0.range) }
    provisions.bringIntoReadingOrder { TextPlace($0.place, $0.provision.sentence) }
    return ResolvedText(
      references: PlacedFacts(references, nodeCount: standard.nodeCount) { $0.place.node },
      termUses: PlacedFacts(termUses, nodeCount: standard.nodeCount) { $0.place.node },
      provisions: PlacedFacts(provisions, nodeCount: standard.nodeCount) { $0.place.node })
  }

  // MARK: - Walking

  private mutating func resolve(_ clause: Clause) {
    context.clause = clause.id
    resolve(clause.blocks)
    for subclause in clause.subclauses { resolve(subclause) }
  }

  private mutating func resolve(_ blocks: [Block]) {
    let outer = context.leadIn
    for block in blocks { resolve(block) }
    context.leadIn = outer
  }

  private mutating func resolve(_ block: Block) {
    switch block {
    case .paragraph(let paragraph):
      context.isTermsLeadIn = context.element == .terms && facts[context.clause].kind != .term
      let kinds = resolve(paragraph.prose, at: ProsePlace(paragraph.id))
      context.isTermsLeadIn = false
      context.leadIn = kinds
    case .list(let list):
      let leadIn = context.leadIn
      for item in list.items {
        context.leadIn = leadIn
        let own = resolve(item.prose, at: ProsePlace(item.id), inheriting: leadIn)
        context.leadIn = own ?? leadIn
        for block in item.blocks { resolve(block) }
      }
      context.leadIn = nil
    case .table(let table):
      if let caption = table.caption { resolve(caption.title, at: ProsePlace(table.id)) }
      context.table = table.id
      resolve(table.header)
      for row in table.rows { resolve(row) }
      context.table = nil
      resolve(table.notes)
    case .figure(let figure):
      if let caption = figure.caption { resolve(caption.title, at: ProsePlace(figure.id)) }
      resolve(figure.notes)
    case .formula, .preformatted: break
    case .note(let note): informatively { $0.resolve(note) }
    case .example(let example):
      informatively {
        $0.resolve(example.prose, at: ProsePlace(example.id))
        $0.resolve(example.blocks)
      }
    case .termEntry(let entry):
      let clause = context.clause
      context.clause = entry.id
      resolve(entry.blocks)
      if let source = entry.source { informatively { $0.resolve(source.text, at: ProsePlace(entry.id, slot: 1)) } }
      context.clause = clause
    case .reference(let entry): resolveEntry(entry)
    case .footnote(let footnote): informatively { $0.resolve(footnote.blocks) }
    case .quotation(let quotation): resolve(quotation.blocks)
    }
  }

  private mutating func resolve(_ row: Table.Row) {
    for (slot, cell) in row.cells.enumerated() { resolve(cell.prose, at: ProsePlace(row.id, slot: slot)) }
  }

  private mutating func resolve(_ notes: [Note]) {
    guard !notes.isEmpty else { return }
    informatively {
      for note in notes { $0.resolve(note) }
    }
  }

  private mutating func resolve(_ note: Note) {
    resolve(note.prose, at: ProsePlace(note.id))
    resolve(note.blocks)
  }

  private mutating func informatively(_ body: (inout StandardResolution) -> Void) {
    let outer = context
    context.isInformative = true
    context.leadIn = nil
    body(&self)
    context = outer
  }

  /// An entry of clause 2 or of the bibliography leads to what it names, when the system has it.
  private mutating func resolveEntry(_ entry: ReferenceEntry) {
    guard let number = entry.designation, let range = entry.designationRange else { return }
    let target = system.target(of: number, in: standard.id)
    switch target {
    case .external, .itself: return
    case .node, .standard, .adopted, .planned, .listed, .missing, .missingStandard:
      references.append(
        CrossReference(
          place: ProsePlace(entry.id), mention: Mention(.standard(number, allParts: false, place: nil), range),
          target: target, force: context.element == .normativeReferences ? .normative : .informative, entry: entry.id))
    }
  }

  // MARK: - Running text

  /// Resolves one text and returns the class of its last sentence when that leads in a list.
  @discardableResult
  private mutating func resolve(
    _ prose: Prose, at place: ProsePlace, inheriting leadIn: Provision.Kind? = nil
  ) -> Provision.Kind? {
    guard !prose.isEmpty else { return nil }
    let text = prose.text
    found.read(text, terms: terms)
    if let leadIn, leadIn != .statement { inherit(leadIn) }
    if isProvisionText {
      for provision in found.provisions { provisions.append(PlacedProvision(place: place, provision: provision)) }
    }
    addMentions(of: prose, place)
    for inline in prose.inlines {
      if let destination = inline.kind.sourceDestination { addSymbolic(destination, inline.range, place, prose) }
    }
    for match in found.terms {
      termUses.append(TermUse(place: place, range: match.range, entry: termEntries[match.term]))
    }
    guard let last = found.provisions.last else { return nil }
    guard last.kind == .statement else { return last.kind }
    guard endsWithColon(text) else { return nil }
    return tellsToDo(String(prose[last.sentence])) ? .instruction : .statement
  }

  /// Whether a lead-in says that something is done by the steps that follow (`按下列步骤操作：`), so that its items are
  /// instructions (指示); GB/T 1.1—2020, 9.1.
  private func tellsToDo(_ leadIn: String) -> Bool {
    let ways: [StaticString] = ["按下列", "按以下", "按如下", "按照下列", "按照以下", "按照如下"]
    let steps: [StaticString] = ["步骤", "程序", "顺序", "流程"]
    return ways.contains { leadIn.holds($0) } && steps.contains { leadIn.holds($0) }
  }

  /// Sentences of list items without a modal word of their own are of the class of the lead-in.
  private mutating func inherit(_ leadIn: Provision.Kind) {
    for index in found.provisions.indices where found.provisions[index].kind == .statement {
      found.provisions[index] = Provision(leadIn, sentence: found.provisions[index].sentence, modal: nil)
    }
  }

  private mutating func addMentions(of prose: Prose, _ place: ProsePlace) {
    var lead = CitationLead.none
    var leadEnd = 0
    for (position, mention) in found.mentions.enumerated() {
      if prose.isLinked(mention.range) { continue }
      if case .titled = mention.kind, position > 0, case .standard = found.mentions[position - 1].kind,
        found.mentions[position - 1].range.end == mention.range.start
      {
        continue
      }
      lead = citationLead(in: prose.text, before: mention.range.lowerBound, after: leadEnd, lead)
      leadEnd = mention.range.upperBound
      add(mention, prose, place, lead)
    }
  }

  /// Captions, headings and lists of documents hold no provisions.
  private var isProvisionText: Bool {
    switch context.element {
    case .normativeReferences, .bibliography, .index, .contents, .preamble, .appendage: false
    case .foreword, .introduction, .scope, .terms, .symbols, .technical, .annex: true
    }
  }

  private mutating func add(_ mention: Mention, _ prose: Prose, _ place: ProsePlace, _ lead: CitationLead) {
    let target = target(of: mention, prose)
    let entry: NodeID?
    switch mention.kind {
    case .standard(let number, _, _): entry = index.entry(of: number)
    case .titled(let title): entry = index.entry(titled: prose[title])
    default: entry = nil
    }
    if let table = context.table { cellReferences.append((references.count, table)) }
    references.append(
      CrossReference(
        place: place, mention: mention, target: target, force: force(of: mention.range, lead), entry: entry))
  }

  /// `[](#id)`, `[](other.md#id)`, and `[words](other.md#id)`.
  private mutating func addSymbolic(_ destination: String, _ range: TextRange, _ place: ProsePlace, _ prose: Prose) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let label = parts.count > 1 ? String(parts[1]) : ""
    let target: CrossReference.Target
    if let id = path.isEmpty ? standard.id : system.standard(atPath: path, from: standard.id) {
      if label.isEmpty {
        target = id == standard.id ? .itself : .standard(id)
      } else {
        target = indexes[Int(id.index)].labels[label].map { .node(NodeReference(id, $0)) } ?? .missing(in: id)
      }
    } else {
      target = .missingStandard
    }
    references.append(
      CrossReference(
        place: place, mention: Mention(.symbolic(destination), range), target: target,
        force: force(of: range, citationLead(in: prose.text, before: range.lowerBound, after: 0, .none))))
  }

  /// Whether a citation is normative; GB/T 1.1—2020, 9.5.4.2.1.
  private func force(of range: TextRange, _ lead: CitationLead) -> CrossReference.Force {
    if context.isTermsLeadIn { return .normative }
    guard !context.isInformative, context.element.isNormative, context.element != .scope,
      facts[context.clause].kind != .term,
      lead != .see
    else { return .informative }
    let sentence = found.provisions.first { $0.sentence.contains(range) || $0.sentence.overlaps(range) }
    switch sentence?.kind {
    case .requirement, .instruction: return .normative
    case .recommendation where standard.metadata.isGuidance: return .normative
    case .recommendation, .permission, .capability, .possibility:
      // In a specification 按 and 按照 cite a method normatively, whatever the sentence does.
      return lead == .according && standard.metadata.isSpecification ? .normative : .informative
    case .statement, nil: return lead == .according ? .normative : .informative
    }
  }

  /// What stands in a table that a requirement cites is required.
  private mutating func decideCells() {
    guard !cellReferences.isEmpty else { return }
    var normative = Set<NodeID>()
    for reference in references where reference.force == .normative {
      guard case .node(let node) = reference.target, node.standard == standard.id, facts[node.node].kind == .table
      else {
        continue
      }
      normative.insert(node.node)
    }
    guard !normative.isEmpty else { return }
    for (index, table) in cellReferences where normative.contains(table) {
      let old = references[index]
      references[index] = CrossReference(
        place: old.place, mention: old.mention, target: old.target, force: .normative, entry: old.entry)
    }
  }

  // MARK: - Targets

  private func target(of mention: Mention, _ prose: Prose) -> CrossReference.Target {
    switch mention.kind {
    case .clause(let number, let items, _): return node(clause: number, items: items)
    case .item(let steps): return own(index.item(steps, of: context.clause, facts))
    case .annex(let letter): return own(index.clauses[.annex(letter)])
    case .figure(let number, _): return own(index.figures[number])
    case .table(let number): return own(index.tables[number])
    case .formula(let number): return own(index.formulas[number])
    case .bibliography(let ordinal): return own(index.bibliography[ordinal])
    case .note(let ordinal): return own(index.remark(.note, ordinal, of: context.clause, facts))
    case .example(let ordinal): return own(index.remark(.example, ordinal, of: context.clause, facts))
    case .standard(let number, _, let place): return target(of: number, place)
    case .titled(let range):
      if let entry = index.entry(titled: prose[range]) { return .listed(entry) }
      return .external
    case .symbolic: return .external
    }
  }

  private func node(clause number: ClauseNumber, items: [Mention.ItemStep]) -> CrossReference.Target {
    guard let clause = index.clauses[number] else {
      // A drafting statement speaks of the clauses of its standard.
      guard case .draftingStatement(let statement) = standard.kind, let subject = statement.subject?.value else {
        return .missing(in: standard.id)
      }
      return target(of: subject, .clause(number, items: items))
    }
    guard !items.isEmpty else { return .node(NodeReference(standard.id, clause)) }
    return own(index.item(items, of: clause, facts))
  }

  private func own(_ node: NodeID?) -> CrossReference.Target {
    node.map { .node(NodeReference(standard.id, $0)) } ?? .missing(in: standard.id)
  }

  private func target(of number: StandardNumber, _ place: Mention.Place?) -> CrossReference.Target {
    let target = system.target(of: number, in: standard.id)
    let id: StandardID
    switch target {
    case .standard(let other): id = other
    case .itself: id = standard.id
    case .external: return index.entry(of: number).map { .listed($0) } ?? .external
    case .node, .adopted, .planned, .listed, .missing, .missingStandard: return target
    }
    guard let place else { return target }
    let index = indexes[Int(id.index)]
    let node: NodeID? =
      switch place {
      case .clause(let number, let items):
        index.clauses[number].flatMap { items.isEmpty ? $0 : index.item(items, of: $0, allFacts[Int(id.index)]) }
      case .annex(let letter): index.clauses[.annex(letter)]
      case .figure(let number): index.figures[number]
      case .table(let number): index.tables[number]
      case .formula(let number): index.formulas[number]
      }
    return node.map { .node(NodeReference(id, $0)) } ?? .missing(in: id)
  }
}

/// A range of the text at a place.
private struct TextPlace: Comparable {
  let place: ProsePlace
  let range: TextRange

  init(_ place: ProsePlace, _ range: TextRange) {
    self.place = place
    self.range = range
  }

  static func < (left: TextPlace, right: TextPlace) -> Bool {
    left.place == right.place ? left.range < right.range : left.place < right.place
  }
}

extension Array {
  /// Sorts what is nearly always in reading order as it is found.
  fileprivate mutating func bringIntoReadingOrder(_ place: (Element) -> TextPlace) {
    for index in indices.dropFirst() where place(self[index]) < place(self[index - 1]) {
      return sort { place($0) < place($1) }
    }
  }
}

extension Inline.Kind {
  /// The destination of a reference without words, or of a link with words to a source: `other.md`, `other.md#id`,
  /// `#id`.
  fileprivate var sourceDestination: String? {
    switch self {
    case .symbolicReference(let destination): return destination
    case .link(let destination):
      let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") }
      let isLocal = !path.contains(UInt8(ascii: ":")) && !path.starts(with: "//".utf8) && !destination.isEmpty
      return isLocal && (path.isEmpty || path.suffix(3).elementsEqual(".md".utf8)) ? destination : nil
    case .emphasis, .strong, .strikethrough, .code, .image, .footnoteMark, .math: return nil
    }
  }
}

extension Prose {
  /// Whether a mention stands in the words of a link to a source: then the author has said what they mean.
  fileprivate func isLinked(_ range: TextRange) -> Bool {
    inlines.contains { inline in
      guard case .link = inline.kind, inline.range.overlaps(range) else { return false }
      return inline.kind.sourceDestination != nil
    }
  }
}

extension StandardMetadata {
  /// Whether it is a specification (规范).
  fileprivate var isSpecification: Bool {
    functionalType?.value == .specification || (functionalType == nil && title?.value.hasSuffix("规范") == true)
  }

  /// Whether it is a guidance standard (指南), in which recommendations take the place of requirements.
  var isGuidance: Bool {
    functionalType?.value == .guidance || (functionalType == nil && title?.value.hasSuffix("指南") == true)
  }
}
