import StdMarkup
import StdModel

/// The data of a document: cover (GB/T 1.1—2020, 8.1), foreword, and its relations to other documents.
extension DocumentWriter {
  mutating func writeMetadata() {
    let metadata = standard.metadata
    out.open(.metadata) { attributes in
      attributes(.subsystem, optional: metadata.subsystem?.value.rawValue)
      attributes(.category, optional: metadata.category?.value)
    }
    out.line()
    writeNumber(metadata)
    write(metadata.title, .title, language: "zh-CN")
    write(metadata.englishTitle, .title, language: "en")
    write(metadata.ics, .ics)
    write(metadata.ccs, .ccs)
    write(metadata.issued, .issued)
    write(metadata.effective, .effective)
    write(metadata.issuer, .issuer)
    write(metadata.proposer, .proposer)
    write(metadata.under, .under)
    for drafter in metadata.drafters { write(drafter, .drafter) }
    for author in metadata.authors { write(author, .author) }
    for number in metadata.replaces { write(number.value, .replaces) }
    write(metadata.systemCode, .systemCode)
    writeImplementations()
    out.close(.metadata)
    out.line()
  }

  private mutating func writeNumber(_ metadata: StandardMetadata) {
    if let number = metadata.number?.value {
      write(number, .number)
    } else {
      write(metadata.writtenNumber, .writtenNumber)
    }
  }

  private mutating func write(_ number: StandardNumber, _ element: SystemElement) {
    out.open(element) { attributes in
      attributes(.level, word: number.level.word)
      attributes(.code, number.code)
      attributes(.series, optional: number.series.isEmpty ? nil : number.series)
      attributes(.sequence, number.sequence)
      if let year = number.year, year != 0 { attributes(.year, year) }
    }
    out.text(number.description)
    out.close(element)
    out.line()
  }

  private mutating func write(_ value: Sourced<String>?, _ element: SystemElement, language: String? = nil) {
    guard let value else { return }
    out.line(element, { $0(.language, optional: language) }, text: value.value)
  }

  // MARK: - What a post standard carries out

  private mutating func writeImplementations() {
    for (index, implementation) in standard.metadata.implements.enumerated() {
      let resolved = index < resolution.implements.count ? resolution.implements[index] : nil
      write(implementation, resolved)
    }
    for id in resolution.implementedBy {
      let name = names.document(id)
      out.empty(.implementedBy) { $0(.standard, name) }
      out.line()
    }
  }

  private mutating func write(_ implementation: Implementation, _ resolved: ResolvedImplementation?) {
    let target = resolved?.standard.map { names.document($0) }
    out.open(.implements) { attributes in
      attributes(.number, implementation.standard.value.description)
      attributes(.standard, optional: target)
    }
    for (index, clause) in implementation.clauses.enumerated() {
      let clauses = resolved?.clauses ?? []
      let node = index < clauses.count ? clauses[index] : nil
      let name = resolved?.standard.flatMap { standard in node.map { names.node(standard, $0) } }
      out.empty(.implementedClause) { attributes in
        attributes(.number, .clause(clause.value))
        attributes(.target, optional: name)
      }
    }
    out.close(.implements)
    out.line()
  }

  // MARK: - Grounds of a drafting statement

  /// A row of the table of grounds (章 / 主要内容 / 确定依据).
  mutating func write(_ ground: DraftingStatement.Ground) {
    let clause = ground.clause
    out.open(.ground) { attributes in
      if let clause { attributes(.clause, .clause(clause)) }
      attributes(.title, ground.title)
    }
    write(ground.basis, at: nil)
    out.close(.ground)
    out.line()
  }
}
