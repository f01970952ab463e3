import StdModel
import StdSyntax

/// Term entries (术语条目) and the entries of clause 2 and the bibliography.
extension DocumentLowering {
  // MARK: - Term entries

  /// Whether a number in clause 3 is that of an entry, not of a group of entries with a title.
  func isTermEntry(_ number: ClauseNumber, _ title: Prose) -> Bool {
    guard open.first?.kind == .terms, number.depth >= 2, open[0].prefix.map({ number.isDescendant(of: $0) }) ?? true
    else {
      return false
    }
    return !hasDescendantBehind(number)
  }

  mutating func openTermEntry(
    _ number: Written<ClauseNumber>?, designation: Prose?, label: Label?, _ line: SourceLine
  ) {
    closeTerm()
    if let number { closeSubclauses(toDepth: number.number.depth) }
    let span = number.map { $0.span.union(designation?.span ?? $0.span) } ?? line.span
    var term = OpenTerm(id: ids.next(), number: number, label: label, span: span)
    if let designation { term.designations = readDesignations(designation, isFirst: true) }
    openTerm = term
  }

  mutating func closeTerm() {
    guard var term = openTerm else { return }
    flushFigure()
    term = openTerm ?? term
    openTerm = nil
    let blocks = term.blocks.finish()
    let span = SourceSpan(source.id, term.span.lowerBound, max(term.span.upperBound, lastEnd))
    let entry = TermEntry(
      id: term.id, span: span, number: term.number, designations: term.designations, blocks: blocks,
      source: term.source,
      label: term.label)
    withBlocks(span) { $0.append(.termEntry(entry)) }
  }

  /// Takes the term and its equivalents that stand in lines of their own below the number, or opens an entry without
  /// number.
  mutating func takesAsTerm(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard open.first?.kind == .terms else { return false }
    if openTerm != nil, openTerm?.blocks.isEmpty == true {
      let isHeading = if case .heading = line.content { true } else { false }
      let isFirst = openTerm?.designations.isEmpty ?? true
      guard isHeading || (isFirst && !endsSentence(prose.text)) || (!isFirst && isDesignationLine(prose, line)) else {
        return false
      }
      let designations = readDesignations(prose, isFirst: isFirst)
      openTerm?.designations += designations
      if let span = openTerm?.span { openTerm?.span = span.union(prose.span) }
      if !isHeading { index += 1 }
      return true
    }
    if leavesTerms(prose, line) {
      openElement(.technical, number: nil, title: prose, label: nil, form: .line, span: prose.span)
      index += 1
      return true
    }
    // Recovered text: a line of Han words followed by Latin ones opens an entry.
    guard line.isAlone || isPlainText, line.marker == nil, case .text = line.content, isBilingualTitle(prose.text)
    else {
      return false
    }
    openTermEntry(nil, designation: prose, label: nil, line)
    index += 1
    return true
  }

  /// In text without any marks the first line behind a definition that looks like a title and names no equivalent ends
  /// the terms.
  private func leavesTerms(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard isPlainText, open.count == 1, open[0].number == nil, openTerm?.blocks.isEmpty == false, line.marker == nil
    else { return false }
    return prose.text.utf8.count <= 60 && looksLikeTitle(prose.text) && latinSuffix(of: prose.text) == nil
  }

  /// A further line of the same paragraph: an admitted term or another language.
  private func isDesignationLine(_ prose: Prose, _ line: SourceLine) -> Bool {
    !line.opensParagraph && looksLikeTitle(prose.text) && noteLead(of: prose) == nil
  }

  /// `[来源：GB/T 24421.1—2023，3.2，有修改]`, in its own paragraph or at the end of the definition.
  mutating func takeTermSource(_ prose: Prose) -> Bool {
    guard openTerm != nil, openTerm?.blocks.isEmpty == false, let source = readTermSource(prose, at: 0) else {
      return false
    }
    openTerm?.source = source
    return true
  }

