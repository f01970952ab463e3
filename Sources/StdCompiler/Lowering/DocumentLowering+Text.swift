import StdModel
import StdSyntax

extension DocumentLowering {
  /// Lowers a line of text together with the lines that go on from it.
  mutating func lowerText(_ line: SourceLine) {
    guard case .text(let raw) = line.content else { return }
    let prose = raw.trimmed
    if prose.isEmpty {
      index += 1
      lowerEmptyItem(line)
      return
    }
    if isTabular(line), open.first?.kind != .contents, lowerTabularLines(caption: nil) { return }
    if !isBehindStandard, opensElement(prose, line) { return }
    if let image = pictureFigure(prose) {
      flushFigure()
      index += 1
      pendingFigure = PendingFigure(
        id: ids.next(), content: image, span: prose.span, caption: takeCaptionAbove(.figure))
      return
    }
    if lowerCaption(prose, line) { return }
    if lowerNote(prose, line) { return }
    flushFigure()
    if takesAsTerm(prose, line) { return }
    let whole = absorbContinuation(of: prose)
    if takesAsReference(whole, line) { return }
    lowerContent(whole, line)
  }

  /// Lowers running text: a formula, the source of a term, a list item, an untitled subclause without number, or a
  /// paragraph.
  mutating func lowerContent(_ prose: Prose, _ line: SourceLine) {
    guard !prose.isEmpty else { return }
    if lowerFormula(prose, line) { return }
    if takeTermSource(prose) { return }
    if let marker = listMarker(of: prose, line) {
      let (rest, label) = splitLabel(marker.rest)
      withBlocks(line.span) { _ in }
      appendItem(marker.marker, rest, label: label, depth: line.depth)
      return
    }
    if let rest = numberFreeSubclause(of: prose), let parent = open.last, parent.kind != .preamble {
      let siblingDepth = parent.title == nil && open.count > 1 ? parent.depth : parent.depth + 1
      openSubclause(
        depth: siblingDepth, number: nil, title: nil, label: nil, form: .paragraph, span: prose.span.head)
      lowerContent(rest, line)
      return
    }
    append(.paragraph(Paragraph(id: ids.next(), prose: prose)), line)
  }

  private mutating func appendItem(_ marker: ListMarker, _ prose: Prose, label: Label?, depth: Int) {
    if var term = openTerm {
      openTerm = nil
      term.blocks.appendItem(marker, prose, label: label, depth: depth, ids: &ids)
      openTerm = term
    } else {
      open[open.count - 1].blocks.appendItem(marker, prose, label: label, depth: depth, ids: &ids)
    }
  }

  /// An item without text is kept: a rule reports it.
  private mutating func lowerEmptyItem(_ line: SourceLine) {
    guard let marker = line.marker, open.first?.kind != .contents else { return }
    let empty = Prose(text: "", span: marker.span.tail)
    guard let scanned = listMarker(of: empty, line) else { return }
    withBlocks(line.span) { _ in }
    appendItem(scanned.marker, empty, label: nil, depth: line.depth)
  }

  // MARK: - Elements and clauses that open in a line of text

  private mutating func opensElement(_ prose: Prose, _ line: SourceLine) -> Bool {
    if open.first?.kind == .contents, isContentsEntry(line) || isBetweenContentsEntries(line) { return false }
    let isOwnParagraph = line.isAlone || isPlainText
    let leading = leadingNumber(of: prose)
    if isOwnParagraph, let name = elementName(of: prose, leading), name.number == nil || isNext(name, line),
      !isStatement || name.kind.isAnnex || name.kind == .bibliography
    {
      index += 1
      open(name, prose, form: .line, line)
      return true
    }
    if isOwnParagraph || continuesAnnexHead(prose, line), isPlainText || open.last?.kind.isAnnex == true,
      takesAsAnnexHead(prose)
    {
      index += 1
      return true
    }
    if isOwnParagraph, lastChapter > 2, line.marker == nil, !isStatement, looksLikeForm(prose.text) {
      index += 1
      openAppendage(at: prose.span, DocumentRules.formBehindStandard(prose.span))
      append(.paragraph(Paragraph(id: ids.next(), prose: prose)), line)
      return true
    }
    guard let opening = numberedOpening(of: prose, leading, line), isPlausible(opening, line) else { return false }
    flushFigure()
    if opening.isTitled {
      index += 1
      open(opening, form: .line, line)
      return true
    }
    let whole = absorbContinuation(of: prose)
    let isSame = whole.text.utf8.count == prose.text.utf8.count
    guard let joined = isSame ? opening : numberedOpening(of: whole, line) else { return false }
    open(joined, form: .paragraph, line)
    return true
  }

  /// Whether a line of a longer paragraph belongs to the head of an annex: its status, or the title below it.
  private func continuesAnnexHead(_ prose: Prose, _ line: SourceLine) -> Bool {
    guard let annex = open.last, annex.kind.isAnnex, annex.title == nil else { return false }
    return line.opensParagraph ? isAnnexStatus(prose.text) : annex.annexStatus != nil
  }

