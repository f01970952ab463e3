import StdModel

extension StandardNumberReader {
  enum Style { case chinese, free, international, foreign }

  enum Spacing { case none, some }

  struct Sequence {
    let text: String
    let start: Int
    let end: Int
    /// How many digits the first part has.
    let digits: Int
    /// How many parts follow the first.
    let parts: Int
    var isPlaceholder = false
    var looksLikeYear = false
  }

  /// Up to eight capital letters as one integer; full-width ones are noted.
  mutating func letters(maximum: Int) -> UInt64 {
    var packed: UInt64 = 0
    var length = 0
    let start = position
    var isWide = false
    while length < maximum {
      let glyph = text.glyph(at: position)
      guard glyph.isUppercase else { break }
      packed = packed << 8 | UInt64(glyph.ascii)
      isWide = isWide || glyph.isWide
      position += glyph.length
      length += 1
    }
    if isWide { fault(.fullWidth, start, position) }
    return packed
  }

  mutating func slash() -> Bool {
    let glyph = text.glyph(at: position)
    guard glyph.ascii == UInt8(ascii: "/") else { return false }
    if glyph.isWide { fault(.slash, position, position + glyph.length) }
    position += glyph.length
    return true
  }

  /// `/T` or `/Z` behind a code: the letter, 0 where there is no slash, nil where something else follows it.
  mutating func suffixLetter() -> UInt8? {
    let afterSpaces = text.skipSpaces(position)
    guard afterSpaces - position <= 2, text.glyph(at: afterSpaces).ascii == UInt8(ascii: "/") else { return 0 }
    let slash = text.glyph(at: afterSpaces)
    let afterSlash = afterSpaces + slash.length
    let letterStart = text.skipSpaces(afterSlash)
    let letter = text.glyph(at: letterStart)
    let upper = letter.isLowercase ? letter.ascii - 0x20 : letter.ascii
    guard letterStart - afterSlash <= 2, upper == UInt8(ascii: "T") || upper == UInt8(ascii: "Z") else { return nil }
    let end = letterStart + letter.length
    let next = text.glyph(at: end)
    guard !next.isLowercase, !next.isUppercase || next.ascii == UInt8(ascii: "X") else { return nil }
    if afterSpaces > position { fault(.straySpace, position, afterSpaces) }
    if slash.isWide { fault(.slash, afterSpaces, afterSlash) }
    if letterStart > afterSlash { fault(.straySpace, afterSlash, letterStart) }
    if letter.isWide { fault(.fullWidth, letterStart, end) }
    if letter.isLowercase { fault(.lowercase, letterStart, end) }
    position = end
    return upper
  }

  /// The letters, and perhaps digits, of an association or enterprise. Digits at its end that no number follows are the
  /// number: `T/CAS123—2020`.
  mutating func bodyWord(maximum: Int) -> String? {
    let start = position
    var lastLetterEnd = position
    var length = 0
    var isWide = false
    while length < maximum {
      let glyph = text.glyph(at: position)
      guard glyph.isUppercase || glyph.isDigit else { break }
      isWide = isWide || glyph.isWide
      position += glyph.length
      if glyph.isUppercase { lastLetterEnd = position }
      length += 1
    }
    guard length >= 2, lastLetterEnd > start else { return nil }
    if position > lastLetterEnd, !numberFollows(position) { position = lastLetterEnd }
    if isWide { fault(.fullWidth, start, position) }
    let word = plain(start, position)
    return word.utf8.count >= 2 ? word : nil
  }

  func numberFollows(_ offset: Int) -> Bool {
    let next = text.skipSpaces(offset)
    guard next > offset, next - offset <= 3 else { return false }
    return text.glyph(at: next).isDigit || text.glyph(at: next).isUppercase
  }

  mutating func spaceBeforeSequence() -> Spacing? {
    let end = text.skipSpaces(position)
    guard end - position <= 4 else { return nil }
    if end == position {
      fault(.missingSpace, position, position)
      return Spacing.none
    }
    if !text.isOneSpace(position, end) { fault(.straySpace, position, end) }
    position = end
    return .some
  }

  /// Between the parts of an enterprise number: a space, or a sign that does not belong there.
  mutating func separatorInCode() -> Bool {
    let length: Int
    switch text.scalar(at: position) {
    case "-", ".", "/", "_": length = 1
    case "—", "–", "－", "／", "．": length = 3
    case "·": length = 2
    default: return spaceBeforeSequence() != nil
    }
    fault(.separator, position, position + length)
    position += length
    return true
  }

