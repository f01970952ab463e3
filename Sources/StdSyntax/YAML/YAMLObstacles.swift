import StdModel

/// What keeps a text from being handed to Yams: characters that YAML forbids, nesting without bound, aliases.
struct YAMLObstacles {
  let source: SourceID
  let bytes: [UInt8]
  let limits: ParseLimits

  func first(in range: Range<Int>) -> Diagnostic? {
    forbiddenCharacter(in: range) ?? nesting(in: range) ?? alias(in: range)
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source, start, end) }

  // MARK: - Characters

  private func forbiddenCharacter(in range: Range<Int>) -> Diagnostic? {
    for index in range {
      let byte = bytes[index]
      // A NUL has its own diagnostic (`checkEncoding`).
      if byte < 0x20, byte != 0x00, byte != 0x09, byte != 0x0A, byte != 0x0D {
        return .controlCharacter(at: span(index, index + 1))
      }
      if byte == 0x7F { return .controlCharacter(at: span(index, index + 1)) }
      // U+0080 … U+009F without U+0085.
      if byte == 0xC2, index + 1 < range.upperBound, bytes[index + 1] < 0xA0, bytes[index + 1] != 0x85 {
        return .controlCharacter(at: span(index, index + 2))
      }
      let isMark = byte == 0xEF && index + 2 < range.upperBound
      if isMark, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
        return .controlCharacter(at: span(index, index + 3))
      }
      if isMark, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return .controlCharacter(at: span(index, index + 3))
      }
    }
    return nil
  }

  // MARK: - Nesting

  /// Counts brackets, and columns at which lines begin further in than the line before; quotation marks are not
  /// looked at, so that it may count too much but never too little.
  private func nesting(in range: Range<Int>) -> Diagnostic? {
    var brackets = 0
    var columns: [Int] = []
    var column = 0
    var isIndentation = true
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        if brackets > limits.yamlNesting { return .yamlNesting(limits.yamlNesting, at: span(index, index + 1)) }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        brackets = max(0, brackets - 1)
      case newline, UInt8(ascii: "\r"):
        column = 0
        isIndentation = true
        continue
      default: break
      }
      if isIndentation, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        while let last = columns.last, last >= column { columns.removeLast() }
        columns.append(column)
        if columns.count > limits.yamlNesting { return .yamlNesting(limits.yamlNesting, at: span(index, index + 1)) }
        let isMark = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
        isIndentation = isMark && index + 1 < range.upperBound && isBlank(bytes[index + 1])
      }
      column += 1
    }
    return nil
  }

  // MARK: - Aliases

  /// An alias (`*name`) of an anchor (`&name`) that stands somewhere in the text: a few lines of them can mean
  /// gigabytes.
  private func alias(in range: Range<Int>) -> Diagnostic? {
    guard bytes[range].contains(UInt8(ascii: "*")), bytes[range].contains(UInt8(ascii: "&")) else { return nil }
    let anchors = Set(names(behind: UInt8(ascii: "&"), in: range).map { Array(bytes[$0]) })
    guard let alias = names(behind: UInt8(ascii: "*"), in: range).first(where: { anchors.contains(Array(bytes[$0])) })
    else {
      return nil
    }
    return .alias(String(decoding: bytes[alias], as: UTF8.self), at: span(alias.lowerBound - 1, alias.upperBound))
  }

  private func names(behind mark: UInt8, in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard bytes[index] == mark else { continue }
      var end = index + 1
      while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
      if end > index + 1 { names.append((index + 1)..<end) }
    }
    return names
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