  /// Whether a number that a text line opens with can be that of the clause that comes here.
  private func isPlausible(_ opening: NumberedOpening, _ line: SourceLine) -> Bool {
    let number = opening.number.number
    let kind = open.first?.kind
    if number.annex != 0 { return kind?.isAnnex == true }
    if number.depth == 1 {
      guard opening.isTitled, line.isAlone || isPlainText, !opening.rest.isEmpty else { return false }
      if let marker = line.marker, !marker.isFirstItem || !marker.isOrdered || lastChapter == 0 { return false }
      let ordinal = number.ordinal
      return ordinal > lastChapter && ordinal <= lastChapter + 2 && (kind != .normativeReferences || ordinal == 3)
    }
    if kind == .bibliography { return false }
    let chapter = number.chapter
    return chapter == lastChapter || chapter == lastChapter + 1 || (number.depth >= 3 && chapter > lastChapter)
  }

  private func isNext(_ name: ElementName, _ line: SourceLine) -> Bool {
    guard let number = name.number else { return true }
    if line.marker != nil, line.marker?.isFirstItem == false { return false }
    return number.annex != 0 || number.ordinal > lastChapter || number.ordinal == 1
  }

  // MARK: - Lines that belong together

  /// Joins the following lines of the same Markdown paragraph, as long as none of them opens something of its own.
  mutating func absorbContinuation(of prose: Prose) -> Prose {
    var whole = prose
    index += 1
    guard !isPlainText else { return whole }
    while index < lines.count {
      let next = lines[index]
      guard case .text(let raw) = next.content, !next.opensParagraph, next.marker == nil else { break }
      let text = raw.trimmed
      if endsWithHardBreak(lines[index - 1]) || isTabular(next) || opensSomething(text, next) { break }
      if isBeforeElements, isCoverLine(whole) || isCoverLine(text) { break }
      if !text.isEmpty { whole = whole.joined(text, with: separator(between: whole.text, text.text)) }
      index += 1
    }
    return whole
  }

  /// Where a cover stands that the author wrote as text.
  private var isBeforeElements: Bool { open.isEmpty ? elements.isEmpty : open[0].kind == .preamble }

  private func opensSomething(_ prose: Prose, _ line: SourceLine) -> Bool {
    if listMarker(of: prose, line) != nil || noteLead(of: prose) != nil || caption(of: prose) != nil { return true }
    if let opening = numberedOpening(of: prose, line), isPlausible(opening, line) { return true }
    if prose.text.utf8.starts(with: "$$".utf8) || prose.text.utf8.starts(with: "[来源".utf8) { return true }
    switch open.first?.kind {
    case .normativeReferences, .bibliography: return referenceStart(of: prose) != nil
    case .contents: return true
    default: return false
    }
  }

  /// Two spaces or a backslash at the end of a line break it for good.
  private func endsWithHardBreak(_ line: SourceLine) -> Bool {
    let end = line.span.upperBound
    let bytes = source.bytes
    guard end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "\\") { return true }
    return end + 1 < bytes.count && bytes[end] == 0x20 && bytes[end + 1] == 0x20
  }

  /// Latin words are set apart where lines are joined, Han characters are not.
  private func separator(between left: String, _ right: String) -> String {
    guard let last = left.utf8.last, let first = right.utf8.first else { return "" }
    return last < 0x80 && first < 0x80 ? " " : ""
  }

  /// An entry of a typed contents list: it ends with a page number, or has tabs or leaders.
  private func isContentsEntry(_ line: SourceLine) -> Bool {
    if isTabular(line) { return true }
    guard let text = line.prose?.text else { return false }
    if text.holds("…") || text.holds("...") || text.holds("···") { return true }
    guard let last = text.utf8.last, last >= 0x30, last <= 0x39,
      let space = text.lastIndex(where: { $0 == " " || $0 == "　" })
    else { return false }
    return text[text.index(after: space)...].allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A line without page between others that have one was typed as part of the contents, too.
  private func isBetweenContentsEntries(_ line: SourceLine) -> Bool {
    guard case .text = line.content, index + 1 < lines.count, case .text = lines[index + 1].content, index > 0,
      case .text = lines[index - 1].content
    else { return false }
    return isContentsEntry(lines[index - 1]) && isContentsEntry(lines[index + 1])
  }

  func isTabular(_ line: SourceLine) -> Bool {
    guard holdsTabs, case .text = line.content else { return false }
    return rawLine(line).contains(0x09)
  }

  /// The bytes of the author's line, from its first byte: Markdown takes leading white space away, tables pasted from
  /// Word need it.
  func rawLine(_ line: SourceLine) -> ArraySlice<UInt8> {
    let bytes = source.bytes
    var start = min(line.span.lowerBound, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    var end = min(line.span.upperBound, bytes.count)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return bytes[start..<end]
  }
}
