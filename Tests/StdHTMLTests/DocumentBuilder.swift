@testable import StdHTML
import StdModel

/// Builds one standard with its numbers, references and terms by hand, so that a page can be tested without the
/// compiler.
///
/// Nodes get their ids in the order of the calls, which is the reading order.
final class DocumentBuilder {
  /// Where the words of a reference lead; looked up when the system is built.
  enum Target {
    case clause(String)
    case table(Int)
    case figure(Int)
    case formula(Int)
    /// A clause of the document at the given place of the system.
    case elsewhere(Int, String)
    case document(Int)
    case fixed(CrossReference.Target)
  }

  struct PendingReference {
    let place: ProsePlace
    let range: TextRange
    let target: Target
  }

  private final class Frame {
    let id: NodeID
    var blocks: [Block] = []
    var subclauses: [Clause] = []
    init(_ id: NodeID) { self.id = id }
  }

  let id: StandardID
  let source: SourceID
  var metadata: StandardMetadata
  var kind = DocumentKind.standard
  private(set) var elements: [Element] = []
  private(set) var facts: [NodeFacts] = []
  private(set) var references: [PendingReference] = []
  private(set) var terms: [(term: String, entry: NodeID)] = []
  private(set) var uses: [TermUse] = []
  private(set) var provisions: [PlacedProvision] = []
  private var frames: [Frame] = []
  private var isInTerms = false
  private let empty: SourceSpan

  init(_ index: Int, number: StandardNumber?, title: String) {
    id = StandardID(index)
    source = SourceID(index)
    empty = SourceSpan(SourceID(index), 0, 0)
    metadata = StandardMetadata(span: empty)
    metadata.title = Sourced(title, empty)
    metadata.number = number.map { Sourced($0, SourceSpan(SourceID(index), 0, 0)) }
  }

