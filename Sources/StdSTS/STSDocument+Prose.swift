import StdMarkup
import StdModel

/// Running text: one pass over its bytes, with the elements of its marks put around them.
///
/// The ranges of references, terms and formatting come from different stages and may cross each other. What crosses is
/// put right so that the elements nest as NISO STS lets them: formatting is closed and opened again around the rest,
/// anything else is cut where what it stands in ends. Nothing of the text is lost or repeated.
extension STSDocument {
  /// More formatting inside formatting than this is left out; readers of XML bound how deep elements nest.
  private static let formattingDepth = 24

  /// What running text stands in, as far as that decides what it may hold.
  enum Base {
    case text
    /// The citation of a standard, which has a number and a title and holds no other standard.
    case standard(ReferenceEntry)
  }

  /// Writes a text, or the bytes of it between `start` and `end`.
  mutating func write(
    _ prose: Prose, at place: ProsePlace, from start: Int = 0, to end: Int = .max, within base: Base = .text
  ) {
    var text = prose.text
    text.withUTF8 { bytes in
      let end = min(end, bytes.count)
      let start = min(start, end)
      collectMarks(of: prose, at: place, base, bytes)
      if marks.isEmpty {
        out.text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      } else {
        write(bytes, from: start, to: end, of: prose, at: place, base)
      }
    }
  }

  // MARK: - Collecting

  private mutating func collectMarks(
    of prose: Prose, at place: ProsePlace, _ base: Base, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    marks.removeAll(keepingCapacity: true)
    for number in prose.inlines.indices {
      let inline = prose.inlines[number]
      switch inline.kind {
      case .emphasis, .strong, .strikethrough, .code: add(inline.range, .formatting(number), bytes)
      case .link(let destination):
        if safeAddress(destination) != nil { addLink(number, of: prose, bytes) }
      case .image, .footnoteMark, .math, .symbolicReference: add(inline.range, .object(number), bytes)
      }
    }
    for number in context.references.places(of: place.node)
    where context.references.all[number].place.slot == place.slot {
      addReference(number, of: prose, base, bytes)
    }
    if case .standard(let entry) = base {
      if let range = entry.designationRange, let number = entry.designation, !prose.hasObject(in: range) {
        add(range, .entryNumber(number), bytes)
      }
      add(titleWords(of: entry, bytes), .entryTitle, bytes)
    }
    if let entry = termEntry {
      for number in context.termUses.places(of: place.node)
      where context.termUses.all[number].place.slot == place.slot { addTerm(number, besides: entry, bytes) }
    }
    if marks.count > 1 { marks.sort(by: STSMark.opensBefore) }
  }

  private mutating func add(_ range: TextRange, _ kind: STSMark.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.boundary(range.lowerBound, in: bytes)
    let end = Self.boundary(range.upperBound, in: bytes)
    if start < end { marks.append(STSMark(start: start, end: end, kind: kind)) }
  }

