import StdModel

// HTML, which stays in the text, comments, which do not, and addresses in angle brackets.
extension InlineParser {
  mutating func readAngle() {
    let start = position
    if let close = addressEnd(from: start) {
      let address = Array(scratch[(start + 1)..<(close - 1)])
      let isMail = !address.contains(UInt8(ascii: ":")) || !hasScheme(address)
      let destination = (isMail ? "mailto:" : "") + String(decoding: address, as: UTF8.self)
      let open = addMark(start, start + 1)
      addText(start + 1, close - 1)
      elements.append(Element(kind: .link(destination: destination), open: open, close: addMark(close - 1, close)))
      position = close
    } else if hasPrefix("<!--", at: start) {
      guard let close = end(of: "-->", from: start + 2, key: UInt8(ascii: "-")) else { return addAngle() }
      position = max(close, start + 4)
      _ = addMark(start, position)
      // Behind a comment at the start of a line, white space is no text either.
      if start == 0 || scratch[start - 1] == newline {
        while position < scratch.count, scratch[position] == UInt8(ascii: " ") { position += 1 }
      }
    } else if let close = htmlEnd(from: start) {
      addLines(start, close)
      position = close
    } else {
      addAngle()
    }
  }

  private mutating func addAngle() {
    addText(position, position + 1)
    position += 1
  }

  private mutating func htmlEnd(from start: Int) -> Int? {
    guard start + 1 < scratch.count else { return nil }
    switch scratch[start + 1] {
    case UInt8(ascii: "?"):
      return end(of: "?>", from: start + 2, key: UInt8(ascii: "?"))
    case UInt8(ascii: "!"):
      if hasPrefix("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9, key: UInt8(ascii: "]")) }
      guard start + 2 < scratch.count, isLetter(scratch[start + 2]) else { return nil }
      return end(of: ">", from: start + 2, key: UInt8(ascii: "!"))
    case UInt8(ascii: "/"):
      guard let name = tagNameEnd(from: start + 2) else { return nil }
      let index = skipBlanks(from: name)
      return index < scratch.count && scratch[index] == UInt8(ascii: ">") ? index + 1 : nil
    default:
      return openTagEnd(from: start + 1)
    }
  }

  private mutating func openTagEnd(from start: Int) -> Int? {
    guard var index = tagNameEnd(from: start) else { return nil }
    defer { lookAhead += index - start }
    while true {
      let next = skipBlanks(from: index)
      guard next < scratch.count else { return nil }
      if scratch[next] == UInt8(ascii: ">") { return next + 1 }
      if scratch[next] == UInt8(ascii: "/") {
        return next + 1 < scratch.count && scratch[next + 1] == UInt8(ascii: ">") ? next + 2 : nil
      }
      guard next > index, let end = attributeEnd(from: next) else { return nil }
      index = end
    }
  }

  private mutating func attributeEnd(from start: Int) -> Int? {
    guard isLetter(scratch[start]) || scratch[start] == UInt8(ascii: "_") || scratch[start] == UInt8(ascii: ":") else {
      return nil
    }
    var index = start + 1
    while index < scratch.count, isAttributeByte(scratch[index]) { index += 1 }
    let equals = skipBlanks(from: index)
    guard equals < scratch.count, scratch[equals] == UInt8(ascii: "=") else { return index }
    var value = skipBlanks(from: equals + 1)
    guard value < scratch.count else { return nil }
    let quote = scratch[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      value += 1
      while value < scratch.count, scratch[value] != quote { value += 1 }
      lookAhead += value - start
      return value < scratch.count ? value + 1 : nil
    }
    let first = value
    while value < scratch.count, !isBlank(scratch[value]), !isUnquotedStop(scratch[value]) { value += 1 }
    return value > first ? value : nil
  }

  private func isAttributeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-")
  }

  private func isUnquotedStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private func tagNameEnd(from start: Int) -> Int? {
    guard start < scratch.count, isLetter(scratch[start]) else { return nil }
    var index = start + 1
    while index < scratch.count,
      isLetter(scratch[index]) || isDigit(scratch[index]) || scratch[index] == UInt8(ascii: "-")
    {
      index += 1
    }
    return index
  }

  /// The end of `<https://…>` or `<name@example.org>`, behind the `>`.
  private mutating func addressEnd(from start: Int) -> Int? {
    var index = start + 1
    defer { lookAhead += index - start }
    guard index < scratch.count, isLetter(scratch[index]) || isDigit(scratch[index]) else { return nil }
    var hasAt = false
    var hasColon = false
    while index < scratch.count, index - start < 2_000 {
      switch scratch[index] {
      case UInt8(ascii: ">"):
        let address = scratch[(start + 1)..<index]
        let isAddress = hasColon && hasScheme(address) || hasAt && !hasColon && isMailAddress(address)
        return isAddress ? index + 1 : nil
      case UInt8(ascii: "<"), 0...UInt8(ascii: " "): return nil
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: ":"): hasColon = true
      default: break
      }
      index += 1
    }
    return nil
  }

  private func hasScheme(_ address: some Collection<UInt8>) -> Bool {
    guard let first = address.first, isLetter(first) else { return false }
    var length = 0
    for byte in address {
      if byte == UInt8(ascii: ":") { return length >= 2 && length <= 32 }
      guard
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-")
      else { return false }
      length += 1
    }
    return false
  }

  private func isMailAddress(_ address: ArraySlice<UInt8>) -> Bool {
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > address.startIndex else { return false }
    let domain = address[(at + 1)...]
    let isPlain = { (byte: UInt8) in
      isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    let isLocal = { (byte: UInt8) in isPlain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }
    return !domain.isEmpty && domain.allSatisfy(isPlain) && address[..<at].allSatisfy(isLocal)
  }

  /// The place behind the next `mark`, looked for once where there is none.
  private mutating func end(of mark: StaticString, from start: Int, key: UInt8) -> Int? {
    guard !unclosed.contains(key) else { return nil }
    var index = start
    defer { lookAhead += index - start }
    while index + mark.utf8CodeUnitCount <= scratch.count {
      if scratch[index] == mark.utf8Start[0], hasPrefix(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    unclosed.insert(key)
    return nil
  }
}
