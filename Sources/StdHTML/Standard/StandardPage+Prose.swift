import StdMarkup
import StdModel

/// A range of running text that gets an element of its own.
struct ProseMark {
  enum Kind {
    case provision(Provision.Kind)
    /// The place in `Prose.inlines`.
    case inline(Int)
    /// The place in the references of the standard.
    case reference(Int)
    case term(NodeReference)
    /// The number of the reference entry at hand.
    case designation
  }

  var start: Int
  var end: Int
  let kind: Kind

  /// Outer before inner where two ranges are the same.
  var rank: Int {
    switch kind {
    case .provision: 0
    case .inline: 1
    case .reference: 2
    case .designation: 3
    case .term: 4
    }
  }
}

extension StandardPage {
  /// Writes running text: one pass over its bytes, with what inlines, references, terms and provisions mark put around.
  ///
  /// Ranges may overlap in any way; one that crosses the end of another is cut there. Links never stand inside links:
  /// of two that overlap the first one stays. What stands before `start`, such as the mark of an entry, is left out.
  mutating func write(_ prose: Prose, at place: ProsePlace, from start: Int = 0, entry: ReferenceEntry? = nil) {
    collectMarks(of: prose, at: place, entry: entry)
    designation = entry?.designation
    var text = prose.text
    text.withUTF8 { bytes in
      let start = min(start, bytes.count)
      if marks.isEmpty {
        out.text(UnsafeBufferPointer(rebasing: bytes[start...]))
      } else {
        write(bytes, from: start, of: prose)
      }
    }
  }

  private mutating func collectMarks(of prose: Prose, at place: ProsePlace, entry: ReferenceEntry?) {
    marks.removeAll(keepingCapacity: true)
    let length = prose.text.utf8.count
    func add(_ range: TextRange, _ kind: ProseMark.Kind, to marks: inout [ProseMark]) {
      let start = max(0, range.lowerBound)
      let end = min(length, range.upperBound)
      if start < end { marks.append(ProseMark(start: start, end: end, kind: kind)) }
    }
    let provisions = context.provisions
    for number in provisions.places(of: place.node) where provisions.all[number].place.slot == place.slot {
      let kind = provisions.all[number].provision.kind
      if kind != .statement { add(provisions.all[number].provision.sentence, .provision(kind), to: &marks) }
    }
    for number in prose.inlines.indices { add(prose.inlines[number].range, .inline(number), to: &marks) }
    let references = context.references
    for number in references.places(of: place.node) where references.all[number].place.slot == place.slot {
      add(references.all[number].mention.range, .reference(number), to: &marks)
    }
    if let entry, let range = entry.designationRange, entry.designation != nil { add(range, .designation, to: &marks) }
    let termUses = context.termUses
    for number in termUses.places(of: place.node) where termUses.all[number].place.slot == place.slot {
      add(termUses.all[number].range, .term(termUses.all[number].entry), to: &marks)
    }
    if marks.count > 1 {
      marks.sort { ($0.start, -$0.end, $0.rank) < ($1.start, -$1.end, $1.rank) }
    }
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, of prose: Prose) {
    var position = start
    var linkEnd = 0
    openElements.removeAll(keepingCapacity: true)
    var index = 0
    while index < marks.count {
      var mark = marks[index]
      index += 1
      if mark.end <= position { continue }
      if mark.start < position {
        if mark.isLink(in: prose) { continue }
        mark.start = position
      }
      while let last = openElements.last, last.end <= mark.start {
        advance(&position, to: last.end, bytes)
        out.close(last.element)
        openElements.removeLast()
      }
      if let last = openElements.last, last.end < mark.end {
        postpone(mark, from: last.end, after: index)
        mark.end = last.end
      }
      if mark.isLink(in: prose) {
        if mark.start < linkEnd { continue }
        if case .term(let entry) = mark.kind, !opensTermLink(entry) { continue }
      }
      advance(&position, to: mark.start, bytes)
      if writeObject(mark, of: prose, bytes) {
        position = mark.end
        linkEnd = max(linkEnd, mark.end)
        continue
      }
      guard let element = openElement(mark, of: prose) else { continue }
      if element == .a { linkEnd = mark.end }
      openElements.append((mark.end, element))
    }
    while let last = openElements.popLast() {
      advance(&position, to: last.end, bytes)
      out.close(last.element)
    }
    advance(&position, to: bytes.count, bytes)
  }

  private mutating func advance(_ position: inout Int, to end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard end > position else { return }
    out.text(UnsafeBufferPointer(rebasing: bytes[position..<end]))
    position = end
  }

  /// Keeps the rest of a mark that crosses the end of the one it stands in, in its place among the marks to come.
  private mutating func postpone(_ mark: ProseMark, from start: Int, after index: Int) {
    if mark.rank >= 2 { return }
    let rest = ProseMark(start: start, end: mark.end, kind: mark.kind)
    let place =
      marks[index...].firstIndex { $0.start > start || $0.start == start && $0.end <= rest.end } ?? marks.count
    marks.insert(rest, at: place)
  }

  // MARK: - One mark

  /// Writes what has no text of its own, or whose text is no text: pictures, footnote marks, references whose words the
  /// compiler writes, mathematics. Returns false for everything else.
  private mutating func writeObject(
    _ mark: ProseMark, of prose: Prose, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard case .inline(let number) = mark.kind else { return false }
    switch prose.inlines[number].kind {
    case .image(let path, let alternative): writePicture(path, alternative)
    case .footnoteMark(let label): writeFootnoteMark(label)
    case .math:
      TeXMath.write(String(decoding: bytes[mark.start..<mark.end], as: UTF8.self), .inline, to: &out)
    case .symbolicReference(let destination): writeSymbolicReference(destination, mark)
    case .emphasis, .strong, .strikethrough, .code, .link: return false
    }
    return true
  }

