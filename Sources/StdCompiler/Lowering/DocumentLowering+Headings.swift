import StdModel
import StdSyntax

extension DocumentLowering {
  /// Lowers a Markdown heading: an element by its name, a clause by its number, else by its depth.
  mutating func lowerHeading(level: Int, _ prose: Prose, _ line: SourceLine) {
    let form = Heading.Form.markdown(level: level)
    guard !prose.isEmpty else { return }
    if isBehindStandard {
      append(.paragraph(Paragraph(id: ids.next(), prose: prose)), line)
      return
    }
    let leading = leadingNumber(of: prose)
    if let name = elementName(of: prose, leading), accepts(name, level: level) {
      open(name, prose, form: form, line)
      return
    }
    if let opening = numberedOpening(of: prose, leading, line) {
      open(opening, form: form, line)
      return
    }
    if takesAsTitle(prose, level: level) { return }
    if takesAsTerm(prose, line) { return }
    let depth = level - clauseLevel + 1
    let (title, label) = splitLabel(prose)
    if depth < 1 || isCoverTitle(depth: depth) {
      lowerTitleLine(title, line)
    } else if depth == 1 {
      openElement(
        .technical, number: nil, title: title, label: label, form: form, span: prose.span)
    } else {
      openFree(depth: depth, title: title, label: label, form: form, line)
    }
  }

  /// Opens an element that was recognised by its name.
  mutating func open(_ name: ElementName, _ prose: Prose, form: Heading.Form, _ line: SourceLine) {
    if startsSecondDocument(name) {
      openAppendage(at: prose.span, DocumentRules.secondDocument(name.title, prose.span))
      append(.paragraph(Paragraph(id: ids.next(), prose: prose)), line)
      return
    }
    if name.kind == .scope { dropRepeatedTitle() }
    var (title, label) = splitLabel(prose)
    switch name.kind {
    case .annex:
      title = name.titleRange.map { splitLabel(prose.slice($0)).0 } ?? Prose(text: "", span: prose.span.tail)
      let letter = name.annexLetter ?? lastAnnex + 1
      lastAnnex = max(letter, 64)
      let number = name.annexLetter.map {
        Written(ClauseNumber.annex($0), prose.span(of: name.numberRange ?? prose.range), isTidy: name.hasTidyLetter)
      }
      openElement(
        name.kind, number: number, title: title.isEmpty ? nil : title, label: label, form: form, span: prose.span)
      open[0].prefix = .annex(max(letter, 65))
      if case .annex(let status) = name.kind, let range = name.statusRange {
        open[0].annexStatus = Written(status, prose.span(of: range), isTidy: isTidyAnnexStatus(prose[range]))
      }
    default:
      let number = name.number.map { Written($0, prose.span(of: name.numberRange ?? prose.range), isTidy: name.isTidy) }
      if let range = name.titleRange { title = splitLabel(prose.slice(range)).0 }
      openElement(name.kind, number: number, title: title, label: label, form: form, span: prose.span)
    }
  }

  /// Opens the clause, subclause or term entry of a number.
  mutating func open(_ opening: NumberedOpening, form: Heading.Form, _ line: SourceLine) {
    let number = opening.number.number
    let (title, label) = splitLabel(opening.rest)
    if isTermEntry(number, title) {
      openTermEntry(opening.number, designation: title.isEmpty ? nil : title, label: label, line)
      return
    }
    if number.depth == 1, number.annex == 0 {
      openElement(
        .technical, number: opening.number, title: title.isEmpty ? nil : title,
        label: label, form: form, span: opening.number.span.union(title.span))
      return
    }
    ensureElement(for: number, form: form, at: line.span)
    let span = opening.number.span.union(opening.rest.span)
    if opening.isTitled || (form != .paragraph && form != .line && isTitleWithMark(opening.rest.text)) {
      openSubclause(
        depth: number.depth, number: opening.number, title: title.isEmpty ? nil : title, label: label, form: form,
        span: span)
    } else {
      openSubclause(
        depth: number.depth, number: opening.number, title: nil, label: label, form: .paragraph,
        span: opening.number.span)
      // The number wins over a Markdown mark before it: the rest is no item.
      lowerContent(opening.rest, line.withoutMarker)
    }
  }

