import StdModel

/// Reads one number from left to right; every step moves the position behind what it took, and notes what is untidy.
struct StandardNumberReader {
  let text: TextBytes
  let start: Int
  var position: Int
  var faults: [ParsedStandardNumber.Fault] = []

  init(_ text: TextBytes, at start: Int) {
    self.text = text
    self.start = start
    position = start
  }

  static func read(_ text: TextBytes, at start: Int) -> ParsedStandardNumber? {
    guard start >= 0, start < text.count, text.glyph(at: start).isUppercase, hasBoundary(text, before: start) else {
      return nil
    }
    var reader = StandardNumberReader(text, at: start)
    return reader.number()
  }

  /// A number may follow anything but a word: `/` only behind another number (`GB/T 19001—2016/ISO 9001:2015`).
  static func hasBoundary(_ text: TextBytes, before start: Int) -> Bool {
    guard !text.isAlphanumeric(before: start) else { return false }
    switch text[start - 1] {
    case UInt8(ascii: "/"): return text[start - 2].isDigit
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "#"): return false
    case UInt8(ascii: "-"): return !text.isAlphanumeric(before: start - 1)
    default: return true
    }
  }

  mutating func number() -> ParsedStandardNumber? {
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
  mutating func national(_ word: UInt64) -> ParsedStandardNumber? {
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

  mutating func industry(_ word: UInt64) -> ParsedStandardNumber? {
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
  mutating func local() -> ParsedStandardNumber? {
    let lettersEnd = position
    let afterSpaces = text.skipSpaces(position)
    guard afterSpaces - position <= 3 else { return nil }
    guard let region = text.digits(at: afterSpaces) else { return industry(StandardCodes.pack("DB")) }
    let hasSpace = afterSpaces > position
    guard 2...6 ~= region.count else { return nil }
    position = region.end
    var suffix: UInt8 = 0
    var hasStraySlash = false
    if let read = suffixLetter() {
      suffix = read
    } else if text.glyph(at: position).ascii == UInt8(ascii: "/") {
      // `DB11/501—2017`: the old form of a mandatory local standard. The slash stands in the place of the space.
      let sequenceStart = text.skipSpaces(position + text.glyph(at: position).length)
      fault(.slash, position, sequenceStart)
      position = sequenceStart
      hasStraySlash = true
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
    guard let space = hasStraySlash ? Spacing.none : spaceBeforeSequence(), let sequence = sequence(.chinese) else {
      return nil
    }
    let year = year(.chinese)
    if suffix == 0, year == nil, space == .none || sequence.digits < 3 { return nil }
    let code = "DB\(padded(region))" + (suffix == 0 ? "" : suffix == UInt8(ascii: "Z") ? "/Z" : "/T")
    return finish(.local, code, codeEnd, sequence, year)
  }

  /// `T/CAS 123—2020`; the letters of the association may hold digits.
  mutating func group() -> ParsedStandardNumber? {
    guard slash() else { return nil }
    guard let word = bodyWord(maximum: 12) else { return nil }
    let codeEnd = position
    guard let space = spaceBeforeSequence(), let sequence = sequence(.free) else { return nil }
    let year = year(.chinese)
    guard year != nil || sequence.digits >= 2 || sequence.isPlaceholder || space != .none else { return nil }
    return finish(.group, "T/" + word, codeEnd, sequence, year)
  }

  /// `Q/SLFW SS 201—2026`, `Q/ABC 001`, untidy `Q/SC-001-2024`.
  mutating func enterprise() -> ParsedStandardNumber? {
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
  mutating func unknown(_ word: UInt64) -> ParsedStandardNumber? {
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

// MARK: - Putting together

extension StandardNumberReader {
  mutating func finish(
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

  mutating func fault(_ kind: NumberFault, _ start: Int, _ end: Int) {
    faults.append(.init(kind, TextRange(start, end)))
  }

  /// `16 GB 2000`: a number before the code means an amount of memory, or the serial number of a list.
  func followsNumber() -> Bool {
    let end = text.skipSpaces(before: start)
    return end < start && text.glyph(before: end).isDigit
  }

  func code(_ start: Int, _ lettersEnd: Int, _ suffix: UInt8) -> String {
    let letters = plain(start, lettersEnd)
    switch suffix {
    case UInt8(ascii: "T"): return letters + "/T"
    case UInt8(ascii: "Z"): return letters + "/Z"
    default: return letters
    }
  }

  func padded(_ digits: TextBytes.Digits) -> String {
    let text = String(digits.value)
    return String(repeating: "0", count: max(0, digits.count - text.utf8.count)) + text
  }

  /// The characters of a range in ASCII, with letters that stand for digits put right.
  func digitsOnly(_ start: Int, _ end: Int) -> String {
    let plain = plain(start, end)
    guard plain.utf8.contains(where: { Self.digit(misreadAs: $0) != nil }) else { return plain }
    return String(decoding: plain.utf8.map { Self.digit(misreadAs: $0).map { $0 + 0x30 } ?? $0 }, as: UTF8.self)
  }

  /// The characters of a range in ASCII.
  func plain(_ start: Int, _ end: Int) -> String {
    // The text is short enough to stand in the string itself, without memory of its own.
    String(unsafeUninitializedCapacity: end - start) { bytes in
      var count = 0
      var index = start
      while index < end {
        let glyph = text.glyph(at: index)
        if glyph.ascii != 0 {
          bytes[count] = glyph.ascii
          count += 1
        }
        index += glyph.length
      }
      return count
    }
  }
}
