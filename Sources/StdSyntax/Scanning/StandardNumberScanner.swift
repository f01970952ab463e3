package import StdModel

/// Reads the number of a standard that begins at the offset; nil where none does, and inside a word.
///
/// `GB/T 24421.3—2023`, `DB53/T 1117`, `T/CAS 123—2020`, `Q/SLFW SS 201`, `ISO/IEC 27001:2022`; also untidy ones (`GB／T 1.1-2020`), which
/// `parseStandardNumber` tells more about. GB/T 1.1—2020, 8.1 and 10.3.1.4.
package func scanStandardNumber(
  _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
) -> (number: StandardNumber, end: Int, isTidy: Bool)? {
  guard let parsed = StandardNumberReader.read(TextBytes(bytes), at: offset) else { return nil }
  return (parsed.number, parsed.range.upperBound, parsed.isTidy)
}

/// Reads the number of a standard that begins at the offset, and every fault of its writing.
package func parseStandardNumber(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ParsedStandardNumber? {
  StandardNumberReader.read(TextBytes(bytes), at: offset)
}

extension ParsedStandardNumber {
  /// The number that the whole text is, spaces around it aside.
  package init?(parsing text: String) {
    let parsed = withTextBytes(of: text) { bytes -> ParsedStandardNumber? in
      guard let parsed = StandardNumberReader.read(bytes, at: bytes.skipSpaces(0)),
        bytes.skipSpaces(parsed.range.upperBound) == bytes.count
      else { return nil }
      return parsed
    }
    guard let parsed else { return nil }
    self = parsed
  }
}

extension StandardNumber {
  /// The number that the whole text is, tidy or not.
  package init?(parsing text: String) {
    guard let parsed = ParsedStandardNumber(parsing: text) else { return nil }
    self = parsed.number
  }
}

/// Reads one number from left to right; every step moves the position behind what it took, and notes what is untidy.
struct StandardNumberReader {
  private let text: TextBytes
  private let start: Int
  private var position: Int
  private var faults: [ParsedStandardNumber.Fault] = []

  private init(_ text: TextBytes, at start: Int) {
    self.text = text
    self.start = start
    position = start
  }

  static func read(_ text: TextBytes, at start: Int) -> ParsedStandardNumber? {
    guard start >= 0, start < text.count, hasBoundary(text, before: start) else { return nil }
    var reader = StandardNumberReader(text, at: start)
    return reader.number()
  }

  /// A number may follow anything but a word: `/` only behind another number (`GB/T 19001—2016/ISO 9001:2015`).
  private static func hasBoundary(_ text: TextBytes, before start: Int) -> Bool {
    guard !text.isAlphanumeric(before: start) else { return false }
    switch text[start - 1] {
    case UInt8(ascii: "/"): return text[start - 2].isDigit
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "#"): return false
    case UInt8(ascii: "-"): return !text.isAlphanumeric(before: start - 1)
    default: return true
    }
  }

  private mutating func number() -> ParsedStandardNumber? {
    let word = letters(maximum: 8)
    switch word {
    case StandardCodes.pack("GB"), StandardCodes.pack("GBT"), StandardCodes.pack("GBZ"): return national(word)
    case StandardCodes.pack("DB"): return local()
    case StandardCodes.pack("T"): return group()
    case StandardCodes.pack("Q"): return enterprise()
    case StandardCodes.pack("ISO"), StandardCodes.pack("IEC"), StandardCodes.pack("ITU"): return international()
    default: break
    }
    switch position - start {
    case 2 where StandardCodes.isIndustry(UInt8(word >> 8), UInt8(word & 0xFF)): return industry(word)
    case 3 where StandardCodes.isConstruction(word): return industry(word)
    default: return foreign(word) ?? unknown(word)
    }
  }
}

// MARK: - The levels

