import StdMarkup
import StdModel

/// The elements of running text.
extension DocumentWriter {
  /// The element of a mark; nil where the mark has none, or none at this place.
  func element(of mark: ProseMark, in prose: Prose) -> SystemElement? {
    switch mark.kind {
    // A sentence stands in nothing but its text; formatting gives way to it.
    case .provision: openMarks.allSatisfy(\.mark.isFormatting) ? .provision : nil
    case .documentNumber: .documentNumber
    case .documentTitle: .documentTitle
    case .reference: .reference
    case .termUse: .termUse
    case .formatting(let index), .object(let index): prose.inlines[index].kind.element
    }
  }

  mutating func openElement(_ element: SystemElement, of mark: ProseMark, in prose: Prose) {
    switch mark.kind {
    case .provision(let provision):
      out.open(element) { attributes in
        attributes(.kind, word: provision.kind.word)
        if let modal = provision.modal { attributes(.modal) { $0.text(prose[modal]) } }
      }
    case .documentNumber, .documentTitle: out.open(element)
    case .formatting(let index), .object(let index): openInline(prose.inlines[index].kind, element)
    case .reference(let index): open(resolution.references.all[index])
    case .termUse(let entry):
      let name = names.node(entry)
      out.open(element) { $0(.target, name) }
    }
  }

  private mutating func openInline(_ kind: Inline.Kind, _ element: SystemElement) {
    guard case .link(let destination) = kind else { return out.open(element) }
    out.open(element) { attributes in
      attributes(.destination, optional: isSafe(destination) ? destination : nil)
    }
  }

  // MARK: - References

  private mutating func open(_ reference: CrossReference) {
    let outcome = outcome(of: reference.target)
    let entry = reference.entry.map { name($0) }
    out.open(.reference) { attributes in
      attributes(.kind, word: reference.mention.kind.word)
      attributes(.force, word: reference.force.word)
      attributes(.resolution, word: outcome.word)
      attributes(.target, optional: outcome.target)
      attributes(.entry, optional: entry)
      attributes.words(of: reference.mention.kind)
    }
  }

  /// What became of a reference, and where it leads.
  private func outcome(of target: CrossReference.Target) -> (word: StaticString, target: SystemName?) {
    switch target {
    case .node(let reference): ("node", names.node(reference))
    case .standard(let id): ("standard", names.document(id))
    case .adopted(let index): ("adopted", names.adopted(index))
    case .planned(let number): names.planned(number).map { ("planned", $0) } ?? ("missing-standard", nil)
    case .listed(let entry): ("listed", name(entry))
    case .itself: ("itself", names.document(standard.id))
    case .external: ("external", nil)
    case .missingStandard: ("missing-standard", nil)
    case .missing(let id): id == standard.id ? ("missing", nil) : ("missing", names.document(id))
    }
  }

  /// The words of a reference that the author left to the compiler: the number of what it leads to.
  private func words(for target: CrossReference.Target) -> String {
    switch target {
    case .node(let reference):
      let facts = system.numbered[reference]
      switch (facts.kind, facts.effective) {
      case (.element, .clause(let number)) where number.annex != 0: return "附录\(number)"
      case (_, .clause(let number)): return number.description
      case (.figure, .object(let number)): return "图\(number)"
      case (.table, .object(let number)): return "表\(number)"
      case (.formula, .object(let number)): return "公式（\(number)）"
      default: return ""
      }
    case .standard(let id): return system.system[id].metadata.number?.value.description ?? ""
    case .adopted(let index): return system.system.configuration.adopted[index].number.description
    case .planned(let number): return number.description
    case .itself: return "本文件"
    case .listed, .external, .missingStandard, .missing: return ""
    }
  }

  // MARK: - Objects

  /// Writes what has no text of its own, or whose text is no running text.
  mutating func writeObject(_ kind: Inline.Kind, in mark: ProseMark, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .image(let path, let alternative): writeImage(path, alternative)
    case .footnoteMark(let label): writeFootnoteMark(label)
    case .math:
      out.open(.math)
      out.text(UnsafeBufferPointer(rebasing: bytes[mark.start..<mark.end]))
      out.close(.math)
    case .symbolicReference(let destination): writeSymbolic(destination)
    case .emphasis, .strong, .strikethrough, .code, .link: break
    }
  }

  private mutating func writeFootnoteMark(_ label: String) {
    let footnotes = self.footnotes ?? standard.footnotes
    self.footnotes = footnotes
    let target = footnotes[label].map { name($0) }
    out.empty(.footnoteMark) { attributes in
      attributes(.label, label)
      attributes(.target, optional: target)
    }
  }

  /// Inside the reference that was found for it, its words; where there is none, a reference that leads nowhere.
  private mutating func writeSymbolic(_ destination: String) {
    for open in openMarks.reversed() {
      guard case .reference(let index) = open.mark.kind else { continue }
      return out.text(words(for: resolution.references.all[index].target))
    }
    out.empty(.reference) { attributes in
      attributes(.kind, word: "symbolic")
      attributes(.force, word: "informative")
      attributes(.resolution, word: "missing")
      attributes(.label, destination)
    }
  }
}

