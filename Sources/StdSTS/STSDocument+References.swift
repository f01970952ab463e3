import StdMarkup
import StdModel

extension STSDocument {
  // MARK: - Listed documents

  /// An entry of 规范性引用文件 or 参考文献: a standard with its number and title, or a citation as it stands.
  mutating func write(_ entry: ReferenceEntry) {
    out.open(.ref) { $0.id(entry.id, in: context) }
    if case .ordinal(let number) = context.facts[entry.id].effective { out.element(.label, text: "[\(number)]") }
    writeCitation(entry)
    out.close(.ref)
  }

  private mutating func writeCitation(_ entry: ReferenceEntry) {
    let place = ProsePlace(entry.id)
    let start = min(entry.designationRange?.lowerBound ?? .max, entry.titleRange.lowerBound)
    guard let number = entry.designation, entry.designationRange != nil else {
      out.open(.mixedCitation)
      write(entry.prose, at: place, from: start)
      return out.close(.mixedCitation)
    }
    openStandard(number, allParts: entry.hasAllParts)
    let target = context.index.standard(numbered: number).flatMap { $0 == context.standard.id ? nil : $0 }
    writeIdentifiers(of: number, target.map { .standard($0) })
    write(entry.prose, at: place, from: start, within: .standard(entry))
    out.close(.std)
  }

  /// An entry where no list of references may stand.
  mutating func writePlain(_ entry: ReferenceEntry, in holder: Holder) {
    openPlain(entry.id, in: holder)
    if case .ordinal(let number) = context.facts[entry.id].effective { out.text("[\(number)]") }
    let start = min(entry.designationRange?.lowerBound ?? .max, entry.titleRange.lowerBound)
    write(entry.prose, at: ProsePlace(entry.id), from: start)
    closePlain(in: holder)
  }

  // MARK: - Standards

  /// What a reference to another document of the system leads to.
  enum FileTarget {
    case standard(StandardID)
    case node(NodeReference)
  }

  mutating func openStandard(_ number: StandardNumber, allParts: Bool) {
    let type: StaticString = allParts ? "multipart" : number.isDated ? "dated" : "undated"
    out.open(.std) { $0(.type, word: type) }
  }

  /// The number in its printed form, by which a standard is found, and where the system holds it, its file.
  mutating func writeIdentifiers(of number: StandardNumber, _ target: FileTarget?) {
    let type: StaticString = number.isDated ? "dated" : "undated"
    out.open(.stdIDGroup)
    out.element(
      .stdID,
      { attributes in
        attributes(.stdIDType, word: type)
        attributes(.stdIDLinkType, word: "designation")
      }, text: number.description)
    if let target {
      out.open(.stdID) { attributes in
        attributes(.stdIDType, word: type)
        attributes(.stdIDLinkType, word: "uri")
      }
      switch target {
      case .standard(let id): out.text(context.index.siblingPath(id))
      case .node(let reference): out.text { $0.address(reference, in: context) }
      }
      out.close(.stdID)
    }
    out.close(.stdIDGroup)
  }

  mutating func openStandardReference(_ number: StandardNumber) {
    let type: StaticString = number.isDated ? "dated" : "undated"
    out.open(.stdRef) { $0(.type, word: type) }
  }

  /// The document of the system that a reference leads to, and the place in it; nil for this document and those that
  /// the system does not hold.
  func file(of target: CrossReference.Target) -> FileTarget? {
    switch target {
    case .node(let reference): reference.standard == context.standard.id ? nil : .node(reference)
    case .standard(let id): id == context.standard.id ? nil : .standard(id)
    case .adopted, .planned, .listed, .itself, .external, .missingStandard, .missing: nil
    }
  }

  // MARK: - Cross-references

