import StdModel

extension StandardNumberReader {
  /// `ISO 9001:2015`, `ISO/IEC TR 20000-5`, `ITU-T X.509`.
  mutating func international() -> ParsedStandardNumber? {
    if text.has("ITU", at: start) { return telecommunication() }
    chainBySlash()
    documentType()
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.international), sequence.digits >= 2 else {
      return nil
    }
    let year = year(.international)
    if space == .none, year == nil, sequence.parts == 0, sequence.digits < 4 { return nil }
    return finish(.international, plain(start, codeEnd), codeEnd, sequence, year)
  }

  mutating func telecommunication() -> ParsedStandardNumber? {
    guard text[position] == UInt8(ascii: "-"),
      text[position + 1] == UInt8(ascii: "T") || text[position + 1] == UInt8(ascii: "R")
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
  mutating func foreign(_ word: UInt64) -> ParsedStandardNumber? {
    guard Self.isForeignBody(word) else { return nil }
    var isChained = false
    while text[position] == UInt8(ascii: "/") || text[position] == UInt8(ascii: " ") {
      let next = position + 1
      guard let end = text.skip(anyOf: Self.bodiesInChains, at: next), !text.isAlphanumeric(at: end) else { break }
      position = end
      isChained = true
    }
    if text[position] == UInt8(ascii: " "), let end = text.skip(anyOf: "Std STD", at: position + 1) { position = end }
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

  static func isForeignBody(_ word: UInt64) -> Bool {
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

  private static let bodiesInChains: WordList = """
    EN ISO/IEC ISO IEC IEEE ASHRAE ISEA CLC TS TR VDE SP NFPA ASME AAMI UL
    """

  /// `/IEC`, `/IEEE`, `/TS` …; `ISO/TC 176` is a committee and stops here.
  mutating func chainBySlash() {
    while text.glyph(at: position).ascii == UInt8(ascii: "/") {
      let slashLength = text.glyph(at: position).length
      let next = position + slashLength
      let parts: WordList = "IEC IEEE TS TR PAS FDIS DIS CD Guide GUIDE IWA ASTM CIE HL7"
      guard let end = text.skip(anyOf: parts, at: next), !text[end].isUppercase, !text[end].isLowercase else { return }
      if slashLength > 1 { fault(.slash, position, next) }
      position = end
    }
  }

  /// ` TR`, ` TS`, ` Guide` behind the body.
  mutating func documentType() {
    guard text[position] == UInt8(ascii: " "),
      let end = text.skip(anyOf: "TS TR PAS Guide GUIDE IWA", at: position + 1),
      !text[end].isUppercase, !text[end].isLowercase
    else { return }
    position = end
  }
}
