import StdModel

/// The arrows of a Graphviz source, as far as rules ask for them: from which label to which, and whether the line is
/// dashed.
struct DotEdge {
  let from: String
  let to: String
  let isDashed: Bool
  /// From the first node to the second one, in bytes of the source.
  let range: TextRange
}

/// Reads the arrows of a directed graph; what is not understood gives none.
func dotEdges(in text: String) -> [DotEdge] {
  var reader = DotReader(text)
  return reader.read()
}

/// Reads statements `a -> b -> c [style=dashed]` and `a [label="…"]`; subgraphs are read as if their braces were not
/// there.
private struct DotReader {
  private enum Token: Equatable {
    case word(String)
    case arrow, line, open, close, equals, end
  }

  private var tokens: [(token: Token, range: TextRange)] = []
  private var labels: [String: String] = [:]
  private var edges: [(from: String, to: String, range: TextRange, attributes: [String: String])] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count { index = scan(bytes, at: index) }
  }

  mutating func read() -> [DotEdge] {
    var index = 0
    while index < tokens.count { index = statement(at: index) }
    return edges.compactMap { edge in
      let from = labels[edge.from] ?? edge.from
      let to = labels[edge.to] ?? edge.to
      let isDashed = edge.attributes["style"]?.contains("dashed") ?? false
      switch edge.attributes["dir"] {
      case nil, "forward": return DotEdge(from: from, to: to, isDashed: isDashed, range: edge.range)
      case "back": return DotEdge(from: to, to: from, isDashed: isDashed, range: edge.range)
      default: return nil
      }
    }
  }

  // MARK: - Statements

  private mutating func statement(at start: Int) -> Int {
    guard case .word(let first) = tokens[start].token else { return start + 1 }
    var chain: [(name: String, range: TextRange)] = [(first, tokens[start].range)]
    var index = start + 1
    while index + 1 < tokens.count, tokens[index].token == .arrow, case .word(let next) = tokens[index + 1].token {
      chain.append((next, tokens[index + 1].range))
      index += 2
    }
    let attributes = attributes(at: &index)
    if chain.count == 1 {
      if let label = attributes["label"] { labels[first] = label }
      return index
    }
    for (from, to) in zip(chain, chain.dropFirst()) {
      edges.append((from.name, to.name, TextRange(from.range.lowerBound, to.range.upperBound), attributes))
    }
    return index
  }

  private func attributes(at index: inout Int) -> [String: String] {
    var result: [String: String] = [:]
    while index < tokens.count, tokens[index].token == .open {
      index += 1
      while index < tokens.count, tokens[index].token != .close {
        if index + 2 < tokens.count, case .word(let key) = tokens[index].token, tokens[index + 1].token == .equals,
          case .word(let value) = tokens[index + 2].token
        {
          result[key] = value
          index += 2
        }
        index += 1
      }
      index += 1
    }
    return result
  }

  // MARK: - Tokens

  private mutating func scan(_ bytes: [UInt8], at start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\""): return scanQuoted(bytes, at: start)
    case UInt8(ascii: "["): return add(.open, start, 1)
    case UInt8(ascii: "]"): return add(.close, start, 1)
    case UInt8(ascii: "="): return add(.equals, start, 1)
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): return add(.end, start, 1)
    case UInt8(ascii: "#"): return skip(bytes, from: start) { $0 == UInt8(ascii: "\n") }
    case UInt8(ascii: "/") where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/"):
      return skip(bytes, from: start) { $0 == UInt8(ascii: "\n") }
    case UInt8(ascii: "-") where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: ">"):
      return add(.arrow, start, 2)
    case UInt8(ascii: "-") where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "-"):
      return add(.line, start, 2)
    case let byte where isNameByte(byte):
      let end = skip(bytes, from: start) { !isNameByte($0) }
      tokens.append((.word(String(decoding: bytes[start..<end], as: UTF8.self)), TextRange(start, end)))
      return end
    default: return start + 1
    }
  }

  private mutating func scanQuoted(_ bytes: [UInt8], at start: Int) -> Int {
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        // `\n` breaks a label into lines; a name goes on behind it.
        if bytes[index + 1] == UInt8(ascii: "\"") { text.append(bytes[index + 1]) }
        index += 2
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    let end = min(index + 1, bytes.count)
    tokens.append((.word(String(decoding: text, as: UTF8.self)), TextRange(start, end)))
    return end
  }

  private mutating func add(_ token: Token, _ start: Int, _ length: Int) -> Int {
    tokens.append((token, TextRange(start, start + length)))
    return start + length
  }

  private func skip(_ bytes: [UInt8], from start: Int, until isEnd: (UInt8) -> Bool) -> Int {
    var index = start + 1
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return index
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x30 && byte <= 0x39
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}

extension Preformatted {
  /// Where a range of the text stands in the file; the whole block where the text is not as in the file (an indented
  /// block).
  func span(of range: TextRange) -> SourceSpan {
    guard textSpan.upperBound - textSpan.lowerBound == text.utf8.count else { return span }
    return SourceSpan(textSpan.source, textSpan.lowerBound + range.lowerBound, textSpan.lowerBound + range.upperBound)
  }
}

extension DocumentView {
  /// The subsystem that a label in a drawing names, `服务基础标准体系` or `服务基础`, or nil.
  func subsystem(named label: String) -> SubsystemNames.Name? {
    declaredSubsystems.first { name in
      label.contains(name.text) || name.text.hasSuffix("标准体系") && label == name.text.dropLast(4)
    }
  }
}
