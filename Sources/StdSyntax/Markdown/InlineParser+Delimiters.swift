import StdModel

// Emphasis: runs of `*`, `_` and `~~` are put on a list and matched when the text inside them is complete.
extension InlineParser {
  mutating func readDelimiters() {
    let start = position
    let byte = scratch[start]
    while position < scratch.count, scratch[position] == byte { position += 1 }
    let length = position - start
    if byte == UInt8(ascii: "~"), length != 2 { return addText(start, position) }
    let before = Neighbour(before: start, in: scratch)
    let after = Neighbour(after: position, in: scratch)
    // CommonMark's flanking rules, with the amendment for Chinese: its punctuation does not count as such, and beside a
    // Chinese character other punctuation does not either. `**` is nothing else in a standard, so any visible
    // neighbour will do.
    let isPlainlyStrong = byte == UInt8(ascii: "*") && length == 2
    let isLeft = after != .space && (isPlainlyStrong || after != .punctuation || before != .letter)
    let isRight = before != .space && (isPlainlyStrong || before != .punctuation || after != .letter)
    var canOpen = isLeft
    var canClose = isRight
    if byte == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before.isPunctuation)
      canClose = isRight && (!isLeft || after.isPunctuation)
    }
    pieces.append(Piece(kind: .delimiters, start: start, end: position))
    guard canOpen || canClose else { return }
    delimiters.append(
      Delimiter(
        piece: pieces.count - 1, byte: byte, length: length, count: length, canOpen: canOpen, canClose: canClose,
        previous: lastDelimiter, next: -1))
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = delimiters.count - 1 }
    lastDelimiter = delimiters.count - 1
  }

  /// Matches the delimiters behind `bottom` and takes them off the list.
  mutating func matchDelimiters(above bottom: Int) {
    /// Up to which delimiter no opener is left, for each kind of closer.
    var searched: [Int: Int] = [:]
    var closer = bottom < 0 ? firstDelimiter(above: -1) : delimiters[bottom].next
    while closer >= 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let kind =
        Int(delimiters[closer].byte) * 8 + (delimiters[closer].canOpen ? 4 : 0) + delimiters[closer].length % 3
      let floor = max(bottom, searched[kind] ?? bottom)
      var opener = delimiters[closer].previous
      while opener > floor, !isPair(opener, closer) {
        opener = delimiters[opener].previous
        lookAhead += 1
      }
      if opener > floor {
        closer = match(opener, closer)
      } else {
        searched[kind] = delimiters[closer].previous
        let next = delimiters[closer].next
        if !delimiters[closer].canOpen { remove(closer) }
        closer = next
      }
    }
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  private mutating func firstDelimiter(above bottom: Int) -> Int {
    var first = lastDelimiter
    while first >= 0, delimiters[first].previous > bottom {
      first = delimiters[first].previous
      lookAhead += 1
    }
    return first
  }

  private func isPair(_ opener: Int, _ closer: Int) -> Bool {
    let open = delimiters[opener]
    let close = delimiters[closer]
    guard open.byte == close.byte, open.canOpen else { return false }
    if open.byte == UInt8(ascii: "~") { return open.count == close.count }
    let isAmbiguous = close.canOpen || open.canClose
    return !(isAmbiguous && close.length % 3 != 0 && (open.length + close.length) % 3 == 0)
  }

  /// Marks what stands between two runs and returns the next closer to look at.
  private mutating func match(_ opener: Int, _ closer: Int) -> Int {
    let isTilde = delimiters[opener].byte == UInt8(ascii: "~")
    let count = delimiters[opener].count >= 2 && delimiters[closer].count >= 2 ? 2 : 1
    delimiters[opener].count -= count
    delimiters[closer].count -= count
    pieces[delimiters[opener].piece].opening += count
    pieces[delimiters[closer].piece].closing += count
    elements.append(
      Element(
        kind: isTilde ? .strikethrough : count == 2 ? .strong : .emphasis, open: delimiters[opener].piece,
        close: delimiters[closer].piece))
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].count == 0 { remove(opener) }
    guard delimiters[closer].count == 0 else { return closer }
    let next = delimiters[closer].next
    remove(closer)
    return next
  }

  private mutating func remove(_ index: Int) {
    let previous = delimiters[index].previous
    let next = delimiters[index].next
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous } else { lastDelimiter = previous }
  }
}

/// What stands beside a run of delimiters.
private enum Neighbour {
  /// White space, or the end of the text.
  case space
  case punctuation
  case chinesePunctuation
  case chinese
  case letter

  var isPunctuation: Bool { self == .punctuation || self == .chinesePunctuation }

  init(before index: Int, in text: [UInt8]) {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    self = start < 0 ? .space : Self(scalarAt: start, in: text)
  }

  init(after index: Int, in text: [UInt8]) {
    self = index >= text.count ? .space : Self(scalarAt: index, in: text)
  }

  private init(scalarAt index: Int, in text: [UInt8]) {
    let lead = text[index]
    if lead < 0x80 {
      self = lead <= UInt8(ascii: " ") ? .space : isASCIIPunctuation(lead) ? .punctuation : .letter
      return
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard index + offset < text.count else { break }
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else {
      self = .letter
      return
    }
    let isChinese = isChinese(value)
    switch scalar.properties.generalCategory {
    case .spaceSeparator:
      self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = isChinese ? .chinesePunctuation : .punctuation
    default:
      self = isChinese ? .chinese : .letter
    }
  }
}

/// Whether a scalar belongs to the scripts and the full-width punctuation of Chinese, Japanese and Korean.
func isChinese(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE10...0xFE1F,
    0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
    true
  default: false
  }
}
