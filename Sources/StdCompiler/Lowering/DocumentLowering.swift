package import StdModel
package import StdSyntax

/// What becomes of one file before the system is put together.
package struct LoweredDocument: Sendable {
  package let source: SourceID
  package let kind: DocumentKind
  package let metadata: StandardMetadata
  package let elements: [Element]
  package let silencers: [Silencer]
  package let nodeCount: Int
}

/// Lowers the Markdown of one file to the elements, clauses and blocks of a standard. Pure; never fails.
///
/// Natural numbers decide the level of a clause, the depth of a Markdown heading only where no number is written. What
/// cannot be placed is kept in the element where it stands and reported.
package func lower(_ tree: MarkdownTree, source: SourceText) -> Staged<LoweredDocument> {
  var lowering = DocumentLowering(tree, source: source)
  lowering.run()
  return Staged(lowering.document, lowering.diagnostics)
}

/// The state of lowering one file. Its extensions hold one topic each.
struct DocumentLowering {
  let source: SourceText
  let lines: [SourceLine]
  let isStatement: Bool
  /// Whether the file has no Markdown headings, so that each line is a paragraph of its own.
  let isPlainText: Bool
  /// Whether there is a tab in the file at all, for tables that came out of Word.
  let holdsTabs: Bool
  /// The Markdown level at which clauses (章) without number stand.
  let clauseLevel: Int
  /// Whether some heading names an element of GB/T 1.1.
  let hasNamedElements: Bool

  var metadata: StandardMetadata
  var index = 0
  var ids = NodeCounter()
  var diagnostics: [Diagnostic]
  var elements: [Element] = []
  var silencers: [Silencer] = []

  /// The element at hand and the subclauses open in it, outermost first.
  var open: [OpenClause] = []
  var openTerm: OpenTerm?
  var pendingFigure: PendingFigure?
  /// A figure caption that stands above its figure.
  var captionAbove: (CaptionLine, Prose)?
  /// The number of the last clause (章), to tell what may follow.
  var lastChapter = 0
  var lastAnnex: UInt8 = 0
  /// Where the last line that was lowered ends.
  var lastEnd = 0
  /// Whether what follows is a second document or a form behind the standard.
  var isBehindStandard = false
  private var pendingSilencers: [PendingSilencer] = []

  struct OpenClause {
    let id: NodeID
    let depth: Int
    var kind: Element.Kind
    var number: Written<ClauseNumber>?
    /// The number by which its children are recognised: the written one, or what an annex letter gives.
    var prefix: ClauseNumber?
    var title: Prose?
    var label: Label?
    var form: Heading.Form
    var annexStatus: Written<AnnexStatus>?
    var span: SourceSpan
    var blocks = BlockSequence()
    var subclauses: [Clause] = []
  }

  struct OpenTerm {
    let id: NodeID
    let number: Written<ClauseNumber>?
    let label: Label?
    var designations: [TermEntry.Designation] = []
    var blocks = BlockSequence()
    var source: TermEntry.Source?
    var span: SourceSpan
  }

  struct PendingFigure {
    let id: NodeID
    let content: Figure.Content
    let span: SourceSpan
    let caption: Caption?
    var notes: [Note] = []
  }

  private struct PendingSilencer {
    let comment: SilencerComment
    let span: SourceSpan
    let isFirst: Bool
  }

  init(_ tree: MarkdownTree, source: SourceText) {
    self.source = source
    holdsTabs = holdsTab(source.bytes)
    lines = readLines(tree.blocks, source: source)
    var reader = MetadataReader(source: source)
    reader.read(tree.frontMatter)
    metadata = reader.metadata
    diagnostics = reader.diagnostics
    isStatement = reader.isStatement || Self.looksLikeStatement(source, lines)
    isPlainText = !lines.contains { if case .heading = $0.content { true } else { false } }
    (clauseLevel, hasNamedElements) = Self.clauseLevel(of: lines, isStatement: isStatement)
    statementSubject = reader.statementSubject
  }

  private let statementSubject: Sourced<StandardNumber>?

  var document: LoweredDocument {
    let kind: DocumentKind =
      isStatement
      ? .draftingStatement(DraftingStatement(subject: statementSubject, grounds: readGrounds(of: elements)))
      : .standard
    return LoweredDocument(
      source: source.id, kind: kind, metadata: metadata, elements: elements, silencers: silencers, nodeCount: ids.count)
  }

