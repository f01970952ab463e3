/// The UTF-8 bytes of one text as the scanners read them: any offset may be asked for, and outside the text stands 0.
///
/// Scanners move by whole scalars in both directions. Full-width forms of ASCII (`５`, `．`, `Ａ`, `（`) are read through
/// `glyph(at:)`, so that what people type and what a scan yields is understood the same.
struct TextBytes {
  private let base: UnsafeBufferPointer<UInt8>
  let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    base = bytes
    count = bytes.count
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : 0
  }

  /// The character at the offset by its number, and how many bytes it takes. 0 stands for what is outside the text,
  /// beyond the Basic Multilingual Plane, or no UTF-8.
  ///
  /// Only for walking from the start of one character to the next: it trusts the first byte.
  @inline(__always)
  func character(at offset: Int) -> (number: Int, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (Int(first), 1) }
    // Nearly all of Chinese text takes three bytes.
    if first & 0xF0 == 0xE0, offset &+ 2 < count {
      return (Int(first & 0x0F) << 12 | Int(base[offset &+ 1] & 0x3F) << 6 | Int(base[offset &+ 2] & 0x3F), 3)
    }
    return rareCharacter(at: offset, first)
  }

  private func rareCharacter(at offset: Int, _ first: UInt8) -> (number: Int, length: Int) {
    switch first {
    case 0xC0..<0xE0: (Int(first & 0x1F) << 6 | Int(self[offset + 1] & 0x3F), 2)
    case 0xE0..<0xF0: (0, 3)
    case 0xF0...0xFF: (0, 4)
    default: (0, 1)
    }
  }

  /// The scalar that begins at the offset: U+0000 outside the text, U+FFFD where the bytes are no UTF-8.
  @inline(__always)
  func scalar(at offset: Int) -> Unicode.Scalar {
    let first = self[offset]
    if first < 0x80 { return Unicode.Scalar(first) }
    // Nearly all of Chinese text takes three bytes.
    if first & 0xF0 == 0xE0, isTail(offset + 1), isTail(offset + 2) {
      return Unicode.Scalar(UInt32(first & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2)) ?? "\u{FFFD}"
    }
    return longScalar(at: offset, first)
  }

  /// How many bytes the scalar at the offset takes; 1 for a byte that is no UTF-8.
  @inline(__always)
  func length(at offset: Int) -> Int {
    let first = self[offset]
    if first < 0x80 { return 1 }
    if first & 0xF0 == 0xE0 { return isTail(offset + 1) && isTail(offset + 2) ? 3 : 1 }
    if first < 0xC2 { return 1 }
    if first < 0xE0 { return isTail(offset + 1) ? 2 : 1 }
    return isTail(offset + 1) && isTail(offset + 2) && isTail(offset + 3) ? 4 : 1
  }

  @inline(__always)
  private func isTail(_ offset: Int) -> Bool { self[offset] & 0xC0 == 0x80 }

  /// The offset at which the scalar before the given one begins; 0 at the start of the text.
  func start(before offset: Int) -> Int {
    var index = min(offset, count) - 1
    while index > 0, offset - index < 4, self[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, 0)
  }

  /// The scalar that ends at the offset; U+0000 at the start of the text.
  func scalar(before offset: Int) -> Unicode.Scalar {
    offset <= 0 ? "\0" : scalar(at: start(before: offset))
  }

  private func longScalar(at offset: Int, _ first: UInt8) -> Unicode.Scalar {
    let value: UInt32
    switch length(at: offset) {
    case 2: value = UInt32(first & 0x1F) << 6 | tail(offset + 1)
    case 4: value = UInt32(first & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3)
    default: return "\u{FFFD}"
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}

// MARK: - Words

extension TextBytes {
  /// Whether the word begins at the offset.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    let start = word.utf8Start
    for index in 0..<length where base[offset + index] != start[index] { return false }
    return true
  }

  /// Whether the word ends at the offset.
  func has(_ word: StaticString, before offset: Int) -> Bool { has(word, at: offset - word.utf8CodeUnitCount) }

  /// Behind the word where it begins at the offset, else the offset.
  func skip(_ word: StaticString, at offset: Int) -> Int {
    has(word, at: offset) ? offset + word.utf8CodeUnitCount : offset
  }
}

// MARK: - Spaces

extension TextBytes {
  /// How many bytes the white space character at the offset takes: 0 where there is none.
  @inline(__always)
  func spaceLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: offset < count ? 1 : 0
    case 0xC2: self[offset + 1] == 0xA0 ? 2 : 0
    case 0xE3: self[offset + 1] == 0x80 && self[offset + 2] == 0x80 ? 3 : 0
    case 0xE2: isWideSpace(at: offset) ? 3 : 0
    default: 0
    }
  }

  private func isWideSpace(at offset: Int) -> Bool {
    // U+2000 to U+200B, U+202F
    self[offset + 1] == 0x80 && (0x80...0x8B ~= self[offset + 2] || self[offset + 2] == 0xAF)
  }

  /// Behind the white space at the offset.
  @inline(__always)
  func skipSpaces(_ offset: Int) -> Int {
    var index = offset
    while true {
      let length = spaceLength(at: index)
      if length == 0 { return index }
      index += length
    }
  }

  /// Before the white space that ends at the offset.
  func skipSpaces(before offset: Int) -> Int {
    var index = min(offset, count)
    while index > 0 {
      let start = start(before: index)
      guard spaceLength(at: start) == index - start else { return index }
      index = start
    }
    return index
  }

  /// Whether the white space in the range is as printed: a single half-width space (or a line break of the source).
  func isOneSpace(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 1: self[start] == 0x20 || self[start] == 0x0A
    case 2: self[start] == 0xC2 || self[start] == 0x0D
    default: false
    }
  }
}

