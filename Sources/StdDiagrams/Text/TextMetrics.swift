/// How wide characters are, in thousandths of the font size.
///
/// No font is read: a diagram has to come out the same everywhere. A Han character is one em in every font; the widths
/// of the others are those of the wider of the common sans-serif fonts, so that a line is never longer than computed by
/// more than the padding of a box.
enum TextMetrics {
  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x80 { return value < 0x20 ? 0 : Int(ascii[Int(value) - 0x20]) }
    if isMark(value) { return 0 }
    switch value {
    case 0xB7, 0x2014...0x2016, 0x2018...0x201F, 0x2025, 0x2026, 0x2030...0x2037: return 1000
    case 0x80...0x24F, 0x1E00...0x1FFF: return 700
    case 0x250...0x6FF: return 760
    case 0x2000...0x206F: return 600
    case 0x2070...0x20CF: return 700
    case 0xFF61...0xFFDC: return 500
    case 0x700...0x10FF, 0x1200...0x1DFF, 0xA800...0xABFF: return 1200
    case 0x1F000...0x1FAFF: return 1400
    default: return 1000
    }
  }

  /// The width of a space: that of U+3000 is a whole em.
  static func spaceWidth(_ scalar: Unicode.Scalar) -> Int { scalar.value == 0x3000 ? 1000 : 280 }

  /// Characters that take no room of their own.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x20D0...0x20FF, 0x302A...0x302F, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0x1F3FB...0x1F3FF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static let ascii: [Int16] = [
    280, 290, 360, 560, 560, 890, 670, 200, 340, 340, 390, 590, 280, 340, 280, 300,
    560, 560, 560, 560, 560, 560, 560, 560, 560, 560, 290, 290, 590, 590, 590, 560,
    1020, 670, 670, 730, 730, 670, 620, 780, 730, 290, 530, 680, 570, 840, 740, 780,
    670, 780, 730, 670, 620, 730, 670, 950, 670, 670, 620, 290, 300, 290, 480, 560,
    340, 560, 570, 510, 570, 560, 320, 570, 570, 280, 280, 520, 280, 860, 570, 570,
    570, 570, 360, 510, 340, 570, 510, 740, 510, 510, 510, 350, 280, 350, 590, 0,
  ]
}