  /// `容缺受理　acceptance with deferred documents` → the Chinese term and its equivalent.
  private func readDesignations(_ prose: Prose, isFirst: Bool) -> [TermEntry.Designation] {
    let split = latinSuffix(of: prose.text)
    var result: [TermEntry.Designation] = []
    let chinese = prose.slice(TextRange(0, split ?? prose.text.utf8.count)).trimmed
    if !chinese.isEmpty {
      result.append(TermEntry.Designation(isFirst ? .preferred : .admitted, chinese.text, chinese.span))
    }
    guard let split else { return result }
    let english = prose.slice(TextRange(split, prose.text.utf8.count)).trimmed
    for piece in pieces(of: english) {
      result.append(TermEntry.Designation(.english, piece.text, piece.span))
    }
    return result
  }

  /// The pieces between semicolons.
  private func pieces(of prose: Prose) -> [Prose] {
    var result: [Prose] = []
    var start = 0
    var offset = 0
    func add(_ end: Int) {
      let piece = prose.slice(TextRange(start, end)).trimmed
      if !piece.isEmpty { result.append(piece) }
    }
    for scalar in prose.text.unicodeScalars {
      let next = offset + UTF8.width(scalar)
      if scalar == ";" || scalar == "；" {
        add(offset)
        start = next
      }
      offset = next
    }
    add(offset)
    return result
  }

  private func hasDescendantBehind(_ number: ClauseNumber) -> Bool {
    var position = index
    while position < lines.count {
      let line = lines[position]
      position += 1
      guard let prose = line.prose, let opening = numberedOpening(of: prose.trimmed, line) else { continue }
      return opening.number.number.isDescendant(of: number)
    }
    return false
  }

  // MARK: - References

  /// Takes a line of clause 2 or of the bibliography as an entry.
  mutating func takesAsReference(_ prose: Prose, _ line: SourceLine) -> Bool {
    let isBibliography: Bool
    switch open.first?.kind {
    case .normativeReferences: isBibliography = false
    case .bibliography: isBibliography = true
    default: return false
    }
    guard let start = referenceStart(of: prose) else {
      let isListed = line.marker != nil
      let isText = endsSentence(prose.text) || (!isBibliography && open[open.count - 1].blocks.isEmpty)
      guard isListed || (!isText && !isBibliography) || (isBibliography && !looksLikeGroupTitle(prose)) else {
        return false
      }
      appendReference(prose, start: ReferenceStart(standard: standardNumber(of: prose, at: 0)), line)
      return true
    }
    appendReference(prose, start: start, line)
    return true
  }

  private mutating func appendReference(_ prose: Prose, start: ReferenceStart, _ line: SourceLine) {
    let body = TextRange(start.bodyStart, prose.text.utf8.count)
    let scanned = start.standard
    let titleStart = scanned.map { afterSpaces(prose.text, afterAllParts(prose.text, $0.end)) } ?? body.lowerBound
    let ordinal = start.ordinal.map { Written($0.value, prose.span(of: $0.range), isTidy: $0.isTidy) }
    let entry = ReferenceEntry(
      id: ids.next(), span: prose.span, ordinal: ordinal,
      strayMarker: start.strayMarker.map { prose.span(of: $0) } ?? line.orderedMarkerSpan,
      prose: prose, designation: scanned?.number,
      designationRange: scanned.map { TextRange(body.lowerBound, $0.end) },
      titleRange: TextRange(titleStart, prose.text.utf8.count))
    append(.reference(entry), line)
  }

  private func looksLikeGroupTitle(_ prose: Prose) -> Bool {
    guard looksLikeTitle(prose.text), prose.text.utf8.count < 60 else { return false }
    return prose.inlines.contains { $0.kind == .strong && $0.range == prose.range }
  }
}

extension SourceLine {
  /// `1.` of a Markdown list, which reads as a serial number; a dash leaves nothing behind.
  fileprivate var orderedMarkerSpan: SourceSpan? {
    guard let marker, marker.isOrdered else { return nil }
    return marker.span
  }
}
