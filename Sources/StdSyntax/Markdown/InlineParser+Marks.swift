import StdModel

// The inline elements that need no look back: escapes, entities, code, mathematics, HTML and addresses.
extension InlineParser {
  mutating func readEscape() {
    let next = position + 1
    if next < scratch.count, scratch[next] == newline {
      // A backslash before a line end only says that the line ends here.
      pieces.append(Piece(kind: .lineBreak, start: position, end: next + 1))
      position = next + 1
    } else if next < scratch.count, isASCIIPunctuation(scratch[next]) {
      addDecoded([scratch[next]], position, next + 1)
      position = next + 1
    } else {
      addText(position, next)
      position = next
    }
  }

  mutating func readEntity() {
    guard let entity = entities.decode(scratch, at: position) else {
      addText(position, position + 1)
      position += 1
      return
    }
    addDecoded(entity.text, position, entity.end)
    position = entity.end
  }

  mutating func readCode() {
    let start = position
    while position < scratch.count, scratch[position] == backtick { position += 1 }
    let length = position - start
    guard let close = closingBackticks(of: length, from: position) else {
      addText(start, position)
      return
    }
    var from = position
    var to = close
    let isPadded = to - from > 2 && isCodePadding(scratch[from]) && isCodePadding(scratch[to - 1])
    if isPadded, scratch[from..<to].contains(where: { !isCodePadding($0) }) {
      if scratch[from] != newline { from += 1 }
      if scratch[to - 1] != newline { to -= 1 }
    }
    let open = addMark(start, from)
    addLines(from, to)
    elements.append(Element(kind: .code, open: open, close: addMark(to, close + length)))
    position = close + length
  }

  private func isCodePadding(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == newline }

  private mutating func closingBackticks(of length: Int, from start: Int) -> Int? {
    if hasScannedBackticks {
      guard let last = backtickRuns[length], last >= start else { return nil }
    }
    var index = start
    defer { lookAhead += index - start }
    while index < scratch.count {
      guard scratch[index] == backtick else {
        index += 1
        continue
      }
      let run = index
      while index < scratch.count, scratch[index] == backtick { index += 1 }
      if index - run == length { return run }
      if !hasScannedBackticks { backtickRuns[index - run] = run }
    }
    hasScannedBackticks = true
    return nil
  }

  /// `$…$` in the line: no white space inside the dollars, no digit behind the last, no Chinese outside of braces, so
  /// that “$5 和 $6” stays text. Of `$$…$$` every character stays text; lowering reads it.
  mutating func readMath() {
    let start = position
    if start + 1 < scratch.count, scratch[start + 1] == dollar {
      if let close = displayEnd(from: start + 2) {
        addLines(start, close)
        position = close
      } else {
        addText(start, start + 2)
        position = start + 2
      }
      return
    }
    guard let close = mathEnd(from: start + 1) else {
      addText(start, start + 1)
      position = start + 1
      return
    }
    let open = addMark(start, start + 1)
    pieces.append(Piece(kind: .text, start: start + 1, end: close))
    elements.append(Element(kind: .math, open: open, close: addMark(close, close + 1)))
    position = close + 1
  }

  private mutating func displayEnd(from start: Int) -> Int? {
    guard !unclosed.contains(dollar) else { return nil }
    var index = start
    defer { lookAhead += index - start }
    while index + 1 < scratch.count {
      if scratch[index] == dollar, scratch[index + 1] == dollar { return index + 2 }
      index += 1
    }
    unclosed.insert(dollar)
    return nil
  }

  /// The dollar that closes mathematics: only the next one can.
  private mutating func mathEnd(from start: Int) -> Int? {
    guard start < scratch.count, !isBlank(scratch[start]) else { return nil }
    var index = start
    defer { lookAhead += index - start }
    var braces = 0
    var hasChinese = false
    while index < scratch.count {
      switch scratch[index] {
      case dollar:
        let hasDigit = index + 1 < scratch.count && isDigit(scratch[index + 1])
        return hasDigit || hasChinese || isBlank(scratch[index - 1]) ? nil : index
      case newline, 0: return nil
      case UInt8(ascii: "\\"):
        index += index + 1 < scratch.count && scratch[index + 1] < 0x80 && scratch[index + 1] != newline ? 2 : 1
        continue
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces -= 1
      // U+3000 and above.
      case 0xE3...: if braces <= 0 { hasChinese = true }
      default: break
      }
      index += 1
    }
    return nil
  }

  func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= scratch.count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where scratch[start + index] != prefix.utf8Start[index] { return false }
    return true
  }

  func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < scratch.count, isBlank(scratch[index]) { index += 1 }
    return index
  }
}

private let backtick = UInt8(ascii: "`")
private let dollar = UInt8(ascii: "$")