  /// The offset, moved into the text and to the first byte of its character, so that no character is torn.
  private static func boundary(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// A link of the author in the pieces between the marks of footnotes and references, which no link may hold.
  private mutating func addLink(_ number: Int, of prose: Prose, _ bytes: UnsafeBufferPointer<UInt8>) {
    let range = prose.inlines[number].range
    var start = range.lowerBound
    for inline in prose.inlines where inline.kind.isReference && inline.range.overlaps(range) {
      add(TextRange(start, max(start, inline.range.lowerBound)), .link(number), bytes)
      start = max(start, inline.range.upperBound)
    }
    add(TextRange(start, max(start, range.upperBound)), .link(number), bytes)
  }

  /// A standard with its number and the place in it; or a place of this system.
  private mutating func addReference(
    _ number: Int, of prose: Prose, _ base: Base, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let reference = context.references.all[number]
    switch reference.mention.kind {
    case .standard:
      let core = reference.mention.coreRange
      if case .standard = base { return }
      let title = titleWords(behind: reference.mention, bytes)
      let end = title.map { $0.upperBound + "》".utf8.count } ?? reference.mention.range.upperBound
      add(TextRange(reference.mention.range.lowerBound, end), .standard(number), bytes)
      // Of `GB/T 1.1—2020的5.2、附录A` the second mention has no number of its own.
      if bytes.opensDesignation(at: core.lowerBound), !prose.hasObject(in: core) {
        add(core, .standardNumber(number), bytes)
      }
      if let title { add(title, .standardTitle(number), bytes) }
      guard case .node = reference.target else { return }
      let place = placeWords(of: reference.mention, bytes)
      if !prose.hasReferenceMark(in: place) { add(place, .standardPlace(number), bytes) }
    case .clause, .item, .annex, .figure, .table, .formula, .bibliography, .note, .example, .titled, .symbolic:
      // A symbolic reference without words of the author is an object, and writes itself.
      guard ownNode(of: reference.target) != nil || file(of: reference.target) != nil,
        !prose.hasReferenceMark(in: reference.mention.range)
      else { return }
      // An entry of a list does not lead to itself.
      if case .listed(let entry) = reference.target, entry == reference.place.node { return }
      add(reference.mention.range, .reference(number), bytes)
    }
  }

  /// The `5.2` of `GB/T 24421.3—2023中5.2`.
  private func placeWords(of mention: Mention, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var start = mention.coreRange.upperBound
    let end = min(mention.range.upperBound, bytes.count)
    let fillers: [StaticString] = ["中", "的", "，", "　", " ", ","]
    while start < end, let filler = fillers.first(where: { bytes.has($0, at: start) }) {
      start += filler.utf8CodeUnitCount
    }
    return TextRange(min(start, end), end)
  }

  /// The title of a standard that stands directly behind its number: `GB/T 1.1—2020《……》`.
  private func titleWords(behind mention: Mention, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
    let start = mention.coreRange.upperBound
    guard start == mention.range.upperBound, bytes.has("《", at: start) else { return nil }
    var end = start + "《".utf8.count
    while end < bytes.count {
      if bytes.has("》", at: end) { return TextRange(start + "《".utf8.count, end) }
      if bytes.has("《", at: end) || bytes.has("。", at: end) { return nil }
      end += 1
    }
    return nil
  }

  /// The title of a listed standard without the space around it.
  private func titleWords(of entry: ReferenceEntry, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var start = min(entry.titleRange.lowerBound, bytes.count)
    var end = min(entry.titleRange.upperBound, bytes.count)
    while start < end, let width = bytes.widthOfSpace(at: start) { start += width }
    while end > start {
      if bytes.widthOfSpace(at: end - 1) == 1 {
        end -= 1
      } else if end - start >= 3, bytes.widthOfSpace(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return TextRange(start, end)
  }

  /// A term that is defined elsewhere in the document, with its number in brackets where the author wrote it.
  private mutating func addTerm(_ number: Int, besides entry: NodeID, _ bytes: UnsafeBufferPointer<UInt8>) {
    let use = context.termUses.all[number]
    guard use.entry.standard == context.standard.id, use.entry.node != entry, context.isWritten(use.entry.node) else {
      return
    }
    var end = use.range.upperBound
    if bytes.has("（", at: end),
      let place = marks.firstIndex(where: { mark in
        guard case .reference(let index) = mark.kind, mark.start == end + 3, bytes.has("）", at: mark.end) else {
          return false
        }
        return context.references.all[index].target == .node(use.entry)
      })
    {
      end = marks[place].end + 3
      marks.remove(at: place)
    }
    add(TextRange(use.range.lowerBound, end), .term(number), bytes)
  }

  // MARK: - Writing

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, of prose: Prose, at place: ProsePlace,
    _ base: Base
  ) {
    openMarks.removeAll(keepingCapacity: true)
    waitingMarks.removeAll(keepingCapacity: true)
    var position = start
    for mark in marks where mark.start < end {
      advance(&position, to: mark.start, of: prose, bytes)
      guard mark.end > position else { continue }
      var mark = mark
      mark.start = max(mark.start, position)
      mark.end = min(mark.end, end)
      open(mark, &position, of: prose, at: place, base, bytes)
    }
    advance(&position, to: end, of: prose, bytes)
    while let last = openMarks.popLast() { out.close(last.element) }
  }

  /// Writes the text up to an offset, and opens and closes what begins and ends on the way; what ends at the offset is
  /// closed.
  private mutating func advance(
    _ position: inout Int, to offset: Int, of prose: Prose, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    while true {
      closeMarks(endingAt: position)
      guard position < offset else { return }
      openWaiting(at: position, of: prose)
      let end = min(offset, openMarks.last?.end ?? offset)
      out.text(UnsafeBufferPointer(rebasing: bytes[position..<end]))
      position = end
    }
  }

  /// Formatting that goes on behind what it stood in waits to be opened again.
  private mutating func closeMarks(endingAt position: Int) {
    while let last = openMarks.last, last.end <= position {
      openMarks.removeLast()
      out.close(last.element)
      if last.mark.isFormatting, last.mark.end > position { waitingMarks.append(last.mark) }
    }
  }

  /// The number of a standard holds text alone.
  private mutating func openWaiting(at position: Int, of prose: Prose) {
    guard !waitingMarks.isEmpty, openMarks.last?.element != .stdRef else { return }
    for mark in waitingMarks where mark.end > position { openFormatting(mark, of: prose) }
    waitingMarks.removeAll(keepingCapacity: true)
  }

  private mutating func openFormatting(_ mark: STSMark, of prose: Prose) {
    guard case .formatting(let number) = mark.kind, let element = prose.inlines[number].kind.formatting,
      openMarks.count < Self.formattingDepth
    else { return }
    out.open(element)
    openMarks.append(STSOpenMark(mark: mark, end: min(mark.end, openMarks.last?.end ?? mark.end), element: element))
  }

  private mutating func open(
    _ mark: STSMark, _ position: inout Int, of prose: Prose, at place: ProsePlace, _ base: Base,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let holder = openMarks.last { !$0.mark.isFormatting }
    switch mark.kind {
    case .formatting: waitingMarks.append(mark)
    case .object(let number):
      openWaiting(at: position, of: prose)
      writeObject(
        prose.inlines[number].kind, in: mark, at: place, isInLink: holder.map(\.isLink) ?? base.isStandard, bytes)
      position = mark.end
    case .entryNumber, .entryTitle:
      if holder == nil { openThrough(mark, of: prose) }
    case .standard, .term:
      if holder == nil { openThrough(mark, of: prose) }
    case .link, .reference:
      if holder.map({ $0.element == .title }) ?? true { openThrough(mark, of: prose) }
    case .standardNumber(let number), .standardTitle(let number), .standardPlace(let number):
      if holder?.mark.kind == .standard(number) { openThrough(mark, of: prose) }
    }
  }

  /// Opens an element with a meaning: formatting that holds all of it stays around it, what ends inside it is closed
  /// before it and opens again in it.
  private mutating func openThrough(_ mark: STSMark, of prose: Prose) {
    let holder = openMarks.last { !$0.mark.isFormatting }
    let end = min(mark.end, holder?.end ?? mark.end)
    // The ends of open marks fall from the outermost to the innermost.
    if let crossed = openMarks.firstIndex(where: { $0.end < end }) {
      for open in openMarks[crossed...].reversed() { out.close(open.element) }
      waitingMarks.insert(contentsOf: openMarks[crossed...].map(\.mark), at: 0)
      openMarks.removeSubrange(crossed...)
    }
    for waiting in waitingMarks where waiting.end >= end { openFormatting(waiting, of: prose) }
    waitingMarks.removeAll { $0.end >= end }
    let element = openElement(mark, of: prose)
    openMarks.append(STSOpenMark(mark: mark, end: end, element: element))
  }

  private mutating func openElement(_ mark: STSMark, of prose: Prose) -> STSElement {
    switch mark.kind {
    case .entryNumber(let number):
      openStandardReference(number)
      return .stdRef
    case .entryTitle, .standardTitle:
      out.open(.title)
      return .title
    case .standard(let number):
      let reference = context.references.all[number]
      guard case .standard(let standard, let allParts, _) = reference.mention.kind else { return openPlainMark() }
      openStandard(standard, allParts: allParts)
      writeIdentifiers(of: standard, file(of: reference.target))
      return .std
    case .standardNumber(let number):
      guard case .standard(let standard, _, _) = context.references.all[number].mention.kind else {
        return openPlainMark()
      }
      openStandardReference(standard)
      return .stdRef
    case .reference(let number), .standardPlace(let number):
      let target = context.references.all[number].target
      if let node = ownNode(of: target) {
        openCrossReference(to: node)
        return .xref
      }
      guard let file = file(of: target) else { return openPlainMark() }
      openExternalLink(to: file)
      return .extLink
    case .link(let number):
      guard case .link(let destination) = prose.inlines[number].kind else { return openPlainMark() }
      out.open(.extLink) { attributes in
        attributes(.extLinkType, word: "uri")
        attributes(.href, destination)
      }
      return .extLink
    case .term(let number):
      let entry = context.termUses.all[number].entry.node
      out.open(.entailedTerm) { $0.entryID(.termTarget, entry, in: context) }
      return .entailedTerm
    case .formatting, .object: return openPlainMark()
    }
  }

  private mutating func openPlainMark() -> STSElement {
    out.open(.styledContent)
    return .styledContent
  }

  /// Writes what has no text of its own, or whose text is no running text. Links and citations hold no mathematics; a
  /// neutral element around it makes them.
  private mutating func writeObject(
    _ kind: Inline.Kind, in mark: STSMark, at place: ProsePlace, isInLink: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch kind {
    case .image(let path, let alternative): writeInlinePicture(path, alternative)
    case .footnoteMark(let label): writeFootnoteMark(label)
    case .math:
      if isInLink { out.open(.styledContent) }
      out.open(.inlineFormula)
      TeXMath.write(String(decoding: bytes[mark.start..<mark.end], as: UTF8.self), .inline, .xml, to: &out)
      out.close(.inlineFormula)
      if isInLink { out.close(.styledContent) }
    case .symbolicReference(let destination): writeSymbolicReference(destination, mark, at: place)
    case .emphasis, .strong, .strikethrough, .code, .link: break
    }
  }
}

extension STSDocument.Base {
  fileprivate var isStandard: Bool {
    if case .standard = self { return true }
    return false
  }
}

extension STSOpenMark {
  /// Whether it holds no mathematics.
  fileprivate var isLink: Bool {
    switch element {
    case .xref, .extLink, .std, .stdRef: true
    default: false
    }
  }
}

extension Inline.Kind {
  fileprivate var formatting: STSElement? {
    switch self {
    case .emphasis: .italic
    case .strong: .bold
    case .strikethrough: .strike
    case .code: .monospace
    case .link, .image, .footnoteMark, .math, .symbolicReference: nil
    }
  }

  /// Whether it is a reference itself, which no link may hold.
  fileprivate var isReference: Bool {
    switch self {
    case .footnoteMark, .symbolicReference: true
    case .emphasis, .strong, .strikethrough, .code, .link, .image, .math: false
    }
  }

  fileprivate var isObject: Bool {
    switch self {
    case .image, .footnoteMark, .math, .symbolicReference: true
    case .emphasis, .strong, .strikethrough, .code, .link: false
    }
  }
}

extension Prose {
  fileprivate func hasObject(in range: TextRange) -> Bool {
    inlines.contains { $0.kind.isObject && $0.range.overlaps(range) }
  }

  fileprivate func hasReferenceMark(in range: TextRange) -> Bool {
    inlines.contains { $0.kind.isReference && $0.range.overlaps(range) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of the word stand at an offset.
  fileprivate func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, count - offset >= length else { return false }
    for index in 0..<length where self[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// Whether the code of a standard (GB/T, Q/ABC, ISO) begins at an offset: two letters, or one and a stroke; a letter with
  /// a full stop is that of an annex.
  fileprivate func opensDesignation(at offset: Int) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      place < count && (0x41...0x5A ~= self[place] & 0xDF || self[place] == 0xEF)
    }
    return isLetter(offset) && (self[offset] == 0xEF || isLetter(offset + 1) || has("/", at: offset + 1))
  }

  /// How many bytes of white space stand at an offset: 1 for ASCII, 3 for U+3000.
  fileprivate func widthOfSpace(at offset: Int) -> Int? {
    if self[offset] == 0x20 || self[offset] == 0x09 || self[offset] == 0x0A { return 1 }
    return has("\u{3000}", at: offset) ? 3 : nil
  }
}
