/// A half-open range of UTF-8 bytes in the text of one `Prose`.
public struct TextRange: Hashable, Comparable, Sendable {
  public let start: Int32
  public let end: Int32

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  @inlinable public var lowerBound: Int { Int(start) }
  @inlinable public var upperBound: Int { Int(end) }
  @inlinable public var isEmpty: Bool { start == end }

  @inlinable public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
  @inlinable public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// Running text: one string without markup, the inline elements as ranges of it, and the way back into the source.
///
/// Objects that have no text of their own (a picture, a footnote mark, a reference whose words the compiler writes)
/// stand in the text as U+FFFC. Everything that later stages find in running text (references, terms, provisions) is a
/// range of `text`.
///
/// Immutable, and so a value; a class, as `Clause` is, because all that walks the text hands it on.
public final class Prose: Equatable, Sendable {
  /// A run of the text and the bytes of the source that it comes from. Equal lengths mean equal bytes; a run of another
  /// length (an entity, a line break) maps only as a whole.
  package struct Run: Equatable, Sendable {
    package let textStart: Int32
    package let sourceStart: Int32
    package let sourceEnd: Int32

    package init(textStart: Int, sourceStart: Int, sourceEnd: Int) {
      self.textStart = Int32(textStart)
      self.sourceStart = Int32(sourceStart)
      self.sourceEnd = Int32(sourceEnd)
    }
  }

  /// What few texts have, apart from the text, because a system has hundreds of thousands of them.
  private final class Details: Sendable {
    let inlines: [Inline]
    let runs: [Run]

    init(_ inlines: [Inline], _ runs: [Run]) {
      self.inlines = inlines
      self.runs = runs
    }
  }

  public let text: String
  private let details: Details?
  public let span: SourceSpan

  package init(text: String, inlines: [Inline] = [], runs: [Run] = [], span: SourceSpan) {
    self.text = text
    details = inlines.isEmpty && runs.isEmpty ? nil : Details(inlines, runs)
    self.span = span
  }

  /// In reading order, outer before inner.
  package var inlines: [Inline] { details.map { $0.inlines } ?? [] }

  /// In text order; empty where the whole text is the bytes of `span`.
  package var runs: [Run] { details.map { $0.runs } ?? [] }

  public static func == (left: Prose, right: Prose) -> Bool {
    left === right
      || left.text == right.text && left.inlines == right.inlines && left.runs == right.runs
        && left.span == right.span
  }

  @inlinable public var isEmpty: Bool { text.isEmpty }
  @inlinable public var range: TextRange { TextRange(0, text.utf8.count) }

  package subscript(range: TextRange) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<utf8.index(start, offsetBy: range.upperBound - range.lowerBound)]
  }

  /// Whether the bytes of the word stand directly before an offset, none of them before `start`.
  package func has(_ word: StaticString, endingAt offset: Int, from start: Int = 0) -> Bool {
    let first = offset - word.utf8CodeUnitCount
    return first >= start && has(word, at: first)
  }

  /// Whether the bytes of the word stand at an offset.
  package func has(_ word: StaticString, at offset: Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.has(word, at: offset) } ?? false
  }

  /// Where a range of the text stands in the author's file.
  package func span(of range: TextRange) -> SourceSpan {
    guard !runs.isEmpty else {
      return SourceSpan(span.source, span.lowerBound + range.lowerBound, span.lowerBound + range.upperBound)
    }
    let start = sourceOffset(range.lowerBound, atEnd: false)
    guard !range.isEmpty else { return SourceSpan(span.source, start, start) }
    return SourceSpan(span.source, start, max(start, sourceOffset(range.upperBound, atEnd: true)))
  }

  private func sourceOffset(_ offset: Int, atEnd: Bool) -> Int {
    let probe = atEnd ? offset - 1 : offset
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].textStart) <= probe { low = middle } else { high = middle }
    }
    let run = runs[low]
    let textEnd = low + 1 < runs.count ? Int(runs[low + 1].textStart) : text.utf8.count
    let isVerbatim = textEnd - Int(run.textStart) == Int(run.sourceEnd - run.sourceStart)
    guard isVerbatim else { return Int(atEnd ? run.sourceEnd : run.sourceStart) }
    return Int(run.sourceStart) + min(max(offset - Int(run.textStart), 0), Int(run.sourceEnd - run.sourceStart))
  }
}

/// An inline element: its kind and the range of the text that it covers.
package struct Inline: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case emphasis
    case strong
    case strikethrough
    case code
    /// A link that the author wrote with its words; the destination as written.
    case link(destination: String)
    /// A picture; covers one U+FFFC.
    case image(path: String, alternative: String)
    /// A footnote mark `[^1]`; covers one U+FFFC. The label as written.
    case footnoteMark(label: String)
    /// Mathematics in the line, `$…$`; the covered text is the TeX.
    case math
    /// A reference without words, `[](#id)`; covers one U+FFFC.
    case symbolicReference(destination: String)
  }

  package let kind: Kind
  package let range: TextRange

  package init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