  mutating func run() {
    while index < lines.count {
      let first = index
      let silencing = pendingSilencers
      step()
      if index == first { index += 1 }
      let span = lines[first].span.union(lines[index - 1].span)
      lastEnd = max(lastEnd, span.upperBound)
      if !silencing.isEmpty, pendingSilencers.count == silencing.count { applySilencers(to: span) }
    }
    applySilencers(to: source.span.tail)
    closeElement()
    if isPlainText, !isStatement, !lines.isEmpty, !elements.contains(where: { $0.clause.isNumberedSomewhere }) {
      diagnostics.append(DocumentRules.noStructure(lines[0].span))
    }
    if elements.first?.kind == .preamble || metadata.title == nil { readCover() }
  }

  private mutating func step() {
    let line = lines[index]
    switch line.content {
    case .heading(let level, let prose):
      flushFigure()
      index += 1
      lowerHeading(level: level, prose, line)
    case .text: lowerText(line)
    case .table(let table):
      flushFigure()
      index += 1
      append(.table(lower(table, caption: nil, notes: [])), line)
    case .code(let info, let text, let textSpan):
      flushFigure()
      index += 1
      lowerCode(info: info, text: text, textSpan: textSpan, line)
    case .html(let html):
      index += 1
      lowerHTML(html, line)
    case .quotation(let blocks):
      flushFigure()
      index += 1
      let id = ids.next()
      append(.quotation(Quotation(id: id, span: line.span, blocks: lowerInner(blocks))), line)
    case .thematicBreak: index += 1
    case .footnote(let label, let labelSpan, let blocks):
      flushFigure()
      index += 1
      let id = ids.next()
      append(
        .footnote(Footnote(id: id, span: line.span, label: Label(label, labelSpan), blocks: lowerInner(blocks))), line)
    }
  }

  // MARK: - Blocks

  /// Adds a block where the line belongs: to an open list item when it is indented, to the open term entry, or to the
  /// clause.
  mutating func append(_ block: Block, _ line: SourceLine) {
    withBlocks(line.span) { blocks in
      if blocks.holdsItem(atDepth: line.depth) {
        blocks.appendToItem(block, depth: line.depth)
      } else {
        blocks.append(block)
      }
    }
  }

  /// Runs a change on the blocks that take what comes next; opens an element for text that stands in none.
  mutating func withBlocks<Result>(_ span: SourceSpan, _ change: (inout BlockSequence) -> Result) -> Result {
    if openTerm != nil {
      var blocks = openTerm?.blocks ?? BlockSequence()
      openTerm?.blocks = BlockSequence()
      let result = change(&blocks)
      openTerm?.blocks = blocks
      return result
    }
    if open.isEmpty { openImplied(isBehindStandard ? .appendage : .preamble, at: span) }
    return change(&open[open.count - 1].blocks)
  }

  /// Lowers blocks that hold no clauses: those of a quotation or a footnote.
  private mutating func lowerInner(_ blocks: [MarkdownBlock]) -> [Block] {
    var sequence = BlockSequence()
    for line in readLines(blocks, source: source) {
      switch line.content {
      case .heading(_, let prose), .text(let prose):
        if let marker = listMarker(of: prose, line) {
          sequence.appendItem(marker.marker, marker.rest, label: nil, depth: line.depth, ids: &ids)
        } else {
          sequence.append(.paragraph(Paragraph(id: ids.next(), prose: prose.trimmed)))
        }
      case .table(let table): sequence.append(.table(lower(table, caption: nil, notes: [])))
      case .code(_, let text, let textSpan):
        sequence.append(
          .preformatted(Preformatted(id: ids.next(), span: line.span, language: "", text: text, textSpan: textSpan)))
      case .html(let html): sequence.append(.paragraph(Paragraph(id: ids.next(), prose: verbatim(html, line.span))))
      case .quotation(let inner), .footnote(_, _, let inner):
        let id = ids.next()
        sequence.append(.quotation(Quotation(id: id, span: line.span, blocks: lowerInner(inner))))
      case .thematicBreak: continue
      }
    }
    return sequence.finish()
  }

  // MARK: - Clauses

  mutating func openElement(
    _ kind: Element.Kind, number: Written<ClauseNumber>?, title: Prose?, label: Label?, form: Heading.Form,
    span: SourceSpan
  ) {
    closeElement()
    let kind = isRepeated(kind) ? .technical : kind
    let id = ids.next()
    open = [
      OpenClause(
        id: id, depth: 1, kind: kind, number: number, prefix: number?.number, title: title, label: label, form: form,
        span: span)
    ]
    if kind.isNumberedClause {
      lastChapter = number.map { $0.number.ordinal } ?? lastChapter + 1
      if number == nil { open[0].prefix = .clause(lastChapter) }
    }
  }