  /// Opens a subclause that carries no number, by the depth of its heading.
  private mutating func openFree(
    depth: Int, title: Prose, label: Label?, form: Heading.Form, _ line: SourceLine
  ) {
    if open.isEmpty { openImplied(.technical, at: line.span) }
    if open[0].kind == .terms, !hasDeeperHeadingBehind(line) {
      openTermEntry(nil, designation: title, label: label, line)
      return
    }
    openSubclause(
      depth: max(2, min(depth, ClauseNumber.maximumParts)), number: nil, title: title, label: label, form: form,
      span: title.span)
  }

  /// A clause whose number asks for another element than the open one gets one: the heading of its clause (章) is
  /// missing.
  private mutating func ensureElement(for number: ClauseNumber, form: Heading.Form, at span: SourceSpan) {
    let chapter = number.annex == 0 ? ClauseNumber.clause(number.chapter) : ClauseNumber.annex(number.annex)
    if let element = open.first, element.prefix == chapter { return }
    // A deeper heading in the bibliography or the foreword belongs to it, though it should have no number.
    if let element = open.first, element.kind == .bibliography || (element.kind == .foreword && chapter <= .clause(1)),
      case .markdown(let own) = element.form, case .markdown(let level) = form, level > own
    {
      return
    }
    if let element = open.first, element.prefix == nil, element.kind == .technical || element.kind == .symbols {
      return
    }
    // The subclauses of the introduction are 0.1, 0.2 (8.4).
    if let element = open.first, element.kind == .introduction, number.annex == 0, number.parts[0] == 0 { return }
    if isBehindStandard, !open.isEmpty { return }
    openImplied(number.annex == 0 ? .technical : .annex(.unstated), number: chapter, at: span)
  }

  // MARK: - Titles

  /// A heading behind a number that stands alone, or behind the letter of an annex, is its title.
  private mutating func takesAsTitle(_ prose: Prose, level: Int) -> Bool {
    if takesAsAnnexHead(prose) { return true }
    guard openTerm == nil, var clause = open.last, clause.title == nil, clause.blocks.isEmpty,
      clause.subclauses.isEmpty,
      clause.number != nil, case .markdown(let own) = clause.form, level > own
    else { return false }
    let (title, label) = splitLabel(prose)
    clause.title = title
    clause.label = clause.label ?? label
    clause.span = clause.span.union(prose.span)
    open[open.count - 1] = clause
    return true
  }

  /// `（规范性）` and the title below the letter of an annex, in lines of their own; GB/T 1.1—2020, 10.4.1.
  mutating func takesAsAnnexHead(_ prose: Prose) -> Bool {
    guard open.count == 1, openTerm == nil, case .annex(let status) = open[0].kind, open[0].title == nil,
      open[0].blocks.isEmpty
    else { return false }
    if status == .unstated, let stated = scanAnnexStatus(in: prose.text) {
      open[0].kind = .annex(stated.status)
      open[0].annexStatus = Written(stated.status, prose.span(of: stated.range), isTidy: stated.isTidy)
      open[0].span = open[0].span.union(prose.span)
      return true
    }
    guard looksLikeTitle(prose.text), leadingNumber(of: prose) == nil else { return false }
    let (title, label) = splitLabel(prose)
    open[0].title = title
    open[0].label = open[0].label ?? label
    open[0].span = open[0].span.union(prose.span)
    return true
  }

  /// A heading before the first element that has a name belongs to the cover.
  private func isCoverTitle(depth: Int) -> Bool {
    depth == 1 && hasNamedElements && !isStatement && (open.isEmpty || open[0].kind == .preamble)
      && elements.allSatisfy { $0.kind == .preamble }
  }

