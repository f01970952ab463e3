extension Unicode.Scalar {
  /// Whether it is white space. The same as `properties.isWhitespace`, but the tables of Unicode are asked for few
  /// characters only: nothing from the Han characters on is white space.
  var isWhiteSpace: Bool {
    value < 0x80 ? value == 0x20 || 0x09...0x0D ~= value : value < 0x3400 && properties.isWhitespace
  }
}