  func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, empty) }

  func build(slug: String) -> Standard {
    Standard(
      id: id, source: source, slug: slug, kind: kind, metadata: metadata, elements: elements, silencers: [],
      nodeCount: facts.count)
  }

  // MARK: - Elements and clauses

  func element(_ kind: Element.Kind, _ number: String? = nil, _ title: String? = nil, _ content: () -> Void = {}) {
    isInTerms = kind == .terms
    let number = number.map(Self.number)
    let node = add(.element, number.map { .clause($0) } ?? .none, clause: nil)
    let clause = self.clause(node, number, title: title ?? kind.fixedTitle, content)
    elements.append(Element(kind: kind, clause: clause))
  }

  func subclause(_ number: String, _ title: String? = nil, _ content: () -> Void = {}) {
    let number = Self.number(number)
    let node = add(.clause, .clause(number), clause: nil)
    let clause = self.clause(node, number, title: title, content)
    frames.last?.subclauses.append(clause)
  }

  private func clause(_ node: NodeID, _ number: ClauseNumber?, title: String?, _ content: () -> Void) -> Clause {
    frames.append(Frame(node))
    content()
    let frame = frames.removeLast()
    let heading = Heading(
      number: number.map { Written($0, empty) }, title: title.map { Prose(text: $0, span: empty) }, label: nil,
      form: .markdown(level: 2), span: empty)
    return Clause(id: node, span: empty, heading: heading, blocks: frame.blocks, subclauses: frame.subclauses)
  }

  static func number(_ text: String) -> ClauseNumber {
    if let letter = text.utf8.first, letter >= UInt8(ascii: "A") {
      return text.utf8.count == 1
        ? .annex(letter)
        : ClauseNumber(annex: letter, text.dropFirst(2).split(separator: ".").compactMap { Int($0) }) ?? .clause(0)
    }
    return ClauseNumber(text.split(separator: ".").compactMap { Int($0) }) ?? .clause(0)
  }

  // MARK: - Blocks

  /// A paragraph; `references` name the words that lead somewhere.
  func paragraph(_ text: String, _ references: [String: Target] = [:], inlines: [Inline] = []) {
    let node = add(.paragraph, .none)
    append(.paragraph(Paragraph(id: node, prose: prose(text, ProsePlace(node), references, inlines))))
  }

  func list(_ family: ListMarker.Family, _ items: [String], nested: [Int: [String]] = [:]) {
    append(.list(makeList(family, items, nested: nested)))
  }

  private func makeList(_ family: ListMarker.Family, _ items: [String], nested: [Int: [String]]) -> List {
    let node = add(.list, .none)
    let made = items.enumerated().map { index, text in
      let item = add(.item, .item(family, index + 1))
      let prose = prose(text, ProsePlace(item))
      let blocks = nested[index].map { [Block.list(makeList(.digit, $0, nested: [:]))] } ?? []
      return ListItem(
        id: item, marker: ListMarker(family, ordinal: index + 1, written: "", span: empty), prose: prose, blocks: blocks
      )
    }
    return List(id: node, span: empty, items: made)
  }

  func table(_ number: Int, _ title: String, header: [String], rows: [[String]], notes: [String] = []) {
    let object = ObjectNumber(number)
    let node = add(.table, .object(object))
    let made = ([header] + rows).map { cells in
      let row = add(.row, .none)
      return Table.Row(
        id: row, cells: cells.enumerated().map { Table.Cell(prose($0.element, ProsePlace(row, slot: $0.offset))) },
        span: empty)
    }
    append(
      .table(
        Table(
          id: node, span: empty, caption: caption(object, title, .above), alignments: [], header: made[0],
          rows: Array(made.dropFirst()), notes: notes.map(makeNote))))
  }

  func figure(_ number: Int, _ title: String, _ content: Figure.Content = .missing) {
    let object = ObjectNumber(number)
    let node = add(.figure, .object(object))
    append(.figure(Figure(id: node, span: empty, content: content, caption: caption(object, title, .below), notes: [])))
  }

  func flow(_ text: String) -> Figure.Content {
    .flow(Preformatted(id: NodeID(0), span: empty, language: "flow", text: text, textSpan: empty))
  }

  func formula(_ number: Int, _ tex: String) {
    let node = add(.formula, .object(ObjectNumber(number)))
    append(.formula(Formula(id: node, span: empty, tex: tex, texSpan: empty, number: nil, label: nil)))
  }

  func note(_ text: String) { append(.note(makeNote(text))) }

  private func makeNote(_ text: String) -> Note {
    let node = add(.note, .none)
    return Note(id: node, span: empty, number: nil, lead: empty, prose: prose(text, ProsePlace(node)))
  }

  func example(_ text: String, number: Int) {
    let node = add(.example, .ordinal(number))
    append(
      .example(
        Example(
          id: node, span: empty, number: Written(number, empty), lead: empty, prose: prose(text, ProsePlace(node)))))
  }

  func footnote(_ label: String, _ text: String) {
    let node = add(.footnote, .ordinal(1))
    let paragraph = add(.paragraph, .none)
    append(
      .footnote(
        Footnote(
          id: node, span: empty, label: Label(label, empty),
          blocks: [.paragraph(Paragraph(id: paragraph, prose: prose(text, ProsePlace(paragraph))))])))
  }

  func term(_ number: String, _ term: String, _ english: String, _ definition: String, note: String? = nil) {
    let clause = Self.number(number)
    let node = add(.term, .clause(clause))
    terms.append((term, node))
    let paragraph = add(.paragraph, .none, clause: node)
    var blocks: [Block] = [.paragraph(Paragraph(id: paragraph, prose: prose(definition, ProsePlace(paragraph))))]
    if let note { blocks.append(.note(makeNote(note))) }
    append(
      .termEntry(
        TermEntry(
          id: node, span: empty, number: Written(clause, empty),
          designations: [.init(.preferred, term, empty), .init(.english, english, empty)], blocks: blocks, source: nil,
          label: nil)))
  }

  func entry(_ number: StandardNumber?, _ title: String, ordinal: Int? = nil) {
    let node = add(.reference, ordinal.map { .ordinal($0) } ?? .none)
    let mark = ordinal.map { "[\($0)]　" } ?? ""
    let designation = number?.description ?? ""
    let text = mark + (designation.isEmpty ? title : designation + "　" + title)
    let start = mark.utf8.count
    append(
      .reference(
        ReferenceEntry(
          id: node, span: empty, ordinal: ordinal.map { Written($0, empty) }, strayMarker: nil,
          prose: Prose(text: text, span: empty), designation: number,
          designationRange: number == nil ? nil : TextRange(start, start + designation.utf8.count),
          titleRange: TextRange(text.utf8.count - title.utf8.count, text.utf8.count))))
  }

  private func caption(_ number: ObjectNumber, _ title: String, _ position: Caption.Position) -> Caption {
    Caption(
      number: Written(number, empty), title: Prose(text: title, span: empty), label: nil, position: position,
      isContinuation: false, span: empty)
  }

  private func append(_ block: Block) { frames.last?.blocks.append(block) }

  private func add(_ kind: NodeFacts.Kind, _ number: NodeNumber, clause: NodeID? = nil) -> NodeID {
    let node = NodeID(facts.count)
    let isClause = kind == .element || kind == .clause || kind == .term
    let parent = frames.last?.id ?? node
    facts.append(
      NodeFacts(
        kind: kind, effective: number, expected: number, parent: kind == .element ? node : parent,
        clause: isClause ? node : clause ?? parent, span: empty))
    return node
  }

  // MARK: - Text

  private func prose(
    _ text: String, _ place: ProsePlace, _ references: [String: Target] = [:], _ inlines: [Inline] = []
  ) -> Prose {
    for (words, target) in references.sorted(by: { $0.key < $1.key }) {
      guard let range = Self.range(of: words, in: text) else { continue }
      self.references.append(PendingReference(place: place, range: range, target: target))
    }
    if !isInTerms {
      for (term, entry) in terms {
        guard let range = Self.range(of: term, in: text) else { continue }
        uses.append(TermUse(place: place, range: range, entry: NodeReference(id, entry)))
      }
    }
    for (word, kind) in [("应", Provision.Kind.requirement), ("宜", .recommendation), ("可", .permission)] {
      guard let modal = Self.range(of: word, in: text) else { continue }
      provisions.append(
        PlacedProvision(place: place, provision: Provision(kind, sentence: TextRange(0, text.utf8.count), modal: modal))
      )
      break
    }
    return Prose(text: text, inlines: inlines, span: empty)
  }

  /// The bytes of the first occurrence of some words.
  static func range(of words: String, in text: String) -> TextRange? {
    let text = Array(text.utf8)
    let words = Array(words.utf8)
    guard !words.isEmpty, text.count >= words.count else { return nil }
    return (0...text.count - words.count).first { text[$0..<$0 + words.count].elementsEqual(words) }
      .map { TextRange($0, $0 + words.count) }
  }
}
