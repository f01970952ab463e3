/// What a character may do at the end and at the start of a line of Chinese text (避头尾), and how wide it is.
enum CharacterClass: Equatable {
  /// Part of a word that is kept whole: Latin letters, digits and what stands between them.
  case word
  /// Lines may break on both sides: Han, kana, full-width signs.
  case ideograph
  /// Never the last of a line: （《“
  case opening
  /// Never the first of a line: ，。）》
  case closing
  /// The same in half width; what follows at once belongs to it, as in `3.5` and `a)b`.
  case wordClosing
  /// A half-width opening bracket; it belongs to the word before it, as in `f(x)`.
  case wordOpening
  /// Sits on the character before it: accents, joiners, variation selectors.
  case mark
  case space

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = Self.ascii(UInt8(value))
    } else if TextMetrics.isMark(value) {
      self = .mark
    } else {
      self = Self.other(value)
    }
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      .wordClosing
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .wordOpening
    default: .word
    }
  }

  private static func other(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B,
      0x2018, 0x201C, 0xFFE5, 0xFF04:
      .opening
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301C,
      0x301E, 0x303B, 0x30FB, 0x30FC, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D,
      0xFF5E, 0x2013...0x2015, 0x2019, 0x201D, 0x2025, 0x2026, 0x2030, 0x2103, 0xB0, 0xB7:
      .closing
    case 0x80...0x10FF, 0x1E00...0x1FFF, 0x2010...0x2012, 0x2070...0x20CF, 0x2C00...0x2DFF: .word
    default: .ideograph
    }
  }
}
