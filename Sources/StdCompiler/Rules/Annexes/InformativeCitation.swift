import StdModel

/// A document that the text cites only for information and that neither clause 2 nor the bibliography lists, at its
/// first citation.
struct InformativeCitation {
  /// Nil for a law or policy that is cited by its title.
  let number: StandardNumber?
  /// `GB/T 22239`, `《中华人民共和国标准化法》`
  let name: String
  let place: ProsePlace
  let span: SourceSpan
}

extension DocumentView {
  /// Finds the documents that belong into the bibliography and are not there, in reading order; GB/T 1.1—2020, 8.13 and
  /// 9.5.4.2.2.
  ///
  /// The foreword is left out: it names the basis of drafting and documents that this one replaces. Of what is cited by
  /// title only, laws and policies count: forms and books of the organisation are no documents in that sense.
  func unlistedInformativeCitations() -> [InformativeCitation] {
    var normative = Set<StandardNumber>()
    var candidates: [Citations.Citation] = []
    for citation in citations.citations where citation.context != .foreword {
      if citation.isNormative {
        if let number = citation.number { normative.insert(number.undated) }
      } else if mayBeUnlisted(citation) {
        candidates.append(citation)
      }
    }
    guard !candidates.isEmpty else { return [] }
    let proses = proses(at: Set(candidates.map(\.reference.place)))
    var seen = Set<String>()
    var result: [InformativeCitation] = []
    for citation in candidates {
      guard let prose = proses[citation.reference.place], let name = name(of: citation, prose) else { continue }
      if let number = citation.number, normative.contains(number.undated) { continue }
      guard seen.insert(citation.number?.undated.description ?? name).inserted else { continue }
      let range = citation.number == nil ? citation.reference.mention.range : citation.reference.mention.coreRange
      result.append(
        InformativeCitation(
          number: citation.number, name: name, place: citation.reference.place, span: prose.span(of: range)))
    }
    return result
  }

  private func mayBeUnlisted(_ citation: Citations.Citation) -> Bool {
    guard let number = citation.number else {
      if case .titled = citation.reference.mention.kind { return citation.reference.entry == nil }
      return false
    }
    if citations.entries.contains(where: { $0.lists(number) }) { return false }
    // A number that the system lacks, or that is a slip for a listed one, is told by other rules.
    if citation.reference.target == .missingStandard || nearEntry(to: number, cited: citation.reference.target) != nil {
      return false
    }
    // The introduction of a part tells of the other parts; 8.4.
    guard citation.context == .introduction, let own = metadata.number?.value else { return true }
    return !(own.isPart(of: number) || own.sharesSeries(with: number))
  }

  private func name(of citation: Citations.Citation, _ prose: Prose) -> String? {
    if let number = citation.number { return String(describing: number) }
    guard case .titled(let title) = citation.reference.mention.kind, isLegalTitle(prose[title]) else { return nil }
    return "《\(prose[title])》"
  }
}

extension StandardNumber {
  /// Whether both are parts of one series.
  fileprivate func sharesSeries(with other: StandardNumber) -> Bool {
    guard code == other.code, series == other.series, part != nil, other.part != nil else { return false }
    return sequence.split(separator: ".").first == other.sequence.split(separator: ".").first
  }
}
