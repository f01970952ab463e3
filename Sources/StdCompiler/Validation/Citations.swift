import StdModel

/// The documents that a standard lists in clause 2 and in the bibliography, and the places where it cites documents:
/// what the rules of the two lists compare (GB/T 1.1—2020, 8.6, 8.13, 9.5.4).
struct Citations {
  /// The list that an entry stands in.
  enum Register { case normativeReferences, bibliography }

  /// An entry of a list. A class, because the rules compare entries with one another and with every citation.
  final class Entry {
    let register: Register
    let entry: ReferenceEntry
    /// Whether `（所有部分）` stands behind the number.
    let isAllParts: Bool

    fileprivate init(register: Register, entry: ReferenceEntry) {
      self.register = register
      self.entry = entry
      number = entry.designation
      isAllParts = entry.namesAllParts
    }

    let number: StandardNumber?

    /// Whether the entry lists the document: by its number whatever the year, or as one part of all parts.
    func lists(_ other: StandardNumber) -> Bool {
      guard let number else { return false }
      return number.isSameDocument(as: other) || (isAllParts && other.isPart(of: number))
    }
  }

  /// Where a citation stands, as far as that decides what it means.
  enum Context { case foreword, introduction, scope, termsLeadIn, termSource, text }

  struct Citation {
    let reference: CrossReference
    let context: Context
    /// Nil for a document that is cited by its title or by its place in the bibliography.
    let number: StandardNumber?

    var isNormative: Bool { reference.force == .normative }
  }

  /// Those of clause 2, then those of the bibliography, in reading order.
  let entries: [Entry]
  private let normativeCount: Int
  /// In reading order; the standard's own number is no citation.
  let citations: [Citation]
  /// Those of the numbers listed, then of those cited, that may be the number of a part.
  let parts: [StandardNumber]

  init(_ standard: Standard, facts: NodeTable<NodeFacts>, references: PlacedFacts<CrossReference>) {
    var entries: [Entry] = []
    for element in standard.elements where element.kind == .normativeReferences {
      collect(element.clause, .normativeReferences, into: &entries)
    }
    normativeCount = entries.count
    for element in standard.elements where element.kind == .bibliography {
      collect(element.clause, .bibliography, into: &entries)
    }
    self.entries = entries
    citations = readCitations(standard, facts, references.all)
    var parts = entries.compactMap { $0.number }.filter(\.mayBePart)
    for citation in citations {
      if let number = citation.number, number.mayBePart { parts.append(number) }
    }
    self.parts = parts
  }

  func entries(of register: Register) -> ArraySlice<Entry> {
    switch register {
    case .normativeReferences: entries[..<normativeCount]
    case .bibliography: entries[normativeCount...]
    }
  }

  func lists(_ number: StandardNumber, in register: Register) -> Bool {
    entries(of: register).contains { $0.lists(number) }
  }
}

extension StandardNumber {
  /// Whether the numbers are the same but for their years.
  func isSameDocument(as other: StandardNumber) -> Bool {
    // Short ASCII strings are compared as two words each.
    sequence == other.sequence && code == other.code && series == other.series
  }

  /// Whether the sequence number has a mark before which that of a series may stand.
  fileprivate var mayBePart: Bool {
    sequence.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// Whether it is the number of a part of the series: `GB/T 24421.3` of `GB/T 24421`.
  func isPart(of series: StandardNumber) -> Bool {
    let own = sequence.utf8
    let whole = series.sequence.utf8
    guard own.count > whole.count + 1, own.starts(with: whole), code == series.code, self.series == series.series else {
      return false
    }
    let mark = own[own.index(own.startIndex, offsetBy: whole.count)]
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-")
  }
}

private func collect(_ clause: Clause, _ register: Citations.Register, into entries: inout [Citations.Entry]) {
  for case .reference(let entry) in clause.blocks {
    entries.append(Citations.Entry(register: register, entry: entry))
  }
  for subclause in clause.subclauses { collect(subclause, register, into: &entries) }
}

private func readCitations(
  _ standard: Standard, _ facts: NodeTable<NodeFacts>, _ references: [CrossReference]
) -> [Citations.Citation] {
  var result: [Citations.Citation] = []
  var elements = standard.elements[...]
  for reference in references {
    let number: StandardNumber?
    switch reference.mention.kind {
    case .standard(let cited, _, _): number = cited
    case .titled, .bibliography: number = nil
    case .clause, .item, .annex, .figure, .table, .formula, .note, .example, .symbolic: continue
    }
    if reference.target == .itself { continue }
    let node = reference.place.node
    while let next = elements.dropFirst().first, next.id <= node { elements = elements.dropFirst() }
    guard let context = elements.first.flatMap({ context(of: reference.place, in: $0, facts) }) else { continue }
    result.append(Citations.Citation(reference: reference, context: context, number: number))
  }
  return result
}

/// Nil for the lists themselves and for text outside the standard.
private func context(of place: ProsePlace, in element: Element, _ facts: NodeTable<NodeFacts>) -> Citations.Context? {
  switch element.kind {
  case .foreword: return .foreword
  case .introduction: return .introduction
  case .scope: return .scope
  case .terms:
    if facts[place.node].kind == .term { return .termSource }
    return facts[facts[place.node].clause].kind == .term || facts[place.node].kind != .paragraph ? .text : .termsLeadIn
  case .normativeReferences, .bibliography: return facts[place.node].kind == .reference ? nil : .text
  case .symbols, .technical, .annex, .index: return .text
  case .preamble, .contents, .appendage: return nil
  }
}

extension ReferenceEntry {
  /// Whether `（所有部分）` stands between the number and the title.
  var namesAllParts: Bool {
    guard let designationRange, titleRange.start - designationRange.end >= 12 else { return false }
    return String(prose[TextRange(designationRange.upperBound, titleRange.lowerBound)]).holds("所有部分")
  }

  /// Where the number stands, else the whole entry.
  var headSpan: SourceSpan { designationRange.map { prose.span(of: $0) } ?? prose.span }

  /// The number as printed, else the title, for messages.
  var name: String { designation.map { String(describing: $0) } ?? "《\(bareTitle)》" }

  /// The title without its marks.
  var bareTitle: String {
    let title = String(self.title)
    guard let opening = title.firstRange(of: "《" as StaticString) else { return title }
    let end = title.firstRange(of: "》" as StaticString, from: opening.upperBound)?.lowerBound ?? title.utf8.count
    return String(prose[TextRange(titleRange.lowerBound + opening.upperBound, titleRange.lowerBound + end)])
  }
}