// MARK: - Characters with a full-width twin

extension TextBytes {
  /// A character reduced to ASCII, and how many bytes it takes.
  struct Glyph {
    /// The ASCII character, or 0 where it has none.
    let ascii: UInt8
    let length: Int

    var isWide: Bool { length > 1 }
    var isDigit: Bool { ascii.isDigit }
    var isUppercase: Bool { ascii.isUppercase }
    var isLowercase: Bool { ascii.isLowercase }
  }

  @inline(__always)
  func glyph(at offset: Int) -> Glyph {
    let first = self[offset]
    if first < 0x80 { return Glyph(ascii: first, length: 1) }
    guard first == 0xEF else { return Glyph(ascii: 0, length: length(at: offset)) }
    let second = self[offset + 1]
    let third = self[offset + 2]
    guard third & 0xC0 == 0x80 else { return Glyph(ascii: 0, length: length(at: offset)) }
    // U+FF01 to U+FF5E are the twins of 0x21 to 0x7E.
    if second == 0xBC, third >= 0x81 { return Glyph(ascii: 0x20 + (third & 0x3F), length: 3) }
    if second == 0xBD, third <= 0x9E { return Glyph(ascii: 0x60 + (third & 0x3F), length: 3) }
    return Glyph(ascii: 0, length: length(at: offset))
  }

  /// The glyph that ends at the offset.
  func glyph(before offset: Int) -> Glyph {
    offset <= 0 ? Glyph(ascii: 0, length: 0) : glyph(at: start(before: offset))
  }

  /// Whether a Latin letter or digit of either width ends at the offset.
  func isAlphanumeric(before offset: Int) -> Bool {
    let glyph = glyph(before: offset)
    return glyph.isDigit || glyph.isUppercase || glyph.isLowercase
  }

  /// Whether a Latin letter or digit of either width begins at the offset.
  func isAlphanumeric(at offset: Int) -> Bool {
    let glyph = glyph(at: offset)
    return glyph.isDigit || glyph.isUppercase || glyph.isLowercase
  }

  /// Whether a Chinese character begins at the offset.
  func isHan(at offset: Int) -> Bool { scalar(at: offset).isHan }
}

// MARK: - Numbers

extension TextBytes {
  /// A run of decimal digits of either width.
  struct Digits {
    let value: Int
    let count: Int
    let end: Int
    let isPlain: Bool
    let hasLeadingZero: Bool
  }

  /// The digits at the offset; nil where there are none or more than nine.
  func digits(at offset: Int) -> Digits? {
    var index = offset
    var value = 0
    var length = 0
    var isPlain = true
    while true {
      let glyph = glyph(at: index)
      guard glyph.isDigit else { break }
      guard length < 9 else { return nil }
      value = value * 10 + Int(glyph.ascii - UInt8(ascii: "0"))
      isPlain = isPlain && !glyph.isWide
      length += 1
      index += glyph.length
    }
    guard length > 0 else { return nil }
    return Digits(
      value: value, count: length, end: index, isPlain: isPlain,
      hasLeadingZero: length > 1 && self.glyph(at: offset).ascii == UInt8(ascii: "0"))
  }

  /// A Chinese numeral up to 九十九: `四`, `十二`, `二十`.
  func chineseNumeral(at offset: Int) -> (value: Int, end: Int)? {
    let first = scalar(at: offset)
    if first == "十" {
      guard let unit = scalar(at: offset + 3).chineseDigit else { return (10, offset + 3) }
      return (10 + unit, offset + 6)
    }
    guard let tens = first.chineseDigit else { return nil }
    guard scalar(at: offset + 3) == "十" else { return (tens, offset + 3) }
    guard let unit = scalar(at: offset + 6).chineseDigit else { return (tens * 10, offset + 6) }
    return (tens * 10 + unit, offset + 9)
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUppercase: Bool { self &- 0x41 < 26 }
  var isLowercase: Bool { self &- 0x61 < 26 }
}

extension Unicode.Scalar {
  var isHan: Bool { 0x3400...0x9FFF ~= value || 0x20000...0x3FFFF ~= value || 0xF900...0xFAFF ~= value }

  /// Whether it stands in a short list of characters.
  func isOne(of characters: StaticString) -> Bool {
    let list = UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount)
    var index = 0
    if value >= 0x800, value <= 0xFFFF {
      let first = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      let second = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      let third = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      while index + 2 < list.count {
        if list[index] == first, list[index + 1] == second, list[index + 2] == third { return true }
        index += list[index] < 0x80 ? 1 : list[index] < 0xE0 ? 2 : 3
      }
      return false
    }
    let text = TextBytes(list)
    while index < list.count {
      if text.scalar(at: index) == self { return true }
      index += text.length(at: index)
    }
    return false
  }

  /// 1 to 9 for 一 to 九.
  var chineseDigit: Int? {
    switch self {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}

/// Lends the bytes of a text to a scanner.
func withTextBytes<Result>(of text: String, _ body: (TextBytes) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable({ body(TextBytes($0)) }) { return result }
  var text = text
  return text.withUTF8 { body(TextBytes($0)) }
}
