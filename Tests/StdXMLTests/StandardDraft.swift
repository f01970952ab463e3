import Foundation
import StdModel

/// Puts a standard together by hand, with the facts that later stages would find.
struct StandardDraft {
  let id: StandardID
  private let source: SourceID
  private var facts: [NodeFacts] = []
  private var references: [CrossReference] = []
  private var termUses: [TermUse] = []
  private var provisions: [PlacedProvision] = []
  private var elements: [Element] = []
  var metadata: StandardMetadata
  var slug: String
  var kind = DocumentKind.standard
  var implements: [ResolvedImplementation] = []
  var implementedBy: [StandardID] = []

  init(_ index: Int, slug: String) {
    id = StandardID(index)
    source = SourceID(index)
    self.slug = slug
    metadata = StandardMetadata(span: SourceSpan(source, 0, 0))
  }

  // MARK: - Nodes

  mutating func node(
    _ kind: NodeFacts.Kind, _ effective: NodeNumber = .none, expected: NodeNumber? = nil
  ) -> NodeID {
    let id = NodeID(facts.count)
    facts.append(
      NodeFacts(
        kind: kind, effective: effective, expected: expected ?? effective, parent: id, clause: id, span: nowhere))
    return id
  }

  var nowhere: SourceSpan { SourceSpan(source, 0, 0) }

  func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, nowhere) }

  func prose(_ text: String, _ inlines: [Inline] = []) -> Prose { Prose(text: text, inlines: inlines, span: nowhere) }

  // MARK: - Blocks

  mutating func paragraph(_ text: String, _ inlines: [Inline] = []) -> Block {
    .paragraph(Paragraph(id: node(.paragraph), prose: prose(text, inlines)))
  }

  mutating func list(_ items: [(ListMarker.Family, String, [Block])]) -> Block {
    let list = node(.list)
    let made = items.enumerated().map { index, item in
      ListItem(
        id: node(.item, .item(item.0, index + 1)),
        marker: ListMarker(item.0, ordinal: index + 1, written: "①", span: nowhere), prose: prose(item.1),
        blocks: item.2)
    }
    return .list(List(id: list, span: nowhere, items: made))
  }

  mutating func note(_ text: String, number: Int? = nil) -> Note {
    Note(
      id: node(.note, number.map { .ordinal($0) } ?? .none), span: nowhere, number: nil, lead: nowhere,
      prose: prose(text))
  }

  mutating func table(_ title: String?, number: Int, _ cells: [[String]], notes: [Note] = []) -> Block {
    let table = node(.table, .object(ObjectNumber(number)))
    let rows = cells.map { cells in
      Table.Row(id: node(.row), cells: cells.map { Table.Cell(prose($0)) }, span: nowhere)
    }
    return .table(
      Table(
        id: table, span: nowhere, caption: title.map { caption($0) },
        alignments: cells[0].map { _ in .left }, header: rows[0], rows: Array(rows.dropFirst()), notes: notes))
  }

  func caption(_ title: String, isContinuation: Bool = false) -> Caption {
    Caption(
      number: nil, title: prose(title), label: nil, position: .above, isContinuation: isContinuation, span: nowhere)
  }

  mutating func figure(_ title: String?, number: Int, _ content: Figure.Content) -> Block {
    .figure(
      Figure(
        id: node(.figure, .object(ObjectNumber(number))), span: nowhere, content: content,
        caption: title.map { caption($0) }, notes: []))
  }

  func preformatted(_ text: String, language: String = "") -> Preformatted {
    Preformatted(id: NodeID(0), span: nowhere, language: language, text: text, textSpan: nowhere)
  }

  mutating func termEntry(_ term: String) -> Block {
    let definition = paragraph("定义。")
    return .termEntry(
      TermEntry(
        id: node(.term, ClauseNumber.clause(3).child(1).map { .clause($0) } ?? .none), span: nowhere, number: nil,
        designations: [TermEntry.Designation(.preferred, term, nowhere)], blocks: [definition], source: nil, label: nil)
    )
  }

  // MARK: - Clauses

  mutating func clause(
    _ number: ClauseNumber?, expected: ClauseNumber? = nil, _ title: String? = nil, _ content: [Block] = [],
    _ subclauses: [Clause] = [], kind: NodeFacts.Kind = .clause
  ) -> Clause {
    let effective: NodeNumber = number.map { .clause($0) } ?? .none
    let heading = Heading(
      number: nil, title: title.map { prose($0) }, label: nil, form: .markdown(level: 2), span: nowhere)
    return Clause(
      id: node(kind, effective, expected: expected.map { .clause($0) }), span: nowhere, heading: heading,
      blocks: content, subclauses: subclauses)
  }

  mutating func add(_ kind: Element.Kind, _ clause: Clause) { elements.append(Element(kind: kind, clause: clause)) }

  // MARK: - What the resolver finds

  /// The range of some words in a text; of all of it where they are nil.
  static func range(_ words: String, in text: String) -> TextRange {
    guard let range = text.range(of: words) else { return TextRange(0, text.utf8.count) }
    return TextRange(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  mutating func refer(
    from node: NodeID, slot: Int = 0, _ range: TextRange, _ kind: Mention.Kind, to target: CrossReference.Target,
    _ force: CrossReference.Force = .normative, entry: NodeID? = nil
  ) {
    references.append(
      CrossReference(
        place: ProsePlace(node, slot: slot), mention: Mention(kind, range), target: target, force: force, entry: entry))
  }

  mutating func use(_ entry: NodeReference, in node: NodeID, _ range: TextRange) {
    termUses.append(TermUse(place: ProsePlace(node), range: range, entry: entry))
  }

  mutating func provide(
    _ kind: Provision.Kind, in node: NodeID, slot: Int = 0, _ range: TextRange, modal: TextRange? = nil
  ) {
    provisions.append(
      PlacedProvision(
        place: ProsePlace(node, slot: slot), provision: Provision(kind, sentence: range, modal: modal)))
  }

  // MARK: - The finished values

  var standard: Standard {
    Standard(
      id: id, source: source, slug: slug, kind: kind, metadata: metadata, elements: elements, silencers: [],
      nodeCount: facts.count)
  }

  var table: NodeTable<NodeFacts> {
    let nothing = NodeFacts(
      kind: .paragraph, effective: .none, expected: .none, parent: NodeID(0), clause: NodeID(0), span: nowhere)
    var table = NodeTable(count: facts.count, filledWith: nothing)
    for (index, fact) in facts.enumerated() { table[NodeID(index)] = fact }
    return table
  }

  var resolution: Resolution {
    var resolution = Resolution(
      references: PlacedFacts(references.sorted { $0.place < $1.place }, nodeCount: facts.count) { $0.place.node },
      termUses: PlacedFacts(termUses.sorted { $0.place < $1.place }, nodeCount: facts.count) { $0.place.node },
      provisions: PlacedFacts(provisions.sorted { $0.place < $1.place }, nodeCount: facts.count) { $0.place.node })
    resolution.implements = implements
    resolution.implementedBy = implementedBy
    return resolution
  }
}
