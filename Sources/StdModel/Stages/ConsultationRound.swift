/// A round of comments (征求意见) on a system as it stands: which standards are out, and what tells this draft from
/// others.
package struct ConsultationRound: Equatable, Sendable {
  package let consultation: Consultation
  /// In the order of their sources.
  package let standards: [StandardID]
  /// Twelve hexadecimal digits over all that the standards say, numbers among it: the same for the same draft, another
  /// one for another draft. FNV-1a in 64 bits, its upper 16 bits folded onto the lower 48.
  package let fingerprint: String

  /// The round that `system.yaml` opens; nil where it opens none.
  package init?(_ system: ResolvedSystem) {
    guard let consultation = system.system.configuration.consultation else { return nil }
    self.consultation = consultation
    let wanted = consultation.standards.map(\.value)
    let standards = system.system.standards.filter { standard in
      guard standard.kind == .standard else { return false }
      guard !wanted.isEmpty else { return standard.metadata.stage?.value == .committeeDraft }
      guard let number = standard.metadata.number?.value else { return false }
      return wanted.contains { $0 == number || !$0.isDated && $0 == number.undated }
    }
    self.standards = standards.map(\.id)
    var text = DraftText()
    for standard in standards { text.add(standard, system.numbered.facts[Int(standard.id.index)]) }
    fingerprint = text.fingerprint
  }

  /// Whether a standard is out for comment.
  package func contains(_ id: StandardID) -> Bool { standards.contains(id) }
}

/// The bytes of a draft, hashed as they come. Each text ends with a byte that no text holds, so that what moves from one
/// to the next changes the hash.
private struct DraftText {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  var fingerprint: String {
    let folded = (hash & 0xFFFF_FFFF_FFFF) ^ (hash >> 48)
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  mutating func add(_ standard: Standard, _ facts: NodeTable<NodeFacts>) {
    add(standard.metadata.displayNumber)
    add(standard.metadata.displayTitle)
    add(standard.metadata.stage?.value.rawValue ?? "")
    for fact in facts.values { add(fact.effective) }
    for element in standard.elements { add(element.clause) }
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private mutating func add(_ number: NodeNumber) {
    switch number {
    case .none: break
    case .clause(let number): add(number.description)
    case .object(let number): add(number.description)
    case .item(_, let ordinal), .ordinal(let ordinal): add(UInt8(truncatingIfNeeded: ordinal))
    }
    add(0xFE)
  }

  private mutating func add(_ clause: Clause) {
    add(clause.heading.title?.text ?? "")
    for block in clause.blocks { add(block) }
    for subclause in clause.subclauses { add(subclause) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .formula(let formula): add(formula.tex)
    case .preformatted(let preformatted): add(preformatted.text)
    case .figure(let figure):
      switch figure.content {
      case .image(let path, let alternative, _):
        add(path)
        add(alternative)
      case .framework(let block), .flow(let block), .dot(let block): add(block.text)
      case .missing: break
      }
      addProse(of: block)
    case .termEntry(let entry):
      for designation in entry.designations { add(designation.text) }
      for block in entry.blocks { add(block) }
      if let source = entry.source { add(source.text.text) }
    case .list(let list):
      for item in list.items {
        add(item.prose.text)
        for block in item.blocks { add(block) }
      }
    case .note(let note):
      add(note.prose.text)
      for block in note.blocks { add(block) }
    case .example(let example):
      add(example.prose.text)
      for block in example.blocks { add(block) }
    case .footnote(let footnote): for block in footnote.blocks { add(block) }
    case .quotation(let quotation): for block in quotation.blocks { add(block) }
    case .paragraph, .table, .reference: addProse(of: block)
    }
  }

  private mutating func addProse(of block: Block) {
    var texts: [String] = []
    forEachProse(of: block) { texts.append($1.text) }
    for text in texts { add(text) }
  }
}
