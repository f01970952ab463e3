import StdModel

/// A document that the text cites normatively and clause 2 does not list, at its first citation.
struct UnlistedCitation {
  let citation: Citations.Citation
  let number: StandardNumber
  /// How many citations there are.
  var count: Int
  let span: SourceSpan

  /// Puts the document into clause 2 at its place, where its title is known from the system; else with a placeholder
  /// for the title.
  func listing(in document: DocumentView) -> [FixIt] {
    guard let clause = document.element(.normativeReferences)?.clause, clause.subclauses.isEmpty else { return [] }
    let title = document.title(of: number)
    let text = "\(number)\u{3000}\(title ?? "……")"
    let entries = document.citations.entries(of: .normativeReferences).map(\.entry)
    let edit: FixIt.Edit
    if let last = entries.last {
      let key = ReferenceSortKey(number, .init())
      let behind = entries.last { !(key < ReferenceSortKey($0.designation, .init())) }
      let separator = document.separator(between: entries)
      edit =
        behind.map { FixIt.Edit(document.lineEnd(behind: $0.span), separator + text) }
        ?? FixIt.Edit((entries.first ?? last).span.head, text + separator)
    } else if case .paragraph(let paragraph)? = clause.blocks.first, clause.blocks.count == 1 {
      edit = FixIt.Edit(paragraph.prose.span, FixedSentence.listLeadIn + "\n\n" + text)
    } else {
      return []
    }
    return [FixIt(.likely, .list(number), [edit])]
  }
}

/// Documents that are cited normatively in some contexts and not listed in clause 2; one for each number, in reading
/// order. Empty where clause 2 itself is missing; a number that is a slip for a listed one is another rule's.
func unlistedDocuments(
  in document: DocumentView, where isWanted: (Citations.Context) -> Bool
) -> [UnlistedCitation] {
  guard !document.isStatement, document.element(.normativeReferences) != nil else { return [] }
  var order: [StandardNumber] = []
  var first: [StandardNumber: (citation: Citations.Citation, number: StandardNumber, count: Int)] = [:]
  for citation in document.citations.citations where citation.isNormative && isWanted(citation.context) {
    guard let number = citation.number, !document.citations.lists(number, in: .normativeReferences) else { continue }
    if first[number.undated] == nil {
      guard document.nearEntry(to: number, cited: citation.reference.target) == nil else { continue }
      order.append(number.undated)
    }
    first[number.undated, default: (citation, number, 0)].count += 1
  }
  guard !order.isEmpty else { return [] }
  let proses = document.proses(at: Set(first.values.map(\.citation.reference.place)))
  return order.compactMap { key in
    guard let found = first[key], let prose = proses[found.citation.reference.place] else { return nil }
    return UnlistedCitation(
      citation: found.citation, number: found.number, count: found.count,
      span: prose.span(of: found.citation.reference.mention.coreRange))
  }
}

extension DocumentView {
  /// The title of a standard as the system knows it, or nil.
  func title(of number: StandardNumber) -> String? {
    if let own = system.system.standards.first(where: {
      $0.metadata.number?.value.undated == number.undated && $0.kind == .standard
    }) {
      return own.metadata.title?.value
    }
    return system.system.configuration.adopted.first { $0.number.undated == number.undated }?.title
  }

  /// What stands between two entries of the list: a blank line, or the mark of a Markdown list as well.
  func separator(between entries: [ReferenceEntry]) -> String {
    guard entries.count > 1 else { return "\n\n" }
    let bytes = system.sources[standard.source].bytes
    let start = entries[0].span.upperBound
    let end = entries[1].span.lowerBound
    guard start < end, end <= bytes.count, end - start < 16 else { return "\n\n" }
    let between = String(decoding: bytes[start..<end], as: UTF8.self)
    return between.contains("\n") ? between : "\n\n"
  }
}

extension Bilingual {
  fileprivate static func list(_ number: StandardNumber) -> Self {
    Self(zh: "将 \(number) 列入第2章", en: "list \(number) in clause 2")
  }
}
