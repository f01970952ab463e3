/// The link reference definitions of a file (`[label]: destination`), CommonMark 0.29, 4.7; the first one of a label
/// counts.
///
/// A label of digits only is none: `[3]: …` is an entry of a bibliography, and its text must not be lost.
struct LinkDefinitions {
  private var destinations: [String: String] = [:]

  var isEmpty: Bool { destinations.isEmpty }

  subscript(label: ArraySlice<UInt8>) -> String? { destinations[Self.normalized(label)] }

  /// Keeps a definition, unless its label has one; false where there are too many.
  mutating func add(_ definition: Definition, limit: Int) -> Bool {
    if destinations[definition.label] != nil { return true }
    guard destinations.count < limit else { return false }
    destinations[definition.label] = definition.destination
    return true
  }

  struct Definition {
    let label: String
    let destination: String
    /// The place behind the line end of the definition.
    let end: Int
  }

  /// The definition at the start of a text of lines, or nil.
  static func definition(in text: [UInt8], from start: Int, _ entities: inout EntityDecoder) -> Definition? {
    guard start < text.count, text[start] == UInt8(ascii: "["), let labelEnd = labelEnd(in: text, from: start + 1),
      labelEnd + 1 < text.count, text[labelEnd + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = text[(start + 1)..<labelEnd]
    guard label.first != UInt8(ascii: "^"), label.contains(where: { !isBlank($0) && !isDigit($0) }) else { return nil }
    var steps = 0
    guard let from = skipToContent(in: text, from: labelEnd + 2),
      let destination = LinkScanner.destination(in: text, from: from, &steps),
      destination.end > from
    else { return nil }
    guard let end = definitionEnd(in: text, from: destination.end) else { return nil }
    return Definition(
      label: normalized(label), destination: entities.unescape(text[destination.range]), end: end)
  }

  /// The end of the line behind the destination, with the title where there is one.
  private static func definitionEnd(in text: [UInt8], from start: Int) -> Int? {
    var steps = 0
    if let titleStart = skipToContent(in: text, from: start), titleStart > start,
      let title = LinkScanner.titleEnd(in: text, from: titleStart, &steps), let end = lineEnd(in: text, from: title)
    {
      return end
    }
    return lineEnd(in: text, from: start)
  }

  private static func labelEnd(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < text.count, index - start < 1_000 {
      switch text[index] {
      case UInt8(ascii: "]"): return index > start ? index : nil
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Goes over white space and at most one line end.
  private static func skipToContent(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    var lines = 0
    while index < text.count, isBlank(text[index]) {
      if text[index] == newline { lines += 1 }
      index += 1
    }
    return lines <= 1 && index < text.count ? index : nil
  }

  private static func lineEnd(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == newline { return index + 1 }
      guard isBlank(text[index]) else { return nil }
      index += 1
    }
    return index
  }

  /// Labels are compared without regard to case and to the width of white space.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    for word in label.split(whereSeparator: isBlank) {
      if !words.isEmpty { words.append(UInt8(ascii: " ")) }
      words.append(contentsOf: word)
    }
    return String(decoding: words, as: UTF8.self).lowercased()
  }
}
