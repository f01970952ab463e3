import StdModel

/// One line of a `flow` block, understood on its own.
enum FlowLine {
  /// A word of the line and its bytes in the block.
  struct Word: Equatable {
    let text: String
    let start: Int
    let end: Int

    var isEmpty: Bool { start == end }
  }

  struct NodeLine {
    let kind: FlowChart.Kind
    /// Whether the line names its kind; a line without one is read as a step.
    let hasKind: Bool
    let lane: Word?
    let id: Word?
    let text: Word
    /// Nil where the line has no arrow.
    let targets: Word?
    let start: Int
    let end: Int
  }

  case blank
  case lanes([Word], start: Int, end: Int)
  case node(NodeLine)
  case branch(label: Word, targets: Word, start: Int, end: Int)
}

/// Reads the lines of a `flow` block from its bytes.
struct FlowScanner {
  let bytes: [UInt8]

  /// The line in `start..<end`, its line end not included.
  func line(_ start: Int, _ end: Int) -> FlowLine {
    let content = trimmed(start, commentStart(start, end))
    guard !content.isEmpty else { return .blank }
    if let lanes = lanesLine(content) { return lanes }
    let isIndented = content.lowerBound > start && isBlank(start)
    let node = nodeLine(content)
    // A branch may have the name of a kind as its condition: 结束 -> 归档.
    if let node, !(isIndented && node.text.isEmpty && node.lane == nil && node.targets != nil) { return .node(node) }
    if let arrow = arrow(content) {
      let label = trimmed(content.lowerBound, arrow.lowerBound)
      let targets = trimmed(arrow.upperBound, content.upperBound)
      // Without indentation a branch is short: 是 -> 受理.
      if isIndented || !label.contains(where: { isBlank($0) }) {
        return .branch(label: word(label), targets: word(targets), start: content.lowerBound, end: content.upperBound)
      }
    }
    return .node(unnamed(content))
  }

  /// The parts of a list: `a, b` and `a，b`; with `、` where `separatesEnumeration` says so.
  func list(_ text: FlowLine.Word, separatesEnumeration: Bool) -> [FlowLine.Word] {
    var words: [FlowLine.Word] = []
    var start = text.start
    var index = text.start
    while index < text.end {
      if let length = separator(at: index, enumeration: separatesEnumeration) {
        words.append(word(trimmed(start, index)))
        index += length
        start = index
      } else {
        index += 1
      }
    }
    words.append(word(trimmed(start, text.end)))
    return words.filter { !$0.isEmpty }
  }

  // MARK: - Lines

  private func lanesLine(_ range: Range<Int>) -> FlowLine? {
    for name in ["lanes", "lane", "泳道"] {
      guard let afterName = skip(name, at: range.lowerBound, before: range.upperBound) else { continue }
      let afterBlanks = trimmed(afterName, range.upperBound).lowerBound
      guard let afterColon = skipAny([":", "："], at: afterBlanks, before: range.upperBound) else { continue }
      let names = word(trimmed(afterColon, range.upperBound))
      return .lanes(list(names, separatesEnumeration: true), start: range.lowerBound, end: range.upperBound)
    }
    return nil
  }

  private func nodeLine(_ range: Range<Int>) -> FlowLine.NodeLine? {
    for (name, kind) in Self.kinds {
      guard let end = skip(name, at: range.lowerBound, before: range.upperBound) else { continue }
      guard end == range.upperBound || isBlank(end) || opensPart(end, range.upperBound) else { continue }
      return node(kind, hasKind: true, rest: end, range)
    }
    return nil
  }

  private func unnamed(_ range: Range<Int>) -> FlowLine.NodeLine {
    node(.step, hasKind: false, rest: range.lowerBound, range)
  }

