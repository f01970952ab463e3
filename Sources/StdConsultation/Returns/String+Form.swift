extension StringProtocol {
  /// Without white space at the ends, ideographic spaces among it.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace || first == "\u{FEFF}" { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace || last == "\u{0}" { rest = rest.dropLast() }
    return String(rest)
  }

  /// With half-width letters, digits and marks in place of the full-width ones.
  var folded: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: text.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