  private mutating func openElement(_ mark: ProseMark, of prose: Prose) -> HTMLElement? {
    switch mark.kind {
    case .provision(let kind):
      out.open(.span, StyleClass(kind))
      return .span
    case .inline(let number): return openInline(prose.inlines[number].kind)
    case .reference(let number): return openReference(context.references.all[number])
    case .designation: return designation.flatMap { openDesignation($0) }
    case .term(let entry):
      openLink(to: entry, .termUse)
      return .a
    }
  }

  private mutating func openInline(_ kind: Inline.Kind) -> HTMLElement? {
    switch kind {
    case .emphasis: out.open(.em); return .em
    case .strong: out.open(.strong); return .strong
    case .strikethrough: out.open(.del); return .del
    case .code: out.open(.code); return .code
    case .link(let destination):
      guard let address = safeAddress(destination) else { return nil }
      out.open(.a) { attributes in
        attributes.destination(address)
        attributes("rel", "noopener noreferrer")
      }
      return .a
    case .image, .footnoteMark, .math, .symbolicReference: return nil
    }
  }

  private mutating func openReference(_ reference: CrossReference) -> HTMLElement? {
    switch reference.target {
    case .node(let target):
      openLink(to: target, .reference)
    case .standard(let id):
      if id == context.standard.id { return nil }
      out.open(.a) { attributes in
        attributes.style(.reference)
        attributes.destination(context.path(to: id))
        attributes("data-preview", context.index[id].label)
      }
    case .adopted(let number):
      out.open(.a) { attributes in
        attributes.style(.reference)
        attributes.destination(context.root + context.index.adoptedAddress(number))
        attributes("data-preview", context.index.adoptedLabel(number))
      }
    case .planned(let number):
      guard let address = context.index.plannedAddress(number) else { return nil }
      out.open(.a) { attributes in
        attributes.style(.reference)
        attributes.destination(context.root + address)
      }
    case .listed(let entry):
      if entry == reference.place.node { return nil }
      out.open(.a) { attributes in
        attributes.style(.reference)
        attributes.destination(of: entry, in: context)
      }
    case .itself, .external: return nil
    case .missingStandard, .missing:
      out.open(.span) { attributes in
        attributes.style(.unresolved)
        attributes("title", "未找到引用的目标")
      }
      return .span
    }
    return .a
  }

  private mutating func openDesignation(_ number: StandardNumber) -> HTMLElement? {
    if let id = context.index.standard(numbered: number), id != context.standard.id {
      out.open(.a) { attributes in
        attributes.style(.reference)
        attributes.destination(context.path(to: id))
        attributes("data-preview", context.index[id].label)
      }
      return .a
    }
    guard let adopted = context.index.adopted(numbered: number) else { return nil }
    out.open(.a) { attributes in
      attributes.style(.reference)
      attributes.destination(context.root + context.index.adoptedAddress(adopted))
      attributes("data-preview", context.index.adoptedLabel(adopted))
    }
    return .a
  }

  /// Whether this is the first time that the clause at hand uses the term; later ones stay plain, so that the text
  /// stays quiet.
  private mutating func opensTermLink(_ entry: NodeReference) -> Bool {
    if linkedTerms.contains(entry) { return false }
    linkedTerms.append(entry)
    return true
  }

  /// Opens a link to a node. What a target on another page says stands in its first link; on the same page the script
  /// shows the target itself.
  private mutating func openLink(to target: NodeReference, _ style: StyleClass) {
    let isPreviewed = context.isOnPage(target) || !previewed.insert(target).inserted
    out.open(.a) { attributes in
      attributes.style(style)
      attributes.destination(of: target, in: context)
      if !isPreviewed { attributes("data-preview") { context.index.writePreview(of: target, to: &$0) } }
    }
  }

  private mutating func writeSymbolicReference(_ destination: String, _ mark: ProseMark) {
    let references = marks.compactMap { other -> CrossReference? in
      guard case .reference(let number) = other.kind, other.start <= mark.start, other.end >= mark.end else {
        return nil
      }
      return context.references.all[number]
    }
    guard let reference = references.first,
      let words = context.index.system.words(for: reference.target, in: context.standard.id)
    else {
      out.element(.span, .unresolved, text: destination)
      return
    }
    let element = openReference(reference)
    out.text(words)
    if let element { out.close(element) }
  }

  private mutating func writeFootnoteMark(_ label: String) {
    let notes = footnotes ?? context.standard.footnotes
    footnotes = notes
    guard let node = notes[label]?.id else {
      out.element(.sup, text: label)
      return
    }
    let words = footnoteMark(node, label: label)
    out.open(.sup)
    out.element(.a) { attributes in
      attributes.style(.footnoteMark)
      attributes.destination(of: node, in: context)
      attributes.label("脚注 " + words)
    } content: {
      $0.text(words)
    }
    out.close(.sup)
  }
}

extension ProseMark {
  /// Whether it becomes a link, or may not hold or touch one.
  fileprivate func isLink(in prose: Prose) -> Bool {
    switch kind {
    case .reference, .term, .designation: true
    case .provision: false
    case .inline(let number):
      switch prose.inlines[number].kind {
      case .link, .footnoteMark, .symbolicReference: true
      case .emphasis, .strong, .strikethrough, .code, .image, .math: false
      }
    }
  }
}