  private func node(_ kind: FlowChart.Kind, hasKind: Bool, rest: Int, _ range: Range<Int>) -> FlowLine.NodeLine {
    var rest = trimmed(rest, range.upperBound)
    var lane: FlowLine.Word?
    var id: FlowLine.Word?
    if hasKind, let part = bracketed(rest, open: ["(", "（"], close: [")", "）"]) {
      lane = part.word
      rest = trimmed(part.end, range.upperBound)
    }
    if let part = bracketed(rest, open: ["[", "［", "【"], close: ["]", "］", "】"]) {
      id = part.word
      rest = trimmed(part.end, range.upperBound)
    }
    if hasKind, let end = skipAny([":", "："], at: rest.lowerBound, before: rest.upperBound) {
      rest = trimmed(end, range.upperBound)
    }
    let arrow = arrow(rest)
    let text = trimmed(rest.lowerBound, arrow?.lowerBound ?? rest.upperBound)
    return FlowLine.NodeLine(
      kind: kind, hasKind: hasKind, lane: lane, id: id, text: word(text),
      targets: arrow.map { word(trimmed($0.upperBound, rest.upperBound)) }, start: range.lowerBound,
      end: range.upperBound)
  }

  private static let kinds: [(String, FlowChart.Kind)] = [
    ("start", .start), ("begin", .start), ("开始", .start), ("step", .step), ("步骤", .step), ("处理", .step),
    ("decision", .decision), ("判断", .decision), ("判定", .decision), ("end", .end), ("结束", .end),
    ("document", .document), ("文件", .document), ("record", .record), ("记录", .record), ("subprocess", .subprocess),
    ("子流程", .subprocess),
  ]

  // MARK: - Pieces

  private func opensPart(_ index: Int, _ end: Int) -> Bool {
    skipAny(["(", "（", "[", "［", "【", ":", "："], at: index, before: end) != nil
  }

  private func bracketed(_ range: Range<Int>, open: [String], close: [String]) -> (word: FlowLine.Word, end: Int)? {
    guard let start = skipAny(open, at: range.lowerBound, before: range.upperBound) else { return nil }
    var index = start
    while index < range.upperBound {
      if let end = skipAny(close, at: index, before: range.upperBound) { return (word(trimmed(start, index)), end) }
      index += 1
    }
    return nil
  }

  /// The first arrow: `->`, `=>`, `→` and what word processors make of them.
  private func arrow(_ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if mayOpenArrow(bytes[index]), let end = skipAny(Self.arrows, at: index, before: range.upperBound) {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  /// Whether an arrow may begin with a byte: `-`, `=`, or the first byte of `→`, `–`, `－` and their like.
  private func mayOpenArrow(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") || byte == 0xE2 || byte == 0xEF
  }

  private static let arrows = ["-->", "->", "=>", "→", "⇒", "–>", "—>", "－＞", "－>", "-＞", "==>"]

  /// A `#` at the start of the line or behind a blank opens a comment.
  private func commentStart(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "#"), index == start || isBlank(index - 1) { return index }
      index += 1
    }
    return end
  }

  private func separator(at index: Int, enumeration: Bool) -> Int? {
    if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ";") { return 1 }
    for mark in enumeration ? ["，", "；", "、"] : ["，", "；"] {
      if let end = skip(mark, at: index, before: bytes.count) { return end - index }
    }
    return nil
  }

  /// The index behind `text` where it stands at `index`; Latin letters in either case.
  private func skip(_ text: String, at index: Int, before end: Int) -> Int? {
    var position = index
    for byte in text.utf8 {
      guard position < end else { return nil }
      let own = bytes[position]
      guard own == byte || (own >= 0x41 && own <= 0x5A && own | 0x20 == byte) else { return nil }
      position += 1
    }
    return position
  }

  private func skipAny(_ texts: [String], at index: Int, before end: Int) -> Int? {
    for text in texts {
      if let position = skip(text, at: index, before: end) { return position }
    }
    return nil
  }

  private func isBlank(_ index: Int) -> Bool { blankLength(index, bytes.count) > 0 }

  /// The bytes of a space, a tab or U+3000 at `index`, or 0.
  private func blankLength(_ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") || bytes[index] == UInt8(ascii: "\r") {
      return 1
    }
    return index + 2 < end && bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var start = min(start, end)
    var end = end
    while case let length = blankLength(start, end), length > 0 { start += length }
    while end > start {
      if blankLength(end - 1, end) == 1 {
        end -= 1
      } else if end - start >= 3, blankLength(end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private func word(_ range: Range<Int>) -> FlowLine.Word {
    FlowLine.Word(
      text: String(decoding: bytes[range], as: UTF8.self), start: range.lowerBound, end: range.upperBound)
  }
}