/// Whether a link may be followed: `http`, `https`, `mailto`, or a place in the same site.
private func isSafe(_ destination: String) -> Bool {
  let scheme = destination.utf8.prefix { byte in
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): false
    default: true
    }
  }
  let rest = destination.utf8[scheme.endIndex...]
  guard rest.first == UInt8(ascii: ":") else { return !rest.starts(with: "//".utf8) }
  return ["http", "https", "mailto"].contains(String(scheme)?.lowercased())
}

extension Inline.Kind {
  /// Whether it stands in the text as one thing that nothing can be marked up in.
  var isObject: Bool {
    switch self {
    case .image, .footnoteMark, .math, .symbolicReference: true
    case .emphasis, .strong, .strikethrough, .code, .link: false
    }
  }

  fileprivate var element: SystemElement? {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .deletion
    case .code: .code
    case .link: .link
    case .image, .footnoteMark, .math, .symbolicReference: nil
    }
  }
}

extension AttributeWriter {
  /// The standard that a mention names, and the place in it; or the destination of a reference without words.
  fileprivate mutating func words(of mention: Mention.Kind) {
    switch mention {
    case .standard(let number, let allParts, let place):
      self(.document, number.description)
      if allParts { self(.allParts, word: "true") }
      if let place { self(.place, place.words) }
    case .symbolic(let destination): self(.label, destination)
    case .clause, .item, .annex, .figure, .table, .formula, .bibliography, .note, .example, .titled: break
    }
  }
}

extension Mention.Place {
  /// `5.2 a)`, `附录A`, `图3`, `表A.1`, `公式（2）`
  fileprivate var words: String {
    switch self {
    case .clause(let number, let items): items.reduce(number.description) { "\($0) \($1.words)" }
    case .annex(let letter): "附录\(UnicodeScalar(letter))"
    case .figure(let number): "图\(number)"
    case .table(let number): "表\(number)"
    case .formula(let number): "公式（\(number)）"
    }
  }
}

extension Mention.ItemStep {
  fileprivate var words: String {
    switch self {
    case .letter(let ordinal): (1...26).contains(ordinal) ? "\(UnicodeScalar(UInt8(96 + ordinal))))" : "\(ordinal))"
    case .digit(let ordinal): "\(ordinal))"
    case .ordinal(let ordinal): "第\(ordinal)项"
    }
  }
}

extension Standard {
  /// The footnotes by their labels as written; the first of each counts.
  fileprivate var footnotes: [String: NodeID] {
    var found: [String: NodeID] = [:]
    for element in elements { collectFootnotes(of: element.clause, into: &found) }
    return found
  }
}

private func collectFootnotes(of clause: Clause, into found: inout [String: NodeID]) {
  collectFootnotes(of: clause.blocks, into: &found)
  for subclause in clause.subclauses { collectFootnotes(of: subclause, into: &found) }
}

private func collectFootnotes(of blocks: [Block], into found: inout [String: NodeID]) {
  for block in blocks {
    switch block {
    case .footnote(let footnote): found[footnote.label.name] = found[footnote.label.name] ?? footnote.id
    case .list(let list): for item in list.items { collectFootnotes(of: item.blocks, into: &found) }
    case .table(let table): collectFootnotes(of: table.notes.flatMap(\.blocks), into: &found)
    case .figure(let figure): collectFootnotes(of: figure.notes.flatMap(\.blocks), into: &found)
    case .note(let note): collectFootnotes(of: note.blocks, into: &found)
    case .example(let example): collectFootnotes(of: example.blocks, into: &found)
    case .termEntry(let entry): collectFootnotes(of: entry.blocks, into: &found)
    case .quotation(let quotation): collectFootnotes(of: quotation.blocks, into: &found)
    case .paragraph, .formula, .reference, .preformatted: break
    }
  }
}