  /// A heading above the clauses is the title of the document.
  private mutating func lowerTitleLine(_ prose: Prose, _ line: SourceLine) {
    // The code that a cover prints large (`DB53`) is no title.
    guard isCJKTitle(prose.text) else {
      append(.paragraph(Paragraph(id: ids.next(), prose: prose)), line)
      return
    }
    if metadata.title == nil {
      metadata.title = Sourced(prose.text, prose.span)
    } else if metadata.bodyTitle == nil {
      metadata.bodyTitle = Sourced(prose.text, prose.span)
    }
  }

  /// The title of the document that stands once more before clause 1 is layout; it is kept as data, not as a paragraph.
  private mutating func dropRepeatedTitle() {
    guard open.count == 1, openTerm == nil, case .paragraph(let paragraph)? = open[0].blocks.last,
      metadata.bodyTitle == nil
    else { return }
    let text = paragraph.prose.text
    switch open[0].kind {
    case .contents, .preamble, .foreword, .introduction:
      guard text == metadata.title?.value || (isPlainText && looksLikeTitle(text) && isCJKTitle(text)) else { return }
      metadata.bodyTitle = Sourced(text, paragraph.prose.span)
      open[0].blocks.removeLast()
    case .scope, .normativeReferences, .terms, .symbols, .technical, .annex, .bibliography, .index, .appendage: return
    }
  }

  func splitLabel(_ prose: Prose) -> (Prose, Label?) {
    guard let label = trailingLabel(of: prose) else { return (prose, nil) }
    return (prose.slice(TextRange(0, label.start)).trimmed, Label(label.name, prose.span(of: label.range)))
  }

  // MARK: - Second documents

  private func startsSecondDocument(_ name: ElementName) -> Bool {
    guard !isStatement, lastChapter >= 2 else { return false }
    switch name.kind {
    case .foreword, .contents, .introduction: return true
    case .scope: return name.number?.ordinal == 1
    case .normativeReferences, .terms, .symbols, .technical, .annex, .bibliography, .index, .preamble, .appendage:
      return false
    }
  }

  mutating func openAppendage(at span: SourceSpan, _ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isBehindStandard = true
    openImplied(.appendage, at: span)
  }

  private func accepts(_ name: ElementName, level: Int) -> Bool {
    guard isStatement else { return true }
    return name.kind.isAnnex || name.kind == .bibliography
  }

  private func hasDeeperHeadingBehind(_ line: SourceLine) -> Bool {
    guard case .heading(let own, _) = line.content, index < lines.count else { return false }
    for next in lines[index...] {
      switch next.content {
      case .heading(let level, _): return level > own
      case .html, .thematicBreak: continue
      case .text, .table, .code, .quotation, .footnote: return false
      }
    }
    return false
  }

  // MARK: - Looking over the file

  /// The level of the first heading that names an element; where none does, the level below a single title.
  static func clauseLevel(of lines: [SourceLine], isStatement: Bool) -> (level: Int, isNamed: Bool) {
    var levels: [Int] = []
    for line in lines {
      guard case .heading(let level, let prose) = line.content else { continue }
      if !isStatement, elementName(of: prose)?.kind.fixedTitle != nil { return (level, true) }
      if isStatement, leadingNumber(of: prose) != nil || startsWithChineseOrdinal(prose) { return (level, false) }
      levels.append(level)
    }
    guard let highest = levels.min() else { return (2, false) }
    let isTitle = levels.count > 1 && levels.count(where: { $0 == highest }) == 1 && levels.first == highest
    return (isTitle ? highest + 1 : highest, false)
  }

  static func looksLikeStatement(_ source: SourceText, _ lines: [SourceLine]) -> Bool {
    if source.path.utf8.starts(with: "statements/".utf8) { return true }
    return lines.prefix(6).contains { $0.prose.map { $0.text.utf8.count < 200 && $0.text.ends(with: "编制说明") } ?? false }
  }
}
