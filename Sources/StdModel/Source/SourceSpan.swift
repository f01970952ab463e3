/// Names one source text of a compilation: its place in the sorted list of sources.
public struct SourceID: Hashable, Comparable, Sendable {
  public let index: Int32

  @inlinable public init(_ index: Int) { self.index = Int32(index) }

  @inlinable public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open range of UTF-8 bytes in one source, as the author's file holds them.
///
/// Lines, columns and display widths are computed by `LineIndex` where a span is printed.
public struct SourceSpan: Hashable, Sendable {
  public let source: SourceID
  public let start: Int32
  public let end: Int32

  @inlinable public init(_ source: SourceID, _ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.source = source
    self.start = Int32(start)
    self.end = Int32(end)
  }

  @inlinable public var lowerBound: Int { Int(start) }
  @inlinable public var upperBound: Int { Int(end) }
  @inlinable public var isEmpty: Bool { start == end }

  /// The empty span before the first byte of the span.
  @inlinable public var head: SourceSpan { SourceSpan(source, lowerBound, lowerBound) }

  /// The empty span behind the last byte of the span.
  @inlinable public var tail: SourceSpan { SourceSpan(source, upperBound, upperBound) }

  /// The smallest span that holds both; the other one has to lie in the same source.
  @inlinable public func union(_ other: SourceSpan) -> SourceSpan {
    guard other.source == source else { return self }
    return SourceSpan(source, min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }

  @inlinable public func contains(_ other: SourceSpan) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }
}

extension SourceSpan: Comparable {
  @inlinable public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.source.index, left.start, left.end) < (right.source.index, right.start, right.end)
  }
}
