extension ListMarker {
  /// The letters of a lettered item: a to z, then aa, ab …
  package static func letters(_ ordinal: Int) -> String {
    var rest = max(1, ordinal)
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.insert(UInt8(ascii: "a") + UInt8(rest % 26), at: 0)
      rest /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
