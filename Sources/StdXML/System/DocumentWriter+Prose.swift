import StdMarkup
import StdModel

/// Running text: one pass over its bytes, with the elements of its marks put around them.
///
/// The ranges of sentences, references, terms and formatting come from different stages and may cross each other. What
/// crosses is put right so that the elements nest: formatting is closed and opened again around the rest, anything else
/// is cut where what it stands in ends. Nothing of the text is lost or repeated.
extension DocumentWriter {
  /// More formatting inside formatting than this is left out; readers of XML bound how deep elements nest.
  private static let formattingDepth = 24

  /// `place` is nil for text that the resolver does not see. `entry` is the listed document that the text is.
  mutating func write(_ prose: Prose, at place: ProsePlace?, entry: ReferenceEntry? = nil) {
    var text = prose.text
    text.withUTF8 { bytes in
      collectMarks(of: prose, at: place, entry, bytes)
      if marks.isEmpty {
        out.text(bytes)
      } else {
        write(bytes, of: prose)
      }
    }
  }

  // MARK: - Collecting

  private mutating func collectMarks(
    of prose: Prose, at place: ProsePlace?, _ entry: ReferenceEntry?, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    marks.removeAll(keepingCapacity: true)
    if let place {
      if entry == nil {
        for index in resolution.provisions.places(of: place.node)
        where resolution.provisions.all[index].place.slot == place.slot {
          let provision = resolution.provisions.all[index].provision
          add(provision.sentence, .provision(provision), bytes)
        }
      }
      for index in resolution.references.places(of: place.node)
      where resolution.references.all[index].place.slot == place.slot {
        add(resolution.references.all[index].mention.range, .reference(index), bytes)
      }
      if termUses == .written {
        for index in resolution.termUses.places(of: place.node)
        where resolution.termUses.all[index].place.slot == place.slot {
          add(resolution.termUses.all[index].range, .termUse(resolution.termUses.all[index].entry), bytes)
        }
      }
    }
    if let entry {
      if let range = entry.designationRange { add(range, .documentNumber, bytes) }
      add(entry.titleRange, .documentTitle, bytes)
    }
    for index in prose.inlines.indices {
      add(prose.inlines[index].range, prose.inlines[index].kind.isObject ? .object(index) : .formatting(index), bytes)
    }
    if marks.count > 1 { marks.sort(by: ProseMark.opensBefore) }
  }

  private mutating func add(_ range: TextRange, _ kind: ProseMark.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.boundary(range.lowerBound, in: bytes)
    let end = Self.boundary(range.upperBound, in: bytes)
    if start < end { marks.append(ProseMark(start: start, end: end, kind: kind)) }
  }

  /// The offset, moved into the text and to the first byte of its character, so that no character is torn.
  private static func boundary(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  // MARK: - Writing

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, of prose: Prose) {
    openMarks.removeAll(keepingCapacity: true)
    waitingMarks.removeAll(keepingCapacity: true)
    var position = 0
    for mark in marks {
      advance(&position, to: mark.start, of: prose, bytes)
      if mark.end > position { open(mark, &position, of: prose, bytes) }
    }
    advance(&position, to: bytes.count, of: prose, bytes)
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

  private mutating func openWaiting(at position: Int, of prose: Prose) {
    guard !waitingMarks.isEmpty else { return }
    for mark in waitingMarks where mark.end > position {
      guard openMarks.count < Self.formattingDepth, let element = element(of: mark, in: prose) else { continue }
      push(mark, to: min(mark.end, openMarks.last?.end ?? mark.end), element, of: prose)
    }
    waitingMarks.removeAll(keepingCapacity: true)
  }

  private mutating func open(
    _ mark: ProseMark, _ position: inout Int, of prose: Prose, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch mark.kind {
    case .formatting: waitingMarks.append(mark)
    case .object(let index):
      openWaiting(at: position, of: prose)
      writeObject(prose.inlines[index].kind, in: mark, bytes)
      position = mark.end
    case .provision, .documentNumber, .documentTitle, .reference, .termUse:
      if let element = element(of: mark, in: prose) { openThrough(mark, element, of: prose) }
    }
  }

  /// Opens an element with a meaning: whatever formatting ends inside it is closed before it, and opens again in it.
  private mutating func openThrough(_ mark: ProseMark, _ element: SystemElement, of prose: Prose) {
    let holder = openMarks.last { !$0.mark.isFormatting }
    let end = min(mark.end, holder?.end ?? mark.end)
    // The ends of open marks fall from the outermost to the innermost. A sentence stands outside all formatting.
    let crossed = openMarks.firstIndex { $0.end < end || element == .provision } ?? openMarks.endIndex
    if crossed < openMarks.endIndex {
      for open in openMarks[crossed...].reversed() { out.close(open.element) }
      waitingMarks.insert(contentsOf: openMarks[crossed...].map(\.mark), at: 0)
      openMarks.removeSubrange(crossed...)
    }
    push(mark, to: end, element, of: prose)
  }

  private mutating func push(_ mark: ProseMark, to end: Int, _ element: SystemElement, of prose: Prose) {
    openElement(element, of: mark, in: prose)
    openMarks.append(OpenMark(mark: mark, end: end, element: element))
  }
}