extension StandardNumberReader {
  private mutating func national(_ word: UInt64) -> ParsedStandardNumber? {
    var suffix: UInt8 = 0
    if word == StandardCodes.pack("GB") {
      guard let read = suffixLetter() else { return nil }
      suffix = read
    } else {
      suffix = UInt8(word & 0xFF)
      fault(.slash, position - 1, position - 1)
    }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.chinese) else { return nil }
    let year = year(.chinese)
    let isSure = suffix != 0 && word == StandardCodes.pack("GB")
    if !isSure {
      guard year != nil || sequence.parts > 0 || sequence.digits >= 3 || sequence.isPlaceholder else { return nil }
    }
    if suffix == 0, year == nil, followsNumber() { return nil }
    // `8 GB512` and the like: without a space only what can hardly be anything else.
    if suffix == 0, space == .none, year == nil, sequence.digits < 4 { return nil }
    let code = suffix == 0 ? "GB" : suffix == UInt8(ascii: "Z") ? "GB/Z" : "GB/T"
    return finish(.national, code, codeEnd, sequence, year)
  }

  private mutating func industry(_ word: UInt64) -> ParsedStandardNumber? {
    let lettersEnd = position
    guard let suffix = suffixLetter() else { return nil }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.chinese) else { return nil }
    let year = year(.chinese)
    if suffix == 0, year == nil {
      // `AB 12`, `CH 4`, `TB 3`, `CY 2020`, `SH 600000` are none.
      guard space != .none, !followsNumber(), sequence.parts > 0 || 3...5 ~= sequence.digits,
        !sequence.looksLikeYear, word != StandardCodes.pack("HS")
      else { return nil }
    }
    return finish(.industry, code(start, lettersEnd, suffix), codeEnd, sequence, year)
  }

  /// `DB53/T 1117`, `DB1302/T XXXX—2022`, `DB 53/T 1117`; `DB/T 1—2000` is an industry standard (earthquakes).
  private mutating func local() -> ParsedStandardNumber? {
    let lettersEnd = position
    let afterSpaces = text.skipSpaces(position)
    guard afterSpaces - position <= 3 else { return nil }
    guard let region = text.digits(at: afterSpaces) else { return industry(StandardCodes.pack("DB")) }
    let hasSpace = afterSpaces > position
    guard 2...6 ~= region.count else { return nil }
    position = region.end
    var suffix: UInt8 = 0
    if let read = suffixLetter() {
      suffix = read
    } else if text.glyph(at: position).ascii == UInt8(ascii: "/") {
      // `DB11/501—2017`: the old form of a mandatory local standard.
      fault(.slash, position, position + text.glyph(at: position).length)
      position += text.glyph(at: position).length
    } else if text.glyph(at: position).ascii == UInt8(ascii: "T") {
      fault(.slash, position, position)
      suffix = UInt8(ascii: "T")
      position += text.glyph(at: position).length
    } else {
      return nil
    }
    if suffix == 0, hasSpace, faults.isEmpty {
      // `DB 1234—2009`
      position = lettersEnd
      return industry(StandardCodes.pack("DB"))
    }
    if hasSpace { fault(.straySpace, lettersEnd, afterSpaces) }
    if !region.isPlain { fault(.fullWidth, afterSpaces, region.end) }
    if !StandardCodes.isRegion(region.value, digits: region.count) {
      fault(.unknownRegion, afterSpaces, region.end)
    }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.chinese) else { return nil }
    let year = year(.chinese)
    if suffix == 0, year == nil, space == .none || sequence.digits < 3 { return nil }
    let code = "DB\(padded(region))" + (suffix == 0 ? "" : suffix == UInt8(ascii: "Z") ? "/Z" : "/T")
    return finish(.local, code, codeEnd, sequence, year)
  }

  /// `T/CAS 123—2020`; the letters of the association may hold digits.
  private mutating func group() -> ParsedStandardNumber? {
    guard slash() else { return nil }
    guard let word = bodyWord(maximum: 12) else { return nil }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.free) else { return nil }
    let year = year(.chinese)
    guard year != nil || sequence.digits >= 2 || sequence.isPlaceholder || space != .none else { return nil }
    return finish(.group, "T/" + word, codeEnd, sequence, year)
  }

  /// `Q/SLFW SS 201—2026`, `Q/ABC 001`, untidy `Q/SC-001-2024`.
  private mutating func enterprise() -> ParsedStandardNumber? {
    guard slash() else { return nil }
    guard let word = bodyWord(maximum: 12) else { return nil }
    let codeEnd = position
    guard separatorInCode() else { return nil }
    var series = ""
    let seriesStart = position
    if text.glyph(at: position).isUppercase, !startsPlaceholder(position) {
      _ = letters(maximum: 5)
      guard position > seriesStart else { return nil }
      series = plain(seriesStart, position)
      guard separatorInCode() else { return nil }
    }
    guard let sequence = sequence(.free) else { return nil }
    let year = year(.chinese)
    return finish(.enterprise, "Q/" + word, codeEnd, sequence, year, series: series)
  }

  /// `GT/T 1234`: no code of China, but written as one.
  private mutating func unknown(_ word: UInt64) -> ParsedStandardNumber? {
    let lettersEnd = position
    guard lettersEnd - start == 2, let suffix = suffixLetter(), suffix != 0 else { return nil }
    let codeEnd = position
    guard spaceBeforeSequence() != nil, let sequence = sequence(.chinese) else { return nil }
    let year = year(.chinese)
    guard year != nil || sequence.digits >= 3 else { return nil }
    fault(.unknownCode, start, lettersEnd)
    return finish(.industry, code(start, lettersEnd, suffix), codeEnd, sequence, year)
  }
}

