/// Running text as it is written into a source: marks of Markdown escaped, white space of XML made that of a line.
///
/// A line break in the XML is a space, and nothing between two Han characters, as an editor that wraps lines means it.
/// Formatting that Markdown could not tell from its text is left out; the text stays.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  /// Whether a bar has to be escaped.
  var isCell = false
  private var waiting = Waiting.nothing
  /// Marks that open before the next character.
  private var opening: [Mark] = []
  /// Marks that are open, and where they stand in `bytes`.
  private var open: [(mark: Mark, start: Int?)] = []
  /// The formatting that was closed last: it stays only if what follows lets it be closed.
  private var closed: (mark: Mark, start: Int, end: Int)?
  /// Whether some formatting was left out.
  private(set) var lostFormatting = false

  private enum Waiting { case nothing, spaces(Int), lineBreak }

  enum Mark {
    case strong, emphasis, strikethrough

    fileprivate var bytes: StaticString {
      switch self {
      case .strong: "**"
      case .emphasis: "*"
      case .strikethrough: "~~"
      }
    }
  }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// Writes the white space that waits, so that what comes next begins at `count`.
  mutating func settleHere() {
    switch waiting {
    case .nothing: break
    case .spaces, .lineBreak: settle(before: 0x21)
    }
  }

  // MARK: - Text

  /// Adds text of the document.
  mutating func append(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { append(buffer: $0) }
    if done == nil { Array(text).withUnsafeBufferPointer { append(buffer: $0) } }
  }

  private mutating func append(buffer text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte <= 0x20 {
        wait(for: byte)
        index += 1
        continue
      }
      settle(before: byte)
      var end = index
      while end < count, !MarkdownText.isSpecial(text[end]) { end += 1 }
      if end > index {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        index = end
      } else {
        escape(byte, in: text, at: index)
        index += 1
      }
    }
  }

  /// Adds Markdown that is written here, such as a footnote mark or mathematics.
  mutating func append(markdown: some Collection<UInt8>) {
    guard let first = markdown.first else { return }
    settle(before: first)
    bytes.append(contentsOf: markdown)
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds a space where the text goes on.
  mutating func space() { if !bytes.isEmpty, case .nothing = waiting { waiting = .spaces(1) } }

  private mutating func wait(for byte: UInt8) {
    guard !bytes.isEmpty else { return }
    switch waiting {
    case .lineBreak: return
    case .nothing: waiting = byte == 0x20 ? .spaces(1) : .lineBreak
    case .spaces(let count): waiting = byte == 0x20 ? .spaces(count + 1) : .lineBreak
    }
  }

  /// Writes the white space and the marks that stand before the next character.
  private mutating func settle(before next: UInt8) {
    switch waiting {
    case .nothing: break
    case .spaces(let count):
      checkClosed(before: 0x20)
      bytes.append(contentsOf: repeatElement(0x20, count: min(count, 8)))
    case .lineBreak:
      if !(endsWide && MarkdownText.opensWide(next)) {
        checkClosed(before: 0x20)
        bytes.append(0x20)
      }
    }
    waiting = .nothing
    checkClosed(before: next)
    if bytes.last == UInt8(ascii: "]"), next == UInt8(ascii: "(") || next == UInt8(ascii: "["), !endsWithLink,
      bytes.dropLast().last != UInt8(ascii: "\\")
    {
      bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
    }
    if !opening.isEmpty { writeMarks(before: next) }
  }

  /// The end of a link or footnote mark that was written as Markdown and may be followed by anything.
  private var endsWithLink: Bool { linkEnd == bytes.count }
  private var linkEnd = -1

  private var endsWide: Bool {
    guard bytes.count >= 3, let last = bytes.last, last >= 0x80 else { return false }
    return MarkdownText.opensWide(bytes[bytes.count - 3])
  }

  /// Whether a byte begins a Han character or a full-width mark.
  private static func opensWide(_ byte: UInt8) -> Bool { 0xE3...0xE9 ~= byte || byte == 0xEF }

  // MARK: - Escaping

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "$"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let next = index + 1 < text.count ? text[index + 1] : nil
    let isMark: Bool
    switch byte {
    case UInt8(ascii: "_"):
      isMark = !(MarkdownText.isAlphanumeric(bytes.last) && MarkdownText.isAlphanumeric(next))
    case UInt8(ascii: "<"):
      isMark = next.map { MarkdownText.isAlphanumeric($0) || $0 == 0x2F || $0 == 0x21 || $0 == 0x3F } ?? true
    case UInt8(ascii: "&"): isMark = MarkdownText.opensEntity(text, at: index)
    case UInt8(ascii: "["): isMark = next == nil || next == UInt8(ascii: "^")
    case UInt8(ascii: "]"): isMark = next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    case UInt8(ascii: "|"): isMark = isCell
    default: isMark = true
    }
    if isMark { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  /// Whether `&` may begin an entity: letters and digits up to a semicolon follow, or the end.
  private static func opensEntity(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var end = index + 1
    while end < text.count, end - index < 34, isAlphanumeric(text[end]) || text[end] == UInt8(ascii: "#") { end += 1 }
    return end == text.count || text[end] == UInt8(ascii: ";")
  }

  // MARK: - Formatting

  mutating func open(_ mark: Mark) {
    opening.append(mark)
    open.append((mark, nil))
  }

  mutating func close() {
    guard let (mark, start) = open.popLast() else { return }
    guard let start else {
      // Nothing stands inside.
      if !opening.isEmpty { opening.removeLast() }
      return
    }
    guard start >= 0 else { return }
    let end = bytes.count
    append(constant: mark.bytes)
    closed = (mark, start, end)
  }

  private mutating func writeMarks(before next: UInt8) {
    for mark in opening {
      let index = open.lastIndex { $0.start == nil && $0.mark.isSame(mark) }
      var start = bytes.count
      if let last = bytes.last, last == mark.bytes.utf8Start.pointee {
        if let closed, closed.mark.isSame(mark), closed.end + mark.bytes.utf8CodeUnitCount == bytes.count {
          // The same formatting goes on.
          bytes.removeLast(mark.bytes.utf8CodeUnitCount)
          start = closed.start
        } else {
          lostFormatting = true
          start = -1
        }
      } else if isPunctuation(next), let last = bytes.last, !isPunctuation(last), last != 0x20 {
        lostFormatting = true
        start = -1
      } else {
        append(constant: mark.bytes)
      }
      // The outermost that waits comes first.
      if let first = open.firstIndex(where: { $0.start == nil }) ?? index { open[first].start = start }
    }
    opening = []
    closed = nil
  }

  /// Takes formatting away that what follows would keep from being closed.
  private mutating func checkClosed(before next: UInt8) {
    guard let (mark, start, end) = closed else { return }
    let width = mark.bytes.utf8CodeUnitCount
    guard end + width == bytes.count else { return closed = nil }
    if opening.contains(where: { $0.isSame(mark) }), next != 0x20 { return }
    closed = nil
    let isBlocked =
      end > 0 && isPunctuation(bytes[end - 1]) && next != 0x20 && !isPunctuation(next)
      || next == mark.bytes.utf8Start.pointee
    guard isBlocked else { return }
    lostFormatting = true
    bytes.removeLast(width)
    bytes.removeSubrange(start..<(start + width))
    for index in open.indices {
      if let place = open[index].start, place > start { open[index].start = place - width }
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !MarkdownText.isAlphanumeric(byte)
  }

  private mutating func append(constant: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }

  // MARK: - Links

  /// Begins a link; `closeLink` ends it. Returns where it begins.
  mutating func openLink() -> Int {
    settle(before: UInt8(ascii: "!"))
    bytes.append(UInt8(ascii: "["))
    return bytes.count
  }

  mutating func closeLink(from start: Int, to destination: String) {
    settle(before: 0x21)
    if bytes.count == start {
      bytes.removeLast()
      append(markdown: "<".utf8)
      append(markdown: destination.utf8.filter { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E })
      append(markdown: ">".utf8)
    } else {
      bytes += "](".utf8
      bytes += MarkdownText.destination(destination)
      bytes.append(UInt8(ascii: ")"))
    }
    linkEnd = bytes.count
  }

  /// A destination in the form that a link takes it.
  static func destination(_ text: String) -> [UInt8] {
    let isPlain = text.utf8.allSatisfy {
      $0 > 0x20 && $0 != 0x28 && $0 != 0x29 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C && $0 != 0x7F
    }
    if isPlain, !text.isEmpty { return Array(text.utf8) }
    var bytes: [UInt8] = [UInt8(ascii: "<")]
    for byte in text.utf8 where byte >= 0x20 && byte != 0x7F {
      if byte == 0x3C || byte == 0x3E || byte == 0x5C { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes + [UInt8(ascii: ">")]
  }

  /// Says that what was just written is complete in itself, whatever follows.
  mutating func markEnd() { linkEnd = bytes.count }

  /// The text, marks closed; white space at the end is left out.
  mutating func finish() -> [UInt8] {
    while !open.isEmpty { close() }
    waiting = .nothing
    closed = nil
    defer { self = MarkdownText() }
    return bytes
  }
}

extension MarkdownText.Mark {
  fileprivate func isSame(_ other: MarkdownText.Mark) -> Bool { self == other }
}
