package import StdModel
import Yams

/// Reads the YAML in a part of a file to a tree with the place of every value; nil where it holds none or cannot be
/// read.
///
/// The span of a quoted value is what stands between the quotation marks. Aliases are refused. Of a key that stands
/// twice the first counts.
package func parseYAML(
  _ source: SourceText, range: SourceSpan, limits: ParseLimits = .standard
) -> Staged<YAMLNode?> {
  let checked = checkEncoding(source, limits: limits)
  guard let bytes = checked.output else { return Staged(nil, checked.diagnostics) }
  let upper = min(max(range.upperBound, 0), bytes.count)
  let mark = range.lowerBound <= 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let node = parseCheckedYAML(bytes, min(max(range.lowerBound, mark), upper)..<upper, source: source.id, limits: limits)
  return Staged(node.output, checked.diagnostics + node.diagnostics)
}

/// The same for a text that `checkEncoding` has looked at.
func parseCheckedYAML(
  _ bytes: [UInt8], _ range: Range<Int>, source: SourceID, limits: ParseLimits
) -> Staged<YAMLNode?> {
  guard range.count <= limits.yamlBytes else {
    return Staged(
      nil,
      [.yamlTooLarge(range.count, limit: limits.yamlBytes, at: SourceSpan(source, range.lowerBound, range.lowerBound))])
  }
  if let node = SimpleYAML.parse(bytes, range, source: source) { return Staged(node) }
  if let obstacle = YAMLObstacles(source: source, bytes: bytes, limits: limits).first(in: range) {
    return Staged(nil, [obstacle])
  }
  return composeYAML(bytes, range, source: source)
}

/// Composes with Yams; an entry whose key was there before is blanked out and reported, and the rest is read again.
func composeYAML(_ bytes: [UInt8], _ range: Range<Int>, source: SourceID) -> Staged<YAMLNode?> {
  // What was no UTF-8 is reported already, and libYAML reads no NUL.
  var text = bytes[range].map { $0 == 0 ? UInt8(ascii: "?") : $0 }
  var diagnostics: [Diagnostic] = []
  while true {
    let places = YAMLPlaces(text)
    do {
      let parser = try Yams.Parser(
        yaml: String(decoding: text, as: UTF8.self), resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return Staged(nil, diagnostics) }
      var composer = YAMLComposer(source: source, offset: range.lowerBound, text: text, places: places)
      let node = composer.node(root)
      return Staged(node, diagnostics + composer.diagnostics)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let key = keys.first ?? ""
      let mark = places.offset(of: context.mark)
      guard diagnostics.count < 20, let duplicate = DuplicateKey(key, at: mark, in: text) else {
        return Staged(
          nil, diagnostics + [DuplicateKey.diagnostic(key, at: mark, in: text, source, offset: range.lowerBound)])
      }
      diagnostics.append(duplicate.diagnostic(source, offset: range.lowerBound))
      for index in duplicate.entry where text[index] != newline && text[index] != UInt8(ascii: "\r") {
        text[index] = UInt8(ascii: " ")
      }
    } catch {
      let problem = YAMLProblem(error, places, in: text)
      return Staged(nil, diagnostics + [problem.diagnostic(source, offset: range.lowerBound)])
    }
  }
}

/// Where the second of two equal keys stands; Yams names only the first.
private struct DuplicateKey {
  let key: String
  let first: Range<Int>
  let second: Range<Int>
  /// The lines of the second entry.
  let entry: Range<Int>

  init?(_ key: String, at mark: Int, in text: [UInt8]) {
    let bytes = Array(key.utf8)
    var start = mark
    if start < text.count, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") { start += 1 }
    guard !bytes.isEmpty, start + bytes.count <= text.count, text[start...].starts(with: bytes) else { return nil }
    self.key = key
    first = start..<(start + bytes.count)
    let column = mark - Self.lineStart(mark, in: text)
    var line = Self.nextLine(mark, in: text)
    while line < text.count {
      let next = Self.nextLine(line, in: text)
      var from = line
      while from < next, text[from] == UInt8(ascii: " ") { from += 1 }
      // An entry of the same mapping stands in the same column.
      if from - line < column, from < next, !isBlank(text[from]), text[from] != UInt8(ascii: "#") { return nil }
      var name = from
      if name < next, text[name] == UInt8(ascii: "\"") || text[name] == UInt8(ascii: "'") { name += 1 }
      if from - line == column, text[name..<next].starts(with: bytes), Self.isKeyEnd(name + bytes.count, in: text) {
        second = name..<(name + bytes.count)
        entry = line..<Self.entryEnd(next, column: column, in: text)
        return
      }
      line = next
    }
    return nil
  }

  /// For equal keys between braces, whose entry cannot be blanked out.
  static func diagnostic(
    _ key: String, at mark: Int, in text: [UInt8], _ source: SourceID, offset: Int
  ) -> Diagnostic {
    let bytes = Array(key.utf8)
    let first = SourceSpan(source, mark + offset, min(mark + max(bytes.count, 1), text.count) + offset)
    var index = mark + 1
    while index + bytes.count < text.count, !bytes.isEmpty {
      if " ,{\"'".utf8.contains(text[index - 1]), text[index...].starts(with: bytes),
        isKeyEnd(index + bytes.count, in: text)
      {
        let second = SourceSpan(source, index + offset, index + bytes.count + offset)
        return .duplicateKey(key, at: second, first: first)
      }
      index += 1
    }
    return .duplicateKey(key, at: first, first: nil)
  }

  func diagnostic(_ source: SourceID, offset: Int) -> Diagnostic {
    .duplicateKey(
      key, at: SourceSpan(source, second.lowerBound + offset, second.upperBound + offset),
      first: SourceSpan(source, first.lowerBound + offset, first.upperBound + offset))
  }

  private static func isKeyEnd(_ start: Int, in text: [UInt8]) -> Bool {
    var index = start
    while index < text.count,
      text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'")
    {
      index += 1
    }
    return index < text.count && text[index] == UInt8(ascii: ":")
  }

  private static func lineStart(_ place: Int, in text: [UInt8]) -> Int {
    var index = min(place, text.count)
    while index > 0, text[index - 1] != newline, text[index - 1] != UInt8(ascii: "\r") { index -= 1 }
    return index
  }

  private static func nextLine(_ place: Int, in text: [UInt8]) -> Int {
    var index = place
    while index < text.count, text[index] != newline, text[index] != UInt8(ascii: "\r") { index += 1 }
    while index < text.count, isBlank(text[index]), text[index] != UInt8(ascii: " "), text[index] != UInt8(ascii: "\t")
    {
      index += 1
      if text[index - 1] == newline { break }
    }
    return index
  }

  /// The line at which something stands in the column of the key or before it.
  private static func entryEnd(_ start: Int, column: Int, in text: [UInt8]) -> Int {
    var line = start
    while line < text.count {
      let next = nextLine(line, in: text)
      var from = line
      while from < next, text[from] == UInt8(ascii: " ") { from += 1 }
      let isItem = from < next && text[from] == UInt8(ascii: "-") && from - line == column
      if from < next, !isBlank(text[from]), from - line <= column, !isItem { return line }
      line = next
    }
    return text.count
  }
}