// MARK: - International and foreign standards

extension StandardNumberReader {
  /// `ISO 9001:2015`, `ISO/IEC TR 20000-5`, `ITU-T X.509`.
  private mutating func international() -> ParsedStandardNumber? {
    if text.has("ITU", at: start) { return telecommunication() }
    chainBySlash()
    documentType()
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.international), sequence.digits >= 2 else {
      return nil
    }
    if space == .none, sequence.digits < 4 { return nil }
    let year = year(.international)
    return finish(.international, plain(start, codeEnd), codeEnd, sequence, year)
  }

  private mutating func telecommunication() -> ParsedStandardNumber? {
    guard text[position] == UInt8(ascii: "-"), text[position + 1] == UInt8(ascii: "T") || text[position + 1] == UInt8(ascii: "R")
    else { return nil }
    position += 2
    let codeEnd = position
    guard let space = spaceBeforeSequence(), space != .none else { return nil }
    let sequenceStart = position
    _ = letters(maximum: 2)
    guard position > sequenceStart, text[position] == UInt8(ascii: "."), text[position + 1].isDigit else { return nil }
    position += 1
    guard let rest = sequence(.international) else { return nil }
    let whole = Sequence(
      text: plain(sequenceStart, position), start: sequenceStart, end: position, digits: rest.digits, parts: rest.parts)
    let year = year(.international)
    return finish(.international, plain(start, codeEnd), codeEnd, whole, year)
  }

  /// `EN 1176-1:2017`, `BS EN ISO 9001`, `ASTM D638-14`, `JIS Z 8101`, `IEEE 802.11`.
  private mutating func foreign(_ word: UInt64) -> ParsedStandardNumber? {
    guard Self.isForeignBody(word) else { return nil }
    var isChained = false
    while text[position] == UInt8(ascii: "/") || text[position] == UInt8(ascii: " ") {
      let next = position + 1
      guard let end = text.skip(anyOf: Self.bodiesInChains, at: next), !text.isAlphanumeric(at: end) else { break }
      position = end
      isChained = true
    }
    if let end = text.skip(anyOf: [" Std", " STD"], at: position) { position = end }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), space != .none else { return nil }
    let sequenceStart = position
    let hasLetter = text[position].isUppercase
    if hasLetter {
      position += 1
      if text[position] == UInt8(ascii: " ") { position += 1 }
    }
    guard let rest = sequence(.international) else { return nil }
    while text[position].isLowercase, word == StandardCodes.pack("IEEE") { position += 1 }
    let whole = Sequence(
      text: plain(sequenceStart, position), start: sequenceStart, end: position, digits: rest.digits, parts: rest.parts)
    let year = year(.foreign)
    let isSure = isChained || hasLetter || year != nil || rest.parts > 0 || rest.digits >= 3
    guard isSure, !(hasLetter && rest.digits < 2) else { return nil }
    return finish(.foreign, plain(start, codeEnd), codeEnd, whole, year)
  }

  private static func isForeignBody(_ word: UInt64) -> Bool {
    switch word {
    case StandardCodes.pack("EN"), StandardCodes.pack("DIN"), StandardCodes.pack("BS"), StandardCodes.pack("ANSI"),
      StandardCodes.pack("ASTM"), StandardCodes.pack("JIS"), StandardCodes.pack("NF"), StandardCodes.pack("IEEE"),
      StandardCodes.pack("UL"), StandardCodes.pack("ETSI"), StandardCodes.pack("CEN"), StandardCodes.pack("GOST"),
      StandardCodes.pack("SAE"), StandardCodes.pack("ASME"), StandardCodes.pack("RFC"), StandardCodes.pack("OIML"),
      StandardCodes.pack("NIST"), StandardCodes.pack("VDI"):
      true
    default: false
    }
  }

  private static let bodiesInChains: [StaticString] = [
    "EN", "ISO/IEC", "ISO", "IEC", "IEEE", "ASHRAE", "ISEA", "CLC", "TS", "TR", "VDE", "SP", "NFPA", "ASME", "AAMI", "UL",
  ]

  /// `/IEC`, `/IEEE`, `/TS` …; `ISO/TC 176` is a committee and stops here.
  private mutating func chainBySlash() {
    while text.glyph(at: position).ascii == UInt8(ascii: "/") {
      let slashLength = text.glyph(at: position).length
      let next = position + slashLength
      let parts: [StaticString] = ["IEC", "IEEE", "TS", "TR", "PAS", "FDIS", "DIS", "CD", "Guide", "GUIDE", "IWA", "ASTM", "CIE", "HL7"]
      guard let end = text.skip(anyOf: parts, at: next), !text[end].isUppercase, !text[end].isLowercase else { return }
      if slashLength > 1 { fault(.slash, position, next) }
      position = end
    }
  }

  /// ` TR`, ` TS`, ` Guide` behind the body.
  private mutating func documentType() {
    guard text[position] == UInt8(ascii: " "),
      let end = text.skip(anyOf: ["TS", "TR", "PAS", "Guide", "GUIDE", "IWA"], at: position + 1),
      !text[end].isUppercase, !text[end].isLowercase
    else { return }
    position = end
  }
}

