import StdModel

/// A number that no document has, as far as the catalogue tells.
enum CatalogueFault {
  /// The document has the same sequence number behind another code.
  case otherCode(StandardNumber)
  /// One edition took the place of the other, and none came out between them.
  case noSuchEdition(before: Edition, behind: Edition)
}

/// A number with such a fault, and all places of a document where it stands.
struct FaultyNumber {
  let number: StandardNumber
  let fault: CatalogueFault
  var spans: [SourceSpan]
}

extension EditionCatalogue {
  /// Nil for numbers that may be right.
  func fault(of number: StandardNumber, on day: CalendarDate?) -> CatalogueFault? {
    guard number.level == .national, !isEmpty, !number.isPlaceholder else { return nil }
    let known = editions(of: number)
    guard let year = number.year else { return known.isEmpty ? otherCode(of: number, on: day) : nil }
    if year == 0 || known.contains(where: { $0.number.year == year }) { return nil }
    if let right = otherCode(of: number, on: day) { return right }
    for (before, behind) in zip(known, known.dropFirst())
    where before.number.year ?? 0 < year && year < behind.number.year ?? 0 && before.replacedBy.contains(behind.number)
    {
      return .noSuchEdition(before: before, behind: behind)
    }
    return nil
  }

  private func otherCode(of number: StandardNumber, on day: CalendarDate?) -> CatalogueFault? {
    for code in ["GB/T", "GB", "GB/Z"] where code != number.code {
      let other = StandardNumber(level: number.level, code: code, sequence: number.sequence, year: number.year)
      if number.isDated ? self[other] != nil : inForce(other, on: day) != nil { return .otherCode(other) }
    }
    return nil
  }
}

extension DocumentView {
  /// The numbers in the lists and in the text that the catalogue knows to be wrong, each once.
  func findCataloguedFaults() -> [FaultyNumber] {
    let catalogue = system.catalogue
    guard !catalogue.isEmpty else { return [] }
    var found: [FaultyNumber] = []
    var judged: [StandardNumber: Int?] = [:]
    /// The place in `found` of the number's fault.
    func place(_ number: StandardNumber) -> Int? {
      if let known = judged[number] { return known }
      let fault = catalogue.fault(of: number, on: day)
      judged[number] = .some(fault.map { _ in found.count })
      if let fault { found.append(FaultyNumber(number: number, fault: fault, spans: [])) }
      return fault.map { _ in found.count - 1 }
    }
    for entry in citations.entries {
      guard let number = entry.number, number.level == .national, let index = place(number) else { continue }
      found[index].spans.append(entry.entry.headSpan)
    }
    let cited = citations.citations.compactMap { citation -> (Int, CrossReference)? in
      guard let number = citation.number, number.level == .national else { return nil }
      return place(number).map { ($0, citation.reference) }
    }
    guard !cited.isEmpty else { return found }
    let proses = proses(at: Set(cited.map(\.1.place)))
    for (index, reference) in cited {
      guard let prose = proses[reference.place] else { continue }
      found[index].spans.append(prose.span(of: reference.mention.coreRange))
    }
    return found
  }
}

extension FaultyNumber {
  /// One finding at the first place, with a fix for all of them.
  func diagnostic(_ id: RuleID, _ severity: Severity, _ message: Bilingual, right: StandardNumber?) -> Diagnostic? {
    guard let first = spans.min() else { return nil }
    let fixes = right.map { right in
      let text = String(describing: right)
      return [
        FixIt(
          .likely, Bilingual(zh: "改为“\(text)”", en: "replace with “\(text)”"),
          Set(spans).sorted().map { .init($0, text) })
      ]
    }
    return Diagnostic(id, severity, message, at: first, fixes: fixes ?? [])
  }
}
