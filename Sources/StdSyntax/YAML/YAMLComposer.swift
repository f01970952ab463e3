import StdModel
import Yams

/// Turns the nodes of Yams, which know only where they begin, into nodes with spans.
struct YAMLComposer {
  let source: SourceID
  /// Where the text begins in the file.
  let offset: Int
  let text: [UInt8]
  let places: YAMLPlaces
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceID, offset: Int, text: [UInt8], places: YAMLPlaces) {
    self.source = source
    self.offset = offset
    self.text = text
    self.places = places
  }

  mutating func node(_ node: Node) -> YAMLNode { place(node).node }

  /// The node and the place behind it, quotation marks and brackets included.
  private mutating func place(_ node: Node) -> (node: YAMLNode, end: Int) {
    let mark = node.mark.map(places.offset) ?? 0
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, from: mark)
    case .sequence(let sequence): return self.sequence(sequence, from: mark)
    case .mapping(let mapping): return self.mapping(mapping, from: mark)
    // Aliases are refused before.
    case .alias: return (.scalar("", span(mark, mark)), mark)
    }
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source, start + offset, max(start, end) + offset)
  }

  // MARK: - Scalars

  private func scalar(_ scalar: Node.Scalar, from mark: Int) -> (node: YAMLNode, end: Int) {
    let start = skipProperties(from: mark)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let end = quotedEnd(from: start)
      return (.scalar(scalar.string, span(min(start + 1, end), end)), min(end + 1, text.count))
    case .literal, .folded:
      let header = lineEnd(from: start)
      let end = textEnd(scalar.string, from: header) ?? header
      return (.scalar(scalar.string, span(start, end)), end)
    case .plain, .any:
      // A value that is left out has no text; libYAML puts it where the next one begins.
      if scalar.string.isEmpty { return (.scalar("", span(mark, mark)), mark) }
      let end = textEnd(scalar.string, from: start) ?? start
      return (.scalar(scalar.string, span(start, end)), end)
    }
  }

  /// Goes over tags and anchors.
  private func skipProperties(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "&") {
      while index < text.count, !isBlank(text[index]) { index += 1 }
      while index < text.count, isBlank(text[index]) { index += 1 }
    }
    return index
  }

  private func quotedEnd(from start: Int) -> Int {
    guard start < text.count else { return text.count }
    let quote = text[start]
    var index = start + 1
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if text[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == quote else { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return text.count
  }

  /// The place behind a value whose lines YAML has joined: its visible characters are all there, only the white space
  /// differs.
  private func textEnd(_ value: String, from start: Int) -> Int? {
    var index = start
    var end = start
    for byte in value.utf8 where !isBlank(byte) {
      while index < text.count, isBlank(text[index]) { index += 1 }
      guard index < text.count, text[index] == byte else { return nil }
      index += 1
      end = index
    }
    return end
  }

  private func lineEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, YAMLPlaces.lineEndLength(text, index) == 0 { index += 1 }
    return index
  }

  // MARK: - Collections

  private mutating func sequence(_ sequence: Node.Sequence, from mark: Int) -> (node: YAMLNode, end: Int) {
    var start = skipProperties(from: mark)
    var items: [YAMLNode] = []
    var end = start
    for item in sequence {
      let place = place(item)
      items.append(place.node)
      start = min(start, place.node.span.lowerBound - offset)
      end = max(end, place.end)
    }
    end = closing(UInt8(ascii: "["), UInt8(ascii: "]"), start, end)
    return (.sequence(items, span(start, end)), end)
  }

  private mutating func mapping(_ mapping: Node.Mapping, from mark: Int) -> (node: YAMLNode, end: Int) {
    // The properties may be those of the first key.
    var start = skipProperties(from: mark)
    var entries: [(key: Sourced<String>, value: YAMLNode)] = []
    var end = start
    for (key, value) in mapping {
      let keyPlace = place(key)
      let valuePlace = place(value)
      end = max(end, keyPlace.end, valuePlace.end)
      start = min(start, keyPlace.node.span.lowerBound - offset)
      guard case .scalar(let name, let span) = keyPlace.node else {
        diagnostics.append(.keyIsNoText(at: keyPlace.node.span))
        continue
      }
      if case .scalar("", let empty) = valuePlace.node, empty.isEmpty {
        let behind = colonEnd(from: keyPlace.end)
        end = max(end, behind)
        let isLeftOut = valuePlace.end == empty.lowerBound - offset
        let place = isLeftOut ? self.span(behind, behind) : empty
        entries.append((Sourced(name, span), .scalar("", place)))
      } else {
        entries.append((Sourced(name, span), valuePlace.node))
      }
    }
    end = closing(UInt8(ascii: "{"), UInt8(ascii: "}"), start, end)
    return (.mapping(entries, span(start, end)), end)
  }

  /// The place behind the colon of a key, or behind the key where it has none.
  private func colonEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index < text.count && text[index] == UInt8(ascii: ":") ? index + 1 : start
  }

  /// The place behind the closing bracket of a collection that opens with one.
  private func closing(_ open: UInt8, _ close: UInt8, _ start: Int, _ end: Int) -> Int {
    guard start < text.count, text[start] == open else { return end }
    var index = max(end, start + 1)
    while index < text.count, text[index] != close {
      index = text[index] == UInt8(ascii: "#") ? lineEnd(from: index) : index + 1
    }
    return min(index + 1, text.count)
  }
}
