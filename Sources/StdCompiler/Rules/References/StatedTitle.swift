import StdModel

/// A title beside the number of its document in running text: `GB/T 1.1—2020《标准化工作导则　…》`, `《质量管理体系　要求》（GB/T
/// 19001）`.
struct StatedTitle {
  let number: StandardNumber
  let prose: Prose
  /// Between the title marks.
  let range: TextRange

  /// The title of a document that is cited; nil where it is cited by its number alone.
  init?(of reference: CrossReference, in prose: Prose) {
    guard case .standard(let number, false, nil) = reference.mention.kind, !number.isPlaceholder,
      let range = Self.titleBehind(reference.mention.range.upperBound, prose)
        ?? Self.titleBefore(reference.mention.range, prose)
    else { return nil }
    self.number = number
    self.prose = prose
    self.range = range
  }

  var title: String { String(prose[range]) }

  /// The characters in which it differs from the right one.
  func span(differingFrom right: String) -> SourceSpan {
    guard let difference = ComparableText(title).difference(from: ComparableText(right)), !difference.isEmpty else {
      return prose.span(of: range)
    }
    return prose.span(of: TextRange(range.lowerBound + difference.lowerBound, range.lowerBound + difference.upperBound))
  }

  private static func titleBehind(_ offset: Int, _ prose: Prose) -> TextRange? {
    let rest = prose[TextRange(offset, prose.text.utf8.count)]
    guard let opening = rest.firstIndex(where: { !$0.isWhitespace }), rest[opening] == "《",
      let closing = rest[opening...].firstIndex(of: "》")
    else { return nil }
    let start = offset + rest.utf8.distance(from: rest.startIndex, to: rest.index(after: opening))
    return TextRange(start, offset + rest.utf8.distance(from: rest.startIndex, to: closing))
  }

  /// `《…》（GB/T 19001）`
  private static func titleBefore(_ number: TextRange, _ prose: Prose) -> TextRange? {
    let before = prose[TextRange(0, number.lowerBound)]
    guard before.ends(with: "》（") || before.ends(with: "》("), let closing = before.lastIndex(of: "》"),
      let opening = before[..<closing].lastIndex(of: "《")
    else { return nil }
    return TextRange(
      before.utf8.distance(from: before.startIndex, to: before.index(after: opening)),
      before.utf8.distance(from: before.startIndex, to: closing))
  }
}

extension DocumentView {
  /// The titles beside the numbers of some citations that are not those of the documents, as findings of a rule.
  func misstatedTitles(
    _ id: RuleID, _ severity: Severity, of isWanted: (Citations.Citation) -> Bool
  ) -> [Diagnostic] {
    let cited = citations.citations.filter { citation in
      guard let number = citation.number, isWanted(citation) else { return false }
      return !system.catalogue.editions(of: number).isEmpty
    }
    guard !cited.isEmpty else { return [] }
    let proses = proses(at: Set(cited.map(\.reference.place)))
    return cited.compactMap { citation in
      guard let prose = proses[citation.reference.place],
        let stated = StatedTitle(of: citation.reference, in: prose),
        case .other(let right) = match(stated.title, with: stated.number)
      else { return nil }
      return Diagnostic(
        id, right.isCertain ? severity : min(severity, .warning), .titled(stated.number, right.title),
        at: stated.span(differingFrom: right.title),
        fixes: [.replace(prose.span(of: stated.range), with: right.title, .likely)])
    }
  }
}

extension Bilingual {
  fileprivate static func titled(_ number: StandardNumber, _ title: String) -> Self {
    Self(zh: "\(number) 的名称是“\(title)”", en: "\(number) is called “\(title)”")
  }
}