  /// A clause that only bears the name of an element that stands already is no second one.
  private func isRepeated(_ kind: Element.Kind) -> Bool {
    switch kind {
    case .scope, .normativeReferences, .terms, .symbols: elements.contains { $0.kind == kind }
    case .preamble, .contents, .foreword, .introduction, .technical, .annex, .bibliography, .index, .appendage: false
    }
  }

  /// Opens an element that the author did not write, so that the text has a place.
  mutating func openImplied(_ kind: Element.Kind, number: ClauseNumber? = nil, at span: SourceSpan) {
    openElement(
      kind, number: nil, title: nil, label: nil, form: .implied, span: span.head)
    open[0].prefix = number
    if kind.isNumberedClause, let number { lastChapter = number.ordinal }
  }

  mutating func openSubclause(
    depth: Int, number: Written<ClauseNumber>?, title: Prose?, label: Label?, form: Heading.Form, span: SourceSpan
  ) {
    closeTerm()
    closeSubclauses(toDepth: depth)
    let prefix = number?.number ?? nextPrefix()
    open.append(
      OpenClause(
        id: ids.next(), depth: depth, kind: open[0].kind, number: number, prefix: prefix, title: title, label: label,
        form: form, span: span))
  }

  private func nextPrefix() -> ClauseNumber? {
    guard let parent = open.last, let prefix = parent.prefix else { return nil }
    return prefix.child(parent.subclauses.count + 1)
  }

  mutating func closeElement() {
    closeTerm()
    flushFigure()
    while open.count > 1 { closeClause() }
    guard var element = open.popLast() else { return }
    elements.append(Element(kind: element.kind, clause: element.close(at: lastEnd)))
  }

  /// Closes the subclauses that are as deep or deeper.
  mutating func closeSubclauses(toDepth depth: Int) {
    while open.count > 1, let last = open.last, last.depth >= depth { closeClause() }
  }

  private mutating func closeClause() {
    closeTerm()
    flushFigure()
    guard open.count > 1, var clause = open.popLast() else { return }
    open[open.count - 1].subclauses.append(clause.close(at: lastEnd))
  }

  // MARK: - HTML and silencers

  private mutating func lowerHTML(_ html: String, _ line: SourceLine) {
    let text = html.utf8
    guard text.starts(with: "<!--".utf8) else {
      flushFigure()
      append(.paragraph(Paragraph(id: ids.next(), prose: verbatim(html, line.span).trimmed)), line)
      return
    }
    guard let silencer = readSilencerComment(html) else { return }
    pendingSilencers.append(
      PendingSilencer(comment: silencer, span: line.span, isFirst: index == 1))
  }

  private mutating func applySilencers(to span: SourceSpan) {
    for pending in pendingSilencers {
      let scope = pending.isFirst ? source.span : span
      let comment = pending.comment
      silencers.append(
        Silencer(
          rules: comment.rules, reason: comment.reason, until: comment.until, span: pending.span, scope: scope))
    }
    pendingSilencers = []
  }

  /// A prose of text that stands as it is in the source.
  private func verbatim(_ text: String, _ span: SourceSpan) -> Prose {
    let isVerbatim = text.utf8.count == span.upperBound - span.lowerBound
    let runs = [Prose.Run(textStart: 0, sourceStart: span.lowerBound, sourceEnd: span.upperBound)]
    return Prose(text: text, runs: isVerbatim ? [] : runs, span: span)
  }
}

/// Whether there is a tab among the bytes, eight of which are looked at in one step: nearly all files have none.
private func holdsTab(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { bytes in
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = 0
    while offset + 8 <= bytes.count {
      // A byte that is a tab becomes 0, and only below a 0 does subtracting 1 from each byte set a high bit that was
      // not there.
      let difference = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ (ones * 0x09)
      if (difference &- ones) & ~difference & (ones << 7) != 0 { return true }
      offset += 8
    }
    return bytes[offset...].contains(0x09)
  }
}

extension Clause {
  /// Whether the author wrote a number for it or for anything below it.
  fileprivate var isNumberedSomewhere: Bool { heading.number != nil || subclauses.contains { $0.isNumberedSomewhere } }
}

extension DocumentLowering.OpenClause {
  /// The finished clause; `end` is where the last line that belongs to it ends.
  fileprivate mutating func close(at end: Int) -> Clause {
    let heading = Heading(number: number, title: title, label: label, form: form, annexStatus: annexStatus, span: span)
    let whole = SourceSpan(span.source, span.lowerBound, max(span.upperBound, end))
    return Clause(id: id, span: whole, heading: heading, blocks: blocks.finish(), subclauses: subclauses)
  }
}