// MARK: - Pieces

extension StandardNumberReader {
  fileprivate enum Style { case chinese, free, international, foreign }

  fileprivate enum Spacing { case none, some }

  fileprivate struct Sequence {
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
  private mutating func letters(maximum: Int) -> UInt64 {
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

  private mutating func slash() -> Bool {
    let glyph = text.glyph(at: position)
    guard glyph.ascii == UInt8(ascii: "/") else { return false }
    if glyph.isWide { fault(.slash, position, position + glyph.length) }
    position += glyph.length
    return true
  }

  /// `/T` or `/Z` behind a code: the letter, 0 where there is no slash, nil where something else follows it.
  private mutating func suffixLetter() -> UInt8? {
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

  /// The letters, and perhaps digits, of an association or enterprise. Digits at its end that no number follows are the number:
  /// `T/CAS123—2020`.
  private mutating func bodyWord(maximum: Int) -> String? {
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

  private func numberFollows(_ offset: Int) -> Bool {
    let next = text.skipSpaces(offset)
    guard next > offset, next - offset <= 3 else { return false }
    return text.glyph(at: next).isDigit || text.glyph(at: next).isUppercase
  }

  private mutating func spaceBeforeSequence() -> Spacing? {
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
  private mutating func separatorInCode() -> Bool {
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

  private func startsPlaceholder(_ offset: Int) -> Bool {
    let first = text.glyph(at: offset)
    guard first.ascii == UInt8(ascii: "X") else { return false }
    let second = text.glyph(at: offset + first.length)
    guard second.ascii == UInt8(ascii: "X") else { return false }
    var index = offset
    while text.glyph(at: index).ascii == UInt8(ascii: "X") { index += text.glyph(at: index).length }
    return !text.isAlphanumeric(at: index)
  }

  /// The sequence number with its parts, or `XXXX`.
  private mutating func sequence(_ style: Style) -> Sequence? {
    let start = position
    if placeholder(minimum: 2) {
      while text[position] == UInt8(ascii: "."), text[position + 1].isDigit || text[position + 1] == UInt8(ascii: "X") {
        position += 1
        if !placeholder(minimum: 1), let part = text.digits(at: position) { position = part.end }
      }
      return Sequence(
        text: plain(start, position), start: start, end: position, digits: 0, parts: 0, isPlaceholder: true)
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
  private mutating func nextPart(_ style: Style) -> Int? {
    let glyph = text.glyph(at: position)
    let isHyphen = glyph.ascii == UInt8(ascii: "-")
    guard glyph.ascii == UInt8(ascii: ".") || (isHyphen && (style == .international || style == .foreign)) else { return nil }
    guard let part = text.digits(at: position + glyph.length), part.count <= 3 || !isHyphen && part.count <= 4 else {
      return nil
    }
    if style == .foreign, isHyphen, part.count == 2, !text.isAlphanumeric(at: part.end), text[part.end] != UInt8(ascii: ":") {
      // `ASTM D638-14`: a year.
      return nil
    }
    if glyph.isWide || !part.isPlain { fault(.fullWidth, position, part.end) }
    return part.end
  }

  private struct Ordinal {
    let value: Int
    let digits: Int
    let hasLeadingZero: Bool
  }

  /// A run of digits, in which a scan may have put letters: `5O89`.
  private mutating func ordinal(maximum: Int) -> Ordinal? {
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
      if glyph.isDigit { realDigits += 1 } else { letters.append(.init(.letterForDigit, TextRange(position, position + glyph.length))) }
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

  private static func digit(misreadAs letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
    default: nil
    }
  }

  /// Takes `XXXX` where at least so many letters stand.
  private mutating func placeholder(minimum: Int) -> Bool {
    var letters = 0
    var index = position
    while text.glyph(at: index).ascii == UInt8(ascii: "X") {
      index += text.glyph(at: index).length
      letters += 1
    }
    guard letters >= minimum, !text.isAlphanumeric(at: index) else { return false }
    fault(.placeholder, position, index)
    position = index
    return true
  }
}

// MARK: - The year

extension StandardNumberReader {
  private mutating func year(_ style: Style) -> (value: Int, range: TextRange)? {
    let dashStart = text.skipSpaces(position)
    guard dashStart - position <= 2, let dash = dash(at: dashStart, style) else { return nil }
    let yearStart = text.skipSpaces(dash.end)
    guard yearStart - dash.end <= 2, let year = yearDigits(at: yearStart, style, dash) else { return nil }
    let hasSpaces = dashStart > position || yearStart > dash.end
    if hasSpaces, text.has("年", at: year.end) || !dash.isTidy && year.value != 0 && !(1950...2099 ~= year.value) { return nil }
    if dashStart > position { fault(.straySpace, position, dashStart) }
    if !dash.isTidy { fault(.dash, dashStart, dash.end) }
    if yearStart > dash.end { fault(.straySpace, dash.end, yearStart) }
    if let kind = year.fault { fault(kind, yearStart, year.end) }
    position = year.end
    return (year.value, TextRange(yearStart, year.end))
  }

  private struct Dash {
    let end: Int
    let isTidy: Bool
    /// Whether the sign often means something else, so that only a full year may follow.
    let isAmbiguous: Bool
  }

  private func dash(at offset: Int, _ style: Style) -> Dash? {
    let isWestern = style == .international || style == .foreign
    switch text.scalar(at: offset) {
    case "—":
      if text.has("——", at: offset) { return Dash(end: offset + 6, isTidy: false, isAmbiguous: true) }
      return Dash(end: offset + 3, isTidy: true, isAmbiguous: false)
    case "-": return Dash(end: offset + 1, isTidy: style == .foreign, isAmbiguous: false)
    case "–", "－", "―", "─", "−", "‐", "‑", "﹣", "ー": return Dash(end: offset + 3, isTidy: false, isAmbiguous: false)
    case "一", "～", "〜": return Dash(end: offset + 3, isTidy: false, isAmbiguous: true)
    case "~": return Dash(end: offset + 1, isTidy: false, isAmbiguous: true)
    case ":": return Dash(end: offset + 1, isTidy: isWestern, isAmbiguous: !isWestern)
    case "：": return isWestern ? Dash(end: offset + 3, isTidy: false, isAmbiguous: true) : nil
    default: return nil
    }
  }

  private func yearDigits(
    at offset: Int, _ style: Style, _ dash: Dash
  ) -> (value: Int, end: Int, fault: NumberFault?)? {
    if let placeholder = yearPlaceholder(at: offset) { return (0, placeholder, .placeholder) }
    guard let digits = text.digits(at: offset), !text.isAlphanumeric(at: digits.end) else { return nil }
    // `GB/T 1.1-2.3` is no year.
    if text[digits.end] == UInt8(ascii: "."), text[digits.end + 1].isDigit { return nil }
    let isPlausible = 1950...2099 ~= digits.value
    switch digits.count {
    case 4:
      guard isPlausible || (dash.isTidy && digits.value >= 1900) else { return nil }
      return (digits.value, digits.end, digits.isPlain ? nil : .fullWidth)
    case 2:
      guard style != .international, !dash.isAmbiguous, !text.has("年", at: digits.end) else { return nil }
      let value = digits.value >= 50 ? 1900 + digits.value : 2000 + digits.value
      return (value, digits.end, style == .foreign ? nil : .twoDigitYear)
    default: return nil
    }
  }

  /// `XXXX`, `20XX`, `202X`
  private func yearPlaceholder(at offset: Int) -> Int? {
    var index = offset
    var letters = 0
    var length = 0
    while length < 5 {
      let glyph = text.glyph(at: index)
      let isX = glyph.ascii == UInt8(ascii: "X") || glyph.ascii == UInt8(ascii: "x") || text.has("×", at: index)
      guard isX || (glyph.isDigit && letters == 0) else { break }
      letters += isX ? 1 : 0
      length += 1
      index += isX && glyph.ascii == 0 ? 2 : glyph.length
    }
    guard letters > 0, length == 4 || (length == 2 && letters == 2), !text.isAlphanumeric(at: index) else { return nil }
    return index
  }
}

// MARK: - Putting together

extension StandardNumberReader {
  private mutating func finish(
    _ level: StandardNumber.Level, _ code: String, _ codeEnd: Int, _ sequence: Sequence,
    _ year: (value: Int, range: TextRange)?, series: String = ""
  ) -> ParsedStandardNumber? {
    // A letter or digit right behind the number means that it is something else.
    if year == nil, text.isAlphanumeric(at: position) { return nil }
    let number = StandardNumber(level: level, code: code, series: series, sequence: sequence.text, year: year?.value)
    if faults.count > 1 { faults.sort { $0.range < $1.range } }
    return ParsedStandardNumber(
      number: number, range: TextRange(start, position), codeRange: TextRange(start, codeEnd),
      sequenceRange: TextRange(sequence.start, sequence.end), yearRange: year?.range, faults: faults)
  }

  private mutating func fault(_ kind: NumberFault, _ start: Int, _ end: Int) {
    faults.append(.init(kind, TextRange(start, end)))
  }

  /// `16 GB 2000`: a number before the code means an amount of memory, or the serial number of a list.
  private func followsNumber() -> Bool {
    let end = text.skipSpaces(before: start)
    return end < start && text.glyph(before: end).isDigit
  }

  private func code(_ start: Int, _ lettersEnd: Int, _ suffix: UInt8) -> String {
    let letters = plain(start, lettersEnd)
    switch suffix {
    case UInt8(ascii: "T"): return letters + "/T"
    case UInt8(ascii: "Z"): return letters + "/Z"
    default: return letters
    }
  }

  private func padded(_ digits: TextBytes.Digits) -> String {
    let text = String(digits.value)
    return String(repeating: "0", count: max(0, digits.count - text.utf8.count)) + text
  }

  /// The characters of a range in ASCII, with letters that stand for digits put right.
  private func digitsOnly(_ start: Int, _ end: Int) -> String {
    let plain = plain(start, end)
    guard plain.utf8.contains(where: { Self.digit(misreadAs: $0) != nil }) else { return plain }
    return String(decoding: plain.utf8.map { Self.digit(misreadAs: $0).map { $0 + 0x30 } ?? $0 }, as: UTF8.self)
  }

  /// The characters of a range in ASCII.
  private func plain(_ start: Int, _ end: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    var index = start
    while index < end {
      let glyph = text.glyph(at: index)
      if glyph.ascii != 0 { bytes.append(glyph.ascii) }
      index += glyph.length
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