  /// The node of this document that a reference leads to; nil where nothing with its id is written.
  func ownNode(of target: CrossReference.Target) -> NodeID? {
    switch target {
    case .node(let reference):
      reference.standard == context.standard.id && context.isWritten(reference.node) ? reference.node : nil
    case .listed(let entry): context.isWritten(entry) ? entry : nil
    case .standard, .adopted, .planned, .itself, .external, .missingStandard, .missing: nil
    }
  }

  mutating func openCrossReference(to node: NodeID) {
    let type = referenceType(of: node)
    out.open(.xref) { attributes in
      attributes(.refType, word: type)
      attributes.rid(node, in: context)
    }
  }

  mutating func openExternalLink(to target: FileTarget) {
    out.open(.extLink) { attributes in
      attributes(.extLinkType, word: "uri")
      switch target {
      case .standard(let id): attributes(.href, context.index.siblingPath(id))
      case .node(let reference): attributes.href(reference, in: context)
      }
    }
  }

  /// The words of version 1.0 for what a reference leads to.
  private func referenceType(of node: NodeID) -> StaticString {
    let facts = context.facts[node]
    return switch facts.kind {
    case .element:
      if case .clause(let number) = facts.effective, number.annex != 0 { "app" } else { "sec" }
    case .clause, .term: "sec"
    case .item, .list: "list"
    case .table, .row: "table"
    case .figure: "fig"
    case .formula: "disp-formula"
    case .reference: "bibr"
    case .footnote: "fn"
    case .paragraph, .note, .example, .quotation, .preformatted: "other"
    }
  }

  /// A reference whose words the compiler writes; what was typed where it leads nowhere.
  mutating func writeSymbolicReference(_ destination: String, _ mark: STSMark, at place: ProsePlace?) {
    guard let reference = place.flatMap({ reference(covering: mark, at: $0) }),
      let words = context.index.system.words(for: reference.target, in: context.standard.id)
    else { return out.text(destination) }
    if let node = ownNode(of: reference.target) {
      openCrossReference(to: node)
      out.text(words)
      out.close(.xref)
    } else if let number = number(of: reference.target) {
      openStandard(number, allParts: false)
      writeIdentifiers(of: number, file(of: reference.target))
      openStandardReference(number)
      out.text(number.description)
      out.close(.stdRef)
      writePlace(words.dropFirst(words.hasPrefix(number.description) ? number.description.count : 0), of: reference)
      out.close(.std)
    } else if let target = file(of: reference.target) {
      openExternalLink(to: target)
      out.text(words)
      out.close(.extLink)
    } else {
      out.text(words)
    }
  }

  /// The `中5.2` of `Q/SLFW SS 201—2026中5.2`.
  private mutating func writePlace(_ words: Substring, of reference: CrossReference) {
    guard words.first == "中", let target = file(of: reference.target) else { return out.text(words) }
    out.text(constant: "中")
    openExternalLink(to: target)
    out.text(words.dropFirst())
    out.close(.extLink)
  }

  private func reference(covering mark: STSMark, at place: ProsePlace) -> CrossReference? {
    for index in context.references.places(of: place.node) where context.references.all[index].place.slot == place.slot
    {
      let range = context.references.all[index].mention.range
      if range.lowerBound <= mark.start, range.upperBound >= mark.end { return context.references.all[index] }
    }
    return nil
  }

  /// The number of the document that a reference leads out to.
  private func number(of target: CrossReference.Target) -> StandardNumber? {
    let system = context.index.system.system
    return switch target {
    case .node(let reference): system[reference.standard].metadata.number?.value
    case .standard(let id): system[id].metadata.number?.value
    case .adopted(let index): system.configuration.adopted[index].number
    case .planned(let number): number
    case .listed, .itself, .external, .missingStandard, .missing: nil
    }
  }
}

extension ReferenceEntry {
  /// Whether `（所有部分）` stands behind the number.
  fileprivate var hasAllParts: Bool {
    guard let range = designationRange else { return false }
    return prose[TextRange(range.upperBound, prose.range.upperBound)].begins(with: "（所有部分）")
  }
}