  func startsPlaceholder(_ offset: Int) -> Bool {
    let first = text.glyph(at: offset)
    guard first.ascii == UInt8(ascii: "X") else { return false }
    let second = text.glyph(at: offset + first.length)
    guard second.ascii == UInt8(ascii: "X") else { return false }
    var index = offset
    while text.glyph(at: index).ascii == UInt8(ascii: "X") { index += text.glyph(at: index).length }
    return !text.isAlphanumeric(at: index)
  }

  /// The sequence number with its parts, or `XXXX`.
  mutating func sequence(_ style: Style) -> Sequence? {
    let start = position
    if placeholder(minimum: 2) {
      while text[position] == UInt8(ascii: "."), text[position + 1].isDigit || text[position + 1] == UInt8(ascii: "X") {
        position += 1
        if !placeholder(minimum: 1), let part = text.digits(at: position) { position = part.end }
      }
      return Sequence(
        text: plain(start, position).uppercased(), start: start, end: position, digits: 0, parts: 0, isPlaceholder: true
      )
    }
    guard let first = ordinal(maximum: style == .free ? 8 : 6) else { return nil }
    if first.hasLeadingZero, style == .chinese { return nil }
    let digits = first.digits
    var parts = 0
    while let part = nextPart(style) {
      position = part
      parts += 1
    }
    if style != .foreign, text.glyph(at: position).isUppercase || text.glyph(at: position).isLowercase { return nil }
    return Sequence(
      text: digitsOnly(start, position), start: start, end: position, digits: digits, parts: parts,
      looksLikeYear: digits == 4 && parts == 0 && 1950...2099 ~= first.value)
  }

  /// The end of a further part at the position (`.3`, for ISO and IEC `-2`), or nil.
  mutating func nextPart(_ style: Style) -> Int? {
    let glyph = text.glyph(at: position)
    let isHyphen = glyph.ascii == UInt8(ascii: "-")
    guard glyph.ascii == UInt8(ascii: ".") || (isHyphen && (style == .international || style == .foreign)) else {
      return nil
    }
    guard let part = text.digits(at: position + glyph.length), part.count <= 3 || !isHyphen && part.count <= 4 else {
      return nil
    }
    if style == .foreign, isHyphen, part.count == 2, !text.isAlphanumeric(at: part.end),
      text[part.end] != UInt8(ascii: ":")
    {
      // `ASTM D638-14`: a year.
      return nil
    }
    if glyph.isWide || !part.isPlain { fault(.fullWidth, position, part.end) }
    return part.end
  }

  struct Ordinal {
    let value: Int
    let digits: Int
    let hasLeadingZero: Bool
  }

  /// A run of digits, in which a scan may have put letters: `5O89`.
  mutating func ordinal(maximum: Int) -> Ordinal? {
    let start = position
    var value = 0
    var length = 0
    var realDigits = 0
    var letters: [ParsedStandardNumber.Fault] = []
    var isWide = false
    while true {
      let glyph = text.glyph(at: position)
      let digit = glyph.isDigit ? glyph.ascii - 0x30 : Self.digit(misreadAs: glyph.ascii)
      guard let digit else { break }
      guard length < maximum else { return nil }
      if glyph.isDigit {
        realDigits += 1
      } else {
        letters.append(.init(.letterForDigit, TextRange(position, position + glyph.length)))
      }
      isWide = isWide || glyph.isWide
      value = value * 10 + Int(digit)
      length += 1
      position += glyph.length
    }
    guard realDigits > 0, realDigits * 2 >= length else { return nil }
    if isWide { fault(.fullWidth, start, position) }
    faults += letters
    let first = text.glyph(at: start).ascii
    return Ordinal(value: value, digits: length, hasLeadingZero: length > 1 && (first == 0x30 || first == 0x4F))
  }

  static func digit(misreadAs letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
    default: nil
    }
  }

  /// Takes `XXXX` where at least so many letters stand.
  mutating func placeholder(minimum: Int) -> Bool {
    var letters = 0
    var index = position
    // Small letters only in a run that can be nothing else.
    let mark = text.glyph(at: position).ascii
    guard mark == UInt8(ascii: "X") || mark == UInt8(ascii: "x") else { return false }
    while text.glyph(at: index).ascii == mark {
      index += text.glyph(at: index).length
      letters += 1
    }
    guard letters >= (mark == UInt8(ascii: "x") ? 4 : minimum), !text.isAlphanumeric(at: index) else { return false }
    fault(.placeholder, position, index)
    if mark == UInt8(ascii: "x") { fault(.lowercase, position, index) }
    position = index
    return true
  }
}
